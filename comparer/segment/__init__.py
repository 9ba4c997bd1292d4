"""From a parsed account to its claims."""

from comparer.segment.claims import segment

__all__ = ["segment"]
