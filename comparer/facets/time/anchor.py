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
from comparer.facets.time.wording import day_words, how_counted, how_disputed, stretch_words
from comparer.model import Granularity, Name, Place, Span, Time, TimeKind

if TYPE_CHECKING:
    from comparer.model import Account, AccountId, Claim

_ENOUGH = 2.0  # Shared kind of event (1) and one participant at least (1).
_CLOSE = 0.25  # Scores that near each other are equally good.


@dataclass(frozen=True, slots=True)
class _Told:
    """What words tell: kinds of event, and the names and things that take part (lemmas, keys of names)."""

    kinds: frozenset[str]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Dating:
    """A sentence that dates what it tells."""

    told: _Told
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
    event = _tells(claims, anchor, None)
    best = _best(event, [dating for dating in datings if not dating.words.shared(anchor)])
    if not best:
        return time
    chosen = min(best, key=lambda dating: (dating.days, dating.words))
    words, event_words = account.words(time.span), account.words(anchor)
    if not _agree(best):
        dates = ", ".join(f"{accounts[b.words.account].name}: {stretch_words(b.first, b.last)}" for b in best)
        return replace(time, how=how_disputed(words, event_words, dates))
    chosen = _refined(chosen, datings)
    counted = _count(account.text[time.span.start : anchor.start], chosen)
    if counted is None:
        return time
    first, last = counted
    base = day_words(chosen.last) if chosen.bound else stretch_words(chosen.first, chosen.last)
    teller = accounts[chosen.words.account]
    how = how_counted(words, stretch_words(first, last), base, teller.name, teller.words(chosen.words))
    timex = first.isoformat() if first == last else f"{first}/{last}"
    granularity = max(Granularity.DAY, time.granularity) if first == last else time.granularity
    return replace(time, earliest=first, latest=last, timex=timex, granularity=granularity, how=how)


def _count(words: str, dating: _Dating) -> tuple[date, date] | None:
    return count_from(words, dating.last if dating.bound else dating.first, dating.last)


def _best(event: _Told, datings: list[_Dating]) -> list[_Dating]:
    """Return the sentences that tell the event best, if well enough; sentences that date it to the day first."""
    scored = [(_score(event, dating.told), dating) for dating in datings]
    top = max((score for score, _ in scored), default=0.0)
    if top < _ENOUGH:
        return []
    return [dating for score, dating in scored if score >= top - _CLOSE]


def _score(event: _Told, told: _Told) -> float:
    """Return how well words tell an event: its kind, and each of those who take part."""
    parts = len(event.parts & told.parts)
    if "capital" in event.parts - told.parts and told.parts & CAPITALS:
        parts += 1
    if "capital" in told.parts - event.parts and event.parts & CAPITALS:
        parts += 1
    kinds = 1.0 if event.kinds & told.kinds else 0.0
    return kinds + parts if kinds and parts else 0.0


def _agree(datings: list[_Dating]) -> bool:
    """Say whether all datings can be right: they share a day."""
    return max(dating.first for dating in datings) <= min(dating.last for dating in datings)


def _refined(loose: _Dating, datings: list[_Dating]) -> _Dating:
    """Return a finer dating of what a sentence tells, where one lies inside it: *early December* → 8 December."""
    if loose.days == 1:
        return loose
    finer = [
        dating
        for dating in datings
        if dating.days < loose.days
        and loose.first <= dating.last <= loose.last
        and len(dating.told.parts & loose.told.parts) > 1
        and _score(loose.told, dating.told) > _ENOUGH
    ]
    return min(finer, key=lambda dating: (dating.days, dating.words)) if finer and _agree(finer) else loose


def _datings(claims: tuple[Claim, ...]) -> list[_Dating]:
    """Return every sentence that dates what it tells to a month or finer, once for each date in it."""
    found: dict[Span, _Dating] = {}
    for claim in claims:
        sentence = claim.sentence or claim.span
        for facet in claim.facets:
            if not isinstance(facet, Time) or facet.kind not in {TimeKind.DATE, TimeKind.CLOCK}:
                continue
            last = facet.latest
            bound = facet.modifier in {"by", "until"}
            first = last if bound else facet.earliest
            if first is None or last is None or facet.granularity > Granularity.MONTH or facet.anchor:
                continue
            whole = _tells(claims, sentence, facet.span)
            found[facet.span] = _Dating(whole, first, last, sentence, bound)
    return list(found.values())


def _tells(claims: tuple[Claim, ...], at: Span, without: Span | None) -> _Told:
    """Return what the words at a span tell, from the terms and names of the claims that cover it."""
    kinds: set[str] = set()
    parts: set[str] = set()
    for claim in claims:
        if not claim.span.shared(at):
            continue
        for term in claim.terms:
            if not at.contains(term.span) or (without and without.contains(term.span)):
                continue
            kinds |= FAMILIES.get(term.lemma, frozenset())
            if term.lemma not in LIGHT and term.lemma not in FAMILIES:
                parts.add(term.lemma)
        for facet in claim.facets:
            if isinstance(facet, Name | Place) and facet.entity and at.contains(facet.span):
                parts |= {facet.entity, *facet.canonical.lower().split()}
    return _Told(frozenset(kinds), frozenset(parts))
