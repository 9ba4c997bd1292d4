"""Certainty: one account puts as fact what another only alleges or holds possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import kinship, likeness
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.polarity import phrase
from comparer.diverge.words import akin
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_SURE = 0.5
_ALIKE = 0.6
_READINGS = {
    CertaintyLevel.ASSERTED: "put as fact",
    CertaintyLevel.ATTRIBUTED: "put as fact",
    CertaintyLevel.ALLEGED: "alleged",
    CertaintyLevel.POSSIBLE: "held possible",
    CertaintyLevel.DENIED: "doubted",
}
_FIRM = {CertaintyLevel.ASSERTED, CertaintyLevel.ATTRIBUTED}


def certainty(row: Row) -> Iterator[Finding]:
    """Yield where accounts differ in how surely they put one thing."""
    items = [item for telling in row.tellings for item in _events(telling)]
    for found in oppose(items, _judge):
        why = contrast(
            "{first} puts it as {words}, {others}.", "{first} put it as {words}, {others}.", found.sides
        )
        yield Finding(DivergenceKind.CERTAINTY, found.severity, found.rule, found.items, why, found.strength)


def _events(telling: Telling) -> Iterator[Item]:
    seen: list[Span] = []
    for facet in telling.claim.facets:
        if isinstance(facet, Certainty):
            seen.append(facet.span)
            yield Item(telling, phrase(facet.span, facet.cues), facet, _READINGS[facet.level])
    for facet in telling.claim.facets:
        if isinstance(facet, Polarity) and not any(facet.span.shared(span) for span in seen):
            level = Certainty(facet.span, CertaintyLevel.ASSERTED, facet.head)
            yield Item(telling, phrase(facet.span, facet.cues), level, _READINGS[CertaintyLevel.ASSERTED])


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Certainty)
    assert isinstance(second, Certainty)
    strength = kinship(one.telling.claim, first.span, two.telling.claim, second.span)
    if not akin(first.head, second.head) and likeness(one.telling.claim, two.telling.claim) < _ALIKE:
        return None
    if _firm(first) == _firm(second):
        return Verdict(Relation.AGREE, strength) if akin(first.head, second.head) else None
    return Verdict(Relation.DIFFER, strength, "certainty.hedged") if strength >= _SURE else None


def _firm(facet: Certainty) -> bool:
    return facet.level in _FIRM
