"""Wide tables in parts that fit a page: A–D, then A again beside E–G."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import Message, figure, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.present.sheet import Column, Row, Sheet

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Band:
    """Columns that fit side by side: (index among all columns, column). Every band but the first repeats the base."""

    columns: tuple[tuple[int, Column], ...]
    first: bool

    @property
    def own(self) -> frozenset[str]:
        """Return the accounts that no earlier band shows."""
        return frozenset(column.account for at, (_, column) in enumerate(self.columns) if self.first or at)

    def speaks(self, row: Row) -> bool:
        """Say whether one of the band's own accounts speaks in a row, or is a side of what is listed there."""
        return any(cell.passages or row.apart(cell.account) for cell in row.cells if cell.account in self.own)

    def title(self, sheet: Sheet) -> Message:
        """Return what the part of the table is called."""
        letters = [column.account for _, column in self.columns]
        if len(letters) == len(sheet.columns):
            return say("Side by side")
        return say("Side by side: {accounts}", accounts=_spoken(letters))


def bands(columns: tuple[Column, ...], most: int) -> tuple[Band, ...]:
    """Return the columns in bands of at most `most`: A–D, then A, E–G."""
    numbered = tuple(enumerate(columns))
    found = [Band(numbered[:most], first=True)]
    step = max(most - 1, 1)
    found += [
        Band((numbered[0], *numbered[at : at + step]), first=False) for at in range(most, len(numbered), step)
    ]
    return tuple(found)


def left_out(missing: int, band: Band) -> Message:
    """Return the sentence that counts the rows a band leaves out, and names the accounts that are silent there."""
    silent = _spoken([column.account for _, column in band.columns if column.account in band.own])
    one = "{count} row without words of {accounts} stands in the other parts."
    many = "{count} rows without words of {accounts} stand in the other parts."
    return say(one if missing == 1 else many, count=figure(missing), accounts=silent)


def _spoken(letters: Sequence[str]) -> str:
    """Return sigils as one says them: "A, E–G"."""
    runs: list[list[str]] = []
    for letter in letters:
        if runs and len(letter) == 1 and ord(letter) == ord(runs[-1][-1][-1]) + 1:
            runs[-1].append(letter)
        else:
            runs.append([letter])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > _PAIR else ", ".join(run) for run in runs)
