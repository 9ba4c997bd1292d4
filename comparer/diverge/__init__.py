"""From rows to typed divergences, and which accounts rest on one origin."""

from comparer.diverge.origins import find_origins
from comparer.diverge.table import diverge

__all__ = ["diverge", "find_origins"]
