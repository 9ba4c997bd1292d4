"""How often a careful editor keeps flags of a rule, read from judgments on real events.

`resources/diverge/calibration.tsv` holds the judgments; `python -m tests.quality.judged --calibrate` makes it.
"""

from __future__ import annotations

from functools import cache

from comparer import assets

_UNKNOWN = 0.5


@cache
def _table() -> dict[str, tuple[tuple[float, float], ...]]:
    """Return for each rule the steps (strength from, share kept), rising."""
    steps: dict[str, list[tuple[float, float]]] = {}
    for line in assets.lines("diverge/calibration.tsv"):
        rule, start, share = line.split("\t")
        steps.setdefault(rule, []).append((float(start), float(share)))
    return {rule: tuple(sorted(found)) for rule, found in steps.items()}


def confidence(rule: str, strength: float) -> float:
    """Return the share of flags of this rule and strength that an editor keeps, 0 to 1."""
    steps = (
        _table().get(rule)
        or _table().get(rule.partition(".")[0])
        or _table().get("any")
        or ((0.0, _UNKNOWN),)
    )
    reached = [share for start, share in steps if strength >= start]
    return reached[-1] if reached else steps[0][1]
