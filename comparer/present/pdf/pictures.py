"""The two pictures of the report: who covers what, and when things happened by each account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import Message, Severity, say
from comparer.present.coverage import Coverage, CoverageCell, Stance, stance_name
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Picture
from comparer.present.pdf.lines import Piece, break_lines
from comparer.present.pdf.style import SMALL, SMALL_LEADING, Face
from comparer.present.pdf.words import chip, chip_width, row_place
from comparer.present.wording import in_sentence, severity_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.present.pdf.pen import Pen
    from comparer.present.sheet import Column

_CELL = 13.0
_PITCH = 15.0
_LANES = 12
_AGREES = "#c9c9c3"


@dataclass(frozen=True, slots=True)
class CoveragePicture:
    """Accounts as lanes, rows across; as many stripes as the width asks for."""

    coverage: Coverage
    columns: tuple[Column, ...]
    width: float
    language: str = "en"

    @property
    def _left(self) -> float:
        return max(chip_width(column.account) for column in self.columns) + 8

    @property
    def _across(self) -> int:
        """How many rows stand side by side: as many as fit, in stripes of equal length."""
        most = max(int((self.width - self._left) / _CELL), 1)
        stripes = -(-len(self.coverage.rows) // most)
        return max(-(-len(self.coverage.rows) // max(stripes, 1)), 1)

    def stripes(self) -> Iterator[Picture]:
        """Give the stripes, each with the numbers of its rows above; very many accounts come in several."""
        for start in range(0, len(self.coverage.rows), self._across):
            for lane in range(0, len(self.columns), _LANES):
                yield self._stripe(start, lane)

    def _stripe(self, start: int, first: int) -> Picture:
        rows = self.coverage.rows[start : start + self._across]
        columns = self.columns[first : first + _LANES]

        def paint(pen: Pen, x: float, y: float) -> None:
            for at, row in enumerate(rows):
                left = x + self._left + at * _CELL
                every = at == 0 or row.number % 5 == 0
                if every:
                    pen.letters(str(row.number), left + _CELL / 2, y + 7, Face.SANS, 6.8, LIGHT.quiet)
                for lane, cell in enumerate(row.cells[first : first + _LANES]):
                    mark(pen, cell, left + _CELL / 2, y + 11 + lane * _PITCH + _PITCH / 2)
                pen.link(row_place(row.number), left, y, _CELL, 11 + _PITCH * len(columns))
            for lane, column in enumerate(columns):
                chip(column).draw(pen, x, y + 11 + lane * _PITCH + 1.0)

        return Picture(11 + _PITCH * len(columns) + 8, paint)

    def key(self) -> Picture:
        """Return the line that explains the signs."""
        samples: tuple[tuple[CoverageCell, Message], ...] = (
            (CoverageCell(self.columns[0].account, Stance.AGREES), stance_name(Stance.AGREES)),
            (CoverageCell(self.columns[0].account, Stance.ALONE), stance_name(Stance.ALONE)),
            (_sample(Severity.DIFFERENCE, self.columns), severity_name(Severity.DIFFERENCE)),
            (_sample(Severity.CONTRADICTION, self.columns), severity_name(Severity.CONTRADICTION)),
            (CoverageCell(self.columns[0].account, Stance.SILENT), stance_name(Stance.SILENT)),
        )
        held = [cell for row in self.coverage.rows for cell in row.cells]
        if any(cell.apart for cell in held):
            apart = CoverageCell(self.columns[0].account, Stance.SILENT, apart=True)
            samples += ((apart, say("its words stand in another row")),)
        if (unknown := self.coverage.unknown) is not None:
            samples += ((CoverageCell(self.columns[0].account, Stance.SILENT, read=False), unknown),)

        def paint(pen: Pen, x: float, y: float) -> None:
            left = x + self._left
            for cell, name in samples:
                mark(pen, cell, left + 5, y + 6)
                words = in_sentence(name, self.language)
                (line,) = break_lines([Piece(words, SMALL)], self.width, SMALL_LEADING)
                pen.line(line, left + 14, y + 0.8)
                left += line.width + 30

        return Picture(14.0, paint)


def _sample(severity: Severity, columns: tuple[Column, ...]) -> CoverageCell:
    return CoverageCell(columns[0].account, Stance.DIFFERS, severity)


def mark(pen: Pen, cell: CoverageCell, x: float, y: float) -> None:
    """Draw one cell of the matrix around (x, y): told apart by shape, not by color alone."""
    if cell.apart:
        pen.stroke((x - 3.6, y), (x + 3.4, y), LIGHT.accent, 0.8)
        for high in (-2.0, 2.0):
            pen.stroke((x + 1.3, y + high), (x + 3.4, y), LIGHT.accent, 0.8)
    elif cell.is_unknown:
        pen.stroke((x - 2.2, y - 2.2), (x + 2.2, y + 2.2), LIGHT.quiet, 0.7)
        pen.stroke((x - 2.2, y + 2.2), (x + 2.2, y - 2.2), LIGHT.quiet, 0.7)
    elif cell.stance is Stance.SILENT:
        pen.disc(x, y, 0.8, LIGHT.quiet)
    elif cell.stance is Stance.AGREES:
        pen.box(x - 4.5, y - 4.5, 9, 9, fill=_AGREES, radius=1.2)
    elif cell.stance is Stance.ALONE:
        pen.box(x - 4.1, y - 4.1, 8.2, 8.2, stroke=_AGREES, radius=1.2, weight=0.8)
    elif cell.severity is Severity.CONTRADICTION:
        pen.box(x - 4.5, y - 4.5, 9, 9, fill=LIGHT.contradiction.ink, radius=1.2)
    else:
        pen.box(x - 4.5, y, 9, 4.5, fill=LIGHT.difference.fill)
        pen.box(x - 4.1, y - 4.1, 8.2, 8.2, stroke=LIGHT.difference.fill, radius=1.2, weight=0.9)
