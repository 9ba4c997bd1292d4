"""The events of a claim, affirmed or denied, at the words that tell them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.diverge.context import gap, governors
from comparer.diverge.explain import balanced
from comparer.diverge.finding import Item
from comparer.diverge.words import has_degree, has_opposite
from comparer.model import Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import Term

_FAR = 40
_PARTICLE = re.compile(r" (?:up|down|off|out|over|away|back)\b")
_HELPING = re.compile(
    r"\b(?:(?:do|does|did|have|has|had|is|are|was|were|be|been|will|would|can|could|may|might|shall|should|must) )+$"
)
_OPEN = {"any", "anyone", "anything", "anybody", "ever", "whether", "if", "unless", "until", "without", "no"}
_BRINGING = {
    "make",
    "have",
    "take",
    "hold",
    "give",
    "announce",
    "file",
    "launch",
    "issue",
    "open",
    "reach",
    "sign",
}
_RULED_OUT = {"rule out", "exclude", "discount"}
_RULED = {"nsubjpass", "dobj"}
_NOUNS = {"NOUN", "PROPN"}
_EVENTFUL = {"VERB", "ADJ", "AUX", "ADV"}


def events(telling: Telling) -> Iterator[Item]:
    """Yield the events of a claim: those with a facet, and every other word that has an opposite or a degree.

    `value` is the lemma an event is compared by; "no charges were filed" is compared as a denied charge, too.
    """
    facets = [_took_place(telling, facet) for facet in telling.claim.facets if isinstance(facet, Polarity)]
    yield from _ruled_out(telling, facets)
    yield from _brought_about(telling, facets)
    denied = [facet.span for facet in facets if not facet.affirmed]
    for facet in facets:
        if facet.affirmed and _open(telling, facet, denied):
            continue
        span = phrase(telling, facet.span, facet.cues)
        yield Item(telling, span, facet, value=facet.head)
        if not facet.affirmed:
            for noun in _denied_nouns(telling, facet):
                denial = Polarity(noun.span, affirmed=False, head=noun.lemma, cues=facet.cues)
                yield Item(telling, span, denial, value=noun.lemma)
    for term in telling.claim.terms:
        if any(
            facet.span.shared(term.span) for facet in facets if facet.affirmed or facet.head == term.lemma
        ):
            continue
        if term.pos in _EVENTFUL and (has_opposite(term.lemma) or has_degree(term.lemma)):
            facet = Polarity(term.span, affirmed=True, head=term.lemma)
            if not _open(telling, facet, [span for span in denied if not span.shared(term.span)]):
                yield Item(telling, term.span, facet, value=term.lemma)


def _took_place(telling: Telling, facet: Polarity) -> Polarity:
    """Return "took place" as one event, which "take" is not."""
    place = next(
        (term for term in telling.claim.terms if term.lemma == "place" and term.role == "dobj"), None
    )
    if facet.head != "take" or place is None or gap(place.span, facet.span) > 1:
        return facet
    return replace(facet, span=Span(telling.id, facet.span.start, place.span.end), head="happen")


def _ruled_out(telling: Telling, facets: list[Polarity]) -> Iterator[Item]:
    """Yield what is ruled out as denied, and what cannot be ruled out as affirmed."""
    for facet in facets:
        if facet.head not in _RULED_OUT:
            continue
        verb = next((at for at, term in enumerate(telling.claim.terms) if term.span.shared(facet.span)), -1)
        for term in telling.claim.terms:
            if term.head == verb >= 0 and term.role in _RULED and term.pos in _NOUNS:
                span = phrase(telling, facet.span, (*facet.cues, term.span))
                stance = Polarity(term.span, affirmed=not facet.affirmed, head=term.lemma, cues=facet.cues)
                yield Item(telling, span, stance, value=term.lemma)


def _brought_about(telling: Telling, facets: list[Polarity]) -> Iterator[Item]:
    """Yield the event that is the object of a verb which only brings it about ("made contact", "filed charges")."""
    terms = telling.claim.terms
    spoken_of = [facet.span for facet in facets if facet.head not in _BRINGING]
    for facet in facets:
        if not facet.affirmed or facet.cues or facet.head not in _BRINGING:
            continue
        verb = next((at for at, term in enumerate(terms) if term.span.shared(facet.span)), -1)
        for term in terms:
            known = any(term.span.shared(span) for span in spoken_of)
            if term.head == verb >= 0 and term.role == "dobj" and term.pos == "NOUN" and not known:
                stance = Polarity(term.span, affirmed=True, head=term.lemma)
                yield Item(telling, phrase(telling, facet.span, (term.span,)), stance, value=term.lemma)


def _denied_nouns(telling: Telling, facet: Polarity) -> Iterator[Term]:
    """Yield what there is none of: the nouns between "no" and the verb it denies."""
    for cue in facet.cues:
        if telling.account.words(cue).lower() == "no" and cue.end <= facet.span.start:
            between = Span(cue.account, cue.end, facet.span.start)
            nouns = [term for term in telling.claim.terms if term.span.shared(between) and term.pos in _NOUNS]
            yield from nouns[:1]


def _open(telling: Telling, facet: Polarity, denied: list[Span]) -> bool:
    """Say whether it stays open that an event is affirmed: twice denied, asked, under a denial, "any … found"."""
    above = governors(telling.claim, facet.span)
    if facet.cues or any(term.span.shared(span) for term in above for span in denied):
        return True
    before = telling.account.text[max(telling.claim.span.start, facet.span.start - _FAR) : facet.span.start]
    return bool(_OPEN & set(before.lower().replace(",", " ").split()))


def phrase(telling: Telling, head: Span, cues: tuple[Span, ...]) -> Span:
    """Return the words from the cues to their event, whole ones ("didn't pick up"), without cues that stand far away.

    A quotation that opens among them and closes right behind them is taken with its closing mark.
    """
    near = [cue for cue in cues if cue.account == head.account and gap(cue, head) <= _FAR]
    start = min([head.start, *(cue.start for cue in near)])
    end = max([head.end, *(cue.end for cue in near)])
    text = telling.account.text
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    helping = _HELPING.search(text, max(0, start - _FAR), start) if near else None
    start = helping.start() if helping else start
    particle = _PARTICLE.match(text, end)
    if end == head.end and particle:
        end = particle.end()
    if end < telling.claim.span.end and text[end] in '"”' and not balanced(text[start:end]):
        end += 1
    return Span(head.account, start, end)
