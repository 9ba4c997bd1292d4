"""Lengths of time, ages, repetitions and references without a date."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from comparer.facets.time.lexicon import HEDGES, MONTHS, REFERENCES, SEASONS, SETS, UNITS, VAGUE, WEEKDAYS
from comparer.facets.time.numbers import amount_of, number_of, single
from comparer.facets.time.reading import Context, Reading
from comparer.model import Granularity, TimeKind

_SMALLER = {"TM": (60, "S"), "TH": (60, "M"), "Y": (12, "M"), "D": (24, "H")}
_IN_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def length_timex(amount: tuple[float, float] | None, unit: str) -> str:
    """Return the TIMEX3 value of a length: P3D, PT5H30M, PXY for an unknown number of years."""
    letter = UNITS[unit][1]
    clock = "T" if letter[0] == "T" else ""
    letter = letter.removeprefix("T") if clock else letter
    if amount == VAGUE["a couple"]:
        amount = (2, 2)
    if amount is None or amount[0] != amount[1]:
        return f"P{clock}X{'Y' if unit == 'decade' else letter}"
    number = amount[0]
    if unit in _IN_YEARS:
        number, letter = number * _IN_YEARS[unit], "Y"
    whole = math.floor(number)
    smaller = _SMALLER.get(clock + letter)
    if number == whole or smaller is None:
        return f"P{clock}{whole if number == whole else number}{letter}"
    rest = f"{round((number - whole) * smaller[0])}{smaller[1]}"
    head = f"{whole}{letter}" if whole else ""
    return f"P{clock}{head}{'T' if letter == 'D' else ''}{rest}"


def _length(amount: tuple[float, float], unit: str, modifier: str) -> tuple[float, float]:
    least, most = amount[0] * UNITS[unit][2], amount[1] * UNITS[unit][2]
    if modifier == "more":
        return least, math.inf
    return (0.0, most) if modifier == "less" else (least, most)


def _lasting(match: re.Match[str], unit: str, amount: tuple[float, float] | None) -> Reading:
    modifier = HEDGES.get(" ".join((match.groupdict().get("hedge") or "").lower().split()), "")
    return Reading(
        match.start(), match.end(), TimeKind.DURATION, granularity=UNITS[unit][0], modifier=modifier,
        length=_length(amount or (2, 99), unit, modifier), timex=length_timex(amount, unit),
    )  # fmt: skip


def read_span(match: re.Match[str], context: Context) -> Reading | None:
    """Read "two days", "a 14-year", "an hour and a half", "12 to 18 months"."""
    unit = single(match["unit"])
    amount = amount_of(match["number"])
    if amount is None or not _plausible(match, context, unit):
        return None
    if match["upto"]:
        upper = number_of(match["upto"])
        amount = (amount[0], upper) if upper and upper > amount[0] else amount
    if match["half"]:
        amount = (amount[0] + 0.5, amount[1] + 0.5)
    reading = _lasting(match, unit, amount)
    more = number_of(match["number2"]) if match["number2"] else None
    return _and(reading, more, single(match["unit2"])) if more else reading


def _and(reading: Reading, number: float, unit: str) -> Reading:
    """Return a length with a second one added: "two years and three months"."""
    least, most = reading.length or (0.0, 0.0)
    days = number * UNITS[unit][2]
    second = length_timex((number, number), unit).removeprefix("P")
    timex = reading.timex + (second.removeprefix("T") if "T" in reading.timex else second)
    return replace(reading, length=(least + days, most + days), timex=timex, granularity=UNITS[unit][0])


def _plausible(match: re.Match[str], context: Context, unit: str) -> bool:
    """Say whether this is a length at all: "a second" is mostly an ordinal, "a year" often "each year"."""
    number = match["number"].lower()
    article = number in {"a", "an"}
    if unit in {"second", "minute"} and (article or number == "one") and not match["half"]:
        return unit == "minute" and number == "one"
    if unit == "quarter" and not match["unit"].lower().endswith("s"):
        return False
    if article and unit in {"day", "week", "month", "year", "hour"}:
        before = context.sentence[: match.start()]
        return not re.search(r"(?:\d|times|once|twice|million|billion|percent|hundred|thousand)\s*$", before)
    return True


def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the past two months", "the first nine months of 1989", "recent years"."""
    groups = match.groupdict()
    unit = single(match["unit"])
    if groups.get("number") is None:
        relative = match["rel"].lower()
        timex = length_timex(None, unit)
        if relative in {"recent", "final", "last"}:
            return Reading(
                match.start(), match.end(), TimeKind.REFERENCE, granularity=UNITS[unit][0], timex=timex
            )
        return _lasting(match, unit, None)
    del context
    amount = amount_of(groups["number"])
    if amount is None:
        return None
    return _lasting(match, unit, amount)


def read_long(match: re.Match[str], context: Context) -> Reading | None:
    """Read "hourlong", "weeks-long", "decades-long"."""
    del context
    unit = single(match["unit"])
    many = match[0].lower().replace("-", "").removesuffix("long").endswith("s")
    return _lasting(match, unit, None if many else (1, 1))


_BARE_BEFORE = re.compile(
    r"\b(?:for|in|over|within|after|of|took|take|takes|last|lasted|spent|spend|matter\s+of|through|with\w*|only|and|or|until)\s+$",
    re.IGNORECASE,
)


def read_bare(match: re.Match[str], context: Context) -> Reading | None:
    """Read "for years", "weeks ago": a length without a number."""
    before, after = context.sentence[: match.start()], context.sentence[match.end() :]
    if not (
        _BARE_BEFORE.search(before) or re.match(r"\s+(?:before|after|later|earlier|of\b|to\s+come)", after)
    ):
        return None
    return _lasting(match, single(match["unit"]), None)


def read_age(match: re.Match[str], context: Context) -> Reading | None:
    """Read "23-year-old", "52 years old", "aged 52", ", 52,"."""
    del context
    unit = (match["unit"] or "year").lower()
    amount = amount_of(match["number"])
    if amount is None:
        return None
    length = (amount[0] * UNITS[unit][2], amount[1] * UNITS[unit][2])
    timex = length_timex(amount, unit)
    return Reading(
        match.start(), match.end(), TimeKind.AGE, granularity=UNITS[unit][0], length=length, timex=timex
    )


def read_repeated(match: re.Match[str], context: Context) -> Reading | None:
    """Read "every Monday", "each July", "every two weeks", "twice a day"."""
    del context
    word = match["unit"].lower()
    name = word.rstrip("s") if word not in WEEKDAYS else word
    if name in WEEKDAYS:
        timex = f"XXXX-WXX-{WEEKDAYS[name] + 1}"
    elif word in MONTHS:
        timex = f"XXXX-{MONTHS[word]:02d}"
    elif name in SEASONS:
        timex = f"XXXX-{SEASONS[name][0]}"
    else:
        parts = {"morning": "day", "afternoon": "day", "evening": "day"}
        amount = amount_of(match.groupdict().get("number") or "one")
        timex = length_timex(amount, single(parts.get(name, name)))
    return Reading(match.start(), match.end(), TimeKind.SET, timex=timex)


def read_weekdays(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Mondays", "Tuesday nights"."""
    del context
    words = match["weekdays"].lower().split()
    name = words[0].rstrip("s")
    suffix = {"mornings": "TMO", "afternoons": "TAF", "evenings": "TEV", "nights": "TNI"}.get(words[-1], "")
    timex = f"XXXX-WXX-{WEEKDAYS[name] + 1}{suffix}" if name in WEEKDAYS else "XXXX-WXX-WE"
    return Reading(match.start(), match.end(), TimeKind.SET, timex=timex)


def read_adverb(match: re.Match[str], context: Context) -> Reading | None:
    """Read "daily", "weekly"."""
    del context
    return Reading(match.start(), match.end(), TimeKind.SET, timex=SETS[match["adverb"].lower()])


def read_reference(match: re.Match[str], context: Context) -> Reading | None:
    """Read "now", "recently", "the future"."""
    del context
    timex = REFERENCES[" ".join(match["reference"].lower().split())]
    return Reading(
        match.start(), match.end(), TimeKind.REFERENCE, granularity=Granularity.UNKNOWN, timex=timex
    )
