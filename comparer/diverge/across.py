"""What differs between claims that stand in different rows: since when a thing ended, and what was not so yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.polarity import awaited, befell
from comparer.diverge.timing import dated, starts_otherwise
from comparer.model import DivergenceKind, Name, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Telling

_NAMES = 2
_STRENGTH = 0.6
_DATES = ("{first} dates this {words}, {others}.", "{first} date this {words}, {others}.")
_OVERTAKEN = (
    "Earlier and later report: {first} has {words}, {others}.",
    "Earlier and later report: {first} have {words}, {others}.",
)


def across(rows: Sequence[Row]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of a row, at most one finding of each kind: what is told in rows apart."""
    placed = [(index, telling) for index, row in enumerate(rows) for telling in row.tellings]
    yield from _starts(placed)
    yield from _overtaken(placed)


def _starts(placed: list[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield an end that one account dates inside the time for which another has it over already."""
    times = [(index, item) for index, telling in placed for item in dated(telling)]
    for index, day in times:
        for other, stretch in times:
            apart = day.account != stretch.account and index != other
            if apart and starts_otherwise(day, stretch) and _same_people(day.telling, stretch.telling):
                yield other, _finding(DivergenceKind.TIMING, "timing.start", _DATES, stretch, day)
                return


def _overtaken(placed: list[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield what was not so yet in one account and is so in another."""
    denied = [(index, item) for index, telling in placed for item in awaited(telling)]
    for index, item in denied:
        for _, telling in placed:
            later = befell(telling, item) if telling.id != item.account else None
            if later is not None and not _before(later, item):
                yield index, _finding(DivergenceKind.POLARITY, "polarity.overtaken", _OVERTAKEN, item, later)
                return


def _before(one: Item, two: Item) -> bool:
    """Say whether one account is known to be older than the other."""
    first, second = one.telling.account.published_on, two.telling.account.published_on
    return first is not None and second is not None and first < second


def _finding(kind: DivergenceKind, rule: str, pattern: tuple[str, str], one: Item, two: Item) -> Finding:
    one, two = sorted((one, two), key=lambda item: item.account)
    severity = Severity.CONTRADICTION if kind is DivergenceKind.TIMING else Severity.DIFFERENCE
    return Finding(kind, severity, rule, (one, two), contrast(*pattern, ((one,), (two,))), _STRENGTH)


def _same_people(one: Telling, two: Telling) -> bool:
    """Say whether two claims name the same two bearers."""
    bearers = [
        {facet.entity for facet in telling.claim.facets if isinstance(facet, Name)} for telling in (one, two)
    ]
    return len(bearers[0] & bearers[1]) >= _NAMES
