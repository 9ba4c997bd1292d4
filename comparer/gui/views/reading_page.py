"""Writes one account as a page: its words at the left with the claims marked, the others' versions in the margin."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from comparer.gui.delegates.dress import GAP
from comparer.gui.look import Look
from comparer.gui.phrases import inside, shown, tr
from comparer.gui.told import quoted, whose
from comparer.gui.views.reading_ink import SMALL, Ink
from comparer.model import Account, AccountId, RowId, Severity, Status
from comparer.present.passages import paragraph_starts, runs_right_to_left
from comparer.present.sheet import Cell, Flag, Passage, Row, Sheet
from comparer.present.wording import kind_name, see_row

FOLDED_FROM = 5
"""From so many other accounts on, those that add no difference share a line, unless the row is chosen."""
_KEPT = 2
_TIED = "\u202f"
"""A narrow space that does not break: no number is left alone at the end of a line."""
_SHARE = 58
"""Percent of the width for the account's own words."""
_LETTERS = 76
"""Letters in a line of the account, at most."""
_LEAST = 320
_BETWEEN = " \n\t,;:.)"
"""What no number of a row stands before: where two claims share words, the second begins after the first."""


@dataclass(slots=True)
class Page:
    """Where each row's claims stand in the document, and its notes in the margin, as (start, end)."""

    claims: dict[RowId, list[tuple[int, int]]] = field(default_factory=dict)
    notes: dict[RowId, list[tuple[int, int]]] = field(default_factory=dict)


class PageWriter:
    """Writes one page into a document; `width` is what is in sight, `tints` are the accounts' own colors."""

    def __init__(self, document: QTextDocument, look: Look, width: int, tints: dict[AccountId, str]) -> None:
        self._document, self._look, self._width = document, look, width
        self._ink = Ink(look, document, tints)
        self._page = Page()
        self._numbers: dict[int, RowId] = {}

    def write(self, account: Account, sheet: Sheet, chosen: RowId | None) -> Page:
        """Write an account; all notes of the chosen row are shown."""
        self._document.clear()
        self._document.setDefaultFont(self._look.font())
        self._document.setDocumentMargin(14)
        self._numbers = {row.number: row.id for row in sheet.rows}
        told = _told(account.id, sheet)
        paragraphs = _paragraphs(account)
        if not paragraphs:
            return self._page
        table = QTextCursor(self._document).insertTable(len(paragraphs), 2, self._form())
        for at, (start, end) in enumerate(paragraphs):
            here = [pair for pair in told if start <= pair[0].span.start < end]
            self._paragraph(table.cellAt(at, 0).firstCursorPosition(), account, (start, end), here)
            margin = table.cellAt(at, 1).firstCursorPosition()
            rows = {row.id: row for _, row in here if noted(row, account.id)}
            for number, row in enumerate(rows.values()):
                self._note(margin, row, account.id, first=number == 0, whole=row.id == chosen)
        return self._page

    def _form(self) -> QTextTableFormat:
        letter = QFontMetricsF(self._look.font()).averageCharWidth()
        wide = min(self._width - 36, round(_LETTERS * letter * 100 / _SHARE))
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(9)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.FixedLength, max(_LEAST, wide)))
        percent = QTextLength.Type.PercentageLength
        form.setColumnWidthConstraints([QTextLength(percent, _SHARE), QTextLength(percent, 100 - _SHARE)])
        return form

    def _paragraph(
        self,
        cursor: QTextCursor,
        account: Account,
        ends: tuple[int, int],
        told: list[tuple[Passage, Row]],
    ) -> None:
        """Write a paragraph with its claims marked."""
        at, end = ends
        numbered: set[RowId] = set()
        backward = runs_right_to_left(account.text[at:end])
        cursor.setBlockFormat(self._ink.lines(backward=backward, height=150))
        for passage, row in told:
            first, last = max(at, passage.span.start), min(end, passage.span.end)
            while first < last and account.text[first] in _BETWEEN:
                first += 1
            if last <= first:
                continue
            cursor.insertText(_soft(account.text[at:first]), self._ink.words())
            if noted(row, account.id) and row.id not in numbered:
                numbered.add(row.id)
                cursor.insertText(f"{row.number}{_TIED}", self._ink.number(row.id, row.worst))
            here = cursor.position()
            form = self._ink.words(row=row.id)
            cursor.insertText(
                _soft(account.text[first:last]),
                self._ink.omitted(form) if row.worst is Severity.OMISSION else form,
            )
            shift = first - passage.span.start
            marks = [replace(mark, start=mark.start - shift, end=mark.end - shift) for mark in passage.marks]
            self._ink.mark(account.text[first:last], marks, here, wash=True)
            self._page.claims.setdefault(row.id, []).append((here, cursor.position()))
            at = last
        cursor.insertText(_soft(account.text[at:end]), self._ink.words())

    def _note(self, cursor: QTextCursor, row: Row, own: AccountId, *, first: bool, whole: bool) -> None:
        """Write what the others have in a row, in the order of the columns; many that agree are only named."""
        if first:
            cursor.setBlockFormat(self._ink.lines())
        else:
            cursor.insertBlock(self._ink.lines(above=12))
        here = cursor.position()
        quiet = self._ink.words(SMALL, quiet=True, row=row.id)
        cursor.insertText(str(row.number), quiet)
        for flag in _kinds(row):
            cursor.insertText("\u2003", quiet)
            self._ink.glyph(cursor, flag.kind, flag.severity, row.id)
            name = inside(kind_name(flag.kind, flag.severity))
            cursor.insertText(f"\u00a0{name}", quiet)
        differing = {account for flag in row.marked if flag.standing for account in flag.tellers(row.number)}
        found = others(row, own)
        kept = found
        if not whole and len(found) >= FOLDED_FROM:
            gravest = sorted(found, key=lambda cell: cell.account not in differing)
            grave = sum(cell.account in differing for cell in found)
            kept = [cell for cell in found if cell in gravest[: max(grave, _KEPT)]]
        for cell in kept:
            self._version(cursor, cell, row.id)
        if len(kept) < len(found):
            cursor.insertBlock(self._ink.lines(above=3))
            cursor.insertText(tr("also told by"), quiet)
            for cell in (cell for cell in found if cell not in kept):
                cursor.insertText(" ", quiet)
                cursor.insertText(f"\u00a0{cell.account}\u00a0", self._ink.chip(cell.account, row.id))
        for number, accounts in elsewhere(row, own).items():
            there = self._numbers.get(number, row.id)
            cursor.insertBlock(self._ink.lines(above=3))
            for account in accounts:
                cursor.insertText(f"\u00a0{account}\u00a0", self._ink.chip(account, there))
                cursor.insertText("\u2002", quiet)
            leading = self._ink.words(SMALL, row=there)
            leading.setForeground(QColor(self._look.theme.accent))
            cursor.insertText(shown(see_row(number)), leading)
        self._page.notes.setdefault(row.id, []).append((here, cursor.position()))

    def _version(self, cursor: QTextCursor, cell: Cell, row: RowId) -> None:
        quiet = self._ink.words(SMALL, quiet=True, row=row)
        for passage in cell.passages:
            if tells(passage):
                cursor.insertBlock(self._ink.lines(above=3, backward=passage.right_to_left))
                cursor.insertText(f"\u00a0{cell.account}\u00a0", self._ink.chip(cell.account, row))
                cursor.insertText("\u2002", quiet)
                cursor.insertText(f"{GAP} " if passage.cut_before else "", quiet)
                opening, closing = quoted(passage, "\0").split("\0")
                cursor.insertText(opening, quiet)
                here = cursor.position()
                cursor.insertText(_soft(passage.text), quiet)
                self._ink.mark(passage.text, passage.marks, here, wash=False)
                cursor.insertText(closing + (f" {GAP}" if passage.cut_after else ""), quiet)
                if passage.said:
                    cursor.insertBlock(self._ink.lines())
                    by = self._ink.words(SMALL, quiet=not passage.denied, row=row)
                    cursor.insertText(whose(passage), by)


def others(row: Row, own: AccountId) -> list[Cell]:
    """Return what the other accounts have in a row."""
    return [
        cell for cell in row.cells if cell.account != own and any(tells(passage) for passage in cell.passages)
    ]


def tells(passage: Passage) -> bool:
    """Say whether a claim is one of the row's own, or differs from one."""
    marks = (*passage.marks, *passage.beside)
    differs = any(
        mark.status is not Status.DISMISSED and mark.severity is not Severity.OMISSION for mark in marks
    )
    return differs or not passage.attached


def elsewhere(row: Row, own: AccountId) -> dict[int, list[AccountId]]:
    """Return, by the numbers of other rows, the other accounts whose words for what is listed here stand there."""
    found: dict[int, list[AccountId]] = {}
    for cell in row.cells:
        if cell.account != own:
            for number in dict.fromkeys(number for _, number in row.apart(cell.account)):
                found.setdefault(number, []).append(cell.account)
    return {number: found[number] for number in sorted(found)}


def noted(row: Row, own: AccountId) -> bool:
    """Say whether the margin has something to say of a row."""
    return bool(others(row, own) or elsewhere(row, own))


def _told(account: AccountId, sheet: Sheet) -> list[tuple[Passage, Row]]:
    found = (
        (passage, row)
        for row in sheet.rows
        for cell in row.cells
        if cell.account == account
        for passage in cell.passages
    )
    return sorted(found, key=lambda pair: pair[0].span)


def _paragraphs(account: Account) -> list[tuple[int, int]]:
    """Return where paragraphs begin and end, without the blank around them."""
    body = account.body_span
    starts = [*paragraph_starts(account), body.end]
    starts = starts if starts[0] <= body.start else [body.start, *starts]
    found = []
    for start, end in pairwise(starts):
        text = account.text[start:end]
        if text.strip():
            found.append((start + len(text) - len(text.lstrip()), start + len(text.rstrip())))
    return found


def _kinds(row: Row) -> list[Flag]:
    """Return one flag of each kind that stands in a row, the gravest first; silence shows by itself."""
    flags = [flag for flag in row.marked if flag.standing and flag.severity is not Severity.OMISSION]
    return list({flag.kind: flag for flag in sorted(flags, key=lambda flag: flag.severity)}.values())[::-1]


def _soft(words: str) -> str:
    """Return words for one paragraph: a line end in it is a line, no new paragraph, and takes as many places."""
    return words.replace("\n", "\u2028")
