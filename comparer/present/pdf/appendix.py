"""The full texts, as received, with the rows of the table in the margin; both lead to each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from comparer.model import Account, ClaimId, Comparison, say
from comparer.present.palette import LIGHT
from comparer.present.passages import runs_right_to_left
from comparer.present.pdf.blocks import Block, Gap, Place, Side, stack
from comparer.present.pdf.flow import Item, Section
from comparer.present.pdf.lines import Line, Piece, break_lines
from comparer.present.pdf.style import (
    HEADING,
    HEADING_LEADING,
    SMALL,
    SMALL_LEADING,
    WORDS,
    Ink,
)
from comparer.present.pdf.words import chip, chip_width, claim_place, row_place, text
from comparer.present.wording import translate

if TYPE_CHECKING:
    from comparer.present.pdf.pen import Pen
    from comparer.present.sheet import Column, Sheet

_LEADING = 12.6
_MARGIN = 38.0
_ANY_WIDTH = 10_000.0
_SMALLEST = 4.5
_COLUMN_WIDTH = 300.0
_BETWEEN = 26.0
_INK = replace(WORDS, size=8.8)
_NUMBER = Ink(size=7.2, color=LIGHT.accent)


def appendix_sections(comparison: Comparison, sheet: Sheet, width: float, height: float) -> Iterator[Section]:
    """Give the full text of every account shown, each from a new page, in columns where the page is wide."""
    rows = {
        passage.claim: row.number for row in sheet.rows for cell in row.cells for passage in cell.passages
    }
    for index, column in enumerate(sheet.columns):
        account = comparison.account(column.account)
        title = translate(say("Full text of {name}", name=column.heading), sheet.view.language)
        heading = _heading(title, column, index, width)
        columns = max(int((width + _BETWEEN) / (_COLUMN_WIDTH + _BETWEEN)), 1)
        room = (width - (columns - 1) * _BETWEEN) / columns
        found = list(_numbered(account, _starts(comparison, account, rows), room - _MARGIN))
        items = [Item(heading, keep=True)]
        first = int((height - heading.height) / _LEADING) - 1
        items += [
            Item(_beside(part, columns, room))
            for part in _pages(found, first * columns, int(height / _LEADING) * columns)
        ]
        whole = sum(item.block.height for item in items)
        yield Section(title, tuple(items), fresh=index == 0 or whole > height / 2, least=whole)


def _heading(title: str, column: Column, index: int, width: float) -> Block:
    beside = chip_width(column.account) + 8
    name = text(title, width - beside, HEADING, HEADING_LEADING)
    detail = " · ".join(part for part in (column.detail, column.published) if part)
    side = Side(((0.0, stack([Gap(2.0), chip(column, index)])), (beside, name)))
    foot = text(detail, width - beside, SMALL, SMALL_LEADING, beside)
    place = Place(f"text-{column.account}", title)
    return stack([place, Gap(8.0), side, foot, Gap(8.0, width)])


def _starts(
    comparison: Comparison, account: Account, rows: dict[ClaimId, int]
) -> list[tuple[int, ClaimId, int]]:
    """Return where the claims shown begin: (place in the text, claim, row)."""
    return sorted(
        (claim.span.start, claim.id, rows[claim.id])
        for claim in comparison.claims
        if claim.account == account.id and claim.id in rows
    )


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line of the text and the claims that begin on it, with their rows."""

    line: Line
    begins: tuple[tuple[ClaimId, int], ...] = ()


def _numbered(account: Account, starts: list[tuple[int, ClaimId, int]], width: float) -> Iterator[_Numbered]:
    """Give the account's text line by line; blank lines stay as they are."""
    for found in re.finditer(r"[^\n]*\n?", account.text):
        words = found.group().rstrip("\n")
        if not found.group():
            continue
        first, last = (bisect_left(starts, at, key=itemgetter(0)) for at in found.span())
        here = starts[first:last]
        pieces: list[Piece] = []
        at = 0
        for start, claim, row in here:
            cut = min(start - found.start(), len(words))
            pieces += [
                Piece(words[at:cut], _INK),
                Piece("", replace(_INK, link=f"{claim}\n{row}"), whole=True),
            ]
            at = cut
        pieces.append(Piece(words[at:], _INK))
        lines = break_lines(pieces, width, _LEADING, right_to_left=runs_right_to_left(words))
        numbered = [_Numbered(*_unmarked(line)) for line in lines]
        seen = {claim for one in numbered for claim, _ in one.begins}
        # Words that run from right to left are set anew, and the places in them are lost: the first line has them.
        lost = tuple((claim, row) for _, claim, row in here if claim not in seen)
        yield replace(numbered[0], begins=lost + numbered[0].begins)
        yield from numbered[1:]


def _unmarked(line: Line) -> tuple[Line, tuple[tuple[ClaimId, int], ...]]:
    """Take the places where claims begin out of a line."""
    begins = []
    for fragment in line.fragments:
        if "\n" in fragment.ink.link:
            claim, _, row = fragment.ink.link.partition("\n")
            begins.append((ClaimId(claim), int(row)))
    kept = tuple(fragment for fragment in line.fragments if not fragment.ink.link)
    return Line(line.height, kept), tuple(begins)


def _pages(lines: list[_Numbered], first: int, other: int) -> Iterator[list[_Numbered]]:
    at, room = 0, max(first, 1)
    while at < len(lines):
        yield lines[at : at + room]
        at, room = at + room, max(other, 1)


def _beside(lines: list[_Numbered], columns: int, room: float) -> Block:
    """Return one page of lines in columns of equal height, so that no column is short but the last."""
    each = -(-len(lines) // columns)
    parts = [tuple(lines[at : at + each]) for at in range(0, len(lines), each)]
    return Side(tuple((at * (room + _BETWEEN), _Column(part)) for at, part in enumerate(parts)))


def _in_margin(pieces: list[Piece]) -> Line:
    """Return row numbers as one line, smaller where many claims begin on one line of text."""
    line = break_lines(pieces, _ANY_WIDTH, _LEADING)[0]
    room = _MARGIN - 8
    if line.width <= room:
        return line
    size = max(_NUMBER.size * room / line.width, _SMALLEST)
    smaller = [replace(piece, ink=replace(piece.ink, size=size)) for piece in pieces]
    return break_lines(smaller, _ANY_WIDTH, _LEADING)[0]


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines with row numbers in the margin at their left."""

    lines: tuple[_Numbered, ...]

    @property
    def height(self) -> float:
        """Return the sum of the lines' heights."""
        return _LEADING * len(self.lines)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw lines and numbers; each number leads to its row."""
        for one in self.lines:
            pieces: list[Piece] = []
            for claim, row in one.begins:
                pen.place(claim_place(claim), y)
                number = Piece(str(row), replace(_NUMBER, link=row_place(row)))
                if number not in pieces:
                    pieces += [Piece(", ", _NUMBER), number] if pieces else [number]
            if pieces:
                numbers = _in_margin(pieces)
                pen.line(numbers, x + _MARGIN - 8 - numbers.width, y)
            pen.line(one.line, x + _MARGIN, y)
            y += _LEADING

    def split(self, room: float) -> None:
        """Return None: the lines were counted for their page."""
        del room

    def places(self) -> tuple[str, ...]:
        """Return the places of the claims that begin here."""
        return tuple(claim_place(claim) for one in self.lines for claim, _ in one.begins)
