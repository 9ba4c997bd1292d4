"""How long things took by each account: lengths of time on one scale, with their uncertainty, never settled."""

from __future__ import annotations

from dataclasses import dataclass
from math import isinf, log
from typing import TYPE_CHECKING

from comparer.model import (
    AccountId,
    ClaimId,
    Comparison,
    DivergenceId,
    DivergenceKind,
    Message,
    RowId,
    Severity,
    Span,
    Time,
    TimeKind,
    say,
)
from comparer.present.wording import translate

if TYPE_CHECKING:
    from comparer.present.sheet import Row, Sheet

_DAY, _MINUTE = 1.0, 1 / 1440
_ROUGHLY = 0.2
"""How far "about a week" reaches on either side, as a share of it."""
_TICKS: tuple[tuple[float, Message], ...] = (
    (_MINUTE, say("1 minute")),
    (60 * _MINUTE, say("1 hour")),
    (_DAY, say("1 day")),
    (7 * _DAY, say("1 week")),
    (30.4375, say("1 month")),
    (365.25, say("1 year")),
    (3652.5, say("10 years")),
    (36525.0, say("100 years")),
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time an account gives, in days, from `least` to `most` (infinite where open).

    `how` says how the words were read. `conflicts` are the divergences of time that it is a side of.
    """

    account: AccountId
    claim: ClaimId
    row: RowId
    row_number: int
    span: Span
    words: str
    least: float
    most: float
    how: str
    vague: bool = False
    conflicts: tuple[DivergenceId, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class LengthScale:
    """A logarithmic scale from `least` to `most` days; `ticks` are lengths worth a label, with their names."""

    least: float
    most: float
    ticks: tuple[tuple[float, str], ...] = ()

    def place(self, days: float) -> float:
        """Return the share of the width, 0 to 1, at which a length ends."""
        if days <= self.least:
            return 0.0
        if days >= self.most:
            return 1.0
        return log(days / self.least) / log(self.most / self.least)


def lengths_of(comparison: Comparison, sheet: Sheet) -> tuple[Length, ...]:
    """Return the lengths of time in the claims that a sheet shows, by account, each account's shortest first."""
    claims = comparison.claims_by_id()
    order = [column.account for column in sheet.columns]
    found = {
        facet.span: _length(facet, passage.claim, row, comparison, sheet.view.language)
        for row in sheet.rows
        for cell in row.cells
        for passage in cell.passages
        for facet in claims[passage.claim].facets
        if isinstance(facet, Time) and is_length(facet)
    }
    return tuple(
        sorted(found.values(), key=lambda one: (order.index(one.account), one.least, one.most, one.span))
    )


def is_length(facet: Time) -> bool:
    """Say whether this tells how long something took, with a number."""
    return facet.kind is TimeKind.DURATION and facet.length is not None and facet.length[1] > 0


def _length(facet: Time, claim: ClaimId, row: Row, comparison: Comparison, language: str) -> Length:
    assert facet.length is not None
    least, most = facet.length
    if facet.modifier == "about":
        least, most = least * (1 - _ROUGHLY), most * (1 + _ROUGHLY)
    flags = [
        flag
        for flag in row.marked
        if flag.kind is DivergenceKind.TIMING
        and flag.standing
        and any(span.shared(facet.span) for span in flag.spans)
    ]
    return Length(
        facet.span.account,
        claim,
        row.id,
        row.number,
        facet.span,
        " ".join(comparison.words(facet.span).split()),
        least,
        most,
        translate(facet.how, language),
        vague=facet.modifier == "about",
        conflicts=tuple(flag.divergence for flag in flags),
        severity=max((flag.severity for flag in flags), default=None),
    )


def length_scale(lengths: tuple[Length, ...], language: str = "en") -> LengthScale:
    """Return a scale from the tick below the shortest length to the tick above the longest."""
    ends = [end for one in lengths for end in (one.least, one.most) if end > 0 and not isinf(end)]
    if not ends:
        return LengthScale(_MINUTE, _TICKS[-1][0])
    below = [days for days, _ in _TICKS if days < min(ends)] or [min(ends) / 2]
    above = [days for days, _ in _TICKS if days >= max(ends)] or [max(ends)]
    ticks = ((days, translate(name, language)) for days, name in _TICKS if below[-1] <= days <= above[0])
    return LengthScale(below[-1], above[0] * 1.05, tuple(ticks))
