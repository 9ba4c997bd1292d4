"""From a sentence to the expressions of time in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from comparer.facets.time import absolute, ago, clock, lengths, relative
from comparer.facets.time.calendar import Period
from comparer.facets.time.guards import refuses
from comparer.facets.time.patterns import CASED, RULES, hints
from comparer.facets.time.reading import Context, Reading
from comparer.model import Granularity, TimeKind

_READERS: dict[str, Callable[[re.Match[str], Context], Reading | None]] = {
    "iso": absolute.read_iso,
    "slashed": absolute.read_slashed,
    "date": absolute.read_date,
    "month": absolute.read_month,
    "week_of": absolute.read_week_of,
    "year": absolute.read_year,
    "decade": absolute.read_decade,
    "century": absolute.read_century,
    "quarter": absolute.read_quarter,
    "half": absolute.read_half,
    "season": absolute.read_season,
    "holiday": absolute.read_holiday,
    "year_end": absolute.read_year_end,
    "day_of_month": absolute.read_day_of_month,
    "weekday": relative.read_weekday,
    "weekday_of": relative.read_weekday_of,
    "day_word": relative.read_day_word,
    "other_day": relative.read_other_day,
    "unit": relative.read_unit,
    "before_day": relative.read_before_day,
    "year_ago": ago.read_year_ago,
    "ago": ago.read_ago,
    "stretch": lengths.read_stretch,
    "span": lengths.read_span,
    "long": lengths.read_long,
    "bare": lengths.read_bare,
    "age": lengths.read_age,
    "weekdays": lengths.read_weekdays,
    "repeated": lengths.read_repeated,
    "adverb": lengths.read_adverb,
    "reference": lengths.read_reference,
    "clock": clock.read_clock,
    "part_of_day": clock.read_part_of_day,
}

_ASIDE = re.compile(r"\s*\(|\)?,?\s*(?:(?:on|at|of)\s+)?", re.IGNORECASE)
_MIDNIGHT = 1440
_JOINT = re.compile(r",?\s*(?:(?:on|at|of|from)\s+)?")


def read_times(context: Context) -> tuple[Reading, ...]:
    """Return the times told in a sentence, in reading order; each may count from the one before it."""
    sentence = context.sentence
    chosen: list[tuple[str, re.Match[str]]] = []
    for name, match in _matches(sentence):
        if any(match.start() < other.end() and other.start() < match.end() for _, other in chosen):
            continue
        if _read(name, match, context):
            chosen.append((name, match))
    return _join(_in_order(chosen, context), sentence)


def _in_order(chosen: list[tuple[str, re.Match[str]]], context: Context) -> list[Reading]:
    """Read the chosen matches from left to right, each with the date told before it."""
    readings = []
    ordered = sorted(chosen, key=lambda pair: pair[1].start())
    following = [name for name, _ in ordered[1:]]
    for (name, match), after in zip_longest(ordered, following):
        reading = _read(name, match, context)
        if reading is None:
            continue
        readings.append(replace(reading, rule=name))
        if (name, after) != ("weekday", "weekday_of"):  # "from Tuesday to Thursday of the following week"
            told = tells(reading)
            context = replace(context, told=told or context.told, day=single_day(told) or context.day)
    return readings


def tells(reading: Reading) -> Period | None:
    """Return the period that later words may count from, if this reading gives one."""
    dated = reading.kind in {TimeKind.DATE, TimeKind.CLOCK} and reading.granularity <= Granularity.YEAR
    return reading.period if dated else None


def single_day(period: Period | None) -> date | None:
    """Return the day of a period that is just one."""
    return period.first if period and period.first == period.last else None


def _join(readings: list[Reading], sentence: str) -> tuple[Reading, ...]:
    """Join a clock time and the day beside it: "8 p.m. on Saturday", "noon Thursday"."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and _JOINT.fullmatch(sentence, before.end, reading.start):
            both = _clock_of_day(before, reading) or _clock_of_day(reading, before)
            if both:
                joined[-1] = both
                continue
        joined.append(reading)
    for index in range(len(joined) - 2, -1, -1):  # "3:30 a.m. (01:30 GMT) on Sunday": both are of that day.
        clock_time, of = joined[index], joined[index + 1]
        if not clock_time.placed and _ASIDE.fullmatch(sentence, clock_time.end, of.start):
            both = _clock_of_day(clock_time, of)
            joined[index] = (
                replace(both, start=clock_time.start, end=clock_time.end, rule="clock")
                if both
                else clock_time
            )
    return tuple(joined)


def _clock_of_day(clock_time: Reading, of: Reading) -> Reading | None:
    if clock_time.rule not in {"clock", "part_of_day"} or (
        of.rule in {"clock", "part_of_day"} and not of.placed
    ):
        return None
    if of.granularity > Granularity.DAY or of.kind not in {TimeKind.DATE, TimeKind.CLOCK}:
        return None
    suffix = re.search(r"T.*$", clock_time.timex)
    head = of.timex.split("T")[0]
    return replace(
        clock_time,
        start=min(clock_time.start, of.start),
        end=max(clock_time.end, of.end),
        first=of.first,
        last=of.first
        if clock_time.clock and clock_time.clock[1] > _MIDNIGHT
        else of.last,  # the night of 7–8 May
        timex=head + (suffix[0] if suffix else "") if head else "",
        basis=of.basis,
        base=of.base,
        rule=of.rule,
    )


@lru_cache(maxsize=1024)  # a sentence is read once for the days of the whole account, and once for its own
def _matches(sentence: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Return what the rules find in a sentence, the longest first, then in the order of the rules."""
    found = hints(sentence)
    if not found:
        return ()
    matches = [
        ((match.start() - match.end(), order), name, match)
        for order, (name, needs, pattern) in enumerate(RULES)
        if needs & found
        for match in pattern.finditer(sentence)
        if not refuses(name, match, cased=name in CASED)
    ]
    return tuple((name, match) for _, name, match in sorted(matches, key=lambda found: found[0]))


def _read(name: str, match: re.Match[str], context: Context) -> Reading | None:
    try:
        return _READERS[name](match, context)
    except (ValueError, OverflowError):  # 31 November, or a year beyond the calendar.
        return None
