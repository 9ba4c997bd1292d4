"""Number: two accounts count or measure the same thing otherwise."""

from __future__ import annotations

from functools import partial
from math import isinf
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import bond, gap, governor
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.reading import quantity_reading
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Quantity, Severity
from comparer.model.amount import AmountRelation, compare_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Message

_SURE = 0.4
_ALIKE = {AmountRelation.SAME, AmountRelation.COMPATIBLE}
_CLOSE = 15
_SAME_BOUND = 1.1
_HALVES = {"radius"}
_WHOLES = {"wide", "across", "diameter", "width", "breadth", "broad"}
_SIDES = {
    "width": _HALVES | _WHOLES,
    "depth": {"deep", "depth"},
    "height": {"high", "tall", "height", "altitude"},
    "length": {"long", "length"},
    "distance": {"away", "far", "distance"},
}
_TOLLS = {
    "dead",
    "death",
    "kill",
    "victim",
    "fatality",
    "casualty",
    "injure",
    "injured",
    "wound",
    "wounded",
    "miss",
}
_TOLLS |= {"missing", "hurt", "arrest", "detain", "rescue", "displace", "case", "infect"}


def number(row: Row) -> Iterator[Finding]:
    """Yield where amounts of one thing exclude each other (contradiction) or are only near (difference)."""
    items = [
        Item(telling, facet.span, facet, quantity_reading(facet))
        for telling in row.tellings
        for facet in telling.claim.facets
        if isinstance(facet, Quantity)
    ]
    for found in oppose(items, partial(_judge, row)):
        severity, rule = found.severity, found.rule
        if severity is Severity.CONTRADICTION and _grew(found.items):
            severity, rule = Severity.DIFFERENCE, "number.grew"
        yield Finding(
            DivergenceKind.NUMBER, severity, rule, found.items, _why(rule, found.sides), found.strength
        )


def _why(rule: str, sides: tuple[tuple[Item, ...], ...]) -> Message:
    if rule == "number.grew":
        return contrast(
            "Earlier and later report: {first} gives {words}, {others}.",
            "Earlier and later report: {first} give {words}, {others}.",
            sides,
        )
    if rule == "number.radius":
        return contrast(
            "One is half of the width and the other all of it: {first} has {words}, {others}.",
            "One is half of the width and the other all of it: {first} have {words}, {others}.",
            sides,
        )
    return contrast("{first} gives {words}, {others}.", "{first} give {words}, {others}.", sides)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if not _one_thing(one, two):
        return None
    stands = compare_quantities(first, second, same_thing=True)
    if stands is AmountRelation.NOT_COMPARABLE:
        return None
    strength = bond(row, one, two)
    if _half_and_whole(one, two) or _half_and_whole(two, one):
        return Verdict(Relation.CONFLICT, max(strength, _SURE), "number.radius")
    if stands in _ALIKE:
        if _other_bound(first, second) and strength >= _SURE:
            return Verdict(Relation.DIFFER, strength, "number.bound")
        return Verdict(Relation.AGREE, strength)
    if strength < _SURE:
        return None
    if stands is AmountRelation.CLOSE:
        return Verdict(Relation.DIFFER, strength, "number.close")
    return Verdict(Relation.CONFLICT, strength, "number.disjoint")


def _other_bound(first: Quantity, second: Quantity) -> bool:
    """Say whether both give only a bound, of one direction, and not the same one (under a mile, under a kilometer)."""
    if not first.modifier or first.modifier != second.modifier:
        return False
    if isinf(first.high) and isinf(second.high):
        low, high = sorted((first.low, second.low))
    elif first.low == second.low == 0:
        low, high = sorted((first.high, second.high))
    else:
        return False
    return high > low * _SAME_BOUND


def _one_thing(one: Item, two: Item) -> bool:
    """Say whether both amounts measure the same side of the same thing."""
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if first.dimension != second.dimension:
        return False
    if first.counted and second.counted:
        if akin(first.counted, second.counted):
            return True
        return first.dimension not in {"count", "ordinal"} and _governed_alike(one, two)
    return _governed_alike(one, two)


def _governed_alike(one: Item, two: Item) -> bool:
    side, other = _side(one), _side(two)
    if side or other:
        return side == other
    left, right = governor(one.telling.claim, one.span), governor(two.telling.claim, two.span)
    return left is not None and right is not None and akin(left.lemma, right.lemma)


def _side(item: Item) -> str:
    """Return which side of a thing a length measures, "" where no word beside it says so."""
    words = _beside(item)
    return next((side for side, names in _SIDES.items() if words & names), "")


def _half_and_whole(one: Item, two: Item) -> bool:
    return bool(_beside(one) & _HALVES) and bool(_beside(two) & _WHOLES)


def _beside(item: Item) -> set[str]:
    """Return the lemmas of the terms in and close to an amount."""
    near = (term for term in item.telling.claim.terms if gap(term.span, item.span) <= _CLOSE)
    return {term.lemma for term in near}


def _grew(items: tuple[Item, ...]) -> bool:
    """Say whether a later report only has a higher count of something that is still being counted."""
    known = [(item.telling.account.published_on, item.facet) for item in items]
    dated = [(day, facet.low) for day, facet in known if day is not None and isinstance(facet, Quantity)]
    if len(dated) < len(items) or len({day for day, _ in dated}) < 2:  # noqa: PLR2004 -- two days
        return False
    if not any(_beside(item) & _TOLLS for item in items):
        return False
    ordered = [low for _, low in sorted(dated)]
    return ordered == sorted(ordered)
