"""How two amounts stand to each other: one is the other, holds it, is near it, or cannot be true beside it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from math import inf, isinf

from comparer.model.facet import Quantity

_ROUNDED_ON_CONVERSION = 0.025
"""40 ft is given as 12 m and 1,000 ft as 300 m: up to 1.6 % are lost when a writer converts."""

_NEAR = 0.25
"""How far from a rounded figure a reader still takes it for the same one: about 40 and 48."""

_FAR_BEYOND = 2.0
""""At least 10" does not prepare a reader for 25: past this multiple of the bound the two differ."""

_ROUGH = frozenset({"about", "nearly", "vague"})
_LOWER = frozenset({"at least", "more than"})
_UPPER = frozenset({"at most", "less than"})


class AmountRelation(StrEnum):
    """What two amounts say of each other, from agreement to conflict."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CLOSE = "close"
    DISJOINT = "disjoint"
    NOT_COMPARABLE = "not comparable"


def compare_quantities(a: Quantity, b: Quantity, *, same_thing: bool = False) -> AmountRelation:
    """Return how two amounts stand to each other; the order does not matter.

    SAME: one value, said alike. COMPATIBLE: both can be true at once ("at least 10" and 12, 39 ft and 12 m, "about
    40" and 40). CLOSE: near, but not said alike ("about 40" and 43, "dozens" and 30, "more than 20" and "more than
    30"). DISJOINT: not both true.
    NOT_COMPARABLE: another kind of unit, or another thing counted. `same_thing` says that the caller knows that
    both count one thing whatever their nouns are ("rebels", "fighters").
    """
    if a.dimension == b.dimension == "score":
        return AmountRelation.SAME if (a.low, a.high) == (b.low, b.high) else AmountRelation.DISJOINT
    if (a.dimension, a.unit) != (b.dimension, b.unit):
        return AmountRelation.NOT_COMPARABLE
    a, b = _as_width(a, b), _as_width(b, a)
    if not same_thing and a.counted and b.counted and a.counted != b.counted:
        return AmountRelation.NOT_COMPARABLE
    if _equal(a, b):
        return _equally_put(a, b)
    if a.modifier in _ROUGH or b.modifier in _ROUGH:
        return _rough(a, b)
    return _exact(a, b)


def _as_width(measure: Quantity, other: Quantity) -> Quantity:
    """Return a radius as the width it makes, where the other side is a width."""
    if (measure.counted, other.counted) != ("radius", "width"):
        return measure
    return replace(
        measure, counted="width", low=2 * measure.low, high=2 * measure.high, grain=2 * measure.grain
    )


def _equal(a: Quantity, b: Quantity) -> bool:
    """Say whether both bounds agree up to rounding."""
    return _alike(a.low, b.low, a, b) and _alike(a.high, b.high, a, b)


def _equally_put(a: Quantity, b: Quantity) -> AmountRelation:
    """Tell one value said alike from one that only rounds or converts to the other."""
    alike = a.modifier == b.modifier and (a.low, a.high) == (b.low, b.high)
    return AmountRelation.SAME if alike else AmountRelation.COMPATIBLE


def _alike(x: float, y: float, a: Quantity, b: Quantity) -> bool:
    if x == y:
        return True
    if isinf(x) or isinf(y):
        return False
    slack = max(a.grain, b.grain) / 2
    if a.written != b.written:
        slack = max(slack, _ROUNDED_ON_CONVERSION * max(abs(x), abs(y)))
    return abs(x - y) < slack or (a.written != b.written and abs(x - y) <= slack * (1 + 1e-9))


def _rough(a: Quantity, b: Quantity) -> AmountRelation:
    """Compare where at least one side is only a rough figure."""
    if a.modifier == b.modifier == "vague" and (_within(a, b) or _within(b, a)):
        return AmountRelation.COMPATIBLE
    for rough, other in ((a, b), (b, a)):
        middle = (rough.low + rough.high) / 2
        if rough.modifier == "about" and _alike(other.low, middle, a, b) and other.low == other.high:
            return AmountRelation.COMPATIBLE
    if a.low <= b.high and b.low <= a.high:
        return AmountRelation.CLOSE
    return AmountRelation.CLOSE if _gap(a, b) <= _NEAR else AmountRelation.DISJOINT


def _exact(a: Quantity, b: Quantity) -> AmountRelation:
    """Compare exact values, ranges and bounds."""
    for bound, other in ((a, b), (b, a)):
        if bound.modifier in _LOWER | _UPPER and other.low == other.high and _at_the_edge(bound, other):
            return AmountRelation.CLOSE
    both_bounds = {a.modifier, b.modifier} <= _LOWER or {a.modifier, b.modifier} <= _UPPER
    if both_bounds and not _equal(a, b):
        return AmountRelation.CLOSE
    if _within(a, b) or _within(b, a):
        return AmountRelation.CLOSE if _far_apart(a, b) else AmountRelation.COMPATIBLE
    if a.low <= b.high and b.low <= a.high:
        return AmountRelation.CLOSE
    return AmountRelation.DISJOINT


def _at_the_edge(bound: Quantity, value: Quantity) -> bool:
    """Say whether "more than 40" meets exactly 40: said alike enough not to be a conflict, yet not the same."""
    return (bound.modifier == "more than" and value.high == bound.low) or (
        bound.modifier == "less than" and value.low == bound.high
    )


def _within(inner: Quantity, outer: Quantity) -> bool:
    low = outer.low <= inner.low or _alike(outer.low, inner.low, inner, outer)
    return low and (inner.high <= outer.high or _alike(outer.high, inner.high, inner, outer))


def _far_apart(a: Quantity, b: Quantity) -> bool:
    """Say whether an open bound is so far from the other value that a reader would stumble."""
    for bound, other in ((a, b), (b, a)):
        if bound.modifier in _LOWER and bound.high == inf and 0 < bound.low * _FAR_BEYOND <= other.low:
            return True
        if (
            bound.modifier in _UPPER
            and other.modifier not in _UPPER
            and other.high * _FAR_BEYOND <= bound.high
        ):
            return not isinf(other.high)
    return False


def _gap(a: Quantity, b: Quantity) -> float:
    """Return the space between two disjoint amounts as a share of the nearer edge."""
    lower, upper = (a.high, b.low) if a.high < b.low else (b.high, a.low)
    edge = max(abs(lower), abs(upper))
    return (upper - lower) / edge if edge and not isinf(edge) else inf
