"""The dates each account gives, as intervals with their uncertainty, set beside each other and never settled.

Nothing here has a size in pixels: a `Scale` turns a day into a share of the width, and whoever draws multiplies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING, TypeGuard

from comparer.model import (
    AccountId,
    Claim,
    ClaimId,
    Comparison,
    DivergenceId,
    DivergenceKind,
    Facet,
    RowId,
    Severity,
    Span,
    Time,
    TimeKind,
    say,
    stretch_words,
)
from comparer.present.layout import make_sheet
from comparer.present.lengths import Length, is_length, lengths_of
from comparer.present.sheet import Flag, Row, Sheet, View
from comparer.present.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEADY_DAYS = 10  # up to here a gap is drawn to scale; longer ones grow by the logarithm
_MINUTES = 1440  # of a day
_BREAK_DAYS = 60  # from here on the axis is shown as broken


@dataclass(frozen=True, slots=True)
class Bar:
    """A time an account gives: the days from `first` to `last`, both inclusive, in the account's `words`.

    `open_start` and `open_end` say that the account leaves that end open ("since Tuesday"); `vague` that the words
    are not sure of the edges ("about", "early"). `clock` are minutes after midnight. `conflicts` are the divergences
    of time that this bar is a side of. `reading` is the stretch in words, `how` the sentence that says how it was found.
    """

    account: AccountId
    claim: ClaimId
    row: RowId
    row_number: int
    span: Span
    words: str
    first: date
    last: date
    reading: str
    open_start: bool = False
    open_end: bool = False
    vague: bool = False
    clock: tuple[int, int] | None = None
    conflicts: tuple[DivergenceId, ...] = ()
    severity: Severity | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One account's bars, from the earliest.

    `adrift` counts its statements whose days ("on Saturday") have no place: the day of its publication is not known.
    `unplaced` counts those whose days have none for another reason: nothing dates what they are counted from.
    """

    account: AccountId
    bars: tuple[Bar, ...]
    adrift: int = 0
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """A divergence of time whose sides are all on the picture: keep them side by side, settle nothing."""

    divergence: DivergenceId
    severity: Severity
    bars: tuple[Bar | Length, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days stand: `knots` are days and their share of the width, rising; `breaks` are shortened stretches."""

    knots: tuple[tuple[date, float], ...]
    breaks: tuple[tuple[date, date], ...] = ()

    def place(self, day: date) -> float:
        """Return the share of the width, 0 to 1, at which a day begins."""
        days = [known for known, _ in self.knots]
        at = bisect_right(days, day)
        if at == 0:
            return 0.0
        if at == len(days):
            return 1.0
        (before, left), (after, right) = self.knots[at - 1 : at + 1]
        return left + (right - left) * ((day - before).days / (after - before).days)

    def reach(self, bar: Bar) -> tuple[float, float]:
        """Return the shares of the width at which a bar begins and ends; a clock time stands inside its day."""
        begin, end = self.place(bar.first), self.place(bar.last + timedelta(days=1))
        if bar.clock is None or bar.first != bar.last:
            return begin, end
        first, last = (min(max(minute, 0), _MINUTES) / _MINUTES for minute in bar.clock)
        return begin + (end - begin) * first, begin + (end - begin) * last


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lanes on one scale; `ticks` are days worth a label.

    `undated` counts claims without a known day, those whose day is adrift or not placed among them.

    Where a bar begins only roughly ("months earlier") is no day worth a label: no account names it.

    `lengths` are how long things took; they have a scale of their own.
    """

    lanes: tuple[Lane, ...]
    conflicts: tuple[Conflict, ...]
    scale: Scale
    ticks: tuple[date, ...]
    undated: int
    lengths: tuple[Length, ...] = ()


def make_timeline(comparison: Comparison, view: View = View()) -> Timeline:  # noqa: B008 -- frozen
    """Return the times of the claims that a view shows. No bars at all: nobody gives a date."""
    return timeline_of(comparison, make_sheet(comparison, view))


def timeline_of(comparison: Comparison, sheet: Sheet) -> Timeline:
    """Return the times of the claims that a sheet shows."""
    claims = comparison.claims_by_id()
    bars: dict[AccountId, list[Bar]] = {column.account: [] for column in sheet.columns}
    undated = 0
    adrift: Counter[AccountId] = Counter()
    unplaced: Counter[AccountId] = Counter()
    for row in sheet.rows:
        for cell in row.cells:
            for passage in cell.passages:
                times = [facet for facet in claims[passage.claim].facets if _has_day(facet)]
                timed = times or any(
                    isinstance(facet, Time) and is_length(facet) for facet in claims[passage.claim].facets
                )
                lost = [] if timed else _without_place(claims[passage.claim])
                unknown = comparison.account(cell.account).published_on is None
                if any(unknown and time.anchor is None for time in lost):
                    adrift[cell.account] += 1
                elif lost:
                    unplaced[cell.account] += 1
                undated += not timed
                found = (_bar(time, passage.claim, row, comparison, sheet.view.language) for time in times)
                bars[cell.account] += found
    lanes = tuple(
        Lane(account, _in_order(held), adrift[account], unplaced[account]) for account, held in bars.items()
    )
    shown = [bar for lane in lanes for bar in lane.bars]
    timing = [flag for row in sheet.rows for flag in row.flags if _is_conflict(flag)]
    lengths = lengths_of(comparison, sheet)
    sides: tuple[Bar | Length, ...] = (*shown, *lengths)
    conflicts = tuple(
        Conflict(
            flag.divergence,
            flag.severity,
            tuple(bar for bar in sides if flag.divergence in bar.conflicts),
            flag.why,
        )
        for flag in timing
    )
    edges = sorted({bar.first for bar in shown} | {bar.last + timedelta(days=1) for bar in shown})
    return Timeline(
        lanes,
        tuple(conflict for conflict in conflicts if len({bar.account for bar in conflict.bars}) > 1),
        make_scale(edges),
        tuple(sorted({bar.first for bar in shown if not bar.vague} or {bar.first for bar in shown})),
        undated,
        lengths,
    )


def _has_day(facet: Facet) -> TypeGuard[Time]:
    return isinstance(facet, Time) and facet.kind in {TimeKind.DATE, TimeKind.CLOCK} and facet.resolved


def _without_place(claim: Claim) -> list[Time]:
    """Return the days a claim names that have no place in the calendar; an hour alone ("at 8 p.m.") names none."""
    return [
        facet
        for facet in claim.facets
        if isinstance(facet, Time)
        and not facet.resolved
        and (facet.kind is TimeKind.DATE or (facet.kind is TimeKind.CLOCK and facet.adrift))
    ]


def _is_conflict(flag: Flag) -> bool:
    return flag.kind is DivergenceKind.TIMING and flag.standing


def _bar(facet: Time, claim: ClaimId, row: Row, comparison: Comparison, language: str) -> Bar:
    first, last = facet.earliest or facet.latest, facet.latest or facet.earliest
    assert first is not None
    assert last is not None
    first, last = min(first, last), max(first, last)
    flags = [
        flag
        for flag in row.marked
        if _is_conflict(flag) and any(span.shared(facet.span) for span in flag.spans)
    ]
    return Bar(
        facet.span.account,
        claim,
        row.id,
        row.number,
        facet.span,
        " ".join(comparison.words(facet.span).split()),
        first,
        last,
        _reading(facet, first, last, language),
        open_start=facet.earliest is None,
        open_end=facet.latest is None,
        vague=facet.modifier in {"about", "early", "mid", "late"},
        clock=facet.clock,
        conflicts=tuple(flag.divergence for flag in flags),
        severity=max((flag.severity for flag in flags), default=None),
        how=translate(facet.how, language),
    )


def _reading(facet: Time, first: date, last: date, language: str) -> str:
    """Return the stretch in words; of one that is open at an end, from or until when it goes."""
    days = stretch_words(first, last)
    if facet.latest is None:
        return translate(say("since {date}", date=days), language)
    return translate(say("until {date}", date=days) if facet.earliest is None else days, language)


def _in_order(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    once = {bar.span: bar for bar in bars}
    return tuple(sorted(once.values(), key=lambda bar: (bar.first, bar.last, bar.span)))


def days_name(first: date, last: date, language: str = "en") -> str:
    """Return a stretch of days in words: "3–5 December 2024", "30 November – 2 December 2024", "2024"."""
    return translate(stretch_words(first, last), language)


def make_scale(edges: list[date]) -> Scale:
    """Return a scale over sorted days that shortens long empty stretches and leaves near days room."""
    if not edges:
        return Scale(())
    weights = [_weight((later - earlier).days) for earlier, later in pairwise(edges)]
    whole = sum(weights) or 1.0
    knots, at = [(edges[0], 0.0)], 0.0
    for day, weight in zip(edges[1:], weights, strict=True):
        at += weight
        knots.append((day, at / whole))
    long = tuple(
        (earlier, later) for earlier, later in pairwise(edges) if (later - earlier).days > _BREAK_DAYS
    )
    return Scale(tuple(knots), long)


def _weight(days: int) -> float:
    return 1.0 + (days if days <= _STEADY_DAYS else _STEADY_DAYS + 2 * log2(days / _STEADY_DAYS)) / 2
