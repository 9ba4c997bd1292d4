"""Certainty: one account puts as fact what another only alleges or holds possible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import gap, kinship, likeness
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
_FACT = "put as fact"
_READINGS = {
    CertaintyLevel.ASSERTED: _FACT,
    CertaintyLevel.ATTRIBUTED: _FACT,
    CertaintyLevel.ALLEGED: "alleged",
    CertaintyLevel.POSSIBLE: "held possible",
    CertaintyLevel.DENIED: "doubted",
}
_FAR = 40
_FUTURE = {"would", "will", "'d", "'ll", "’d", "’ll"}
"""Words that only move a report into the past: they said they would come."""

_FIRM = {CertaintyLevel.ASSERTED, CertaintyLevel.ATTRIBUTED}


def certainty(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the event of the row that accounts put with the most different certainty."""
    items = [item for telling in row.tellings for item in _events(telling)]
    found = max(oppose(items, _judge), key=lambda opposition: opposition.strength, default=None)
    if found is not None:
        why = contrast(
            "{first} puts it as {words}, {others}.", "{first} put it as {words}, {others}.", found.sides
        )
        yield Finding(DivergenceKind.CERTAINTY, found.severity, found.rule, found.items, why, found.strength)


def _events(telling: Telling) -> Iterator[Item]:
    """Yield the affirmed events of a claim with how surely they are put."""
    polarities = [facet for facet in telling.claim.facets if isinstance(facet, Polarity)]
    denied = [facet.span for facet in polarities if not facet.affirmed]
    hedged: list[Span] = []
    for facet in telling.claim.facets:
        if not isinstance(facet, Certainty) or any(facet.span.shared(span) for span in denied):
            continue
        cues = tuple(cue for cue in facet.cues if telling.account.words(cue).lower() not in _FUTURE)
        near = tuple(cue for cue in cues if gap(cue, facet.span) <= _FAR)
        hedged.append(facet.span)
        if facet.level in _FIRM or (facet.cues and not cues):
            yield Item(telling, facet.span, replace(facet, level=CertaintyLevel.ASSERTED), _FACT)
        elif near or not facet.cues:
            yield Item(telling, phrase(facet.span, near), facet, _READINGS[facet.level])
    for facet in polarities:
        if facet.affirmed and not any(facet.span.shared(span) for span in hedged):
            yield Item(telling, facet.span, Certainty(facet.span, CertaintyLevel.ASSERTED, facet.head), _FACT)


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
