"""The quantities of an account."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.facets.quantity.amount import Amount, amounts
from comparer.facets.quantity.bounds import Bound, bound_after, bound_before, limits
from comparer.facets.quantity.counted import of_a_date, of_a_name, side_measured, thing_counted
from comparer.facets.quantity.wording import reading
from comparer.model import AmountRelation, Quantity, Span, Time, compare_quantities

if TYPE_CHECKING:
    from comparer.language import Parsed

_LENGTHS = frozenset({"length", "area", "mass", "volume", "speed", "temperature"})


def find_quantities(parsed: Parsed, times: tuple[Time, ...] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of an account in reading order.

    `times` are the expressions of time found in it; what they cover counts nothing. A measure told twice ("39 feet
    (12 meters)") is one quantity over both.
    """
    taken = [(time.span.start - parsed.offset, time.span.end - parsed.offset) for time in times]
    found = []
    for amount in amounts(parsed.doc.text):
        if any(start < amount.end and amount.start < end for start, end in taken):
            continue
        quantity = _quantity(parsed, amount)
        if quantity is not None:
            found.append(quantity)
    return _told_once(parsed, found)


def _quantity(parsed: Parsed, amount: Amount) -> Quantity | None:
    doc, text = parsed.doc, parsed.doc.text
    counted = "" if amount.unit else thing_counted(doc, amount.start, amount.end)
    if amount.unit is None and _counts_nothing(parsed, amount, counted):
        return None
    if amount.unit and amount.unit.dimension == "length" and not amount.before:
        counted = side_measured(doc, amount.start, amount.end)
    if amount.kind == "ordinal":
        return _ordinal(parsed, amount, counted)
    bound = _bound(text, amount)
    start = min(amount.start, bound.start) if bound else amount.start
    end = max(amount.end, bound.end) if bound else amount.end
    modifier = _modifier(amount, bound)
    unit = amount.unit
    low, high = (unit.convert(amount.low), unit.convert(amount.high)) if unit else (amount.low, amount.high)
    exact = (low, high)
    if bound:
        low, high = limits(low, high, bound.modifier, bound.words)
    dimension, canonical, written = "count", "", ""
    if unit:
        dimension, canonical, written = unit.dimension, unit.canonical, unit.written
    elif amount.kind == "share":
        dimension = canonical = written = "percent"
    elif amount.kind == "score":
        dimension = "score"
    span = Span(parsed.account.id, parsed.offset + start, parsed.offset + end)
    quantity = Quantity(
        span,
        low,
        high,
        canonical,
        dimension,
        counted,
        modifier,
        written,
        amount.grain * (abs(unit.factor) if unit else 1.0),
    )
    return replace(quantity, how=reading(quantity, text[start:end], exact, bound.words if bound else ""))


def _modifier(amount: Amount, bound: Bound | None) -> str:
    if bound and bound.modifier:
        return bound.modifier
    return {"vague": "vague", "range": "range"}.get(amount.kind, "")


def _bound(text: str, amount: Amount) -> Bound | None:
    """Return what bounds an amount: the words before it, else the words after it. "between" opens a range."""
    before = text[max(0, amount.start - 9) : amount.start].lower()
    if amount.kind == "range" and before.rstrip() in {"between", " between"}:
        return Bound("", "between", amount.start - len(before.lstrip()), amount.end)
    found = bound_before(text, amount.start) or bound_after(text, amount.end)
    if found and amount.kind == "vague" and found.modifier in {"about", ""}:
        return None
    return found


def _ordinal(parsed: Parsed, amount: Amount, counted: str) -> Quantity | None:
    """Return a place in a series ("the fourth attack"), None where the word opens a list or is an adverb."""
    if not counted:
        return None
    span = Span(parsed.account.id, parsed.offset + amount.start, parsed.offset + amount.end)
    quantity = Quantity(span, amount.low, amount.high, "", "ordinal", counted, grain=1.0)
    words = parsed.doc.text[amount.start : amount.end]
    return replace(quantity, how=reading(quantity, words, (amount.low, amount.high), ""))


def _counts_nothing(parsed: Parsed, amount: Amount, counted: str) -> bool:
    doc, text = parsed.doc, parsed.doc.text
    word = text[amount.start : amount.end].lower()
    if word == "one":
        return not counted or text[amount.end : amount.end + 4].lower() == " of " or _pronoun(parsed, amount)
    if amount.kind == "ordinal":
        return of_a_name(doc, amount.start, amount.end) or of_a_date(doc, *amount.digits, amount.low, counted)
    if amount.kind in {"share", "score"}:
        return False
    return of_a_name(doc, *amount.digits) or of_a_date(doc, *amount.digits, amount.low, counted)


def _pronoun(parsed: Parsed, amount: Amount) -> bool:
    """Say whether "one" stands for a thing and does not count it: no one, one another, this one."""
    words = parsed.doc.char_span(amount.start, amount.end, alignment_mode="expand")
    return words is None or words.root.dep_ not in {"nummod", "quantmod"}


def _told_once(parsed: Parsed, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Join a measure with its conversion in brackets or after a slash."""
    kept: list[Quantity] = []
    text = parsed.account.text
    for quantity in found:
        last = kept[-1] if kept else None
        if last and quantity.dimension in _LENGTHS and last.dimension == quantity.dimension:
            between = text[last.span.end : quantity.span.start].strip()
            agree = compare_quantities(
                replace(last, counted="", modifier=quantity.modifier), replace(quantity, counted="")
            )
            twice = last.written != quantity.written and agree in {
                AmountRelation.SAME,
                AmountRelation.COMPATIBLE,
            }
            if twice and between in {
                "(",
                "/",
                ", or",
                "or",
                "[",
                "(about",
                "wide (",
                "deep (",
                "high (",
                "long (",
                "tall (",
            }:
                close = (
                    1
                    if text[quantity.span.end : quantity.span.end + 1] in {")", "]"} and between[-1:] in "(["
                    else 0
                )
                span = Span(last.span.account, last.span.start, quantity.span.end + close)
                kept[-1] = replace(last, span=span, counted=last.counted or quantity.counted)
                continue
        kept.append(quantity)
    return tuple(kept)
