"""Values in words, as messages: days, clock times, amounts. Each language has its own order and signs."""

from __future__ import annotations

from datetime import date, timedelta
from math import isinf

from comparer.model.message import Message, figure, say

MONTHS = (
    say("January"), say("February"), say("March"), say("April"), say("May"), say("June"), say("July"), say("August"),
    say("September"), say("October"), say("November"), say("December"),
)  # fmt: skip
WEEKDAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
)  # fmt: skip
_UNITS = {
    "percent": say("percent"),
    "percentage point": say("percentage points"),
    "point": say("points"),
    "basis point": say("basis points"),
}
_HOUR, _NOON, _MIDNIGHT = 60, 720, 1440


def day_words(of: date, *, weekday: bool = False) -> Message:
    """Return a day in words: "8 December 2024", or "Sunday 8 December 2024"."""
    words = say("{day} {month} {year}", day=of.day, month=MONTHS[of.month - 1], year=of.year)
    return say("{weekday} {date}", weekday=WEEKDAYS[of.weekday()], date=words) if weekday else words


def stretch_words(first: date, last: date) -> Message:
    """Return a stretch of days as short as it can be told: "3–5 December 2024", "November 2024", "2024"."""
    if first == last:
        return day_words(first)
    month, other = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return say("{year}", year=first.year)
        return say("{first}–{last}", first=first.year, last=last.year)
    if first.year != last.year:
        return say("{first} – {last}", first=day_words(first), last=day_words(last))
    if first.day == 1 and (last + timedelta(1)).day == 1:
        if first.month == last.month:
            return say("{month} {year}", month=month, year=first.year)
        return say("{first}–{last} {year}", first=month, last=other, year=first.year)
    if first.month != last.month:
        return say("{day} {month} – {last}", day=first.day, month=month, last=day_words(last))
    return say("{first}–{last} {month} {year}", first=first.day, last=last.day, month=month, year=last.year)


def clock_words(clock: tuple[int, int]) -> Message:
    """Return a clock time, or a stretch of them, in words: "11:05 p.m.", "6 p.m. to 5 a.m. the next day"."""
    if clock[0] == clock[1]:
        return _minute_words(clock[0])
    end = clock[1] + (clock[1] % _HOUR == _HOUR - 1)
    first, last = _minute_words(clock[0]), _minute_words(end)
    if end > _MIDNIGHT > clock[0]:
        return say("{first} to {last} the next day", first=first, last=last)
    return say("{first} to {last}", first=first, last=last)


def unit_words(unit: str) -> Message | str:
    """Return the name of a canonical unit; signs such as km/h are the same in every language."""
    return _UNITS.get(unit, unit)


def amount_words(low: float, high: float, modifier: str = "", unit: str = "") -> Message | None:
    """Return an amount in words ("at least 10 m", "24–99 people"), None where both ends are open."""
    if isinf(low) and isinf(high):
        return None
    if isinf(high):
        amount = _bound(modifier or "at least", figure(low))
    elif isinf(low):
        amount = _bound(modifier or "at most", figure(high))
    elif low == high:
        amount = figure(low)
    else:
        amount = say("{first}–{last}", first=figure(low), last=figure(high))
    return say("{number} {unit}", number=amount, unit=unit_words(unit)) if unit else amount


def _bound(modifier: str, number: Message) -> Message:
    match modifier:
        case "at least":
            return say("at least {count}", count=number)
        case "at most":
            return say("at most {count}", count=number)
        case "more than":
            return say("more than {count}", count=number)
        case "less than":
            return say("less than {count}", count=number)
        case "about":
            return say("about {count}", count=number)
        case "nearly":
            return say("nearly {count}", count=number)
        case _:
            return number


def _minute_words(minute: int) -> Message:
    """Return a clock time. `hour24` is for languages that count the hours of a day to 24."""
    if minute % _MIDNIGHT == 0:
        return say("midnight")
    if minute % _MIDNIGHT == _NOON:
        return say("noon")
    hour24, rest = divmod(minute % _MIDNIGHT, _HOUR)
    hour, two = (hour24 - 1) % 12 + 1, f"{rest:02d}"
    if hour24 < 12:  # noqa: PLR2004 -- noon
        if not rest:
            return say("{hour} a.m.", hour=hour, hour24=hour24)
        return say("{hour}:{minutes} a.m.", hour=hour, minutes=two, hour24=hour24)
    if not rest:
        return say("{hour} p.m.", hour=hour, hour24=hour24)
    return say("{hour}:{minutes} p.m.", hour=hour, minutes=two, hour24=hour24)
