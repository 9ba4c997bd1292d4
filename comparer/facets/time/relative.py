"""Times counted from another day: the day of publication, or the date told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from comparer.facets.time.absolute import placed, unplaced
from comparer.facets.time.calendar import (
    Period,
    day,
    holiday,
    unit_of,
    weekday_after,
    weekday_before,
    weekend,
)
from comparer.facets.time.lexicon import PARTS_OF_DAY, UNITS, WEEKDAYS
from comparer.facets.time.reading import Basis, Context, Reading
from comparer.facets.time.tense import Look, look
from comparer.model import Granularity, TimeKind

_ON = {"next", "following", "coming", "this coming", "upcoming", "subsequent", "ensuing"}
_BACK = {"last", "previous", "preceding", "prior", "past", "this past", "latest", "recent"}
_FROM_TOLD = {"following", "previous", "preceding", "prior", "same", "that", "subsequent", "ensuing"}
_NEAR = 7  # Days between the last told date and publication within which bare weekdays are the article's own.


def relation(match: re.Match[str]) -> str:
    """Return "last", "following" … of a match, "" where it has none."""
    return (
        " ".join((match.groupdict().get("rel") or "").lower().split())
        .removeprefix("the ")
        .removeprefix("very ")
    )


def at_part(reading: Reading, words: str | None) -> Reading:
    """Return a day's reading narrowed to a part of the day."""
    if not words:
        return reading
    cleaned = " ".join(words.lower().replace("-", " ").split())
    modifier = cleaned.split()[0] if cleaned.split()[0] in {"early", "mid", "late"} else reading.modifier
    suffix, first, last = PARTS_OF_DAY.get(cleaned) or PARTS_OF_DAY[cleaned.split()[-1]]
    return replace(
        reading, kind=TimeKind.CLOCK, granularity=Granularity.PART_OF_DAY, clock=(first, last), modifier=modifier,
        timex=(reading.timex or "XXXX-XX-XX") + suffix,
    )  # fmt: skip


def counted(match: re.Match[str], period: Period | None, basis: Basis, base: date | None) -> Reading | None:
    """Return the reading of a match that stands for a period, if there is one."""
    return placed(match, period, basis, base) if period else None


def _origin(context: Context, relative: str) -> tuple[date, Basis] | None:
    """Return the day that "following" (told before) or "next" (publication) counts from."""
    if relative in _FROM_TOLD:
        if context.told:
            return context.told.last, Basis.TOLD
        if not context.alone:
            return None
    return (context.published, Basis.PUBLISHED) if context.published else None


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """Read a weekday by its relation, else by what was told before, else by tense and publication."""
    number = WEEKDAYS[match["weekday"].lower().rstrip(".")]
    found = _weekday(match, context, number, relation(match))
    if found is None:
        return at_part(unplaced(match, Granularity.DAY, f"XXXX-WXX-{number + 1}"), match["part"])
    return at_part(placed(match, day(found[0]), found[1], found[2]), match["part"])


def _weekday(
    match: re.Match[str], context: Context, number: int, relative: str
) -> tuple[date, Basis, date] | None:
    if relative in {"same", "that"} or not relative:
        told = told_weekday(match, context, number)
        if told:
            return told
        if context.far and not _REPORTED.search(context.sentence[: match.start()]):
            return None
    origin = _origin(context, relative)
    if origin is None:
        return None
    base, basis = origin
    if relative in _ON:
        return weekday_after(base, number), basis, base
    if relative in _BACK:
        return weekday_before(base, number), basis, base
    if base.weekday() == number:
        return base, basis, base
    ahead = look(context.sentence, match.start(), match.end()) is Look.AHEAD
    return (weekday_after if ahead else weekday_before)(base, number), basis, base


_REPORTED = re.compile(
    r"\b(?:said|says|told|reported|announced|added|wrote|confirmed)\b(?:\s+\w+){0,3}\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\bhad\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ne|me|ld|nt)\b", re.IGNORECASE)


def told_weekday(match: re.Match[str], context: Context, number: int) -> tuple[date, Basis, date] | None:
    """Return the weekday nearest to what was told before, where the story stands far from publication.

    None: the story is of the week of publication, or the weekday is that of a report ("said on Tuesday").
    """
    told = context.told
    if (
        told is None
        or told.granularity > Granularity.MONTH
        or (context.published and (context.published - told.last).days <= _NEAR)
    ):
        return None
    if _REPORTED.search(context.sentence[: match.start()]):
        return None
    days = [told.first + timedelta(n) for n in range(min(62, (told.last - told.first).days + 1))]
    inside = [each for each in days if each.weekday() == number]
    if told.first == told.last:
        if inside:
            return inside[0], Basis.TOLD, told.first
        step = weekday_before if _PERFECT.search(context.sentence) else weekday_after
        return step(told.first, number), Basis.TOLD, told.first
    return (inside[0], Basis.TOLD, told.first) if len(inside) == 1 else None


def read_weekday_of(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Thursday of the following week"."""
    number = WEEKDAYS[match["weekday"].lower().rstrip(".")]
    relative = " ".join(match["ofweek"].lower().split()).removeprefix("the ")
    origin = _origin(context, relative)
    if origin is None:
        return unplaced(match, Granularity.DAY, f"XXXX-WXX-{number + 1}")
    step = 1 if relative in _ON else -1 if relative in _BACK else 0
    monday = origin[0] + timedelta(7 * step - origin[0].weekday())
    return placed(match, day(monday + timedelta(number)), origin[1], origin[0])


def read_day_word(match: re.Match[str], context: Context) -> Reading | None:
    """Read yesterday, today, tonight, last night, this morning, overnight."""
    word = " ".join(match["word"].lower().replace("’", "'").split())
    steps = {
        "yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2, "the day after tomorrow": 2
    }  # fmt: skip
    part = match.groupdict().get("part") or match.groupdict().get("part1") or _part_in(word)
    published = context.published
    if published is None:
        return at_part(unplaced(match, Granularity.DAY), part)
    if word.split(maxsplit=1)[-1].replace("'", "").startswith(("new", "christ", "thanks")):
        return _feast(match, word, published)
    base = published
    if word == "overnight" and not re.match(r"\d", context.sentence):
        return replace(
            at_part(placed(match, day(base), Basis.PUBLISHED, base), "overnight"), first=base - timedelta(1)
        )
    return at_part(placed(match, day(base + timedelta(steps.get(word, 0))), Basis.PUBLISHED, base), part)


def _part_in(word: str) -> str:
    last = word.rsplit(maxsplit=1)[-1]
    return last if last in {"tonight", "night", "morning", "afternoon", "evening", "overnight"} else ""


def _feast(match: re.Match[str], word: str, published: date) -> Reading:
    relative, name = word.split(maxsplit=1)
    this = holiday(name, published.year)
    step = (-1 if this >= published else 0) if relative == "last" else (1 if this <= published else 0)
    found = holiday(name, published.year + (0 if relative == "this" else step))
    return placed(match, day(found), Basis.PUBLISHED, published)


def read_other_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the next morning", "that night": a part of the day told before or of the one beside it."""
    other = " ".join((match["other"] or "").lower().split())
    told = context.told_day
    step = (
        1
        if "next" in other or "following" in other
        else -1
        if "previous" in other or "preceding" in other
        else 0
    )
    if told is None:
        return at_part(unplaced(match, Granularity.DAY, after=(step, step)), match["part"])
    basis = Basis.TOLD if context.told else Basis.PUBLISHED
    return at_part(placed(match, day(told + timedelta(step)), basis, told), match["part"])


def read_unit(match: re.Match[str], context: Context) -> Reading | None:
    """Read "last week", "the following year", "the quarter", "the end of the month"."""
    unit, relative = match["unit"].lower().replace("period", "quarter"), relation(match)
    words = " ".join(match[0].lower().split())
    if unit in {"second", "minute", "hour", "season"}:
        return None
    definite = words.startswith("the ")
    if relative == "past" and definite:
        return _stretch_of_one(match, unit)
    if unit in {"day", "night"}:
        return _other_day(match, context, unit, relative)
    if relative in {"same", "that"} and context.told and UNITS[unit][0] >= context.told.granularity:
        return counted(match, unit_of(context.told.first, unit), Basis.TOLD, context.told.first)
    if not relative and words.startswith("that "):
        relative = "that"
    base = _origin(context, "following" if definite and relative == "next" and context.told else relative)
    if base is None:
        return unplaced(match, UNITS[unit][0])
    if not relative and unit == "weekend" and definite:
        return _this_weekend(match, context, base)
    if (
        not relative
        and unit in {"year", "quarter"}
        and re.match(r"\s+(?:ended|ending)\b", context.sentence[match.end() :])
    ):
        return _stretch_of_one(match, unit)
    if unit == "quarter" and relative in {"", "latest", "recent", "same"} and not words.startswith("this"):
        return _quarter(match, context, base)
    step = 1 if relative in _ON else -1 if relative in _BACK else 0
    return counted(match, unit_of(base[0], unit, step), base[1], base[0])


def _stretch_of_one(match: re.Match[str], unit: str) -> Reading:
    granularity, letter, days = UNITS[unit]
    timex = {"decade": "P10Y", "century": "P100Y"}.get(unit, f"P1{letter}")
    return Reading(
        match.start(),
        match.end(),
        TimeKind.DURATION,
        granularity=granularity,
        length=(days, days),
        timex=timex,
    )


def _other_day(match: re.Match[str], context: Context, unit: str, relative: str) -> Reading | None:
    """Read "the next day", "that night", "the same day"; a plain "the day" has no date."""
    if not relative or relative in {"this", "current", "recent", "latest", "past", "coming", "last"}:
        return None
    told, basis = context.told_day, Basis.TOLD if context.told else Basis.PUBLISHED
    part = "night" if unit == "night" else ""
    step = 1 if relative in _ON else -1 if relative in _BACK else 0
    if told is None:
        return at_part(unplaced(match, Granularity.DAY, after=(step, step)), part)
    return at_part(placed(match, day(told + timedelta(step)), basis, told), part)


def _this_weekend(match: re.Match[str], context: Context, base: tuple[date, Basis]) -> Reading:
    """Read "the weekend": the last one of a text that looks back, else the one to come."""
    ahead = look(context.sentence, match.start(), match.end()) is Look.AHEAD
    of = base[0] if ahead or base[0].weekday() >= 5 else base[0] - timedelta(7)
    return placed(match, weekend(of), base[1], base[0])


def _quarter(match: re.Match[str], context: Context, base: tuple[date, Basis]) -> Reading | None:
    """Read "the quarter": the one told before, else the last that was over at publication."""
    if context.told and re.search(r"-Q\d$", context.told.timex):
        return placed(match, context.told, Basis.TOLD, context.told.first)
    return counted(match, unit_of(base[0], "quarter", -1), base[1], base[0])


def read_before_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the day before", "the night after", "the day before last Tuesday"."""
    what, step = match["what"].lower(), 1 if match["side"].lower() == "after" else -1
    if "weekday" in match.groupdict():
        other = _weekday(match, context, WEEKDAYS[match["weekday"].lower().rstrip(".")], relation(match))
        return placed(match, day(other[0] + timedelta(step)), other[1], other[2]) if other else None
    unit = what if what in UNITS else "day"
    part = what if what in {"night", "morning", "evening"} else ""
    ends = re.match(r"\s*(?:[.,;:)”\"]|$|and\b|but\b)", context.sentence[match.end() :])
    if context.alone and not (ends and context.told):
        return None
    if not ends or not context.told:
        return at_part(unplaced(match, UNITS[unit][0]), part)
    found = counted(match, unit_of(context.told.first, unit, step), Basis.TOLD, context.told.first)
    return at_part(found, part) if found else None
