"""The formats of a page to read: words, marks, numbers, letters of accounts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from comparer.gui.delegates.setting import UNDERLINES
from comparer.gui.icons import kind_pixmap
from comparer.gui.look import Look
from comparer.model import AccountId, DivergenceKind, RowId, Severity, Status
from comparer.present import palette
from comparer.present.sheet import Mark

ANCHOR = "row:"
"""What the address of a row's words begins with."""
SMALL = 0.88


class Ink:
    """Formats for one look, and pictures for one document."""

    def __init__(self, look: Look, document: QTextDocument, tints: dict[AccountId, str]) -> None:
        self._look, self._document, self._tints = look, document, tints
        self._pictures: set[str] = set()

    def words(self, scale: float = 1.0, *, quiet: bool = False, row: RowId | None = None) -> QTextCharFormat:
        """Return the format of plain words; with a row they lead to it."""
        form = QTextCharFormat()
        form.setFont(self._look.font(scale))
        form.setForeground(QColor(self._look.theme.muted if quiet else self._look.theme.ink))
        if row is not None:
            form.setAnchor(True)
            form.setAnchorHref(f"{ANCHOR}{row}")
        return form

    def number(self, row: RowId, severity: Severity | None) -> QTextCharFormat:
        """Return the format of a row's number before its words: raised, and told apart from them when copied."""
        form = self.words(quiet=True, row=row)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if severity in {Severity.CONTRADICTION, Severity.DIFFERENCE}:
            form.setForeground(QColor(self._look.theme.of(severity).ink))
            form.setFontWeight(QFont.Weight.Bold)
        return form

    def chip(self, account: AccountId, row: RowId) -> QTextCharFormat:
        """Return the format of an account's letter on its tint."""
        tone = self._look.theme.chip(account, self._tints.get(account, ""))
        form = self.words(SMALL, row=row)
        form.setBackground(QColor(tone.wash))
        form.setForeground(QColor(tone.ink))
        form.setFontWeight(QFont.Weight.Bold)
        return form

    def omitted(self, form: QTextCharFormat) -> QTextCharFormat:
        """Return the format of words that others leave out."""
        form.setUnderlineStyle(UNDERLINES[palette.Underline.DOTTED])
        form.setUnderlineColor(QColor(self._look.theme.muted))
        return form

    def lines(self, *, above: float = 0, backward: bool = False, height: int = 140) -> QTextBlockFormat:
        """Return the format of a paragraph."""
        form = QTextBlockFormat()
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(above)
        form.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if backward else Qt.LayoutDirection.LeftToRight
        )
        return form

    def mark(self, text: str, marks: Iterable[Mark], start: int, *, wash: bool) -> None:
        """Mark the words that differ in `text`, which stands at `start` of the document, the gravest on top."""
        units = [0, *accumulate(1 + (ord(letter) > 0xFFFF) for letter in text)]  # noqa: PLR2004 -- UTF-16
        for mark in sorted(marks, key=lambda mark: mark.severity):
            low, high = max(0, mark.start), min(len(text), mark.end)
            if low >= high or mark.status is Status.DISMISSED or mark.severity is Severity.OMISSION:
                continue
            tone = self._look.theme.of(mark.severity)
            form = QTextCharFormat()
            form.setForeground(QColor(tone.ink))
            if wash:
                form.setBackground(QColor(tone.wash))
            form.setUnderlineStyle(UNDERLINES[palette.underline(mark.severity, mark.status)])
            form.setUnderlineColor(QColor(tone.fill))
            words = QTextCursor(self._document)
            words.setPosition(start + units[low])
            words.setPosition(start + units[high], QTextCursor.MoveMode.KeepAnchor)
            words.mergeCharFormat(form)

    def glyph(self, cursor: QTextCursor, kind: DivergenceKind, severity: Severity, row: RowId) -> None:
        """Insert the sign of a kind of divergence."""
        side = round(14 * self._look.points / 10.5)
        color = self._look.theme.of(severity).ink
        name = f"kind:{kind.value}{severity.value}{color}"
        if name not in self._pictures:
            self._pictures.add(name)
            picture = kind_pixmap(kind, severity, color, side, 2.0).toImage()
            self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(side)
        form.setHeight(side)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        form.setAnchor(True)
        form.setAnchorHref(f"{ANCHOR}{row}")
        cursor.insertImage(form)
