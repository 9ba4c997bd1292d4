"""How two times stand to each other: the pure comparison, without reading any text.

The relations are Allen's thirteen, folded to what a reader asks: the same, one inside the other, partly the same,
or apart. That one account is finer than the other (*early December*, *8 December*) never is a conflict.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date
from enum import StrEnum

from comparer.model.facet import Granularity, Time, TimeKind

_DAY = 1440  # minutes
_ZONES = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "IST": 330,
    "JST": 540, "AEST": 600, "AEDT": 660, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
_ABOUT = {  # How far "about" reaches on either side, in minutes.
    Granularity.MINUTE: 15, Granularity.HOUR: 60, Granularity.PART_OF_DAY: 120, Granularity.DAY: 2 * _DAY,
    Granularity.WEEK: 7 * _DAY, Granularity.MONTH: 15 * _DAY, Granularity.SEASON: 30 * _DAY,
    Granularity.YEAR: 365 * _DAY, Granularity.DECADE: 1826 * _DAY, Granularity.CENTURY: 9131 * _DAY,
    Granularity.UNKNOWN: 0,
}  # fmt: skip
_UNIT_DAYS = {  # One unit of a length, in days.
    Granularity.MINUTE: 1 / _DAY, Granularity.HOUR: 1 / 24, Granularity.PART_OF_DAY: 0.25, Granularity.DAY: 1,
    Granularity.WEEK: 7, Granularity.MONTH: 30.4375, Granularity.SEASON: 91.3125, Granularity.YEAR: 365.25,
    Granularity.DECADE: 3652.5, Granularity.CENTURY: 36525, Granularity.UNKNOWN: 0,
}  # fmt: skip
_VAGUE_EDGES = {"early", "mid", "late"}
_PARTIAL = re.compile(r"XXXX-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|WXX-(?P<weekday>[1-7]))(?:T.*)?$")
_SOME_DAY = date(2000, 1, 1)


class Relation(StrEnum):
    """How the first time stands to the second. Only DISJOINT can be a contradiction."""

    SAME = "same"
    FINER = "finer"
    COARSER = "coarser"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    NOT_COMPARABLE = "not comparable"


_FINER_CLOCK = {
    (TimeKind.CLOCK, TimeKind.DATE): Relation.FINER,
    (TimeKind.DATE, TimeKind.CLOCK): Relation.COARSER,
}


def compare_times(a: Time, b: Time) -> Relation:
    """Say how `a` stands to `b`: FINER means that `a` lies inside `b`.

    Days and clock times are compared on the calendar, durations and ages by length. A stretch open at one end
    ("by 8 December") holds every time it shares a day with, so it is COARSER than that time. Not comparable are: a
    date with a length, sets and references, times with no place in the calendar (unless their month, day or
    weekday tells them apart), clock times where only one names its zone, and "since" with "until".
    """
    calendar = {TimeKind.DATE, TimeKind.CLOCK}
    if a.kind in calendar and b.kind in calendar:
        if a.resolved and b.resolved:
            return _on_calendar(a, b)
        return _unplaced(a, b)
    if a.kind is b.kind and a.kind in {TimeKind.DURATION, TimeKind.AGE}:
        return _lengths(a, b)
    return Relation.NOT_COMPARABLE


def _on_calendar(a: Time, b: Time) -> Relation:
    if a.clock and b.clock and a.zone != b.zone and not {a.zone, b.zone} <= _ZONES.keys():
        return _no_clocks(a, b)
    first, second = _minutes(a), _minutes(b)
    if not _share(first, second):
        slack = _edge(a) + _edge(b)
        near = _share((first[0] - slack, first[1] + slack), second)
        return Relation.OVERLAPS if near else Relation.DISJOINT
    return _open_ended(first, second) or _inside(first, second)


def _no_clocks(a: Time, b: Time) -> Relation:
    """Compare the days alone: clock times of unlike zones can only be told apart by more than a day."""
    gap = max(_minutes(a)[0], _minutes(b)[0]) - min(_minutes(a)[1], _minutes(b)[1])
    return Relation.DISJOINT if gap > _DAY else Relation.NOT_COMPARABLE


def _minutes(time: Time) -> tuple[float, float]:
    """Return first and last minute, counted from the first day of the calendar."""
    first = -math.inf if time.earliest is None else float(time.earliest.toordinal() * _DAY)
    last = math.inf if time.latest is None else float(time.latest.toordinal() * _DAY + _DAY - 1)
    if time.clock:
        shift = _ZONES.get(time.zone, 0)
        rounded = 29 if time.granularity is Granularity.HOUR and time.clock[0] == time.clock[1] else 0
        if time.earliest and (time.earliest == time.latest or time.latest is None):
            first += time.clock[0] - shift - rounded
        if time.latest and (time.earliest == time.latest or time.earliest is None):
            last = time.latest.toordinal() * _DAY + time.clock[1] - shift + rounded
    reach = _ABOUT[time.granularity] if time.modifier == "about" else 0
    return first - reach, last + reach


def _edge(time: Time) -> float:
    """Return how vague the ends are, in minutes: nobody means *late November* to begin on a certain day."""
    if time.modifier in _VAGUE_EDGES or time.granularity is Granularity.SEASON:
        return _ABOUT[time.granularity] / 5
    if time.granularity is Granularity.PART_OF_DAY:
        return 60
    return 0


def _share(first: tuple[float, float], second: tuple[float, float]) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]


def _open_ended(first: tuple[float, float], second: tuple[float, float]) -> Relation | None:
    """Return the relation where one end is open: a bound says less than a time and conflicts with none inside."""
    open_first, open_second = (
        math.inf in first or -math.inf in first,
        math.inf in second or -math.inf in second,
    )
    if open_first and open_second:
        one_way = (first[0] == second[0] == -math.inf) or (first[1] == second[1] == math.inf)
        return None if one_way else Relation.NOT_COMPARABLE
    if open_first:
        return Relation.COARSER
    return Relation.FINER if open_second else None


def _inside(first: tuple[float, float], second: tuple[float, float]) -> Relation:
    if first == second:
        return Relation.SAME
    if first[0] >= second[0] and first[1] <= second[1]:
        return Relation.FINER
    if first[0] <= second[0] and first[1] >= second[1]:
        return Relation.COARSER
    return Relation.OVERLAPS


def _unplaced(a: Time, b: Time) -> Relation:
    """Compare times of which one at least has no place in the calendar, by month, day, weekday or clock."""
    if a.length and b.length and not (a.resolved or b.resolved or a.anchor or b.anchor):
        relation = _lengths(a, b)  # "three days later", "the next day": counted from the same untold day.
        return (
            _FINER_CLOCK[a.kind, b.kind] if relation is Relation.SAME and a.kind is not b.kind else relation
        )
    parts_a, parts_b = _parts(a), _parts(b)
    shared = parts_a.keys() & parts_b.keys()
    if any(parts_a[name] != parts_b[name] for name in shared):
        return Relation.DISJOINT
    if shared & {"day", "weekday"}:
        return _same_day(a, b)
    if a.kind is b.kind is TimeKind.CLOCK:
        return _bare_clocks(a, b)
    if not shared or a.kind is not b.kind:
        return Relation.NOT_COMPARABLE
    if a.timex == b.timex:
        return Relation.SAME
    finer = a.resolved if a.resolved != b.resolved else len(parts_a) > len(parts_b)
    return Relation.FINER if finer else Relation.COARSER


def _same_day(a: Time, b: Time) -> Relation:
    """Compare times of one weekday, or one day of the year, as if on one day of the calendar."""
    day = a.earliest or b.earliest or _SOME_DAY
    relation = _on_calendar(replace(a, earliest=day, latest=day), replace(b, earliest=day, latest=day))
    if relation is Relation.SAME and a.resolved != b.resolved:
        return Relation.FINER if a.resolved else Relation.COARSER
    return relation


def _bare_clocks(a: Time, b: Time) -> Relation:
    """Compare clock times of an unknown day: they can agree, but 8 and 9 o'clock may be of different days."""
    if a.zone != b.zone or a.clock is None or b.clock is None:
        return Relation.NOT_COMPARABLE
    if a.clock == b.clock and a.granularity is b.granularity:
        return Relation.SAME
    return _inside(a.clock, b.clock) if _share(a.clock, b.clock) else Relation.NOT_COMPARABLE


def _parts(time: Time) -> dict[str, int]:
    """Return what is known of month, day and weekday; none of a stretch, whose parts need not be its own."""
    if time.earliest and time.latest and time.earliest.replace(day=1) == time.latest.replace(day=1):
        parts = {"month": time.earliest.month}
        if time.earliest == time.latest:
            parts |= {"day": time.earliest.day, "weekday": time.earliest.isoweekday()}
        return parts
    stretch = (
        time.clock is not None and time.clock[0] != time.clock[1]
    )  # "just before midnight" has both ends
    bounded = time.modifier in {"by", "before", "after", "since", "until"} and not stretch
    match = None if time.resolved or bounded else _PARTIAL.match(time.timex)
    return {name: int(value) for name, value in match.groupdict().items() if value} if match else {}


def _lengths(a: Time, b: Time) -> Relation:
    if a.length is None or b.length is None:
        return Relation.NOT_COMPARABLE
    coarse = max(a.granularity, b.granularity)
    first, second = _length(a, coarse, b), _length(b, coarse, a)
    if not _share(first, second):
        return Relation.DISJOINT
    return _open_ended(first, second) or _inside(first, second)


def _length(time: Time, coarse: Granularity, other: Time) -> tuple[float, float]:
    """Return least and most days; a length told in a coarser unit than the other's is rounded to that unit."""
    assert time.length is not None
    least, most = time.length
    if time.length == other.length:
        return least, most
    rounded = time.granularity is coarse and other.granularity is not coarse
    reach = _UNIT_DAYS[time.granularity] * (0.5 if rounded else 0.0)
    if time.modifier == "about":
        reach += max(least * 0.2, _UNIT_DAYS[time.granularity] * 0.5)
    return least - reach, most + reach
