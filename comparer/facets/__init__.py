"""From claims to their comparable parts."""

from comparer.facets.describe import describe
from comparer.facets.reconcile import reconcile

__all__ = ["describe", "reconcile"]
