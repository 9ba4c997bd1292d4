"""In which order divergences are shown: the gravest first, then the surest, then as the event is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.diverge.finding import Finding

_KINDS = ("polarity", "timing", "number", "name", "place", "certainty", "quote", "attribution", "detail")


def rank(finding: Finding, row: int, confidence: float) -> tuple[int, float, int, int]:
    """Return the key that sorts a finding of the row with this index."""
    return -finding.severity, -round(confidence, 1), row, _KINDS.index(finding.kind.value)
