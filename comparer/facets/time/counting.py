"""Counting from a dated event: what "the Tuesday before", "three days after", "the day before" come to."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comparer.facets.time.calendar import shift_months, weekday_after, weekday_before
from comparer.facets.time.lexicon import UNITS, WEEKDAYS
from comparer.facets.time.numbers import amount_of
from comparer.facets.time.patterns import QUANTITY_BEFORE, WEEKDAY_NAME

_WEEKDAY = re.compile(WEEKDAY_NAME, re.IGNORECASE)
_SLACK = {"week": 2, "fortnight": 3, "month": 10, "year": 90}  # Days by which "a week before" may be off.
_EVE = re.compile(r"\bthe\s+eve\s+of\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:after|following|later)\b", re.IGNORECASE)


def count_from(words: str, first: date, last: date) -> tuple[date, date] | None:
    """Return the days that `words` ("between the Tuesday and Thursday before") give, counted from an event.

    `first` and `last` are the days of the event. None: the words cannot be counted, or the event is too loosely
    dated for a weekday to be found.
    """
    step = _step(words)
    names = [WEEKDAYS[name.lower().rstrip(".")] for name in _WEEKDAY.findall(words)]
    if not names:
        return None if step is None else (_move(first, step, -1), _move(last, step, 1))
    if first != last:
        return None
    if step is not None:
        end = _move(last, step, 0)
        if end.weekday() != names[-1]:  # The words contradict the date found: better none than a wrong one.
            return None
        return (end if len(names) == 1 else weekday_before(end, names[0])), end
    if _AHEAD.search(words):
        start = weekday_after(first, names[0])
        return start, start if len(names) == 1 else weekday_after(start, names[-1])
    end = weekday_before(last, names[-1])
    return (end if len(names) == 1 else weekday_before(end, names[0])), end


def _step(words: str) -> tuple[tuple[float, float], str, int] | None:
    """Return amount, unit and direction of "three days before"; "the day before" is one day."""
    match = QUANTITY_BEFORE.search(words)
    if match is None:
        return ((1.0, 1.0), "day", -1) if _EVE.search(words) else None
    amount = amount_of(match["number"]) if match["number"] else (1.0, 1.0)
    unit = match["unit"].lower().removesuffix("s")
    unit = {"centurie": "century", "morning": "day", "evening": "day", "weekend": "week"}.get(unit, unit)
    if amount is None or unit not in UNITS:
        return None
    return amount, unit, 1 if _AHEAD.search(match[0]) else -1


def _move(of: date, step: tuple[tuple[float, float], str, int], side: int) -> date:
    """Return the earliest (-1), latest (1) or plain (0) day that a step from a day can reach."""
    amount, unit, direction = step
    count = amount[0] if (side * direction) < 0 else amount[1]
    slack = timedelta(side * _SLACK.get(unit, 0))
    if unit in {"month", "year"} and count == int(count):
        return shift_months(of, direction * int(count) * (12 if unit == "year" else 1)) + slack
    return of + timedelta(direction * int(count * UNITS[unit][2])) + slack
