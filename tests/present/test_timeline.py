"""Dates as intervals: nothing is settled, nothing is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from comparer.model import AccountId, Comparison, Facet, Status, Time, TimeKind
from comparer.present.timeline import Bar, days_name, make_scale, make_timeline
from tests.builders import Telling, build, calls, find, make_account, one_row

DAYS = st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=12, unique=True).map(
    sorted
)


def with_time(kind: TimeKind = TimeKind.DATE, modifier: str = "", **ends: date) -> Comparison:
    tellings = (Telling("One", ("It burned on Tuesday.",)), Telling("Two", ("It burned.",)))
    span = find(make_account(0, tellings[0]), "on Tuesday")
    facet: Facet = Time(span, kind, modifier=modifier, **ends)  # type: ignore[arg-type]
    return build(tellings, ((0, 0),), facets=((0, 0, facet),))


def test_that_each_account_has_a_lane_with_its_own_words() -> None:
    lanes = make_timeline(calls()).lanes
    assert [lane.account for lane in lanes] == ["A", "B", "C"]
    assert [bar.words for lane in lanes for bar in lane.bars] == [
        "on Tuesday evening",
        "on Wednesday night",
        "Tuesday, 7 May",
    ]


def test_that_a_conflict_keeps_all_its_sides() -> None:
    (conflict,) = make_timeline(calls()).conflicts
    assert [bar.account for bar in conflict.bars] == ["A", "B", "C"]
    first = conflict.bars[0]
    assert isinstance(first, Bar)
    assert first.reading == "7 May 2024"


def test_that_a_dismissed_conflict_is_none() -> None:
    comparison = calls()
    dismissed = tuple(replace(found, status=Status.DISMISSED) for found in comparison.divergences)
    timeline = make_timeline(replace(comparison, divergences=dismissed))
    assert timeline.conflicts == ()
    assert all(bar.severity is None for lane in timeline.lanes for bar in lane.bars)


def test_that_claims_without_a_day_are_counted() -> None:
    assert make_timeline(calls()).undated == len(calls().claims) - 3


def test_that_an_open_end_is_said_to_be_open() -> None:
    (bar,) = make_timeline(with_time(earliest=date(2024, 5, 7))).lanes[0].bars
    assert (bar.first, bar.last, bar.open_start, bar.open_end) == (
        date(2024, 5, 7),
        date(2024, 5, 7),
        False,
        True,
    )


def test_that_uncertain_words_make_a_vague_bar() -> None:
    day = date(2024, 5, 7)
    (bar,) = make_timeline(with_time(modifier="about", earliest=day, latest=day)).lanes[0].bars
    assert bar.vague


def test_that_a_clock_time_stands_inside_its_day() -> None:
    day = date(2024, 5, 7)
    comparison = with_time(earliest=day, latest=day)
    (bar,) = make_timeline(comparison).lanes[0].bars
    scale = make_scale([day, day + timedelta(days=1)])
    assert scale.reach(bar) == (0, 1)
    assert scale.reach(replace(bar, clock=(360, 720))) == (0.25, 0.5)
    assert scale.reach(replace(bar, clock=(1200, 1800))) == (1200 / 1440, 1)


def test_that_an_open_stretch_is_read_as_one() -> None:
    day = date(2024, 5, 7)
    (since,) = make_timeline(with_time(earliest=day)).lanes[0].bars
    (until,) = make_timeline(with_time(latest=day)).lanes[0].bars
    assert (since.reading, until.reading) == ("since 7 May 2024", "until 7 May 2024")


def test_that_durations_and_unresolved_times_have_no_bar() -> None:
    day = date(2024, 5, 7)
    assert make_timeline(with_time(TimeKind.DURATION, earliest=day, latest=day)).lanes[0].bars == ()
    assert make_timeline(with_time()).lanes[0].bars == ()


def test_that_nobody_giving_a_date_is_no_trouble() -> None:
    timeline = make_timeline(one_row("It burned.", "It burned down."))
    assert (timeline.conflicts, timeline.ticks, timeline.undated) == ((), (), 2)
    assert timeline.lanes[0].account == AccountId("A")


@given(DAYS)
def test_that_a_scale_keeps_the_order_of_days(days: list[date]) -> None:
    scale = make_scale(days)
    places = [scale.place(day) for day in days]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert scale.place(days[0] - timedelta(days=5)) == 0


def test_that_a_long_empty_stretch_is_shortened_and_said_to_be() -> None:
    days = [date(2011, 3, 15), date(2024, 12, 1), date(2024, 12, 8)]
    scale = make_scale(days)
    assert scale.breaks == ((days[0], days[1]),)
    assert scale.place(days[1]) < 0.9


def test_that_stretches_of_days_are_told_as_people_write_them() -> None:
    def told(first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
        return days_name(date(*first), date(*last))

    assert told((2024, 12, 3), (2024, 12, 5)) == "3–5 December 2024"
    assert told((2024, 11, 30), (2024, 12, 2)) == "30 November – 2 December 2024"
    assert told((2024, 12, 30), (2025, 1, 2)) == "30 December 2024 – 2 January 2025"
    assert told((2024, 1, 1), (2024, 12, 31)) == "2024"
    assert told((2011, 1, 1), (2013, 12, 31)) == "2011–2013"
    assert told((2024, 12, 8), (2024, 12, 8)) == "8 December 2024"


def test_that_a_rough_beginning_is_no_day_on_the_axis() -> None:
    day = date(2024, 3, 2)
    rough = with_time(modifier="about", earliest=day, latest=date(2024, 8, 31))
    tellings = (Telling("One", ("It burned on Tuesday.",)), Telling("Two", ("It burned on Monday.",)))
    sure = Time(
        find(make_account(1, tellings[1]), "on Monday"), TimeKind.DATE, date(2024, 8, 5), date(2024, 8, 5)
    )
    both = build(tellings, ((0, 0),), facets=((0, 0, rough.claims[0].facets[0]), (1, 0, sure)))
    assert make_timeline(both).ticks == (date(2024, 8, 5),)
    assert make_timeline(rough).ticks == (day,)
