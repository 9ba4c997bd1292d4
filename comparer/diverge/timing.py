"""Timing: two accounts put one happening at times that cannot both be right."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import (
    bond,
    containment,
    content,
    doers_of,
    event,
    likeness,
    participants,
    same_event,
)
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.reading import time_reading
from comparer.diverge.solely import only_dates
from comparer.diverge.tokens import form
from comparer.model import DivergenceKind, Name, Polarity, Severity, Span, Time, TimeKind
from comparer.model.interval import Relation as Stands
from comparer.model.interval import compare_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import AccountId

_SURE = 0.5
_SHARED = 0.3
_DAYS, _MONTH = 1, 27
_MINUTES = 20
_AGES, _YEAR = 5, 365.25
_TOLD_ALIKE = 0.75
_WIDE = 5
_LATER = re.compile(
    r"\b(?:(?P<next>(?:next|following) (?:day|morning|night))|(?P<count>\w+) days? (?:later|after))\b"
)
_YEARS_AGO = re.compile(r"\byears (?:ago|earlier|before)\b")
_ENDINGS = {"stop", "cease", "end", "break", "cut", "quit", "halt", "suspend"}
_BOUNDS = {"by", "before", "until", "after", "since"}
_FITTING = {Stands.SAME, Stands.FINER, Stands.COARSER}
_COMPARED = {TimeKind.DATE, TimeKind.CLOCK, TimeKind.DURATION, TimeKind.AGE}


DATES = ("{first} dates this {words}, {others}.", "{first} date this {words}, {others}.")
STARTS = (
    "{first} dates this {words}, {others}: in one it has gone on for days when it begins in the other.",
    "{first} date this {words}, {others}: in one it has gone on for days when it begins in the other.",
)
_WHY = {
    TimeKind.DURATION: (
        "{first} puts the length at {words}, {others}.",
        "{first} put the length at {words}, {others}.",
    ),
    TimeKind.AGE: (
        "{first} gives the age as {words}, {others}.",
        "{first} give the age as {words}, {others}.",
    ),
}


def timing(row: Row) -> Iterator[Finding]:
    """Yield where the times of one happening are apart (contradiction) or only partly the same (difference)."""
    items = [item for telling in row.tellings for item in dated(telling)]
    for found in oppose(items, partial(_judge, row)):
        facet = found.items[0].facet
        kind = facet.kind if isinstance(facet, Time) else TimeKind.DATE
        pattern = STARTS if found.rule == "timing.start" else _WHY.get(kind, DATES)
        why = contrast(*pattern, found.sides)
        yield Finding(DivergenceKind.TIMING, found.severity, found.rule, found.items, why, found.strength)


def ends(item: Item) -> bool:
    """Say whether an item dates an end to the day."""
    ending = event(item.telling.claim, item.span)
    return _is_day(item) and ending is not None and ending.lemma in _ENDINGS


def lasts(item: Item) -> bool:
    """Say whether an item is a stretch of several days."""
    time = item.facet
    return (
        isinstance(time, Time) and None not in (time.earliest, time.latest) and time.earliest != time.latest
    )


def finer(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the very day of something that another account only puts in a part of the month."""
    items = [item for telling in row.tellings for item in dated(telling)]
    for exact in sorted(items, key=_told):
        others = [item for item in items if item.account not in _dating(items, exact)]
        rough = [item for item in others if _only_around(row, item, exact)]
        rough += [item for item in others if _as_rough(row, item, rough)]
        if _is_day(exact) and rough:
            rough = list({item.account: item for item in rough}.values())
            why = contrast(
                "{first} has the very day, {words}, {others}.",
                "{first} have the very day, {words}, {others}.",
                ((exact,), tuple(rough)),
            )
            found = tuple(sorted((exact, *rough), key=lambda item: row.accounts.index(item.account)))
            yield Finding(DivergenceKind.DETAIL, Severity.DIFFERENCE, "detail.finer", found, why, _SURE)
            return


def _dating(items: list[Item], exact: Item) -> set[AccountId]:
    """Return the accounts that have this very day."""
    assert isinstance(exact.facet, Time)
    day = exact.facet.earliest
    return {exact.account} | {
        item.account
        for item in items
        if _is_day(item) and isinstance(item.facet, Time) and item.facet.earliest == day
    }


def _told(item: Item) -> tuple[str, str]:
    """Return what orders items by what they say, so that the order of the accounts changes nothing."""
    account, claim = item.telling.account, item.telling.claim
    return account.words(item.span), account.words(claim.span)


def _is_day(item: Item) -> bool:
    return isinstance(item.facet, Time) and item.facet.resolved and item.facet.earliest == item.facet.latest


def _only_around(row: Row, rough: Item, exact: Item) -> bool:
    """Say whether an item gives a stretch that holds the other's day, of the same thing."""
    wide, day = rough.facet, exact.facet
    assert isinstance(wide, Time)
    assert isinstance(day, Time)
    if wide.earliest is None or wide.latest is None or day.earliest is None:
        return False
    if not wide.earliest <= day.earliest <= wide.latest or (wide.latest - wide.earliest).days < _WIDE:
        return False
    first, second = rough.telling.claim, exact.telling.claim
    return (
        row.linked(first.id, second.id) >= _SURE
        and same_event(first, rough.span, second, exact.span)
        and (not _goals(rough) or not _goals(exact) or bool(_goals(rough) & _goals(exact)))
        and day.anchor is None
    )


def _goals(item: Item) -> frozenset[str]:
    """Return what takes part in the event an item dates besides its doer: where somebody travels, what he signs."""
    claim = item.telling.claim
    verb = event(claim, item.span)
    if verb is None:
        return frozenset()
    return participants(claim, verb.span) - doers_of(claim, verb.span)


def _as_rough(row: Row, item: Item, rough: list[Item]) -> bool:
    """Say whether an item gives the very stretch that a claim it was joined to gives."""
    return any(
        item.facet.earliest == other.facet.earliest
        and item.facet.latest == other.facet.latest
        and row.linked(item.telling.claim.id, other.telling.claim.id) >= _SURE
        for other in rough
        if isinstance(item.facet, Time) and isinstance(other.facet, Time)
    )


def dated(telling: Telling) -> tuple[Item, ...]:
    """Return the times of a claim that can be compared."""
    return tuple(
        Item(telling, facet.span, facet, time_reading(facet))
        for facet in telling.claim.facets
        if isinstance(facet, Time) and facet.kind in _COMPARED
    )


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.kind is second.kind is TimeKind.AGE and not _one_age(row, one, two):
        return None
    stands = compare_times(first, second)
    if stands is Stands.NOT_COMPARABLE:
        return _unplaced(row, one, two)
    strength = bond(row, one, two)
    if _same_words(one, two) or _roughly(one, two):
        return Verdict(Relation.AGREE, strength)
    if stands in _FITTING:
        if starts_otherwise(one, two) or starts_otherwise(two, one):
            return Verdict(Relation.CONFLICT, max(strength, _SURE), "timing.start")
        if _other_bound(first, second) and strength >= _SURE:
            return Verdict(Relation.DIFFER, strength, "timing.bound")
        placed = stands is Stands.SAME or strength >= _SURE
        return Verdict(Relation.AGREE, strength) if placed else None
    if not (row.linked(one.telling.claim.id, two.telling.claim.id) or one.telling.core or two.telling.core):
        return None
    if first.kind is TimeKind.AGE:
        strength = max(strength, likeness(one.telling.claim, two.telling.claim, one.span, two.span))
    alike = (
        first.kind is TimeKind.AGE
        or same_event(one.telling.claim, one.span, two.telling.claim, two.span)
        or only_dates(row, one, two)
    )
    if strength < _SURE or not alike:
        return None
    if stands is Stands.OVERLAPS and first.length is not None:
        return Verdict(
            Relation.AGREE, strength
        )  # "up to two weeks", "a couple of weeks": said loosely of one thing
    if stands is Stands.OVERLAPS:
        return Verdict(Relation.DIFFER, strength, "timing.overlapping")
    return Verdict(Relation.CONFLICT, strength, "timing.disjoint")


def _same_words(one: Item, two: Item) -> bool:
    """Say whether two accounts say the same ("on Tuesday"): what day they mean hangs on the day of each report."""
    return " ".join(one.words.casefold().split()) == " ".join(two.words.casefold().split())


def _roughly(one: Item, two: Item) -> bool:
    """Say whether one counts years back ("20 years ago") to a year beside the other's: nobody counts so exactly."""
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    years = [time.earliest.year for time in (first, second) if time.earliest is not None]
    counted = any(_YEARS_AGO.search(item.words) for item in (one, two))
    return counted and len(years) == len((one, two)) and abs(years[0] - years[1]) <= 1


def _one_age(row: Row, one: Item, two: Item) -> bool:
    """Say whether two ages are told of one person: somebody named in both claims, or ages that are near."""
    people = [
        {facet.entity for facet in item.telling.claim.facets if isinstance(facet, Name)}
        for item in (one, two)
    ]
    if people[0] & people[1]:
        return True
    lengths = [item.facet.length for item in (one, two) if isinstance(item.facet, Time) and item.facet.length]
    if likeness(one.telling.claim, two.telling.claim, one.span, two.span) >= _TOLD_ALIKE:
        return True
    near = len(lengths) == len((one, two)) and abs(lengths[0][0] - lengths[1][0]) <= _AGES * _YEAR
    return near and row.sure(one.telling.claim.id, two.telling.claim.id) >= _SURE


def _other_bound(first: Time, second: Time) -> bool:
    """Say whether both give only a bound, of one direction, and not the same one (by August, by October)."""
    if first.modifier != second.modifier or first.kind != second.kind:
        return False
    if first.length is not None and second.length is not None:
        return first.modifier in {"less", "more"} and first.length != second.length
    if first.modifier not in _BOUNDS:
        return False
    return (first.earliest, first.latest) != (second.earliest, second.latest)


def _unplaced(row: Row, one: Item, two: Item) -> Verdict | None:
    """Compare times that stand on no known day: clock times of one weekday, and so many days later."""
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    strength = bond(row, one, two)
    if not same_event(one.telling.claim, one.span, two.telling.claim, two.span):
        return None
    later, other = _days_later(one), _days_later(two)
    if later is not None and other is not None:
        if later == other:
            return Verdict(Relation.AGREE, strength)
        return Verdict(Relation.CONFLICT, strength, "timing.later") if strength >= _SURE else None
    days = {_weekday(first), _weekday(second)}
    if first.clock is None or second.clock is None or ("" not in days and len(days) > 1):
        return None
    apart = max(first.clock[0] - second.clock[1], second.clock[0] - first.clock[1])
    if apart <= _MINUTES:
        return Verdict(Relation.AGREE, strength)
    return Verdict(Relation.DIFFER, strength, "timing.clock") if strength >= _SURE else None


def _weekday(time: Time) -> str:
    """Return the day of a time as far as the account tells it, "" where only the date of publication stands in."""
    day = time.timex.partition("T")[0]
    return day if time.resolved or day.startswith("XXXX-WXX") else ""


def _days_later(item: Item) -> int | None:
    """Return how many days after what was told before: "the next day" 1, "three days later" 3."""
    match = _LATER.search(item.words.lower())
    if match is None:
        return None
    if match["next"]:
        return 1
    count = form(match["count"])
    return 1 if count in {"a", "one"} else int(count) if count.isdigit() else None


def starts_otherwise(day: Item, stretch: Item) -> bool:
    """Say whether one account ends something on a day inside the stretch for which the other denies it already.

    "Stopped answering on Thursday" and "did not answer from Tuesday to Thursday" put the silence at two starts.
    """
    first, second = day.facet, stretch.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.earliest is None or second.earliest is None or first.earliest != first.latest:
        return False
    if second.latest is None or not _DAYS <= (second.latest - second.earliest).days < _MONTH:
        return False
    ending, lasting = event(day.telling.claim, day.span), event(stretch.telling.claim, stretch.span)
    if ending is None or lasting is None or ending.lemma not in _ENDINGS or lasting.lemma in _ENDINGS:
        return False
    if second.earliest == first.earliest or not _denied(stretch, lasting.span):
        return False
    mine, other = (content(item.telling.claim, item.span) for item in (day, stretch))
    return containment(mine, other) >= _SHARED


def _denied(item: Item, span: Span) -> bool:
    return any(
        isinstance(facet, Polarity) and not facet.affirmed and facet.span.shared(span)
        for facet in item.telling.claim.facets
    )
