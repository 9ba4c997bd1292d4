"""Polarity: one account affirms what the other denies, or tells what excludes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import containment, gap, governors, kinship, participants
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.words import akin, has_opposite, opposed
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_SURE = 0.45
_HEDGED = {CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED}
_FAR = 40
_PARTICLE = re.compile(r" (?:up|down|off|out|over|away|back)\b")
_OPEN = {"any", "anyone", "anything", "anybody", "ever", "whether", "if", "unless", "until", "without", "no"}
_EMPTY = {"be", "have", "do", "say", "tell", "go", "get", "make", "know", "think"}


def polarity(row: Row) -> Iterator[Finding]:
    """Yield where one event is affirmed and denied, or where two events exclude each other."""
    items = [item for telling in row.tellings for item in _events(telling)]
    for found in oppose(items, _judge):
        if found.rule == "polarity.denied":
            why = contrast(
                "{first} has {words}, {others}: one affirms what the other denies.",
                "{first} have {words}, {others}: one affirms what the other denies.",
                found.sides,
            )
        else:
            why = contrast(
                "{first} has {words}, {others}: both cannot be so.",
                "{first} have {words}, {others}: both cannot be so.",
                found.sides,
            )
        yield Finding(DivergenceKind.POLARITY, found.severity, found.rule, found.items, why, found.strength)


def _events(telling: Telling) -> Iterator[Item]:
    """Yield the events of a claim: those with a facet, and every other word that has an opposite."""
    facets = [facet for facet in telling.claim.facets if isinstance(facet, Polarity)]
    denied = [facet.span for facet in facets if not facet.affirmed]
    for facet in facets:
        if facet.affirmed and _open(telling, facet, denied):
            continue
        yield Item(
            telling,
            phrase(telling, facet.span, facet.cues),
            facet,
            "affirmed" if facet.affirmed else "denied",
        )
    for term in telling.claim.terms:
        if not any(facet.span.shared(term.span) for facet in facets) and has_opposite(term.lemma):
            facet = Polarity(term.span, affirmed=True, head=term.lemma)
            yield Item(telling, term.span, facet, "affirmed")


def _open(telling: Telling, facet: Polarity, denied: list[Span]) -> bool:
    """Say whether it stays open that an event is affirmed: twice denied, asked, under a denial, "any … found"."""
    above = governors(telling.claim, facet.span)
    if facet.cues or any(term.span.shared(span) for term in above for span in denied):
        return True
    before = telling.account.text[max(telling.claim.span.start, facet.span.start - _FAR) : facet.span.start]
    return bool(_OPEN & set(before.lower().replace(",", " ").split()))


def phrase(telling: Telling, head: Span, cues: tuple[Span, ...]) -> Span:
    """Return the words from the cues to their event, whole ones ("didn't pick up"), without cues that stand far away."""
    near = [cue for cue in cues if cue.account == head.account and gap(cue, head) <= _FAR]
    start = min([head.start, *(cue.start for cue in near)])
    end = max([head.end, *(cue.end for cue in near)])
    text = telling.account.text
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    particle = _PARTICLE.match(text, end)
    if end == head.end and particle:
        end = particle.end()
    return Span(head.account, start, end)


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Polarity)
    assert isinstance(second, Polarity)
    if {first.head, second.head} & _EMPTY:
        return None
    same, against = akin(first.head, second.head), opposed(first.head, second.head)
    if not same and not against:
        return None
    strength = kinship(one.telling.claim, first.span, two.telling.claim, second.span)
    if same and first.affirmed == second.affirmed:
        return Verdict(Relation.AGREE, strength)
    if against and first.affirmed != second.affirmed:
        return Verdict(Relation.AGREE, strength)
    if against and not first.affirmed:
        return None
    if strength < _SURE or not _shared(one, two):
        return None
    hedged = any(_hedged(item) for item in (one, two))
    relation = Relation.DIFFER if hedged else Relation.CONFLICT
    return Verdict(relation, strength, "polarity.denied" if same else "polarity.opposite")


def _shared(one: Item, two: Item) -> bool:
    """Say whether somebody or something takes part in both events."""
    first, second = one.facet, two.facet
    assert first is not None
    assert second is not None
    mine, other = participants(one.telling.claim, first.span), participants(two.telling.claim, second.span)
    return containment(mine, other) > 0


def _hedged(item: Item) -> bool:
    return any(
        isinstance(facet, Certainty) and facet.level in _HEDGED and facet.span.shared(item.span)
        for facet in item.telling.claim.facets
    )
