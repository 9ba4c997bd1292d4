"""Amounts as written: a number with its money or unit, and ranges of two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comparer.facets.quantity.numerals import Numeral, numerals, short_scale
from comparer.facets.quantity.units import Unit, pound_by_hash, unit_after, unit_before

_LARGE = 1e6
_WORDS_OF_MONEY = re.compile(
    r"\b(?:pay|paid|pays|cost|costs|price|priced|worth|fine|fined|spend|spent|earn|earned|salary|bill|debt|fund|funding|"
    r"loan|sold|bought|sell|buy|cash|prize|reward|bail|budget|donat\w+|fee|tax)\b",
    re.IGNORECASE,
)
_TIED = re.compile(r"\s*(?P<link>-|–|—|\bto\b|\band\b|\bor\b)\s*$")
_CONTEST = re.compile(
    r"\b(?:vot\w+|scor\w+|w[io]n\w*|beat\w*|defeat\w*|lost|lose|los\w+|victory|draw|drew|lead|led|tie[ds]?|tall\w+|passed|ballot\w*|"
    r"margin|split|record|ruling|ruled|decision)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written with its unit; `low` and `high` are in that unit, `unit` None for a plain count."""

    start: int
    end: int
    low: float
    high: float
    grain: float
    unit: Unit | None = None
    before: bool = False
    kind: str = "exact"
    digits: tuple[int, int] = (0, 0)


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in reading order, ranges put together."""
    return tuple(_ranges(text, [_amount(text, numeral) for numeral in numerals(text)]))


def _amount(text: str, numeral: Numeral) -> Amount:
    kind = "exact"
    if numeral.vague:
        kind = "vague"
    elif numeral.ordinal:
        kind = "ordinal"
    elif numeral.share:
        kind = "share"
    place = (numeral.start, numeral.end)
    amount = Amount(*place, numeral.low, numeral.high, numeral.grain, kind=kind, digits=place)
    if kind in {"ordinal", "share"}:
        return amount
    return _with_unit(text, _with_money(text, amount))


def _with_money(text: str, amount: Amount) -> Amount:
    found = unit_before(text, amount.start)
    if found is None and amount.low >= _LARGE:
        found = pound_by_hash(text, amount.start)
    if found is None:
        return amount
    unit, start = found
    end = amount.end
    scale = short_scale(text, end)
    if scale:
        amount, end = _scaled(amount, *scale), scale[1]
    said_again = unit_after(text, end)
    if said_again and said_again[0].dimension == "money":
        end = said_again[1]
    return replace(amount, start=start, end=end, unit=unit, before=True)


def _with_unit(text: str, amount: Amount) -> Amount:
    if amount.unit is not None:
        return amount
    if amount.kind == "vague":
        of = re.compile(r"\s+of(?=\s)").match(text, amount.end)
        found = unit_after(text, of.end()) if of else unit_after(text, amount.end)
        return replace(amount, end=found[1], unit=found[0]) if found else amount
    found = unit_after(text, amount.end)
    if found:
        unit, end = found
        if unit.written == "lb" and text[:end].endswith(("pound", "pounds")) and _is_money(text, amount, end):
            unit = Unit("GBP", "money", "GBP", 1.0)
        if (
            unit.written == "m"
            and text[:end].endswith("m")
            and re.match(r"\s+(?:people|[a-z]+s)\b", text[end:])
        ):
            return _scaled(amount, _LARGE, end)
        return replace(amount, end=end, unit=unit)
    scale = short_scale(text, amount.end)
    if scale and scale[1] - amount.end == 1:
        return _scaled(amount, *scale)
    return amount


def _scaled(amount: Amount, factor: float, end: int) -> Amount:
    low, high, grain = amount.low * factor, amount.high * factor, amount.grain * factor
    return replace(amount, low=low, high=high, grain=grain, end=end, digits=(amount.start, end))


def _is_money(text: str, amount: Amount, end: int) -> bool:
    """Say whether "pounds" is money here: a large sum, or words of money nearby and none of weight."""
    near = text[max(0, amount.start - 50) : end + 30]
    return amount.low >= _LARGE or (
        bool(_WORDS_OF_MONEY.search(near)) and not re.search(r"weigh|heavy", near)
    )


def _ranges(text: str, found: list[Amount]) -> Iterator[Amount]:
    at = 0
    while at < len(found):
        first = found[at]
        joined = _joined(text, first, found[at + 1]) if at + 1 < len(found) else None
        if joined is not None:
            yield joined
            at += 2
        else:
            yield first
            at += 1


def _joined(text: str, first: Amount, second: Amount) -> Amount | None:
    """Return the range that two amounts make, None where they are two amounts."""
    if first.kind != "exact" or second.kind != "exact" or second.start - first.end > 6:  # noqa: PLR2004 -- " and ", " to "
        return None
    link = _TIED.fullmatch(text[first.end : second.start])
    if link is None or not _one_unit(first, second):
        return None
    before = text[max(0, first.start - 10) : first.start].lower()
    word = link["link"]
    if word in {"-", "–", "—"} and not (first.unit or second.unit):
        if _is_score(text, first, second):
            low, high = sorted((first.low, second.low))
            return replace(first, end=second.end, low=low, high=high, kind="score")
        many = re.match(r"\s+(?:[a-z]+\s)?[a-z]+s\b|\s+(?:people|men|women|children)\b", text[second.end :])
        if " " in text[first.end : second.start] or first.low >= second.low or not many:
            return None
    if word == "to" and not (first.unit or second.unit) and _is_result(text, first, second):
        low, high = sorted((first.low, second.low))
        return replace(first, end=second.end, low=low, high=high, kind="score")
    if word == "and" and not before.rstrip().endswith("between"):
        return None
    if word == "to" and before.rstrip().endswith("from"):
        return None
    if word == "or" and not (first.unit is None and second.low - first.low == max(first.grain, second.grain)):
        return None
    return _span_of(first, second)


def _span_of(first: Amount, second: Amount) -> Amount | None:
    """Return a range with the unit and the scale of the side that has them."""
    low = first.low
    if second.low >= 100 > first.low and second.low / max(first.low, 1e-9) >= 500:  # noqa: PLR2004 -- "3 to 5 million"
        scale = 10 ** (len(str(int(second.low))) - len(str(int(second.low)).rstrip("0")))
        scale = max(step for step in (1, 1e3, 1e6, 1e9, 1e12) if step <= scale)
        low = first.low * scale if first.low * scale < second.low else low
    if low >= second.low:
        return None
    unit = second.unit or first.unit
    return Amount(
        first.start,
        second.end,
        low,
        second.low,
        second.grain,
        unit,
        first.before,
        "range",
        digits=(first.start, second.end),
    )


def _one_unit(first: Amount, second: Amount) -> bool:
    if first.unit is None or second.unit is None:
        return first.unit is None or first.before
    return first.unit.canonical == second.unit.canonical and first.unit.factor == second.unit.factor


def _is_result(text: str, first: Amount, second: Amount) -> bool:
    """Say whether "5 to 4" is a result: a word of votes or games stands right before it, or it does not rise."""
    led = re.search(
        r"\b(?:vot|scor|won|beat|defeat|lost|ruling|ruled|split)\w*\s+(?:\w+\s+){0,2}$",
        text[max(0, first.start - 40) : first.start],
    )
    return _is_score(text, first, second) and (bool(led) or first.low > second.low)


def _is_score(text: str, first: Amount, second: Amount) -> bool:
    near = text[max(0, first.start - 60) : second.end + 40]
    whole = first.grain == second.grain == 1.0
    return whole and bool(_CONTEST.search(near))
