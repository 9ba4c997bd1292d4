"""Times an amount before or after another: "three days ago", "a year earlier", "two weeks later"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from comparer.facets.time.absolute import placed, unplaced
from comparer.facets.time.calendar import day, quarter, unit_of
from comparer.facets.time.lexicon import ORDINALS, UNITS
from comparer.facets.time.numbers import amount_of, single
from comparer.facets.time.reading import Basis, Context, Reading
from comparer.facets.time.relative import counted
from comparer.model import Granularity


def read_year_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Read "a year earlier" and "the year-ago quarter": the same period of the year before."""
    words = match[0].lower()
    published = context.published
    if published is None:
        return unplaced(match, Granularity.YEAR)
    told_quarter = context.told if context.told and re.search(r"-Q\d$", context.told.timex) else None
    by_quarter = "quarter" in context.sentence.lower() or "period" in words
    if match.groupdict().get("ordinal"):
        return placed(
            match, quarter(published.year - 1, ORDINALS[match["ordinal"].lower()]), Basis.PUBLISHED, published
        )
    if by_quarter and "month" not in words:
        last = told_quarter or unit_of(published, "quarter", -1)
        if last:
            return counted(match, unit_of(last.first, "quarter", -4), Basis.PUBLISHED, published)
    if "month" in words:
        return counted(match, unit_of(published, "month", -12), Basis.PUBLISHED, published)
    base = context.told.first if context.told and "ago" not in words else published
    basis = Basis.TOLD if base is not published else Basis.PUBLISHED
    return counted(match, unit_of(base, "year", -1), basis, base)


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Read "three days ago" from publication and "three days later" from the date told before."""
    side = " ".join(match["side"].lower().split())
    unit = single(match["unit"])
    amount = amount_of(match["number"] or "several")
    if amount is None or re.search(r"\bfor\s+$", context.sentence[: match.start()], re.IGNORECASE):
        return None
    from_publication = side in {"ago", "from now", "from today", "hence", "time"}
    one = (
        amount == (1.0, 1.0)
        and not match["hedge"]
        and side == "earlier"
        and unit in {"day", "week", "month", "year"}
    )
    if context.alone and not from_publication and not one:
        return None  # TIMEX3 takes "three days" of "three days later" as a length.
    base = context.published if from_publication else context.told_day
    sign = -1 if side in {"ago", "earlier", "before", "previously", "prior", "beforehand"} else 1
    if base is None:
        ends = sorted(sign * each * UNITS[unit][2] for each in amount)
        return unplaced(match, UNITS[unit][0], after=None if from_publication else (ends[0], ends[1]))
    return _from(
        match, base, unit, amount, sign, Basis.PUBLISHED if base is context.published else Basis.TOLD
    )


def _from(
    match: re.Match[str], base: date, unit: str, amount: tuple[float, float], sign: int, basis: Basis
) -> Reading | None:
    """Return the time `amount` units before (-1) or after (1) a day."""
    if amount[0] == amount[1] and amount[0] == int(amount[0]):
        in_years = {"decade": 10, "century": 100}.get(unit)
        period = unit_of(base, "year" if in_years else unit, sign * int(amount[0]) * (in_years or 1))
        if unit in {"hour", "minute", "second"}:
            period = day(base)
        reading = counted(match, period, basis, base)
        hedge = (match["hedge"] or "").lower()
        vague = hedge and hedge not in {"just", "only", "exactly"}
        return replace(reading, modifier="about") if reading and vague else reading
    days = UNITS[unit][2]
    try:
        ends = sorted(base + timedelta(sign * days * each) for each in amount)
    except OverflowError:
        return None
    timex = "PAST_REF" if sign < 0 else "FUTURE_REF"
    return Reading(
        match.start(), match.end(), first=ends[0], last=ends[1], granularity=UNITS[unit][0], modifier="about",
        timex=timex, basis=basis, base=base,
    )  # fmt: skip
