"""Place: one happening is put at two places that do not contain each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import bond, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.model import DivergenceKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_SURE = 0.6
_PREPOSITIONS = {
    "in": "in", "at": "in", "inside": "in", "near": "near", "outside": "near", "from": "from", "to": "to",
    "into": "to", "towards": "to", "toward": "to", "over": "over",
}  # fmt: skip


def place(row: Row) -> Iterator[Finding]:
    """Yield where accounts put one happening at known places that exclude each other."""
    items = [item for telling in row.tellings for item in _places(telling)]
    for found in oppose(items, partial(_judge, row)):
        why = contrast(
            "{first} puts this at {words}, {others}.", "{first} put this at {words}, {others}.", found.sides
        )
        yield Finding(DivergenceKind.PLACE, found.severity, found.rule, found.items, why, found.strength)


def _places(telling: Telling) -> Iterator[Item]:
    for facet in telling.claim.facets:
        if isinstance(facet, Place) and facet.known and _preposition(telling, facet):
            yield Item(telling, facet.span, facet, facet.canonical)


def _preposition(telling: Telling, facet: Place) -> str:
    """Return the class of the preposition right before a place, "" where none stands there."""
    before = telling.account.text[max(0, facet.span.start - 20) : facet.span.start].lower().split()
    while before and before[-1] in {
        "the",
        "city",
        "town",
        "village",
        "of",
        "capital",
        "northern",
        "southern",
    }:
        before.pop()
    return _PREPOSITIONS.get(before[-1], "") if before else ""


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Place)
    assert isinstance(second, Place)
    strength = bond(row, one, two)
    if _same_or_inside(first, second):
        return Verdict(Relation.AGREE, strength)
    if _preposition(one.telling, first) != _preposition(two.telling, second) or strength < _SURE:
        return None
    if not same_event(one.telling.claim, one.span, two.telling.claim, two.span):
        return None
    return Verdict(Relation.CONFLICT, strength, "place.disjoint")


def _same_or_inside(first: Place, second: Place) -> bool:
    names, others = (
        {value for value in (place.canonical, place.entity) if value} for place in (first, second)
    )
    return bool(names & others or names & set(second.within) or others & set(first.within))
