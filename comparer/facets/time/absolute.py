"""Times that name their place in the calendar, wholly or but for the year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comparer.facets.time.calendar import (
    Period,
    century,
    day,
    decade,
    half,
    holiday,
    month,
    quarter,
    season,
    week,
    weekend,
    year,
)
from comparer.facets.time.lexicon import MONTHS, ORDINALS, SEASONS
from comparer.facets.time.numbers import year_of
from comparer.facets.time.reading import Basis, Context, Reading, edge_of, narrow
from comparer.facets.time.tense import Look, look
from comparer.language.numbers import TENS
from comparer.model import Granularity

_FAR = 300  # Days between a told date and publication from which a bare "5 December" goes with the told year.


def placed(
    match: re.Match[str], period: Period, basis: Basis = Basis.STATED, base: date | None = None
) -> Reading:
    """Return the reading of a match that stands for a period, narrowed by the match's own edge ("late …")."""
    which = edge_of(match.groupdict().get("edge"))
    inner, modifier = narrow(period, which)
    return Reading(
        match.start(), match.end(), first=inner.first, last=inner.last, granularity=period.granularity,
        modifier=modifier, timex=period.timex, basis=basis, base=base,
    )  # fmt: skip


def unplaced(
    match: re.Match[str], granularity: Granularity, timex: str = "", after: tuple[float, float] | None = None
) -> Reading:
    """Return the reading of a match that cannot be placed in the calendar.

    `after` is how many days it is after what was told before, where that is not dated.
    """
    return Reading(
        match.start(), match.end(), granularity=granularity, timex=timex, length=after, basis=Basis.UNPLACED
    )


def named_year(match: re.Match[str], context: Context) -> tuple[int, Basis] | None:
    """Return the year that the words give, outright or as "last year", and from what it was found."""
    groups = match.groupdict()
    digits = groups.get("year") or groups.get("year2")
    if digits:
        return int(digits), Basis.STATED
    if groups.get("wordyear"):
        value = year_of(groups["wordyear"])
        return (value, Basis.STATED) if value else None
    relative = " ".join((groups.get("ofyear") or groups.get("own") or "").lower().split())
    if not relative:
        return None
    told = context.told.first.year if context.told else None
    if any(word in relative for word in ("that", "same", "following", "previous")):
        step = 1 if "following" in relative else -1 if "previous" in relative else 0
        return (told + step, Basis.TOLD) if told else None
    if context.published is None:
        return None
    return context.published.year + {"last": -1, "next": 1}.get(relative.split()[0], 0), Basis.PUBLISHED


def nearest_year(
    match: re.Match[str], context: Context, number: int, of_month: int
) -> tuple[int, Basis, date] | None:
    """Return the year of a day told without one: the nearest to publication that the tense allows."""
    told = context.told
    near = told is not None and told.granularity <= Granularity.MONTH
    if (
        told
        and near
        and not context.alone
        and (context.published is None or abs((context.published - told.last).days) > _FAR)
    ):
        return told.first.year, Basis.TOLD, told.first
    published = context.published
    if published is None:
        return None
    where = look(context.sentence, match.start(), match.end())
    ahead, back = {Look.AHEAD: (1.0, 2.5), Look.BACK: (6.0, 1.0), Look.UNKNOWN: (1.7, 1.0)}[where]

    def cost(candidate: int) -> float:
        days = (date(candidate, number, min(of_month, 28)) - published).days
        return days * ahead if days > 0 else -days * back

    best = min((published.year + step for step in (-1, 0, 1)), key=cost)
    return best, Basis.NEAREST, published


def read_iso(match: re.Match[str], context: Context) -> Reading | None:
    """Read 2024-12-08."""
    del context
    return placed(match, day(date.fromisoformat(match["iso"])))


def read_slashed(match: re.Match[str], context: Context) -> Reading | None:
    """Read 8.12.2024, 30/11/2024 and 11/30/2024; 12/8/2024 can be two days and is left open."""
    first, second, digits = int(match["a"]), int(match["b"]), match["c"]
    if match["sep"] == "." and len(digits) < 4:
        return None
    full = int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) > 30 else 2000 + int(digits)
    day_first = match["sep"] == "." or first > 12
    if not day_first and second <= 12 and first != second and not context.alone:
        return unplaced(match, Granularity.DAY)
    return placed(match, day(date(full, second, first) if day_first else date(full, first, second)))


def read_date(match: re.Match[str], context: Context) -> Reading | None:
    """Read a day of a month, or days of a month ("3–5 December")."""
    groups = match.groupdict()
    number = MONTHS[match["month"].lower().rstrip(".")]
    days = sorted(int(found) for found in (groups.get("day1"), groups["day"], groups.get("day2")) if found)
    found = named_year(match, context)
    base = None
    if found:
        in_year, basis = found
    else:
        nearest = (
            None
            if groups.get("ofyear")
            else _related_year(match, context, number, days[-1])
            or nearest_year(match, context, number, days[-1])
        )
        if nearest is None:
            month(2000, number).first.replace(day=days[-1])  # ValueError: there is no such day.
            return unplaced(match, Granularity.DAY, f"XXXX-{number:02d}-{days[0]:02d}")
        in_year, basis, base = nearest
    first, last = date(in_year, number, days[0]), date(in_year, number, days[-1])
    timex = first.isoformat() if first == last else f"{first}/{last}"
    return placed(match, Period(first, last, Granularity.DAY, timex), basis, base)


def _related_year(
    match: re.Match[str], context: Context, number: int, of_month: int
) -> tuple[int, Basis, date] | None:
    """Return the year of "last Oct. 23"."""
    relative, published = (match.groupdict().get("rel") or "").lower(), context.published
    if not relative or published is None:
        return None
    this = date(published.year, number, of_month)
    step = (
        -int(this >= published) if relative == "last" else int(this <= published) if relative == "next" else 0
    )
    return published.year + step, Basis.PUBLISHED, published


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    """Read a month: "late November", "December 2024", "last June"."""
    number = MONTHS[match["month"].lower().rstrip(".")]
    found = named_year(match, context)
    if found:
        return placed(match, month(found[0], number), found[1])
    relative = " ".join((match.groupdict().get("rel") or "").lower().split())
    published = context.published
    if relative and relative not in {"recent", "latest", "current", "same", "that", "this"} and published:
        step = 0
        if relative in {"next", "following", "coming", "this coming", "upcoming", "subsequent", "ensuing"}:
            step = 1 if number <= published.month else 0
        else:
            step = -1 if number >= published.month else 0
        return placed(match, month(published.year + step, number), Basis.PUBLISHED, published)
    nearest = None if match.groupdict().get("ofyear") else nearest_year(match, context, number, 15)
    if nearest is None:
        return unplaced(match, Granularity.MONTH, f"XXXX-{number:02d}")
    in_year, basis, base = nearest
    if relative == "this" and published:
        in_year = published.year
    return placed(match, month(in_year, number), basis, base)


def read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the week of March 6", "the weekend of 3 May"."""
    reading = read_date(match, context)
    if reading is None or reading.first is None:
        return reading
    whole = week(reading.first) if match["what"].lower() == "week" else weekend(reading.first)
    return placed(match, whole, reading.basis, reading.base)


def read_year(match: re.Match[str], context: Context) -> Reading | None:
    """Read a year."""
    del context
    groups = match.groupdict()
    number = int(groups["year"]) if groups.get("year") else year_of(groups["wordyear"])
    if number is None:
        return None
    if not groups.get("upto"):
        return placed(match, year(number))
    last = int(groups["upto"]) + (number // 100 * 100 if len(groups["upto"]) == 2 else 0)
    if last <= number:
        return None
    whole = Period(date(number, 1, 1), date(last, 12, 31), Granularity.YEAR, f"{number}/{last}")
    return placed(match, whole)


def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the 1990s", "the '90s", "the nineties"."""
    del context
    words = match["decade"].lower().lstrip("'’")
    if not words.isdigit():
        words = str(TENS[words.replace("ies", "y")])
    start = int(words)
    return placed(match, decade(start if start > 99 else 1900 + start))


def read_century(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the 20th century"."""
    del context
    words = match["nth"].lower()
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else 21 if words == "twenty-first" else ORDINALS[words]
    return placed(match, century(number - 1)) if 1 < number < 31 else None


def read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """Read a quarter of a year; without a year it is the last one begun, or the next if the sentence looks ahead."""
    groups = match.groupdict()
    if groups.get("q"):
        number = int(groups["q"][1])
    else:
        words = groups["ordinal"].lower()
        number = int(words[0]) if words[0].isdigit() else {"final": 4}.get(words) or ORDINALS[words]
    found = named_year(match, context)
    if found:
        return placed(match, quarter(found[0], number), found[1])
    if context.published is None or groups.get("ofyear"):
        return unplaced(match, Granularity.SEASON, f"XXXX-Q{number}")
    in_year = context.published.year
    current = (context.published.month + 2) // 3
    ahead = look(context.sentence, match.start(), match.end()) is Look.AHEAD
    if number > current and not ahead and not (number == current + 1 and context.published.month % 3 == 0):
        in_year -= 1
    return placed(match, quarter(in_year, number), Basis.NEAREST, context.published)


def read_half(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the first half of 1989"."""
    found = named_year(match, context) or (
        (context.published.year, Basis.PUBLISHED) if context.published and match["ofyear"] else None
    )
    if found is None:
        return None
    return placed(match, half(found[0], 1 if match["ordinal"].lower() == "first" else 2), found[1])


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    """Read a season of a year."""
    letters, first_month = SEASONS[match["season"].lower()]
    found = named_year(match, context)
    if found:
        return placed(match, season(found[0], letters), found[1])
    published = context.published
    if published is None or match["ofyear"]:
        return unplaced(match, Granularity.SEASON, f"XXXX-{letters}")
    relative = " ".join((match["rel"] or "").lower().split())
    in_year = published.year
    begun = (published.month, published.day) >= (first_month, 1)
    if relative in {"last", "previous", "past", "this past"}:
        over = published > season(in_year, letters).last
        in_year -= 0 if over else 1
    elif relative in {"next", "coming", "following"}:
        in_year += 1 if begun else 0
    elif not relative and not begun and look(context.sentence, match.start(), match.end()) is not Look.AHEAD:
        in_year -= 1
    return placed(match, season(in_year, letters), Basis.NEAREST, published)


def read_holiday(match: re.Match[str], context: Context) -> Reading | None:
    """Read a holiday as its day of the year."""
    name = " ".join(match["holiday"].lower().replace("’", "'").split())
    found = named_year(match, context)
    if found:
        return placed(match, day(holiday(name, found[0])), found[1])
    if context.published is None:
        return unplaced(match, Granularity.DAY)
    around = holiday(name, context.published.year)
    nearest = nearest_year(match, context, around.month, around.day)
    if nearest is None:
        return None
    return placed(match, day(holiday(name, nearest[0])), nearest[1], nearest[2])


def read_year_end(match: re.Match[str], context: Context) -> Reading | None:
    """Read "year-end": the last day of a year."""
    if match["what"].lower()[0] != "y":
        return None
    found = named_year(match, context)
    if found is None and context.published:
        found = context.published.year, Basis.PUBLISHED
    if found is None:
        return unplaced(match, Granularity.DAY)
    number, basis = found
    return placed(match, day(date(number + 1, 1, 1) - timedelta(1)), basis)


def read_day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the 25th": that day of the month told before."""
    if context.told is None or context.told.granularity > Granularity.MONTH:
        return None
    number = int(match["nth"][:-2])
    return placed(match, day(context.told.first.replace(day=number)), Basis.TOLD, context.told.first)
