"""The divergences of a sheet in the order in which a person walks through them."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import Comparison, DivergenceId, RowId, Status
from comparer.present.sheet import Flag, Sheet


@dataclass(frozen=True, slots=True)
class Stop:
    """A divergence and the row it stands in."""

    row: RowId
    flag: DivergenceId


def stops(sheet: Sheet | None, *, unreviewed: bool = False) -> tuple[Stop, ...]:
    """Return the divergences to walk through; what was dismissed is passed over."""
    if sheet is None:
        return ()

    def counts(flag: Flag) -> bool:
        return flag.status is Status.OPEN if unreviewed else flag.standing

    return tuple(Stop(row.id, flag.divergence) for row in sheet.rows for flag in row.flags if counts(flag))


def step(
    sheet: Sheet | None, row: RowId | None, flag: DivergenceId | None, by: int, *, unreviewed: bool = False
) -> Stop | None:
    """Return the next stop (`by` 1) or the one before (`by` -1), None at the end."""
    found = stops(sheet, unreviewed=unreviewed)
    if sheet is None or not found:
        return None
    places = {one.id: place for place, one in enumerate(sheet.rows)}
    order = {(one.id, each.divergence): at for one in sheet.rows for at, each in enumerate(one.flags)}
    here = (
        places.get(row, -1) if row is not None else -1,
        order.get((row, flag), -1) if row and flag else -1,
    )

    def at(stop: Stop) -> tuple[int, int]:
        return places[stop.row], order[stop.row, stop.flag]

    if by > 0:
        return next((stop for stop in found if at(stop) > here), None)
    return next((stop for stop in reversed(found) if at(stop) < here), None)


def reviewed(comparison: Comparison | None) -> tuple[int, int]:
    """Return how many divergences were reviewed, and of how many, as the report counts them."""
    told = comparison.divergences if comparison is not None else ()
    return sum(divergence.status is not Status.OPEN for divergence in told), len(told)
