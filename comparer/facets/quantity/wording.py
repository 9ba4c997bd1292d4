"""How a quantity was read, in words a reader understands."""

from __future__ import annotations

from math import isinf

from comparer.model import Message, Quantity, figure, say, unit_words


def reading(quantity: Quantity, words: str, exact: tuple[float, float], bound: str) -> Message:
    """Return one sentence on how `words` became a value. `exact` is the value before "at least" and the like."""
    if quantity.dimension == "ordinal":
        return say(
            "“{words}” is read as a place in a series: number {value}.",
            words=words,
            value=figure(quantity.low),
        )
    if quantity.dimension == "score":
        return say("“{words}” is read as a result of two sides.", words=words)
    value = _value(*exact, quantity)
    if quantity.modifier == "vague":
        return say("“{words}” is a rough word, taken as {value}.", words=words, value=value)
    if bound and quantity.modifier not in {"", "range"}:
        return say(
            "“{words}” is {value}, and “{bound}” leaves {left}.",
            words=words,
            value=value,
            bound=bound,
            left=_left(quantity),
        )
    if quantity.written and quantity.written != quantity.unit and quantity.dimension != "percent":
        return say("“{words}” is converted to {value}.", words=words, value=value)
    return say("“{words}” is read as {value}.", words=words, value=value)


def _value(low: float, high: float, quantity: Quantity) -> Message:
    number = figure(low) if low == high else say("{first} to {last}", first=figure(low), last=figure(high))
    return say("{number} {unit}", number=number, unit=unit_words(quantity.unit)) if quantity.unit else number


def _left(quantity: Quantity) -> Message:
    if isinf(quantity.high):
        return say("{number} or more", number=figure(quantity.low))
    if quantity.modifier in {"at most", "less than"} and quantity.low <= 0:
        return say("{number} or less", number=figure(quantity.high))
    return say("{first} to {last}", first=figure(quantity.low), last=figure(quantity.high))


def told_twice(quantity: Quantity, words: str) -> Message:
    """Return the sentence for a measure given in two units."""
    return say(
        "“{words}” gives one measure in two units; it is read as {value}.",
        words=words,
        value=_value(quantity.low, quantity.high, quantity),
    )
