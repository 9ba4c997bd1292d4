"""Dates as people write them, and how a date was found, in a sentence."""

from __future__ import annotations

from datetime import date, timedelta

from comparer.facets.time.reading import Basis, Reading
from comparer.model import Message, TimeKind, say

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_OPEN = {
    "by": "by {0}",
    "before": "up to {0}",
    "until": "until {0}",
    "since": "since {0}",
    "after": "from {0} on",
}


def day_words(of: date) -> str:
    """Return a day in words: "8 December 2024"."""
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"


def stretch_words(first: date | None, last: date | None) -> str:
    """Return a stretch of days as short as it can be told: "3–5 December 2024", "November 2024", "2024"."""
    if first is None or last is None:
        known = first or last
        return day_words(known) if known else ""
    if first == last:
        return day_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{day_words(first)} – {day_words(last)}"
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    if whole and first.month == last.month:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if whole:
        return f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {first.year}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{first.day}–{day_words(last)}"


def clock_words(clock: tuple[int, int]) -> str:
    """Return a clock time, or a stretch of them, in words: "11:05 p.m.", "5 p.m. to 11 p.m."."""
    if clock[0] == clock[1]:
        return _minute_words(clock[0])
    return f"{_minute_words(clock[0])} to {_minute_words(clock[1] + (clock[1] % 60 == 59))}"


def _minute_words(minute: int) -> str:
    if minute % 1440 == 0:
        return "midnight"
    if minute % 1440 == 720:
        return "noon"
    hour, rest = divmod(minute % 1440, 60)
    half = "a.m." if hour < 12 else "p.m."
    return f"{(hour - 1) % 12 + 1}{f':{rest:02d}' if rest else ''} {half}"


def value_words(reading: Reading) -> str:
    """Return the value of a reading in words; "" where it has none."""
    days = stretch_words(reading.first, reading.last)
    if days and (reading.first is None or reading.last is None):
        days = _OPEN.get(reading.modifier, "{0}").format(days)
    if not reading.clock:
        return days
    return f"{clock_words(reading.clock)}, {days}" if days else clock_words(reading.clock)


def how_read(words: str, reading: Reading, published: date | None, event: str) -> Message:
    """Return the sentence that says how the words were read."""
    value = value_words(reading)
    if reading.kind not in {TimeKind.DATE, TimeKind.CLOCK}:
        return _undated(words, reading)
    if reading.basis is Basis.EVENT:
        return say(
            "“{words}” depends on when this happened: “{event}”. No account dates it so far.",
            words=words,
            event=event,
        )
    if not reading.placed:
        return _unplaced(words, reading, published, value)
    if reading.basis is Basis.STATED or reading.base is None:
        return say("“{words}” read as {value}.", words=words, value=value)
    base = day_words(reading.base)
    if reading.basis is Basis.TOLD:
        return say(
            "“{words}” read as {value}, counted from {base}, the date told before it.",
            words=words,
            value=value,
            base=base,
        )
    if reading.basis is Basis.NEAREST:
        side = "before" if (reading.first or reading.base) <= reading.base else "after"
        return say(
            "“{words}” read as {value}: the nearest " + side + " the account's own date, {base}.",
            words=words, value=value, base=base,
        )  # fmt: skip
    return say(
        "“{words}” read as {value}, counted from the account's own date, {base}.",
        words=words,
        value=value,
        base=base,
    )


def _unplaced(words: str, reading: Reading, published: date | None, value: str) -> Message:
    if reading.clock and value:
        return say("“{words}” read as {value}; the text does not say of which day.", words=words, value=value)
    if published is None:
        return say(
            "“{words}” has no place in the calendar: the account has no date to count from.", words=words
        )
    return say(
        "“{words}” has no place in the calendar: the text does not say from which day to count.", words=words
    )


def _undated(words: str, reading: Reading) -> Message:
    if reading.kind is TimeKind.DURATION:
        return say("“{words}” is a length of time, not a date.", words=words)
    if reading.kind is TimeKind.AGE:
        return say("“{words}” is an age.", words=words)
    if reading.kind is TimeKind.SET:
        return say("“{words}” is something that repeats, not one date.", words=words)
    return say("“{words}” points to a time without saying which day.", words=words)


def how_counted(words: str, value: str, dated: tuple[str, str, str], told: tuple[str, str, str]) -> Message:
    """Return the sentence that says from whose dating of an event a time was counted.

    `dated` and `told` are a date, an account and its words: what dates the event, and what tells it, if that is
    another sentence.
    """
    base, account, event = dated
    if dated == told:
        return say(
            "“{words}” read as {value}, counted from {base}, the date {account} gives: “{event}”",
            words=words, value=value, base=base, account=account, event=event,
        )  # fmt: skip
    return say(
        "“{words}” read as {value}, counted from {base}. {teller} tells the event: “{told}” "
        "{account} gives the day: “{event}”",
        words=words, value=value, base=base, teller=told[1], told=told[2], account=account, event=event,
    )  # fmt: skip


def how_disputed(words: str, event: str, dates: str) -> Message:
    """Return the sentence that says that accounts date the event differently."""
    return say(
        "“{words}” depends on when this happened: “{event}”. The accounts date it differently: {dates}.",
        words=words, event=event, dates=dates,
    )  # fmt: skip
