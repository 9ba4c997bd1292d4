"""From the claims of all accounts to rows."""

from comparer.align.table import align

__all__ = ["align"]
