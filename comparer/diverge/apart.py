"""What differs between claims in different rows, where what stands around them ties them together.

A request that one account has left unanswered is the request of the sentence it stands in; what "was delayed" is
told just before. So these claims are compared only with what the claims beside them lead to.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.diverge.context import common, doers_of, event, inside, participants, phrase_of
from comparer.diverge.finding import Item, Telling
from comparer.language.akin import akin
from comparer.model import Certainty, CertaintyLevel, Name, NameKind, Polarity, Span, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Row
    from comparer.model import AccountId

Placed = tuple[int, Item]
Pair = tuple[Placed, Placed]

_REQUESTS = {"request", "appeal", "plea", "demand", "petition", "application", "proposal", "offer"}
_ASKING = {"ask", "request", "seek", "demand", "appeal", "plead", "want", "beg", "propose", "offer", "apply"}
_REFUSING = {"refuse", "reject", "decline", "ignore", "deny", "dismiss"}
_GRANTING = {
    "order",
    "grant",
    "approve",
    "authorize",
    "allow",
    "agree",
    "permit",
    "instruct",
    "consent",
    "fulfil",
}
_PUT_OFF = {"delay", "postpone"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_THINGS = {"nsubj", "nsubjpass", "dobj"}
_HEDGED = {CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED}
_BEFORE = 500  # code points before a claim in which those are named whom it speaks of
_PEOPLE = 2  # named people that make a meeting the same one
_MOST = 60
_SHOWN = 70  # code points of a deed that are quoted whole


@dataclass(frozen=True, slots=True)
class Story:
    """All claims of all accounts with the index of their row, and the claims of every sentence."""

    placed: tuple[tuple[int, Telling], ...]
    rows: Sequence[Row]
    beside: dict[tuple[AccountId, Span], list[tuple[int, Telling]]]


def story(rows: Sequence[Row]) -> Story:
    """Index the claims of all rows by their sentences."""
    placed = tuple((index, telling) for index, row in enumerate(rows) for telling in row.tellings)
    beside: defaultdict[tuple[AccountId, Span], list[tuple[int, Telling]]] = defaultdict(list)
    for index, telling in placed:
        beside[_sentence(telling)].append((index, telling))
    return Story(placed, rows, dict(beside))


def unanswered(told: Story) -> Iterator[Pair]:
    """Yield a request that was refused or not answered, and what grants it in the row of the very request."""
    for index, telling in told.placed:
        refusal = _refusal(telling)
        if refusal is None:
            continue
        doers = doers_of(telling.claim, refusal.facet.span) if refusal.facet else frozenset()
        for place, sibling in told.beside[_sentence(telling)]:
            if sibling is telling or place == index or not _asks(sibling):
                continue
            for other in told.rows[place].tellings:
                grant = _grant(other, doers) if other.id != telling.id else None
                if grant is not None:
                    yield (index, refusal), (place, grant)


def put_off(told: Story) -> Iterator[Pair]:
    """Yield what was put off, and the same between the same people on a day of its own."""
    held: list[tuple[int, Item]] = []
    for index, telling in told.placed:
        held += [(index, item) for item in _held(telling)]
    for index, telling in told.placed:
        for item in _delays(telling):
            named = _named_before(told, telling)
            for thing in _what(told, telling, item):
                for place, other in held[:_MOST]:
                    if other.account == item.account or place == index or not akin(thing, other.value):
                        continue
                    people = _people(other.telling, other)
                    if len(people) >= _PEOPLE and people <= named:
                        yield (index, item), (place, other)


def _sentence(telling: Telling) -> tuple[AccountId, Span]:
    return telling.id, telling.claim.sentence or telling.claim.span


def _refusal(telling: Telling) -> Item | None:
    terms = telling.claim.terms
    for number, term in enumerate(terms):
        if term.lemma not in _REQUESTS or term.role != "dobj" or term.head < 0:
            continue
        verb = terms[term.head]
        mark = next(
            (each for each in terms if each.lemma == "unanswered" and each.head in {number, term.head}), None
        )
        if mark is None and verb.lemma not in _REFUSING:
            continue
        facet = _affirmed(telling, verb.span)
        if facet is not None:
            told = _told(telling, verb.span)
            end = max(told.end, mark.span.end if mark else 0)
            return Item(telling, Span(telling.id, told.start, end), facet, value=term.lemma)
    return None


def _asks(telling: Telling) -> bool:
    return any(
        isinstance(facet, Polarity) and facet.affirmed and facet.head in _ASKING
        for facet in telling.claim.facets
    )


def _grant(telling: Telling, doers: frozenset[str]) -> Item | None:
    for facet in telling.claim.facets:
        granted = (
            isinstance(facet, Polarity) and facet.affirmed and facet.head in _GRANTING and not facet.cues
        )
        if (
            granted
            and not _hedged(telling, facet.span)
            and common(doers_of(telling.claim, facet.span), doers)
        ):
            return Item(telling, _to_the_end(telling, facet.span), facet, value=facet.head)  # type: ignore[union-attr]
    return None


def _delays(telling: Telling) -> Iterator[Item]:
    for facet in telling.claim.facets:
        if isinstance(facet, Polarity) and facet.affirmed and facet.head in _PUT_OFF and not facet.cues:
            yield Item(telling, _told(telling, facet.span), facet, value=facet.head)


def _what(told: Story, telling: Telling, item: Item) -> Iterator[str]:
    """Yield what was put off: the subject, or for a pronoun the things that its sentence tells before."""
    terms = telling.claim.terms
    assert item.facet is not None
    at = inside(telling.claim, item.facet.span)
    own = [term.lemma for term in terms if term.head in at and term.role in _THINGS and term.pos == "NOUN"]
    if own:
        yield from own
        return
    for _, sibling in told.beside[_sentence(telling)]:
        yield from (
            term.lemma
            for term in sibling.claim.terms
            if term.pos == "NOUN" and term.role in _THINGS and term.span.start < item.span.start
        )


def _held(telling: Telling) -> Iterator[Item]:
    """Yield the deeds that a claim puts on a known day, as having been."""
    for time in telling.claim.facets:
        if not isinstance(time, Time) or not time.resolved:
            continue
        verb = event(telling.claim, time.span)
        facet = _affirmed(telling, verb.span) if verb is not None else None
        if verb is not None and facet is not None and not _hedged(telling, verb.span):
            yield Item(telling, _told(telling, facet.span), facet, value=verb.lemma)


def _told(telling: Telling, verb: Span) -> Span:
    """Return the words of a deed with who does it and to whom ("Varga met Kozma"), the verb alone where they stand far."""
    at = inside(telling.claim, verb)
    parts = [
        phrase_of(telling.claim, number)
        for number, term in enumerate(telling.claim.terms)
        if term.head in at and term.role in _THINGS
    ]
    start = min([verb.start, *(part.start for part in parts)])
    end = max([verb.end, *(part.end for part in parts)])
    return Span(telling.id, start, end) if end - start <= _SHOWN else verb


def _to_the_end(telling: Telling, verb: Span) -> Span:
    """Return the words from a verb to the last of its claim, the verb alone where they are many."""
    last = max([verb.end, *(term.span.end for term in telling.claim.terms)])
    return Span(telling.id, verb.start, last) if last - verb.start <= _SHOWN else verb


def _people(telling: Telling, item: Item) -> frozenset[str]:
    own = participants(telling.claim, item.facet.span) if item.facet else frozenset()
    return own & frozenset(
        facet.entity
        for facet in telling.claim.facets
        if isinstance(facet, Name) and facet.kind in {NameKind.PERSON, NameKind.OTHER}
    )


def _named_before(told: Story, telling: Telling) -> frozenset[str]:
    """Return who is named in a claim or not far before it."""
    at = telling.claim.span.start
    return frozenset(
        facet.entity
        for _, other in told.placed
        if other.id == telling.id and at - _BEFORE <= other.claim.span.start <= at
        for facet in other.claim.facets
        if isinstance(facet, Name)
    )


def _affirmed(telling: Telling, span: Span) -> Polarity | None:
    return next(
        (
            facet
            for facet in telling.claim.facets
            if isinstance(facet, Polarity) and facet.affirmed and not facet.cues and facet.span.shared(span)
        ),
        None,
    )


def _hedged(telling: Telling, span: Span) -> bool:
    return any(
        isinstance(facet, Certainty) and facet.level in _HEDGED and facet.span.shared(span)
        for facet in telling.claim.facets
    )
