"""All times of one account, each counted from what was told before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from comparer.facets.time.calendar import Period
from comparer.facets.time.compose import compose
from comparer.facets.time.patterns import hints
from comparer.facets.time.reading import Basis, Context, Reading
from comparer.facets.time.recognize import read_times, single_day
from comparer.facets.time.wording import how_read
from comparer.model import Account, AccountId, Granularity, Span, Time, TimeKind

if TYPE_CHECKING:
    from comparer.language import Parsed

_FAR = 14  # Days between most of the told dates and publication from which a text is not about its own week.


def find_times(parsed: Parsed) -> tuple[Time, ...]:
    """Return the times told in the body of an account, in reading order.

    A time that hangs on an event has the event's words as `anchor` and no days yet; see `anchor_times`.
    """
    sentences = [(parsed.offset + sentence.start_char, sentence.text) for sentence in parsed.doc.sents]
    return times_of(parsed.account, sentences)


def times_of(account: Account, sentences: list[tuple[int, str]]) -> tuple[Time, ...]:
    """Return the times of an account's sentences, each given by its offset in the account and its text."""
    published = account.published_on
    far = _far([text for _, text in sentences], published)
    told: Period | None = None
    day: date | None = None
    times: list[Time] = []
    for offset, text in sentences:
        readings = read_times(Context(text, published, told, far=far, day=day))
        times.extend(_time(reading, text, offset, account) for reading in compose(readings, text))
        periods = _told(readings)
        told = periods[-1] if periods else told
        day = next((found for found in map(single_day, reversed(periods)) if found), day)
    return tuple(times)


def _told(readings: tuple[Reading, ...]) -> list[Period]:
    """Return the dates that the next sentence can count from: those no coarser than a month."""
    periods = [reading.period for reading in readings if reading.kind in {TimeKind.DATE, TimeKind.CLOCK}]
    return [period for period in periods if period and period.granularity <= Granularity.MONTH]


def _far(sentences: list[str], published: date | None) -> bool:
    """Say whether the story lies weeks before its publication, by the days and months it names.

    One month alone ("checked in March") says nothing of the story.
    """
    if published is None:
        return False
    readings = [
        reading
        for text in sentences
        if not hints(text).isdisjoint({"month", "digit"})
        for reading in read_times(Context(text, published))
        if reading.rule in {"date", "month", "iso"} and reading.granularity <= Granularity.MONTH
        if reading.first and reading.last
    ]
    if not readings or [reading.rule for reading in readings] == ["month"]:
        return False
    return median(_gap(reading, published) for reading in readings) > _FAR


def _gap(reading: Reading, published: date) -> int:
    """Return how many days lie between a time and the publication."""
    assert reading.first is not None
    assert reading.last is not None
    return max((published - reading.last).days, (reading.first - published).days, 0)


def _time(reading: Reading, text: str, offset: int, account: Account) -> Time:
    words = text[reading.start : reading.end]
    event = text[slice(*reading.anchor)] if reading.anchor else ""
    if reading.basis is Basis.UNPLACED and reading.first:
        reading = replace(reading, first=None, last=None)
    return Time(
        span=_span(account.id, offset, (reading.start, reading.end)),
        kind=reading.kind,
        earliest=reading.first,
        latest=reading.last,
        granularity=reading.granularity,
        modifier=reading.modifier,
        clock=reading.clock,
        length=reading.length,
        timex=reading.timex,
        anchor=_span(account.id, offset, reading.anchor) if reading.anchor else None,
        how=how_read(words, reading, account.published_on, event),
        zone=reading.zone,
    )


def _span(account: AccountId, offset: int, at: tuple[int, int]) -> Span:
    return Span(account, offset + at[0], offset + at[1])
