"""Dates as people write them, and how a date was found, in a sentence."""

from __future__ import annotations

from datetime import date

from comparer.facets.time.reading import Basis, Reading
from comparer.model import Message, TimeKind, clock_words, day_words, say, stretch_words


def period_words(first: date | None, last: date | None) -> Message | None:
    """Return a stretch of days in words, a day where one end is open, None where nothing is known."""
    if first is None or last is None:
        known = first or last
        return day_words(known) if known else None
    return stretch_words(first, last)


def _open(modifier: str, days: Message) -> Message:
    match modifier:
        case "by":
            return say("by {date}", date=days)
        case "before":
            return say("up to {date}", date=days)
        case "until":
            return say("until {date}", date=days)
        case "since":
            return say("since {date}", date=days)
        case "after":
            return say("from {date} on", date=days)
        case _:
            return days


def value_words(reading: Reading) -> Message | None:
    """Return the value of a reading in words; None where it has none."""
    days = period_words(reading.first, reading.last)
    if days and (reading.first is None or reading.last is None):
        days = _open(reading.modifier, days)
    if not reading.clock:
        return days
    clock = clock_words(reading.clock)
    return say("{clock}, {date}", clock=clock, date=days) if days else clock


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
        nearest = (
            "“{words}” read as {value}: the nearest before the account's own date, {base}."
            if (reading.first or reading.base) <= reading.base
            else "“{words}” read as {value}: the nearest after the account's own date, {base}."
        )
        return say(nearest, words=words, value=value, base=base)
    return say(
        "“{words}” read as {value}, counted from the account's own date, {base}.",
        words=words,
        value=value,
        base=base,
    )


def _unplaced(words: str, reading: Reading, published: date | None, value: Message | None) -> Message:
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


Told = tuple[Message, str, str]
"""A date, the account that gives it, and its words."""


def how_counted(words: str, value: Message, dated: Told, told: Told) -> Message:
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


def how_disputed(words: str, event: str, dates: str | Message) -> Message:
    """Return the sentence that says that accounts date the event differently."""
    return say(
        "“{words}” depends on when this happened: “{event}”. The accounts date it differently: {dates}.",
        words=words, event=event, dates=dates,
    )  # fmt: skip
