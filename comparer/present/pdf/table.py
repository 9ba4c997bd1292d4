"""The side-by-side table: columns in bands, rows that stay whole, heads that repeat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import Message, Severity, Status, say
from comparer.present.bands import Band, bands, left_out
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Picture, Place, Side, Stack, Text, stack
from comparer.present.pdf.flow import Item, Section, opening
from comparer.present.pdf.lines import Piece, break_lines
from comparer.present.pdf.style import (
    BODY,
    BODY_LEADING,
    HEADING,
    HEADING_LEADING,
    LEADING,
    SILENT,
    SMALL,
    SMALL_LEADING,
    STRONG,
    Face,
    Ink,
)
from comparer.present.pdf.words import (
    badges,
    chip,
    chip_width,
    claim_place,
    field_pieces,
    flag_badge,
    passage_pieces,
    pieces_text,
    row_place,
    text,
)
from comparer.present.wording import NOT_COMPARED, see_row, silence, status_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from comparer.model import DivergenceId
    from comparer.present.pdf.pen import Pen
    from comparer.present.sheet import Cell, Column, Flag, Passage, Row, Sheet

GUTTER = 30.0
BETWEEN = 16.0
_FIRST = 4  # heading, head and two rows begin a table, or it begins on a new page
_WORDS_SHARE = 0.62
SILENT_SMALL = replace(SMALL, face=Face.OBLIQUE)
_NUMBER = Ink(Face.BOLD, 8.0, LIGHT.quiet)


def table_sections(sheet: Sheet, width: float, most: int, *, origins: bool = True) -> Iterator[Section]:
    """Give the table, one section a band; `origins` says under each row which accounts rest on one source."""
    ranks = {flag.divergence: flag.rank for flag in sheet.flags}
    for band in bands(sheet.columns, most):
        yield _Setting(sheet, band, width, ranks, origins).section()


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every row of a band needs."""

    sheet: Sheet
    band: Band
    width: float
    ranks: Mapping[DivergenceId, int]
    origins: bool

    @property
    def column_width(self) -> float:
        """Return the width of one column's words."""
        count = len(self.band.columns)
        return (self.width - GUTTER - BETWEEN * (count - 1)) / count

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language."""
        return translate(message, self.sheet.view.language)

    def lefts(self) -> list[float]:
        """Return where the columns begin."""
        return [GUTTER + at * (self.column_width + BETWEEN) for at in range(len(self.band.columns))]

    def section(self) -> Section:
        """Return the band with its heading, its head and its rows."""
        head = self.head()
        letters = [column.account for _, column in self.band.columns]
        title = self.words(self.band.title(self.sheet))
        place = Place(f"table-{letters[-1]}", title)
        heading = stack([place, text(title, self.width, HEADING, HEADING_LEADING), Gap(4.0)])
        shown = [row for row in self.sheet.rows if self.band.speaks(row)]
        items = [Item(heading, keep=True), Item(head, keep=True)]
        missing = len(self.sheet.rows) - len(shown)
        for at, row in enumerate(shown, 1):
            block = self.alone(row) if self.is_alone(row) else self.row(row)
            items.append(Item(block, keep=bool(missing) and at == len(shown)))
        if not shown:
            items.append(Item(text(self.words(say("No rows are shown.")), self.width, SILENT)))
        elif missing:
            told = text(self.words(left_out(missing, self.band)), self.width, SMALL, SMALL_LEADING)
            items.append(Item(stack([Gap(6.0), told])))
        return Section(title, tuple(items), head, fresh=False, least=opening(items, _FIRST))

    def head(self) -> Block:
        """Return the heads of the columns."""
        heads: list[tuple[float, Block]] = []
        for left, (_, column) in zip(self.lefts(), self.band.columns, strict=True):
            beside = chip_width(column.account) + 6
            room = self.column_width - beside
            names = [text(column.heading, room, STRONG, BODY_LEADING)]
            if column.published:
                names.append(text(column.published, room, SMALL, SMALL_LEADING))
            heads += [(left, chip(column)), (left + beside, stack(names))]
        side = Side(tuple(heads))
        return stack([side, Gap(9.0, self.width, LIGHT.quiet)])

    def row(self, row: Row) -> Block:
        """Return one row: number, cells, what the reviewer said, a hairline."""
        cells = {cell.account: cell for cell in row.cells}
        columns: list[tuple[float, Block]] = [(0.0, self.number(row))]
        for left, (_, column) in zip(self.lefts(), self.band.columns, strict=True):
            columns.append((left, self.cell(cells[column.account], row)))
        below = list(self.below(row))
        parts: list[Block] = [Side(tuple(columns)), *below, Gap(11.0, self.width)]
        if self.band.first or not self.told_before(row):
            parts.insert(0, Place(row_place(row.number)))
        return Stack(tuple(parts))

    def is_alone(self, row: Row) -> bool:
        """Say whether one account only speaks in a row, so that empty cells would be most of it."""
        apart = any(row.apart(cell.account) for cell in row.cells)
        return len(row.cells) > 1 and row.alone is not None and not apart

    def alone(self, row: Row) -> Block:
        """Return a row that one account has alone: its words across the columns, what is known of them beside."""
        cell = next(cell for cell in row.cells if cell.passages)
        column = next(column for _, column in self.band.columns if column.account == cell.account)
        left = GUTTER + chip_width(column.account) + 8
        room = (self.width - left - BETWEEN) * _WORDS_SHARE
        beside = left + room + BETWEEN
        blocks: list[Block] = []
        for passage in cell.passages:
            words = passage_pieces(passage, self.ranks)
            set_words = pieces_text(words, room, LEADING, rtl=passage.right_to_left)
            pieces = [
                Piece(self.only(row, column), SILENT_SMALL),
                *self.omitted(row, passage),
                Piece(" · ", SMALL),
            ]
            facts = pieces_text([*pieces, *self.foot(passage)], self.width - beside, SMALL_LEADING)
            pair = Side(((left, set_words), (beside, stack([Gap(2.4), facts]))))
            blocks += [Gap(2.0), pair] if blocks else [pair]
        parts = Side(((0.0, self.number(row)), (GUTTER, chip(column)), (0.0, stack(blocks))))
        return Stack((Place(row_place(row.number)), parts, *self.below(row), Gap(8.0, self.width)))

    def only(self, row: Row, column: Column) -> str:
        """Return what is known of a row that one account has alone; others that are not analyzed may have it."""
        if not all(cell.compared for cell in row.cells):
            return self.words(NOT_COMPARED)
        if row.unread:
            accounts = ", ".join(row.unread)
            return self.words(say("not compared with {accounts}", accounts=accounts))
        return self.words(say("only in {account}", account=column.heading))

    def omitted(self, row: Row, passage: Passage) -> list[Piece]:
        """Return the badges of omissions that no mark in the passage shows."""
        marked = {mark.divergence for mark in passage.marks}
        pieces: list[Piece] = []
        for flag in row.flags:
            if flag.severity is Severity.OMISSION and flag.standing and flag.divergence not in marked:
                pieces += [Piece("\u2002", SMALL, whole=True), flag_badge(flag)]
        return pieces

    def told_before(self, row: Row) -> bool:
        """Say whether an earlier band has shown a row, so that links lead there."""
        before = [cell for cell in row.cells if cell.account not in self.band.own]
        earlier = {column.account for column in self.sheet.columns[: self.band.columns[1][0]]}
        return any(cell.passages for cell in before if cell.account in earlier)

    def number(self, row: Row) -> Block:
        """Return the row's number beside a bar that tells its worst severity."""
        worst = row.worst
        digits = break_lines([Piece(str(row.number), _NUMBER)], GUTTER, LEADING)

        def paint(pen: Pen, x: float, y: float) -> None:
            pen.lines(digits, x + 8, y)
            if worst is Severity.CONTRADICTION:
                pen.box(x, y + 1.5, 3.4, 10.0, fill=LIGHT.contradiction.fill)
            elif worst is Severity.DIFFERENCE:
                pen.box(x + 0.4, y + 1.9, 2.6, 9.2, stroke=LIGHT.difference.fill, weight=0.8)

        return Picture(LEADING, paint)

    def cell(self, cell: Cell, row: Row) -> Block:
        """Return what one account says in a row, or that it does not."""
        apart = [
            pieces_text(self.see(flag, number), self.column_width, SMALL_LEADING)
            for flag, number in row.apart(cell.account)
        ]
        if not cell.passages and not apart:
            return self.silence(cell, row)
        blocks: list[Block] = []
        for passage in cell.passages:
            if blocks:
                blocks.append(Gap(4.0))
            pieces = passage_pieces(passage, self.ranks)
            rtl = passage.right_to_left
            blocks.append(pieces_text(pieces, self.column_width, LEADING, rtl=rtl))
            blocks.append(pieces_text(self.foot(passage), self.column_width, SMALL_LEADING, rtl=rtl))
        return stack([*blocks, *(block for line in apart for block in (Gap(2.0), line))])

    def see(self, flag: Flag, number: int) -> list[Piece]:
        """Return the badge of a divergence listed here and the row in which an account's words for it stand."""
        link = replace(SMALL, color=LIGHT.accent, link=row_place(number))
        return [flag_badge(flag), Piece(f" {self.words(see_row(number))}", link)]

    def foot(self, passage: Passage) -> list[Piece]:
        """Return who says it, what differs outside its words, and where it stands."""
        link = replace(SMALL, link=claim_place(passage.claim))
        pieces = [*field_pieces(passage.said, SMALL), *badges(passage.beside, self.ranks)]
        apart = " · " if passage.said or passage.beside else ""
        return [*pieces, Piece(apart, SMALL), Piece(passage.locator.replace(" ", "\u00a0"), link)]

    def silence(self, cell: Cell, row: Row) -> Block:
        """Return "not mentioned" or "not analyzed", with the badges of the omissions it stands for."""
        pieces = [Piece(self.words(silence(read=cell.read, compared=cell.compared)), SILENT)]
        for flag in row.flags:
            if flag.omits(cell.account) and flag.standing:
                pieces += [Piece("\u2002", SILENT, whole=True), flag_badge(flag)]
        return pieces_text(pieces, self.column_width, LEADING)

    def below(self, row: Row) -> Iterator[Block]:
        """Give the lines under a row: decisions, notes, shared origins."""
        reviewed = [flag for flag in row.flags if flag.status is not Status.OPEN or flag.note]
        note = row.origin_note if self.origins else ""
        if reviewed or note:
            yield Gap(3.0)
        for flag in reviewed:
            yield self.decision(flag)
        if note:
            yield text(note, self.width, SMALL, SMALL_LEADING, GUTTER)

    def decision(self, flag: Flag) -> Text:
        """Return what the reviewer said of a flag, on one line under the row."""
        spoken = self.words(status_name(flag.status))
        pieces = [flag_badge(flag), Piece(f" {spoken}", STRONG)]
        if flag.note:
            pieces.append(Piece(f" — {' '.join(flag.note.split())}", BODY))
        return pieces_text(pieces, self.width, BODY_LEADING, GUTTER)
