"""Who and where: names and places in one account, and the same bearers over all of them."""

from comparer.facets.names.find import find_names
from comparer.facets.names.match import match_names

__all__ = ["find_names", "match_names"]
