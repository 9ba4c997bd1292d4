"""Dates for times that hang on an event, from whichever account dates that event.

*Three days before his departure* has no date of its own. Another sentence, of any account, may tell the same event
with one: it is found by its words (kinds of event, names, what takes part), never by the day of publication. Where
the best matches date the event to days that cannot both be right, nothing is chosen and the reader is told so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from comparer.facets.time.counting import count_from
from comparer.facets.time.events import CAPITALS, FAMILIES, LIGHT
from comparer.facets.time.wording import Told, how_counted, how_disputed
from comparer.model import (
    Granularity,
    Name,
    Place,
    Span,
    Time,
    TimeKind,
    day_words,
    listed,
    say,
    stretch_words,
)

if TYPE_CHECKING:
    from comparer.model import Account, AccountId, Claim, Term

_ENOUGH = 2.0  # Shared kind of event (1) and one participant at least (1).
_CLOSE = 0.25  # Scores that near each other are equally good.
_REACH = 5  # Terms on either side of an event's word that take part in it, where the grammar is not known.


@dataclass(frozen=True, slots=True)
class _Event:
    """What words tell: the kinds of event, and the names and things that take part (lemmas, keys of names)."""

    kinds: frozenset[str]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Dating:
    """A sentence that dates the events it tells. `bound` says that it only says by when ("by 8 December")."""

    events: tuple[_Event, ...]
    first: date
    last: date
    words: Span
    bound: bool

    @property
    def days(self) -> int:
        """Return how loosely it dates: 1 is to the day."""
        return (self.last - self.first).days + 1


def anchor_times(claims: tuple[Claim, ...], accounts: tuple[Account, ...]) -> tuple[Claim, ...]:
    """Return the claims with times that hang on an event dated by an account that dates it.

    A time whose event nobody dates stays as it is: unplaced, with the event's words as its anchor.
    """
    hanging = [facet for claim in claims for facet in claim.facets if _hangs(facet)]
    if not hanging:
        return claims
    by_id = {account.id: account for account in accounts}
    datings = _datings(claims)
    found: dict[Span, Time] = {}
    for time in hanging:
        if isinstance(time, Time) and time.span not in found:
            found[time.span] = _dated(time, claims, datings, by_id)
    return tuple(_with(claim, found) for claim in claims)


def _hangs(facet: object) -> bool:
    return isinstance(facet, Time) and facet.anchor is not None and not facet.resolved


def _with(claim: Claim, found: dict[Span, Time]) -> Claim:
    if not any(_hangs(facet) for facet in claim.facets):
        return claim
    facets = tuple(
        found.get(facet.span, facet) if isinstance(facet, Time) and _hangs(facet) else facet
        for facet in claim.facets
    )
    return replace(claim, facets=facets)


def _dated(
    time: Time, claims: tuple[Claim, ...], datings: list[_Dating], accounts: dict[AccountId, Account]
) -> Time:
    """Return the time counted from its event, or as it was with the reason."""
    anchor, account = time.anchor, accounts.get(time.span.account)
    if anchor is None or account is None:
        return time
    best = _best(_named(claims, anchor), [dating for dating in datings if not dating.words.shared(anchor)])
    if not best:
        return time
    words, event = account.words(time.span), account.words(anchor)
    if not _agree(best):
        dates = listed(
            say(
                "{account} ({date})",
                account=accounts[b.words.account].name,
                date=stretch_words(b.first, b.last),
            )
            for b in best
        )
        return replace(time, how=how_disputed(words, event, dates))
    told = min(best, key=lambda dating: (dating.days, dating.words))
    chosen = _refined(told, datings)
    counted = count_from(
        account.text[time.span.start : anchor.start],
        chosen.last if chosen.bound else chosen.first,
        chosen.last,
    )
    if counted is None:
        return time
    first, last = counted
    return replace(
        time,
        earliest=first,
        latest=last,
        timex=first.isoformat() if first == last else f"{first}/{last}",
        how=how_counted(
            words, stretch_words(first, last), _source(chosen, accounts), _source(told, accounts)
        ),
    )


def _source(dating: _Dating, accounts: dict[AccountId, Account]) -> Told:
    """Return the day, the account and the words of a dating, as a reader sees them."""
    account = accounts[dating.words.account]
    base = day_words(dating.last) if dating.bound else stretch_words(dating.first, dating.last)
    return base, account.name, account.words(dating.words)


def _best(event: _Event, datings: list[_Dating]) -> list[_Dating]:
    """Return the sentences that tell the event best, if well enough."""
    scored = [
        (max((_score(event, told) for told in dating.events), default=0.0), dating) for dating in datings
    ]
    top = max((score for score, _ in scored), default=0.0)
    return [dating for score, dating in scored if score >= top - _CLOSE] if top >= _ENOUGH else []


def _score(event: _Event, told: _Event) -> float:
    """Return how well words tell an event: its kind, and each of those who take part."""
    parts = len(event.parts & told.parts)
    for one, other in ((event, told), (told, event)):
        if "capital" in one.parts - other.parts and other.parts & CAPITALS:
            parts += 1
    return 1.0 + parts if parts and event.kinds & told.kinds else 0.0


def _agree(datings: list[_Dating]) -> bool:
    """Say whether all datings can be right: they share a day."""
    return max(dating.first for dating in datings) <= min(dating.last for dating in datings)


def _refined(loose: _Dating, datings: list[_Dating]) -> _Dating:
    """Return a finer dating of what a sentence tells, where one lies inside it: *early December* → 8 December."""
    finer = [
        dating
        for dating in datings
        if dating.days < loose.days
        and loose.first <= dating.last <= loose.last
        and any(_score(one, other) > _ENOUGH for one in loose.events for other in dating.events)
    ]
    return min(finer, key=lambda dating: (dating.days, dating.words)) if finer and _agree(finer) else loose


def _datings(claims: tuple[Claim, ...]) -> list[_Dating]:
    """Return every sentence that dates what it tells to a month or finer, once for each date in it."""
    found: dict[Span, _Dating] = {}
    for claim in claims:
        sentence = claim.sentence or claim.span
        for facet in claim.facets:
            if (
                not isinstance(facet, Time)
                or facet.kind not in {TimeKind.DATE, TimeKind.CLOCK}
                or facet.anchor
            ):
                continue
            bound = facet.modifier in {"by", "until"}
            first, last = facet.latest if bound else facet.earliest, facet.latest
            if first and last and facet.granularity <= Granularity.MONTH and facet.span not in found:
                found[facet.span] = _Dating(_events(claims, sentence), first, last, sentence, bound)
    return list(found.values())


def _named(claims: tuple[Claim, ...], anchor: Span) -> _Event:
    """Return the event that the words of an anchor name."""
    kinds: set[str] = set()
    parts: set[str] = set()
    for claim in claims:
        if claim.span.shared(anchor):
            terms = [term for term in claim.terms if anchor.contains(term.span)]
            kinds |= {kind for term in terms for kind in FAMILIES.get(term.lemma, ())}
            parts |= _parts(claim, terms)
            parts |= {
                facet.entity
                for facet in claim.facets
                if isinstance(facet, Name | Place) and facet.entity and anchor.contains(facet.span)
            }
    return _Event(frozenset(kinds), frozenset(parts))


def _events(claims: tuple[Claim, ...], sentence: Span) -> tuple[_Event, ...]:
    """Return the events of a sentence, each with those who take part; not those that another time hangs on."""
    found = []
    for claim in claims:
        if not sentence.contains(claim.span):
            continue
        anchors = [facet.anchor for facet in claim.facets if isinstance(facet, Time) and facet.anchor]
        for index, term in enumerate(claim.terms):
            kinds = FAMILIES.get(term.lemma)
            if kinds and not any(anchor.contains(term.span) for anchor in anchors):
                found.append(_Event(kinds, frozenset(_parts(claim, _taking_part(claim, index)))))
    return tuple(found)


def _taking_part(claim: Claim, event: int) -> list[Term]:
    """Return the terms that the event's word governs, directly or through a noun; its neighbors, without grammar."""
    terms = claim.terms
    if all(term.head < 0 for term in terms):
        return list(terms[max(0, event - _REACH) : event + _REACH + 1])

    def governed(index: int) -> bool:
        for _ in terms:
            index = terms[index].head
            if index < 0 or index == event or terms[index].pos == "VERB":
                return index == event
        return False

    return [terms[index] for index in range(len(terms)) if governed(index)]


def _parts(claim: Claim, terms: list[Term]) -> set[str]:
    """Return the lemmas and the keys of the names that terms stand for."""
    parts = {term.lemma for term in terms if term.lemma not in LIGHT and term.lemma not in FAMILIES}
    for facet in claim.facets:
        if isinstance(facet, Name | Place) and any(facet.span.contains(term.span) for term in terms):
            parts |= {facet.entity or facet.canonical.lower(), *facet.canonical.lower().split()}
    return parts
