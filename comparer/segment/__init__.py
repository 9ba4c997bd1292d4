"""From a parsed account to its claims and attributions."""

from comparer.segment.attributions import find_attributions
from comparer.segment.claims import segment

__all__ = ["find_attributions", "segment"]
