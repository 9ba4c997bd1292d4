"""Numbers as they are written: digits, words, fractions, and the vague classes (dozens, hundreds)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparer.facets.words import numbered
from comparer.language.numbers import ONES, TENS

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
    "dozen": 12.0, "score": 20.0, "bn": 1e9, "mn": 1e6, "tn": 1e12, "m": 1e6, "b": 1e9, "k": 1e3, "mln": 1e6, "bln": 1e9,
}  # fmt: skip
_FRACTIONS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    first=1,
)
VAGUE = {
    "a few dozen": (24, 99), "several dozen": (36, 99), "dozens": (24, 99), "scores": (40, 199), "tens": (20, 99),
    "a few hundred": (200, 999), "several hundred": (300, 999), "hundreds": (200, 999),
    "a few thousand": (2e3, 9_999), "several thousand": (3e3, 9_999), "thousands": (2e3, 99_999),
    "tens of thousands": (2e4, 99_999), "hundreds of thousands": (2e5, 999_999), "millions": (2e6, 99_999_999),
    "tens of millions": (2e7, 99_999_999), "hundreds of millions": (2e8, 999_999_999), "billions": (2e9, 99e9),
    "tens of billions": (2e10, 99e9), "hundreds of billions": (2e11, 999e9), "trillions": (2e12, 99e12),
    "several": (3, 9), "a few": (2, 6), "a handful": (2, 7), "a couple": (2, 3), "a couple of dozen": (20, 30),
    "a couple of hundred": (180, 300), "a couple hundred": (180, 300), "a couple of thousand": (1_800, 3_000),
    "dozens and dozens": (24, 199), "hundreds and hundreds": (200, 1_999), "thousands and thousands": (2e3, 99_999),
}  # fmt: skip
"""What careful writers mean by them; the bounds are soft and a comparison gives them room."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: where, its bounds, and the worth of its last digit.

    `share` says that it is a part of a whole (two-thirds), with bounds in percent. `vague` says that it is a class.
    """

    start: int
    end: int
    low: float
    high: float
    grain: float = 1.0
    share: bool = False
    vague: bool = False
    ordinal: bool = False
    words: bool = False


_NINE = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_NINE})\b)?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:{_SMALL}|an?)[\s-](?:hundred|dozen)\b(?:\s+(?:and\s+)?{_SMALL}\b)?|{_SMALL})"
_LARGE = "thousand|million|billion|trillion"
_SPELLED = (
    rf"(?:(?:{_HUNDREDS}|half\s+an?|an?)[\s-](?:{_LARGE})\b(?:,?\s+(?:and\s+)?{_HUNDREDS}\b(?:[\s-](?:{_LARGE})\b)?)*"
    rf"|half\s+a\s+dozen|a\s+score(?=\s+of\b)|{_HUNDREDS})"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_VAGUE_FORM = "|".join(
    sorted((re.escape(form).replace(r"\ ", r"\s+") for form in VAGUE), key=len, reverse=True)
)
_PART_FORM = "|".join(sorted(_PARTS, key=len, reverse=True))
_PATTERN = re.compile(
    rf"(?P<vague>\b(?:{_VAGUE_FORM})\b(?!\s+(?:minutes?|seconds?|hours?|days?|weeks?|months?|years?|decades?)\b))"
    rf"|(?P<ratio>\b(?:(?P<of>{_SMALL}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>{_SMALL}|\d+))\b(?=\s+[a-z]))"
    rf"|(?P<part>\b(?:(?P<times>an?|{_SMALL})(?:\s+|-)(?P<parts>{_PART_FORM})(?=\s+(?:of|the|its|their|his|her)\b)"
    r"|(?P<half>half)(?=\s+(?:of|the|its|their|his|her)\b)))"
    r"|(?P<single>\b(?:half\s+)?an?)(?=\s+(?:kilomet(?:er|re)|mile|met(?:er|re)|yard|inch|centimet(?:er|re)|ton|tonne|"
    r"kilo|kilogram|pound|ounce|lit(?:er|re)|gallon|barrel|hectare|acre|megawatt|gigawatt|billionth|square\s+mile)\b)"
    rf"|(?P<spelled>\b{_SPELLED}\b)"
    rf"|(?P<ordinal>\b(?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))\b)"
    rf"|(?P<digits>(?<![\w.,/:])(?P<sign>(?<=\s)[-−](?=\d))?{_DIGITS}(?:\s?(?P<mixed>[½⅓⅔¼¾⅕⅛]))?(?![\d:]|[,/]\d))"
    r"|(?P<glyph>(?<!\w)[½⅓⅔¼¾⅕⅛])",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|dozen|bn|mn|tn|mln|bln)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
_SHORT = re.compile(r"\s?(?P<scale>[mbk])(?![\w²³/])", re.IGNORECASE)


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of a text in reading order; they do not overlap."""
    for match in _PATTERN.finditer(text):
        yield _read(text, match)


def short_scale(text: str, at: int) -> tuple[float, int] | None:
    """Return what m, bn or k at `at` multiply by, and where they end: only money and people are counted so."""
    match = _SHORT.match(text, at)
    return (SCALES[match["scale"].lower()], match.end()) if match else None


def _read(text: str, match: re.Match[str]) -> Numeral:
    start, end = match.span()
    if match["vague"]:
        low, high = VAGUE[" ".join(match["vague"].lower().split())]
        return Numeral(start, end, low, high, vague=True, words=True)
    if match["ratio"]:
        percent = 100 * _small(match["of"]) / max(1.0, _small(match["all"]))
        return Numeral(start, end, percent, percent, 5.0, share=True, words=True)
    if match["part"]:
        times, part = match["times"] or "a", (match["parts"] or match["half"]).lower()
        percent = 100 * (1.0 if times.lower() in {"a", "an"} else _small(times)) / _PARTS[part]
        return Numeral(start, end, percent, percent, 5.0, share=True, words=True)
    if match["single"]:
        value = 0.5 if match["single"].lower().startswith("half") else 1.0
        return Numeral(start, end, value, value, words=True)
    if match["ordinal"]:
        word = match["ordinal"].lower()
        value = float(ORDINALS.get(word) or re.sub(r"\D", "", word))
        return Numeral(start, end, value, value, ordinal=True)
    if match["glyph"]:
        percent = 100 * _FRACTIONS[match["glyph"]]
        return Numeral(start, end, percent, percent, 5.0, share=True)
    return _plain(text, match)


def _plain(text: str, match: re.Match[str]) -> Numeral:
    """Read digits or number words, with the scale words that follow."""
    start, end = match.span()
    if match["spelled"]:
        value, grain = spelled(match["spelled"]), 1.0
    else:
        digits = re.sub(r"[^\d.]", "", match["digits"])
        value = float(digits) + _FRACTIONS.get(match["mixed"] or "", 0.0)
        grain = 10.0 ** -len(digits.partition(".")[2])
        value = -value if match["sign"] else value
    half = _HALF.match(text, end)
    if half:
        value, end, grain = value + 0.5, half.end(), 0.5
    while scale := _AFTER.match(text, end):
        factor = SCALES[scale["scale"].lower()]
        value, grain, end = value * factor, grain * factor, scale.end()
    if match["spelled"] and value >= 1e5 and value % 1e5 == 0:  # noqa: PLR2004 -- "two million" is a round figure
        grain = 10.0 ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))
    return Numeral(start, end, value, value, grain, words=bool(match["spelled"]))


def _small(word: str) -> float:
    return float(word) if word.isdigit() else spelled(word)


def spelled(words: str) -> float:
    """Return the value of number words: "a hundred and twenty-three thousand"."""
    total = group = 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ONES:
            group += ONES[word]
        elif word in TENS:
            group += TENS[word]
        elif word in {"a", "an"}:
            group = group or (0.5 if group else 1.0)
        elif word == "half":
            group = 0.5
        elif word in SCALES:
            factor = SCALES[word]
            if factor in {100.0, 20.0, 12.0}:
                group = (group or 1.0) * factor
            else:
                total, group = total + (group or 1.0) * factor, 0.0
    return total + group
