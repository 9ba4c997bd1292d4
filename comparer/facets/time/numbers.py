"""Numbers in words, as far as expressions of time use them."""

from __future__ import annotations

import re

from comparer.facets.time.lexicon import VAGUE
from comparer.language.numbers import ONES, TENS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number_of(words: str) -> float | None:
    """Return the number that digits or words stand for: "2 1/2", "twenty-four", "a dozen". None: none at all."""
    text = " ".join(words.lower().replace("-", " ").replace(",", "").split())
    mixed = re.fullmatch(r"(?:(\d+)\s+)?(\d)/(\d)", text)
    if mixed:
        return int(mixed[1] or 0) + int(mixed[2]) / max(1, int(mixed[3]))
    if text and text[-1] in _FRACTIONS:
        return float(text[:-1].strip() or 0) + _FRACTIONS[text[-1]]
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text)
    total = 0.0
    words_of = text.split()
    for word in words_of:
        if word in {"a", "an"}:
            total += 1 if words_of[0] == word and "half" not in words_of else 0
        elif word in ONES:
            total += ONES[word]
        elif word in TENS:
            total += TENS[word]
        elif word in {"hundred", "thousand", "dozen"}:
            total = (total or 1) * {"hundred": 100, "thousand": 1000, "dozen": 12}[word]
        elif word == "half":
            total += 0.5
        elif word != "and":
            return None
    return total or None


def amount_of(words: str) -> tuple[float, float] | None:
    """Return the least and most that a quantity of time can mean; "several" is 3 to 9."""
    cleaned = " ".join(words.lower().split())
    if cleaned in VAGUE:
        return VAGUE[cleaned]
    number = number_of(cleaned)
    return None if number is None else (number, number)


def year_of(words: str) -> int | None:
    """Return a year told in words: "nineteen ninety-seven", "two thousand and four"."""
    parts = words.lower().replace("-", " ").split()
    if parts[0] == "two":
        return int(number_of(" ".join(parts)) or 0) or None
    high = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[parts[0]]
    rest = [part for part in parts[1:] if part not in {"hundred", "oh"}]
    low = number_of(" ".join(rest)) if rest else 0
    return None if low is None or low > 99 else high + int(low)


def single(unit: str) -> str:
    """Return the name of one of a unit: "day" for "days"."""
    lowered = unit.lower()
    return {"centuries": "century", "millennia": "millennium", "centurie": "century"}.get(
        lowered, lowered.rstrip("s")
    )
