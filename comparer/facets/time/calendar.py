"""Stretches of the calendar, and how to get from one to another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from comparer.facets.time.lexicon import HOLIDAYS, MOVING_HOLIDAYS
from comparer.model import Granularity

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both inclusive, with the granularity they were told in and the TIMEX3 value."""

    first: date
    last: date
    granularity: Granularity
    timex: str


def day(of: date) -> Period:
    """Return one day."""
    return Period(of, of, Granularity.DAY, of.isoformat())


def week(of: date) -> Period:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = of - timedelta(of.weekday())
    year, number, _ = of.isocalendar()
    return Period(monday, monday + timedelta(6), Granularity.WEEK, f"{year:04d}-W{number:02d}")


def weekend(of: date) -> Period:
    """Return Saturday and Sunday of the week that holds a day."""
    whole = week(of)
    return Period(whole.last - timedelta(1), whole.last, Granularity.WEEK, f"{whole.timex}-WE")


def month(year: int, number: int) -> Period:
    """Return a month."""
    last = date(year, number, monthrange(year, number)[1])
    return Period(date(year, number, 1), last, Granularity.MONTH, f"{year:04d}-{number:02d}")


def quarter(year: int, number: int) -> Period:
    """Return a quarter of a year, 1 to 4."""
    last = month(year, 3 * number).last
    return Period(date(year, 3 * number - 2, 1), last, Granularity.SEASON, f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Period:
    """Return a half of a year, 1 or 2."""
    last = month(year, 6 * number).last
    return Period(date(year, 6 * number - 5, 1), last, Granularity.SEASON, f"{year:04d}-H{number}")


def season(year: int, letters: str) -> Period:
    """Return a season; the winter of a year begins in its December."""
    first = date(year, _SEASON_MONTHS[letters], 1)
    end = shift_months(first, 2)
    return Period(first, month(end.year, end.month).last, Granularity.SEASON, f"{year:04d}-{letters}")


def year(number: int) -> Period:
    """Return a year."""
    return Period(date(number, 1, 1), date(number, 12, 31), Granularity.YEAR, f"{number:04d}")


def decade(number: int) -> Period:
    """Return the decade that begins with a year: 1990."""
    start = max(1, number // 10 * 10)
    return Period(
        date(start, 1, 1), date(number // 10 * 10 + 9, 12, 31), Granularity.DECADE, f"{number // 10:03d}"
    )


def century(number: int) -> Period:
    """Return the century of years that begin with the same two digits: 19 is 1900 to 1999."""
    first = date(max(1, number * 100), 1, 1)
    return Period(first, date(number * 100 + 99, 12, 31), Granularity.CENTURY, f"{number:02d}")


def shift_months(of: date, count: int) -> date:
    """Return the same day of another month, or that month's last day."""
    months = of.year * 12 + of.month - 1 + count
    target = months // 12, months % 12 + 1
    return date(*target, min(of.day, monthrange(*target)[1]))


def unit_of(of: date, unit: str, count: int = 0) -> Period | None:
    """Return the unit ("week", "quarter" …) that holds a day, or the one `count` units on. None: no such unit."""
    try:
        return _unit_of(of, unit, count)
    except (ValueError, OverflowError):  # Beyond the calendar's first or last year.
        return None


def _unit_of(of: date, unit: str, count: int) -> Period | None:
    moved = shift_months(of, count * {"month": 1, "quarter": 3}.get(unit, 0))
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit, 0)
    moved += timedelta(count * days)
    match unit:
        case "day" | "night":
            return day(moved)
        case "week" | "fortnight":
            return week(moved)
        case "weekend":
            return weekend(moved)
        case "month":
            return month(moved.year, moved.month)
        case "quarter":
            return quarter(moved.year, (moved.month + 2) // 3)
        case "year" | "season":
            return year(of.year + count)
        case "decade":
            return decade(of.year + 10 * count)
        case "century":
            return century(of.year // 100 + count)
        case _:
            return None


def part(of: Period, which: str) -> Period:
    """Return the early, mid or late part: days 1–10, 11–20 and the rest of a month; else thirds, in whole units."""
    if of.granularity is Granularity.MONTH:
        starts = [of.first, of.first.replace(day=11), of.first.replace(day=21)]
    elif of.granularity is Granularity.YEAR:
        starts = [of.first, of.first.replace(month=5), of.first.replace(month=9)]
    elif of.granularity >= Granularity.DECADE:
        years = (of.last.year - of.first.year + 1) / 3
        starts = [of.first] + [of.first.replace(year=of.first.year + ceil(years * n)) for n in (1, 2)]
    else:
        third = max(1, ((of.last - of.first).days + 1) // 3)
        starts = [of.first + timedelta(third * n) for n in range(3)]
    index = ("early", "mid", "late").index(which)
    last = of.last if which == "late" else starts[index + 1] - timedelta(1)
    return replace(of, first=starts[index], last=last)


def holiday(name: str, in_year: int) -> date:
    """Return the day of a holiday (a key of the lexicon) in a year."""
    if name in HOLIDAYS:
        return date(in_year, *HOLIDAYS[name])
    number, weekday, nth = MOVING_HOLIDAYS[name]
    if nth < 0:
        last = month(in_year, number).last
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(in_year, number, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def weekday_before(of: date, weekday: int) -> date:
    """Return the last such weekday before a day."""
    return of - timedelta((of.weekday() - weekday) % 7 or 7)


def weekday_after(of: date, weekday: int) -> date:
    """Return the first such weekday after a day."""
    return of + timedelta((weekday - of.weekday()) % 7 or 7)
