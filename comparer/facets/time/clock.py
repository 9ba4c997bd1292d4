"""Clock times and parts of the day."""

from __future__ import annotations

import re
from dataclasses import replace

from comparer.facets.time.absolute import placed, unplaced
from comparer.facets.time.calendar import day
from comparer.facets.time.numbers import number_of
from comparer.facets.time.reading import Basis, Context, Reading
from comparer.facets.time.relative import at_part
from comparer.model import Granularity, TimeKind

_NAMED = {"midnight": 1440, "noon": 720, "midday": 720}
_ZONE_NAMES = {"moscow time": "MSK", "eastern": "ET", "pacific": "PT", "central": "CT"}


def read_clock(match: re.Match[str], context: Context) -> Reading | None:
    """Read a clock time. Without a day beside it, it is of the day told before."""
    groups = match.groupdict()
    minutes = _minutes(groups)
    if minutes is None:
        return None
    clock, modifier, granularity = _around(minutes, groups)
    if context.told and context.told_day:
        reading = placed(match, day(context.told_day), Basis.TOLD, context.told_day)
    else:
        reading = unplaced(match, granularity)
    of_day = reading.first or context.published
    timex = f"{of_day.isoformat() if of_day else 'XXXX-XX-XX'}T{minutes // 60:02d}:{minutes % 60:02d}"
    return replace(
        reading, kind=TimeKind.CLOCK, clock=clock, granularity=granularity, modifier=modifier, timex=timex,
        zone=_zone(groups.get("zone")),
    )  # fmt: skip


def _minutes(groups: dict[str, str | None]) -> int | None:
    if groups.get("named"):
        return _NAMED[str(groups["named"]).lower()]
    if groups.get("military"):
        hour, minute = divmod(int(str(groups["military"])), 100)
        return hour * 60 + minute
    if groups.get("hour24"):
        return int(str(groups["hour24"])) * 60 + int(str(groups["minute24"]))
    hour = int(number_of(str(groups.get("hour") or groups.get("wordhour"))) or 0)
    minute = int(groups.get("minute") or 0)
    afternoon = (groups.get("half") or "").lower().startswith("p") or groups.get("inpart") in {
        "afternoon",
        "evening",
    }
    if hour > 24:
        return None
    if groups.get("half") or groups.get("inpart") or groups.get("atpart"):
        night = bool(groups.get("atpart")) and hour >= 6
        hour = hour % 12 + (12 if afternoon or night else 0) if hour <= 12 else hour
    return hour * 60 + minute


def _around(minutes: int, groups: dict[str, str | None]) -> tuple[tuple[int, int], str, Granularity]:
    """Return the stretch of minutes, the modifier and the granularity of a clock time."""
    approx = " ".join((groups.get("approx") or "").lower().split())
    whole = not groups.get("minute") and not groups.get("hour24") and not groups.get("military")
    granularity = Granularity.HOUR if whole else Granularity.MINUTE
    if approx.endswith("before"):
        return (minutes - 30, minutes - 1), "before", Granularity.PART_OF_DAY
    if approx.endswith("after"):
        return (minutes + 1, minutes + 30), "after", Granularity.PART_OF_DAY
    return (minutes, minutes), "about" if approx else "", granularity


def _zone(words: str | None) -> str:
    named_zone = (words or "").strip("()")
    lowered = " ".join(named_zone.lower().split())
    if not lowered or lowered.startswith("local"):
        return ""
    named = [zone for name, zone in _ZONE_NAMES.items() if lowered.startswith(name)]
    return named[0] if named else named_zone.upper()


def read_part_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the early hours", "the morning of" before a day; alone it is of the day told before."""
    if context.told and context.told_day:
        return at_part(placed(match, day(context.told_day), Basis.TOLD, context.told_day), match["part"])
    return at_part(unplaced(match, Granularity.DAY), match["part"])
