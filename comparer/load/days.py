"""Dates as files write them, as ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "january jan januar jänner",
            "february feb februar",
            "march mar märz",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sept sep",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for month in names.split()
}
_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?P<month>[A-Za-zä]{3,9})\.?,?\s+(?P<year>\d{4})\b"
)
_MONTH_FIRST = re.compile(
    r"\b(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b"
)
_POST = "%a %b %d %H:%M:%S %z %Y"
"""How X's older interface writes a moment: Tue Jan 07 12:15:00 +0000 2025."""
_PDF = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


def iso(written: str) -> str:
    """Return a date or moment as ISO 8601, "" where it is none or could be two (03/04/2025)."""
    written = written.strip()
    return (
        _iso(written)
        or _mail(written)
        or _post(written)
        or _pdf(written)
        or _numbers(written)
        or _words(written)
    )


def _iso(written: str) -> str:
    try:
        if len(written) == len("2025-01-07"):
            return date.fromisoformat(written).isoformat()
        return _moment(datetime.fromisoformat(written))
    except ValueError:
        return ""


def _mail(written: str) -> str:
    try:
        return _moment(parsedate_to_datetime(written)) if ":" in written else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _post(written: str) -> str:
    try:
        return _moment(datetime.strptime(written, _POST).astimezone(UTC))
    except (ValueError, OverflowError):
        return ""


def _pdf(written: str) -> str:
    found = _PDF.match(written)
    return _day(*map(int, found.groups())) if found else ""


def _numbers(written: str) -> str:
    """Read 14.3.2024 and 03/14/2024, but not 3/4/2024: it is two days, one here and one there."""
    if found := _YEAR_FIRST.fullmatch(written):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.fullmatch(written):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        both = {_day(year, second, first), _day(year, first, second)} - {""}
        return both.pop() if len(both) == 1 else ""
    return ""


def before_day(written: str) -> str:
    """Return what stands before the first day written with the name of its month, "" where there is no such day."""
    found = _found(written)
    return written[: found.start()] if found else ""


def _found(written: str) -> re.Match[str] | None:
    return _DAY_FIRST.search(written) or _MONTH_FIRST.search(written)


def _words(written: str) -> str:
    found = _found(written)
    if not found:
        return ""
    return _day(int(found["year"]), _MONTHS.get(found["month"].lower(), 0), int(found["day"]))


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _moment(moment: datetime) -> str:
    """Write a moment; midnight without a zone is how a bare day is written by some, and stays a day."""
    if moment.tzinfo is None and not (moment.hour or moment.minute):
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")
