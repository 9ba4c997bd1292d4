"""Certainty: one account puts as fact what another only alleges or holds possible."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import gap, kinship, likeness
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.polarity import phrase
from comparer.language.akin import akin
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_SURE = 0.5
_ALIKE = 0.7
_VERY_SURE = 0.6
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

_ABLE = {"can", "could"}
_REQUESTS = {
    "ask",
    "seek",
    "order",
    "want",
    "urge",
    "request",
    "call",
    "demand",
    "invite",
    "plan",
    "try",
    "hope",
}
_EMPTY = {"be", "have", "do", "say", "tell", "think", "believe", "know", "try"}
_FIRM = {CertaintyLevel.ASSERTED, CertaintyLevel.ATTRIBUTED}


def certainty(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the event of the row that accounts put with the most different certainty."""
    items = [item for telling in row.core for item in _events(telling)]
    found = max(oppose(items, partial(_judge, row)), key=lambda opposition: opposition.strength, default=None)
    if found is not None:
        why = contrast(
            "{first} puts it as {words}, {others}.", "{first} put it as {words}, {others}.", found.sides
        )
        yield Finding(DivergenceKind.CERTAINTY, found.severity, found.rule, found.items, why, found.strength)


def _events(telling: Telling) -> Iterator[Item]:
    """Yield the events of a claim with how surely they are put; `value` tells the affirmed from the denied."""
    polarities = [facet for facet in telling.claim.facets if isinstance(facet, Polarity)]
    hedged: list[Span] = []
    for facet in telling.claim.facets:
        if not isinstance(facet, Certainty):
            continue
        denied = next((one for one in polarities if not one.affirmed and one.span.shared(facet.span)), None)
        cues = tuple(cue for cue in facet.cues if not _no_hedge(telling, cue, denied=denied is not None))
        near = tuple(cue for cue in cues if gap(cue, facet.span) <= _FAR)
        value = "" if denied is None else "denied"
        whole = phrase(telling, facet.span, denied.cues if denied else ())
        hedged.append(facet.span)
        if facet.level in _FIRM or (facet.cues and not cues):
            yield Item(telling, whole, replace(facet, level=CertaintyLevel.ASSERTED), _FACT, value)
        elif near or not facet.cues:
            yield Item(telling, phrase(telling, facet.span, near), facet, _READINGS[facet.level], value)
    for facet in polarities:
        if facet.affirmed and not any(facet.span.shared(span) for span in hedged):
            yield Item(telling, facet.span, Certainty(facet.span, CertaintyLevel.ASSERTED, facet.head), _FACT)


def _no_hedge(telling: Telling, cue: Span, *, denied: bool) -> bool:
    """Say whether a cue only moves a report into the past, asks for what it governs, or denies it ("could not")."""
    words = telling.account.words(cue).lower()
    lemmas = {term.lemma for term in telling.claim.terms if term.span.shared(cue)}
    return words in _FUTURE or bool(lemmas & _REQUESTS) or (denied and words in _ABLE)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Certainty)
    assert isinstance(second, Certainty)
    if one.value != two.value or {first.head, second.head} & _EMPTY:
        return None
    claims = one.telling.claim, two.telling.claim
    near = kinship(claims[0], first.span, claims[1], second.span)
    sure = row.sure(claims[0].id, claims[1].id)
    strength = max(near, (near + sure) / 2)
    if not akin(first.head, second.head):
        alike = likeness(*claims)
        if not (_is_main(one, first) and _is_main(two, second)) or (alike < _ALIKE and sure < _VERY_SURE):
            return None
        strength = max(strength, alike * 0.9)
    if _only_told(one, two) or _only_told(two, one):
        return None
    if _firm(first) == _firm(second):
        return Verdict(Relation.AGREE, strength) if akin(first.head, second.head) else None
    return Verdict(Relation.DIFFER, strength, "certainty.hedged") if strength >= _SURE else None


def _only_told(alleged: Item, told: Item) -> bool:
    """Say whether one account alleges what the other has somebody say: neither puts it as fact."""
    assert isinstance(alleged.facet, Certainty)
    assert isinstance(told.facet, Certainty)
    return (
        alleged.facet.level is CertaintyLevel.ALLEGED
        and _firm(told.facet)
        and any(link.source_spans for link in told.telling.claim.attribution)
    )


def _firm(facet: Certainty) -> bool:
    return facet.level in _FIRM


def _is_main(item: Item, facet: Certainty) -> bool:
    """Say whether an event is the main one of its claim."""
    return any(term.head < 0 and term.span.shared(facet.span) for term in item.telling.claim.terms)
