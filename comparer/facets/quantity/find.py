"""The quantities of an account."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.facets.quantity.amount import Amount, amounts
from comparer.facets.quantity.bounds import Bound, bound_after, bound_before, limits
from comparer.facets.quantity.counted import of_a_date, of_a_name, side_measured, thing_counted
from comparer.facets.quantity.wording import reading, told_twice
from comparer.model import AmountRelation, Quantity, Span, Time, compare_quantities

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from comparer.language import Parsed

_MEASURES = frozenset({"length", "area", "mass", "volume", "speed", "temperature"})
_STEPS = frozenset({("ft", "inch"), ("lb", "oz"), ("stone", "lb"), ("m", "cm"), ("kg", "g"), ("mi", "yd")})
_TOLD_AGAIN = re.compile(
    r"(?:[\s-]*(?:wide|deep|high|long|tall|thick|across|in diameter))?\s*(?P<link>[(\[]|/|,?\s+or|–|-)\s*(?:about|around|roughly)?\s*"
)


@dataclass(frozen=True, slots=True)
class _Body:
    """A parse and its text, taken once: the parser builds the text anew each time it is asked."""

    parsed: Parsed
    doc: Doc
    text: str

    def span(self, start: int, end: int) -> Span:
        """Return where these characters of the body stand in the account."""
        return Span(self.parsed.account.id, self.parsed.offset + start, self.parsed.offset + end)


def find_quantities(parsed: Parsed, times: tuple[Time, ...] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of an account in reading order.

    `times` are the expressions of time found in it; what they cover counts nothing. A measure told twice ("39 feet
    (12 meters)") is one quantity over both.
    """
    body = _Body(parsed, parsed.doc, parsed.text)
    taken = [_without_event(time, parsed.offset) for time in times]
    found: list[Quantity] = []
    for amount in amounts(body.text):
        if amount.kind != "share" and any(_is_of_time(amount, start, end) for start, end in taken):
            continue
        quantity = _quantity(body, amount)
        if quantity is None:
            continue
        again = (
            (_told_again(body, found[-1], quantity) or _compound(body, found[-1], quantity))
            if found
            else None
        )
        if again is not None:
            found[-1] = again
        else:
            found.append(quantity)
    return tuple(_with_side(body, quantity) for quantity in found)


def _without_event(time: Time, offset: int) -> tuple[int, int]:
    """Return the characters of a time without the event it hangs on: the week after *losing more than 40 seats*."""
    start, end = time.span.start - offset, time.span.end - offset
    if time.anchor is not None and time.span.contains(time.anchor) and time.anchor.start > time.span.start:
        end = min(end, time.anchor.start - offset)
    return start, end


def _is_of_time(amount: Amount, start: int, end: int) -> bool:
    """Say whether an amount is part of a time; "two thousand five hundred" is more than the year 2005."""
    return start < amount.end and amount.start < end and not (amount.start <= start and end < amount.end)


def _quantity(body: _Body, amount: Amount) -> Quantity | None:
    counted = "" if amount.unit else thing_counted(body.doc, amount.start, amount.end)
    if amount.unit is None and _counts_nothing(body, amount, counted):
        return None
    if amount.kind == "ordinal":
        return _ordinal(body, amount, counted)
    bound = _bound(body.text, amount)
    start = min(amount.start, bound.start) if bound else amount.start
    end = max(amount.end, bound.end) if bound else amount.end
    unit = amount.unit
    low, high = (unit.convert(amount.low), unit.convert(amount.high)) if unit else (amount.low, amount.high)
    exact = (low, high)
    if bound:
        low, high = limits(low, high, bound.modifier, bound.words)
    dimension, canonical, written = _unit_of(amount)
    grain = amount.grain * (abs(unit.factor) if unit else 1.0)
    span, modifier = body.span(start, end), _modifier(amount, bound)
    quantity = Quantity(span, low, high, canonical, dimension, counted, modifier, written, grain)
    how = reading(quantity, body.text[start:end], exact, bound.words if bound else "")
    return replace(quantity, how=how)


def _unit_of(amount: Amount) -> tuple[str, str, str]:
    """Return dimension, canonical unit and unit as written."""
    if amount.unit:
        return amount.unit.dimension, amount.unit.canonical, amount.unit.written
    if amount.kind == "share":
        return "percent", "percent", "percent"
    return ("score" if amount.kind == "score" else "count"), "", ""


def _modifier(amount: Amount, bound: Bound | None) -> str:
    if bound and bound.modifier:
        return bound.modifier
    return {"vague": "vague", "range": "range"}.get(amount.kind, "")


def _bound(text: str, amount: Amount) -> Bound | None:
    """Return what bounds an amount: the words before it, else the words after it. "between" opens a range."""
    before = text[max(0, amount.start - 9) : amount.start].lower()
    if amount.kind == "range" and before.rstrip().endswith("between"):
        return Bound("", "between", amount.start - len(before) + before.rindex("between"), amount.end)
    found = bound_before(text, amount.start) or bound_after(text, amount.end)
    if found and amount.kind == "vague" and found.modifier in {"about", ""}:
        return None
    return found


def _ordinal(body: _Body, amount: Amount, counted: str) -> Quantity | None:
    """Return a place in a series ("the fourth attack"), None where the word opens a list or is an adverb."""
    if not counted:
        return None
    quantity = Quantity(
        body.span(amount.start, amount.end), amount.low, amount.high, "", "ordinal", counted, grain=1.0
    )
    words = body.text[amount.start : amount.end]
    return replace(quantity, how=reading(quantity, words, (amount.low, amount.high), ""))


def _counts_nothing(body: _Body, amount: Amount, counted: str) -> bool:
    """Say whether a number belongs to a name or a date, or is the pronoun "one"."""
    if body.text[amount.start : amount.end].lower() == "one":
        followed = body.text[amount.end : amount.end + 4].lower()
        return not counted or followed == " of " or _pronoun(body.doc, amount)
    if amount.kind in {"share", "score"}:
        return False
    digits = amount.digits
    return of_a_name(body.doc, body.text, *digits) or of_a_date(body.doc, body.text, *digits, counted)


def _pronoun(doc: Doc, amount: Amount) -> bool:
    """Say whether "one" stands for a thing and does not count it: no one, one another, this one."""
    words = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    return words is None or words.root.dep_ not in {"nummod", "quantmod"}


def _told_again(body: _Body, last: Quantity, quantity: Quantity) -> Quantity | None:
    """Return a measure joined with its conversion in brackets or after a slash, None where they are two."""
    if (
        quantity.dimension not in _MEASURES
        or last.dimension != quantity.dimension
        or last.written == quantity.written
    ):
        return None
    offset = body.parsed.offset
    link = _TOLD_AGAIN.fullmatch(body.text, last.span.end - offset, quantity.span.start - offset)
    if link is None:
        return None
    if not _agree(replace(last, modifier="", counted=""), replace(quantity, modifier="", counted="")):
        return None
    end = quantity.span.end - offset
    if link["link"] in {"(", "["} and body.text[end : end + 1] in {")", "]"}:
        end += 1
    span = body.span(last.span.start - offset, end)
    return replace(last, span=span, how=told_twice(last, body.text[span.start - offset : end]))


def _compound(body: _Body, last: Quantity, quantity: Quantity) -> Quantity | None:
    """Return a measure told in two units together (6 feet 2 inches), None where they are two measures."""
    offset = body.parsed.offset
    between = body.text[last.span.end - offset : quantity.span.start - offset]
    if (last.written, quantity.written) not in _STEPS or between.strip() not in {"", "and", ","}:
        return None
    span = body.span(last.span.start - offset, quantity.span.end - offset)
    whole = replace(
        last, span=span, low=last.low + quantity.low, high=last.high + quantity.high, grain=quantity.grain
    )
    words = body.text[span.start - offset : span.end - offset]
    return replace(whole, how=reading(whole, words, (whole.low, whole.high), ""))


def _agree(first: Quantity, second: Quantity) -> bool:
    relation = compare_quantities(first, second)
    if relation in {AmountRelation.SAME, AmountRelation.COMPATIBLE}:
        return True
    return first.low <= second.high and second.low <= first.high


def _with_side(body: _Body, quantity: Quantity) -> Quantity:
    """Return a length with the side it measures ("39 feet (12 meters) across" is a width)."""
    if quantity.dimension != "length":
        return quantity
    offset = body.parsed.offset
    side = side_measured(body.doc, quantity.span.start - offset, quantity.span.end - offset)
    return replace(quantity, counted=side) if side else quantity
