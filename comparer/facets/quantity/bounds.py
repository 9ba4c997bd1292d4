"""Words that bound an amount ("at least", "nearly", "or more") and the range of values they leave."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from math import inf

from comparer import assets

_LEEWAY = 0.1
"""About 40 is 36 to 44: how far writers stretch it; a comparison gives more room where it must."""

_JUST = re.compile(r"^(just|slightly|a little)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """A modifier, the words that say it, and where these stand."""

    modifier: str
    words: str
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for line in assets.text("language/amount_words.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        where, modifier, forms = line.split("\t")
        for form in forms.split("|"):
            (before if where == "before" else after)[form] = modifier
    return (
        _compiled(before, r"(?:(?<!\w)", r")\s*$"),
        before,
        _compiled(after, r"\s?(?:", r")(?!\w)"),
        after,
    )


def _compiled(forms: dict[str, str], opening: str, closing: str) -> re.Pattern[str]:
    ordered = sorted(forms, key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered)
    return re.compile(f"{opening}(?P<words>{words}){closing}", re.IGNORECASE)


def bound_before(text: str, at: int) -> Bound | None:
    """Return the modifier that ends just before `at`, the longest there is."""
    pattern, meaning, _, _ = _patterns()
    best: Bound | None = None
    floor = max(0, at - 28)
    for match in pattern.finditer(text, floor, at):
        words = " ".join(match["words"].lower().split())
        best = best or Bound(meaning[words], words, match.start("words"), at)
    return best


def bound_after(text: str, at: int) -> Bound | None:
    """Return the modifier that begins just after `at`."""
    _, _, pattern, meaning = _patterns()
    match = pattern.match(text, at)
    if match:
        words = " ".join(match["words"].lower().split())
        return Bound(meaning[words], words, match.start("words"), match.end())
    plus = re.match(r"\s?\+(?!\s?\d)", text[at : at + 3])
    return Bound("at least", "+", at, at + plus.end()) if plus else None


def limits(low: float, high: float, modifier: str, words: str) -> tuple[float, float]:
    """Return the values that a modifier leaves of low to high."""
    room = _LEEWAY * abs(high)
    match modifier:
        case "at least":
            return low, inf
        case "more than":
            return low, (high + room if _JUST.match(words) else inf)
        case "at most":
            return min(0.0, low), high
        case "less than":
            return (low - room if _JUST.match(words) else min(0.0, low)), high
        case "nearly":
            return low - room, high
        case "about":
            return low - room, high + room
        case _:
            return low, high
