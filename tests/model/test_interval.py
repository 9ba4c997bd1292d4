from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.model import AccountId, Granularity, Relation, Span, Time, TimeKind, compare_times

HERE = Span(AccountId("A"), 0, 1)
G = Granularity
SAME, FINER, COARSER = Relation.SAME, Relation.FINER, Relation.COARSER
OVERLAPS, DISJOINT, UNLIKE = Relation.OVERLAPS, Relation.DISJOINT, Relation.NOT_COMPARABLE


def on(
    first: str, last: str | None = "", granularity: Granularity = G.DAY, modifier: str = "", timex: str = ""
) -> Time:
    """Return a date from its first to its last day; "" repeats the first, None leaves an end open."""
    earliest = date.fromisoformat(first) if first else None
    latest = earliest if last == "" else date.fromisoformat(last) if last else None
    return Time(HERE, TimeKind.DATE, earliest, latest, granularity, modifier, timex=timex)


def at(
    day: str,
    first: int,
    last: int | None = None,
    granularity: Granularity = G.MINUTE,
    modifier: str = "",
    zone: str = "",
) -> Time:
    """Return a clock time in minutes; day "" is no known day, a TIMEX3 value ("XXXX-WXX-6") a partial one."""
    known = date.fromisoformat(day) if day and not day.startswith("X") else None
    clock = (first, first if last is None else last)
    return Time(
        HERE,
        TimeKind.CLOCK,
        known,
        known,
        granularity,
        modifier,
        clock,
        timex="" if known else day,
        zone=zone,
    )


def lasting(
    least: float, most: float | None = None, granularity: Granularity = G.DAY, modifier: str = ""
) -> Time:
    """Return a length in days."""
    length = (least, least if most is None else most)
    return Time(HERE, TimeKind.DURATION, granularity=granularity, modifier=modifier, length=length)


def later(days: float, kind: TimeKind = TimeKind.DATE) -> Time:
    """Return a time so many days after one that is not dated."""
    return Time(HERE, kind, granularity=G.DAY, length=(days, days))


EARLY_DECEMBER = on("2024-12-01", "2024-12-10", G.MONTH, "early", "2024-12")
LATE_NOVEMBER = on("2024-11-21", "2024-11-30", G.MONTH, "late", "2024-11")
DECEMBER = on("2024-12-01", "2024-12-31", G.MONTH)
BY_8 = Time(HERE, TimeKind.DATE, None, date(2024, 12, 8), G.DAY, "by")
SINCE_3 = Time(HERE, TimeKind.DATE, date(2024, 12, 3), None, G.DAY, "since")

VERDICTS = {
    "the same day": (on("2024-12-08"), on("2024-12-08"), SAME),
    "two days": (on("2024-12-08"), on("2024-12-09"), DISJOINT),
    "a day in the early part of its month": (on("2024-12-08"), EARLY_DECEMBER, FINER),
    "a day in its month": (on("2024-12-08"), DECEMBER, FINER),
    "the early part of a month in the month": (EARLY_DECEMBER, DECEMBER, FINER),
    "late November and a day in it": (LATE_NOVEMBER, on("2024-11-27"), COARSER),
    "late November and the day before it begins": (LATE_NOVEMBER, on("2024-11-20"), OVERLAPS),
    "late November and a day two weeks before": (LATE_NOVEMBER, on("2024-11-13"), DISJOINT),
    "late November and the middle of December": (LATE_NOVEMBER, on("2024-12-15"), DISJOINT),
    "ranges that share a day": (on("2024-12-03", "2024-12-05"), on("2024-12-05", "2024-12-07"), OVERLAPS),
    "ranges that only touch": (on("2024-12-03", "2024-12-05"), on("2024-12-06", "2024-12-07"), DISJOINT),
    "by a day, and the part of the month around it": (BY_8, EARLY_DECEMBER, COARSER),
    "by a day, and a day before": (BY_8, on("2024-12-05"), COARSER),
    "by a day, and a day after": (BY_8, on("2024-12-11"), DISJOINT),
    "by a day, and by an earlier one": (BY_8, Time(HERE, TimeKind.DATE, None, date(2024, 12, 1), G.DAY, "by"), COARSER),
    "by a day, and since a day": (BY_8, SINCE_3, UNLIKE),
    "since a day, and a day before": (SINCE_3, on("2024-12-01"), DISJOINT),
    "since a day, and a day after": (on("2025-01-01"), SINCE_3, FINER),
    "about a day, and the day after": (on("2024-12-08", modifier="about"), on("2024-12-09"), COARSER),
    "about a day, and a week after": (on("2024-12-08", modifier="about"), on("2024-12-15"), DISJOINT),
    "a weekday without a date, twice": (on("", timex="XXXX-WXX-2"), on("", timex="XXXX-WXX-2"), SAME),
    "two weekdays without a date": (on("", timex="XXXX-WXX-2"), on("", timex="XXXX-WXX-4"), DISJOINT),
    "a weekday without a date, and such a day": (on("", timex="XXXX-WXX-7"), on("2024-12-08"), COARSER),
    "a weekday without a date, and another day": (on("", timex="XXXX-WXX-1"), on("2024-12-08"), DISJOINT),
    "a weekday without a date, and a month": (on("", timex="XXXX-WXX-1"), DECEMBER, UNLIKE),
    "a day without a year, and that day": (on("", timex="XXXX-12-08"), on("2024-12-08"), COARSER),
    "a day without a year, and another month": (on("", timex="XXXX-12-08"), on("2024-11-30"), DISJOINT),
    "a month without a year, and a day in it": (on("", timex="XXXX-12"), on("2024-12-08"), COARSER),
    "a date nobody can place": (on(""), on("2024-12-08"), UNLIKE),
    "a clock time of a day, and the day": (at("2024-11-30", 1200), on("2024-11-30"), FINER),
    "a clock time of a day, and another day": (at("2024-11-30", 1200), on("2024-12-01"), DISJOINT),
    "the same clock time": (at("2024-11-30", 1200), at("2024-11-30", 1200), SAME),
    "8 p.m. and 8:05 p.m.": (at("2024-11-30", 1200, granularity=G.HOUR), at("2024-11-30", 1205), COARSER),
    "8 p.m. and 9 p.m.": (at("2024-11-30", 1200, granularity=G.HOUR), at("2024-11-30", 1260, granularity=G.HOUR), DISJOINT),
    "8:01 and 8:05": (at("2024-11-30", 481), at("2024-11-30", 485), DISJOINT),
    "about 11:05 p.m. and 11 p.m.": (at("2024-11-30", 1385, modifier="about"), at("2024-11-30", 1380), COARSER),
    "an evening and 8 p.m.": (at("2024-11-30", 1020, 1379, G.PART_OF_DAY), at("2024-11-30", 1200), COARSER),
    "a night and the early hours after": (at("2024-11-30", 1080, 1740, G.PART_OF_DAY), at("2024-12-01", 120), COARSER),
    "8 p.m. in Greenwich and 10 p.m. two hours east": (at("2024-11-30", 1200, zone="GMT"), at("2024-11-30", 1320, zone="EET"), SAME),
    "one clock time with its zone, one without": (at("2024-11-30", 1200, zone="GMT"), at("2024-11-30", 1320), UNLIKE),
    "the same, days apart": (at("2024-11-30", 1200, zone="GMT"), at("2024-12-03", 1320), DISJOINT),
    "clock times of no known day": (at("", 1200), at("", 1260), UNLIKE),
    "the same clock time of no known day": (at("", 1200), at("", 1200), SAME),
    "11:05 p.m. and 11 p.m. of a Saturday": (at("XXXX-WXX-6T23:05", 1385, modifier="about"), at("XXXX-WXX-6T23:00", 1380), COARSER),
    "9 p.m. and 11 p.m. of a Saturday": (at("XXXX-WXX-6T21:00", 1260), at("XXXX-WXX-6T23:00", 1380), DISJOINT),
    "an evening of a Saturday, and of a Sunday": (at("XXXX-WXX-6TEV", 1020, 1379), at("XXXX-WXX-7TEV", 1020, 1379), DISJOINT),
    "two days and 48 hours": (lasting(2), lasting(2, granularity=G.HOUR), SAME),
    "two days and three days": (lasting(2), lasting(3), DISJOINT),
    "two weeks and 15 days": (lasting(14, granularity=G.WEEK), lasting(15), COARSER),
    "two weeks and 30 days": (lasting(14, granularity=G.WEEK), lasting(30), DISJOINT),
    "about two weeks and 12 days": (lasting(14, granularity=G.WEEK, modifier="about"), lasting(12), COARSER),
    "several days and five days": (lasting(3, 9), lasting(5), COARSER),
    "more than 13 years and 14 years": (lasting(4748, math.inf, G.YEAR, "more"), lasting(5114, granularity=G.YEAR), COARSER),
    "more than 14 years and 13 years": (lasting(5114, math.inf, G.YEAR, "more"), lasting(4748, granularity=G.YEAR), DISJOINT),
    "three days later and the next day": (later(3), later(1), DISJOINT),
    "three days later, twice": (later(3), later(3), SAME),
    "the next day and the next morning": (later(1), later(1, TimeKind.CLOCK), COARSER),
    "three days later and a known day": (later(3), on("2024-12-08"), UNLIKE),
    "a length and a date": (lasting(2), on("2024-12-08"), UNLIKE),
}  # fmt: skip


def turned(relation: Relation) -> Relation:
    """Return how the second time stands to the first."""
    return {FINER: COARSER, COARSER: FINER}.get(relation, relation)


@pytest.mark.parametrize("name", VERDICTS)
def test_that_two_times_stand_to_each_other_as_a_reader_would_say(name: str) -> None:
    first, second, expected = VERDICTS[name]
    assert compare_times(first, second) is expected
    assert compare_times(second, first) is turned(expected)


def test_that_ages_are_compared_as_lengths() -> None:
    ages = [
        Time(HERE, TimeKind.AGE, granularity=G.YEAR, length=(years * 365.25,) * 2) for years in (21, 21, 38)
    ]
    assert compare_times(ages[0], ages[1]) is SAME
    assert compare_times(ages[0], ages[2]) is DISJOINT
    assert compare_times(ages[0], lasting(21 * 365.25, granularity=G.YEAR)) is UNLIKE


@pytest.mark.parametrize("kind", [TimeKind.SET, TimeKind.REFERENCE])
def test_that_repeated_and_undated_times_never_differ(kind: TimeKind) -> None:
    for other in (Time(HERE, kind, timex="P1D"), on("2024-12-08"), lasting(2)):
        assert compare_times(Time(HERE, kind, timex="P1W"), other) is UNLIKE


STRETCHES = {
    G.MINUTE: at("2024-05-15", 735),
    G.HOUR: at("2024-05-15", 720, granularity=G.HOUR),
    G.PART_OF_DAY: at("2024-05-15", 660, 810, G.PART_OF_DAY),
    G.DAY: on("2024-05-15"),
    G.WEEK: on("2024-05-13", "2024-05-19", G.WEEK),
    G.MONTH: on("2024-05-01", "2024-05-31", G.MONTH),
    G.SEASON: on("2024-03-01", "2024-05-31", G.SEASON),
    G.YEAR: on("2024-01-01", "2024-12-31", G.YEAR),
    G.DECADE: on("2020-01-01", "2029-12-31", G.DECADE),
    G.CENTURY: on("2000-01-01", "2099-12-31", G.CENTURY),
}


@pytest.mark.parametrize("fine", STRETCHES)
@pytest.mark.parametrize("coarse", STRETCHES)
def test_that_a_difference_of_granularity_is_never_a_conflict(fine: Granularity, coarse: Granularity) -> None:
    if fine == coarse:
        assert compare_times(STRETCHES[fine], STRETCHES[coarse]) is SAME
    else:
        expected = FINER if fine < coarse else COARSER
        assert compare_times(STRETCHES[fine], STRETCHES[coarse]) is expected


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
dates = st.builds(
    lambda first, length, granularity, modifier: Time(
        HERE, TimeKind.DATE, first, first + timedelta(length), granularity, modifier
    ),
    days, st.integers(0, 400), st.sampled_from(list(G)), st.sampled_from(["", "about", "early", "late"]),
)  # fmt: skip
open_ended = st.builds(
    lambda day, since: Time(
        HERE, TimeKind.DATE, day if since else None, None if since else day, G.DAY, "since" if since else "by"
    ),
    days, st.booleans(),
)  # fmt: skip
clocks = st.builds(
    lambda day, first, length, granularity, zone: Time(
        HERE, TimeKind.CLOCK, day, day, granularity, "", (first, first + length), zone=zone
    ),
    st.none() | days, st.integers(0, 1439), st.integers(0, 300), st.sampled_from(list(G)[:3]),
    st.sampled_from(["", "GMT", "EST", "ET"]),
)  # fmt: skip
lengths = st.builds(
    lambda least, more, granularity, modifier: lasting(least, least + more, granularity, modifier),
    st.floats(0, 4000), st.floats(0, 4000), st.sampled_from(list(G)), st.sampled_from(["", "about"]),
)  # fmt: skip
times = dates | open_ended | clocks | lengths


@given(times, times)
def test_that_the_second_stands_to_the_first_as_the_inverse_says(first: Time, second: Time) -> None:
    assert compare_times(second, first) is turned(compare_times(first, second))


@given(dates | lengths)
def test_that_a_time_is_the_same_as_itself(time: Time) -> None:
    assert compare_times(time, time) is SAME


@given(days, st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_that_what_lies_inside_is_finer(first: date, before: int, inside: int, after: int) -> None:
    inner = Time(HERE, TimeKind.DATE, first, first + timedelta(inside), G.DAY)
    outer = Time(HERE, TimeKind.DATE, first - timedelta(before), first + timedelta(inside + after), G.DAY)
    assert compare_times(inner, outer) is (FINER if before + after else SAME)
