"""What is read from one expression of time, before it becomes a facet of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from comparer.facets.time.calendar import Period, part
from comparer.model import Granularity, TimeKind


class Basis(StrEnum):
    """From what the value was found."""

    STATED = "stated"  # The words say it all.
    PUBLISHED = "published"  # Counted from the day of publication.
    NEAREST = "nearest"  # The year, or the week, is the nearest to the day of publication.
    TOLD = "told"  # Counted from the date told before it in the same account.
    EVENT = "event"  # Counted from an event that an account dates.
    UNPLACED = "unplaced"  # Nothing to count from.


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative time can be counted from.

    `told` is the last date told before the expression, in the sentence or the account. `alone` says that nothing
    but one sentence is known, as the scorer wants it: then the publication date stands in for what was told.
    `day` is the last single day told, which "the next day" counts from even where a year was named since. `far` says that the story lies weeks before its publication: then a bare weekday is not of the article's week.
    """

    sentence: str
    published: date | None = None
    told: Period | None = None
    alone: bool = False
    far: bool = False
    day: date | None = None

    @property
    def told_day(self) -> date | None:
        """Return the day to count from in "the next day": what was told, to the day."""
        if self.day:
            return self.day
        return self.published if self.alone and not self.told else None


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression's words (`start`, `end` in its sentence) and value; the fields mean what they do in `Time`.

    `base` is the day it was counted from; `anchor` the words of the event it hangs on. `shift` says how to count
    from an event: a number of units and the unit.
    """

    start: int
    end: int
    kind: TimeKind = TimeKind.DATE
    first: date | None = None
    last: date | None = None
    granularity: Granularity = Granularity.UNKNOWN
    modifier: str = ""
    clock: tuple[int, int] | None = None
    zone: str = ""
    length: tuple[float, float] | None = None
    timex: str = ""
    basis: Basis = Basis.STATED
    base: date | None = None
    anchor: tuple[int, int] | None = None
    rule: str = ""

    @property
    def placed(self) -> bool:
        """Say whether this stands at a known place in the calendar."""
        return self.first is not None or self.last is not None

    @property
    def period(self) -> Period | None:
        """Return the days, where both ends are known."""
        if self.first is None or self.last is None:
            return None
        return Period(self.first, self.last, self.granularity, self.timex)


_EDGES = {
    "early": "early", "start": "early", "beginning": "early", "turn": "early", "first half": "first half",
    "mid": "mid", "middle": "mid", "late": "late", "end": "late", "close": "late", "second half": "second half",
}  # fmt: skip


def edge_of(words: str | None) -> str:
    """Return which part of a period "the end of", "early in" and the like name; "" for the whole."""
    if not words:
        return ""
    cleaned = " ".join(words.lower().split())
    for phrase, which in _EDGES.items():
        if phrase in cleaned.replace("-", " ").split() or f"{phrase} of" in cleaned:
            return which
    return ""


def narrow(period: Period, which: str) -> tuple[Period, str]:
    """Return the named part of a period and the modifier to show; a day has no parts to name."""
    if not which or period.granularity <= Granularity.DAY:
        return period, which if which in {"early", "mid", "late"} else ""
    if which in {"first half", "second half"}:
        middle = period.first + (period.last - period.first) / 2
        if which == "first half":
            return Period(period.first, middle, period.granularity, period.timex), ""
        return Period(middle, period.last, period.granularity, period.timex), ""
    return part(period, which), which
