"""Normalized values in words, for the sides of a divergence."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING

from comparer.model import amount_words, clock_words, day_words, figure, say, stretch_words

if TYPE_CHECKING:
    from comparer.model import Claim, Message, Quantity, Time

_BESIDE = 40
_YEAR, _HOURS, _MINUTES = 365.25, 24, 60


def time_reading(time: Time) -> Message | str:
    """Return a time in words ("Tuesday 3 December 2024", "3–5 December 2024"), "" where it has no known value."""
    if time.length is not None:
        return _length(*time.length)
    if not time.resolved:
        return ""
    first, last = time.earliest, time.latest
    if first is None and last is not None:
        return _until(time.modifier, day_words(last, weekday=True))
    if last is None and first is not None:
        since = say("since {date}", date=day_words(first, weekday=True))
        return say("after {date}", date=day_words(first, weekday=True)) if time.modifier == "after" else since
    assert first is not None
    assert last is not None
    days = day_words(first, weekday=True) if first == last else stretch_words(first, last)
    return say("{clock}, {date}", clock=clock_words(time.clock), date=days) if time.clock else days


def quantity_reading(quantity: Quantity, claim: Claim | None = None, text: str = "") -> Message | str:
    """Return an amount in words ("at least 10 rebels", "24–99 people"), "" where it is open at both ends.

    What is counted is named as the claim has it in its account's `text`, near the amount.
    """
    unit = quantity.unit or _counted(quantity, claim, text)
    return amount_words(quantity.low, quantity.high, quantity.modifier, unit) or ""


def _counted(quantity: Quantity, claim: Claim | None, text: str) -> str:
    """Return the counted thing as it is written, as many of it as there are."""
    if quantity.dimension == "ordinal":
        return ""
    written = [
        text[term.span.start : term.span.end].lower()
        for term in (claim.terms if claim else ())
        if term.lemma == quantity.counted and 0 <= term.span.start - quantity.span.end <= _BESIDE
    ]
    if written:
        return written[0]
    if quantity.counted == "person" and quantity.high != 1:
        return "people"
    return ""


def _until(modifier: str, day: Message) -> Message:
    if modifier == "by":
        return say("by {date}", date=day)
    return say("before {date}", date=day) if modifier == "before" else say("until {date}", date=day)


def _length(least: float, most: float) -> Message | str:
    if isinf(most):
        known = least > 0 and not isinf(least)
        return say("at least {count}", count=_length(least, least)) if known else ""
    if most >= _YEAR:
        one, many, unit = "{count} year", "{count} years", _YEAR
    elif most >= 1:
        one, many, unit = "{count} day", "{count} days", 1.0
    elif most >= 1 / _HOURS:
        one, many, unit = "{count} hour", "{count} hours", 1 / _HOURS
    else:
        return say("{count} minutes", count=figure(round(most * _HOURS * _MINUTES)))
    low, high = round(least / unit, 1), round(most / unit, 1)
    amount = figure(high) if low == high else say("{first}–{last}", first=figure(low), last=figure(high))
    return say(one if low == high == 1 else many, count=amount)
