"""Running text in columns of equal height, with row numbers in the margin; it breaks wherever a page ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import ClaimId
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import EMPTY, Block
from comparer.present.pdf.lines import Line, Piece, break_lines
from comparer.present.pdf.style import Ink
from comparer.present.pdf.words import claim_place, row_place

if TYPE_CHECKING:
    from comparer.present.pdf.pen import Pen

COLUMN_LEADING = 12.6
COLUMN_MARGIN = 38.0
_ANY_WIDTH = 10_000.0
_SMALLEST = 4.5
_NUMBER = Ink(size=7.2, color=LIGHT.accent)
_FEWEST = 3  # lines a column has at least where a text begins or ends
_TALL = 2_000.0  # no page is this high


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of a text and the claims that begin on it, with their rows.

    `gap` is the room above it, `opens` and `closes` say that it is the first or last of its paragraph, `leads` that
    it is a heading and stays with the line below.
    """

    line: Line
    begins: tuple[tuple[ClaimId, int], ...] = ()
    gap: float = 0.0
    opens: bool = True
    closes: bool = True
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines in `count` columns, each `pitch` right of the one before."""

    lines: tuple[Numbered, ...]
    count: int
    pitch: float

    @property
    def height(self) -> float:
        """Return the least height at which the columns hold all lines; for very long texts a lower bound."""
        whole = 0.0
        for line in self.lines:
            whole += line.gap + COLUMN_LEADING
            if whole > self.count * _TALL:
                return _TALL
        most = max((line.gap for line in self.lines), default=0.0)  # the gap on top of a column takes no room
        height = max(whole / self.count - most, COLUMN_LEADING)
        while self._ends(height)[-1] < len(self.lines):
            height += 1.0
        return height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw lines and numbers; each number leads to its row."""
        start = 0
        for column, end in enumerate(self._ends(self.height)):
            top, left = y, x + column * self.pitch
            for one in self.lines[start:end]:
                top += one.gap if top > y else 0.0
                _draw(pen, one, left, top)
                top += COLUMN_LEADING
            start = end

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the lines for the rest of a page and the others; None where only a few would fit."""
        end = self._ends(room)[-1]
        fewest = _FEWEST * self.count
        if end == len(self.lines):
            return self, EMPTY
        if len(self.lines) - end < fewest:
            end = self._break(0, len(self.lines) - fewest)
        if end < fewest:
            return None
        return replace(self, lines=self.lines[:end]), replace(self, lines=self.lines[end:])

    def places(self) -> tuple[str, ...]:
        """Return the places of the claims that begin here."""
        return tuple(claim_place(claim) for one in self.lines for claim, _ in one.begins)

    def _ends(self, height: float) -> list[int]:
        """Return behind which line each column ends."""
        ends = [0]
        for _ in range(self.count):
            ends.append(self._end(ends[-1], height))
        return ends[1:]

    def _end(self, start: int, height: float) -> int:
        used, end = 0.0, start
        while end < len(self.lines):
            used += COLUMN_LEADING + (self.lines[end].gap if end > start else 0.0)
            if used > height + 0.01:
                return self._break(start, end)
            end += 1
        return end

    def _break(self, start: int, end: int) -> int:
        """Return where to break at or before `end`: no heading at a foot, no first or last line of a paragraph alone."""
        best = end
        while best - start > 1 and end - best <= _FEWEST:
            before, after = self.lines[best - 1], self.lines[best]
            lonely = not after.opens and (before.opens or after.closes)
            if not before.leads and not lonely:
                return best
            best -= 1
        return end


def _draw(pen: Pen, one: Numbered, x: float, y: float) -> None:
    pieces: list[Piece] = []
    for claim, row in one.begins:
        pen.place(claim_place(claim), y)
        number = Piece(str(row), replace(_NUMBER, link=row_place(row)))
        if number not in pieces:
            pieces += [Piece(", ", _NUMBER), number] if pieces else [number]
    if pieces:
        numbers = _in_margin(pieces)
        pen.line(numbers, x + COLUMN_MARGIN - 8 - numbers.width, y)
    pen.line(one.line, x + COLUMN_MARGIN, y)


def _in_margin(pieces: list[Piece]) -> Line:
    """Return row numbers as one line, smaller where many claims begin on one line of text."""
    line = break_lines(pieces, _ANY_WIDTH, COLUMN_LEADING)[0]
    room = COLUMN_MARGIN - 8
    if line.width <= room:
        return line
    size = max(_NUMBER.size * room / line.width, _SMALLEST)
    smaller = [replace(piece, ink=replace(piece.ink, size=size)) for piece in pieces]
    return break_lines(smaller, _ANY_WIDTH, COLUMN_LEADING)[0]
