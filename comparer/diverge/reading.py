"""Normalized values in words, for the sides of a divergence."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING

from comparer.model import Granularity, Quantity, Time

if TYPE_CHECKING:
    from datetime import date

_OPEN_BELOW = {"by": "by", "until": "until", "before": "before"}
_OPEN_ABOVE = {"since": "since", "after": "after"}
_MONTH_DAYS = 28
_MINUTES = 60


def time_reading(time: Time) -> str:
    """Return a time in words ("Tuesday 3 December 2024", "3–5 December 2024"), "" where it has no known value."""
    if time.length is not None:
        return _length(*time.length)
    if not time.resolved:
        return ""
    first, last = time.earliest, time.latest
    if first is None and last is not None:
        return f"{_OPEN_BELOW.get(time.modifier, 'until')} {_day(last)}"
    if last is None and first is not None:
        return f"{_OPEN_ABOVE.get(time.modifier, 'since')} {_day(first)}"
    assert first is not None
    assert last is not None
    days = _stretch(first, last, time.granularity)
    return f"{_clock(time.clock)}, {days}" if time.clock else days


def quantity_reading(quantity: Quantity) -> str:
    """Return an amount in words ("at least 10 rebel", "24–99 people")."""
    unit = quantity.unit or quantity.counted
    if isinf(quantity.high) and isinf(quantity.low):
        return ""
    if isinf(quantity.high):
        amount = f"{quantity.modifier or 'at least'} {_number(quantity.low)}"
    elif isinf(quantity.low):
        amount = f"{quantity.modifier or 'at most'} {_number(quantity.high)}"
    elif quantity.low == quantity.high:
        amount = _number(quantity.low)
    else:
        amount = f"{_number(quantity.low)}–{_number(quantity.high)}"
    return f"{amount} {unit}".strip()


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _stretch(first: date, last: date, granularity: Granularity) -> str:
    if first == last:
        return _day(first)
    if granularity is Granularity.YEAR and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day >= _MONTH_DAYS
        return f"{first:%B %Y}" if whole else f"{first.day}–{last.day} {first:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def _clock(clock: tuple[int, int]) -> str:
    first, last = (f"{minutes // _MINUTES % 24:02d}:{minutes % _MINUTES:02d}" for minutes in clock)
    return first if first == last else f"{first}–{last}"


def _length(least: float, most: float) -> str:
    if isinf(most):
        return f"at least {_length(least, least)}" if least > 0 and not isinf(least) else ""
    for days, one, many in ((365.25, "year", "years"), (1, "day", "days"), (1 / 24, "hour", "hours")):
        if most >= days:
            low, high = _number(round(least / days, 1)), _number(round(most / days, 1))
            amount = low if low == high else f"{low}–{high}"
            return f"{amount} {one if amount == '1' else many}"
    return f"{_number(round(most * 24 * _MINUTES))} minutes"


def _number(value: float) -> str:
    if isinf(value):
        return "∞"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")
