"""One account whole, its claims marked, with the others' versions in the margin."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTextBrowser, QTextEdit, QWidget

from comparer.gui.copying import made_by_qt
from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.models.spoken import cell_spoken, margin_spoken
from comparer.gui.panels.rich import chip
from comparer.gui.phrases import tr
from comparer.gui.views.base import SideView
from comparer.gui.views.reading_ink import ANCHOR
from comparer.gui.views.reading_page import FOLDED_FROM, Page, PageWriter
from comparer.model import Account, AccountId, RowId
from comparer.present.sheet import Cell, Row

_READ = "read:"


class ReadingText(QTextBrowser):
    """The page. Left and right walk from claim to claim; copied words come without the numbers of rows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setOpenLinks(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with left and right."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self.anchorClicked.emit(QUrl(f"{ANCHOR}{'+' if step > 0 else '-'}"))
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the words that are chosen, as they stand in the account."""
        document = QTextDocument()
        QTextCursor(document).insertFragment(self.textCursor().selection())
        made = made_by_qt()
        made.setText(without_numbers(document))
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the sign of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, and a line beside it while keys go to it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, 3, self.viewport().height(), QColor(self._look.theme.accent))


class ReadingView(SideView):
    """A page of two columns: the account's paragraphs, and beside each what the others have there."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.which = QComboBox()
        self.which.setAccessibleName(tr("Account to read"))
        self.which.currentIndexChanged.connect(lambda _at: self._read())
        self.which.activated.connect(self._picked)
        self._settled = False
        """Whether the person picked the account: then it stays."""
        self.page = ReadingText(look)
        self.page.setObjectName("under")
        self.page.anchorClicked.connect(self._clicked)
        self.places = Page()
        self._document: QTextDocument | None = None
        self._whole: RowId | None = None
        self.elsewhere = QLabel()
        self.elsewhere.setTextFormat(Qt.TextFormat.RichText)
        self.elsewhere.setWordWrap(True)
        self.elsewhere.setContentsMargins(24, 0, 24, 8)
        self.elsewhere.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.elsewhere.linkActivated.connect(self._read_there)
        self.elsewhere.hide()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(10)
        label = QLabel(tr("Read"))
        label.setBuddy(self.which)
        head.addWidget(label)
        head.addWidget(self.which)
        head.addStretch(1)
        self.box.addWidget(self._head)
        self.box.addWidget(self.elsewhere)
        self.box.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    @property
    def account(self) -> Account | None:
        """Return the account that is read."""
        return self.desk.account(AccountId(str(self.which.currentData())))

    def draw(self) -> None:
        """Show the account that was read before, or the first."""
        before = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        for account in self.desk.accounts:
            self.which.addItem(f"{account.id}  {account.name}", account.id)
        self.which.setCurrentIndex(max(0, self.which.findData(before)))
        self.which.blockSignals(False)
        self._settled = self._settled and before == self.which.currentData()
        nothing = "" if self.desk.sheet is not None else tr("Add accounts to read them here.")
        self.say_instead(nothing, self._head, self.page)
        self._read()

    def _read(self) -> None:
        sheet, account = self.desk.sheet, self.account
        if sheet is None or account is None:
            self.page.clear()
            return
        place = self.page.verticalScrollBar().value()
        tints = {column.account: column.tint for column in sheet.columns}
        sight = self.page.width() - self.page.verticalScrollBar().sizeHint().width()
        document = QTextDocument(self.page)  # written before it is laid out, else each word lays it out anew
        document.setUndoRedoEnabled(False)
        self._whole = self.desk.row
        self.places = PageWriter(document, self.look, sight, tints).write(account, sheet, self.desk.row)
        before, self._document = self._document, document
        self.page.setExtraSelections([])
        self.page.setDocument(document)
        if before is not None:
            before.deleteLater()
        self.page.setAccessibleName(tr("The whole account: {name}", name=account.name))
        self.page.verticalScrollBar().setValue(place)
        self._show_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.isVisible():
            self._read()

    def follow(self, row: RowId | None) -> None:
        """Mark the row's claim and bring it into sight; where this account has none, say who does."""
        if row is not None and row not in self.places.claims and not self._settled:
            self._turn_to(next((cell.account for cell in self._cells(row)), None))
        if self._whole != row and (self._folds(self._whole) or self._folds(row)):
            self._read()
        self._show_row()
        spots = self.places.claims.get(row, []) if row is not None else []
        if spots:
            cursor = QTextCursor(self.page.document())
            cursor.setPosition(spots[0][0])
            self.page.setTextCursor(cursor)
            self._bring(spots[0])

    def _folds(self, row: RowId | None) -> bool:
        """Say whether a row has so many versions that some are folded unless it is chosen."""
        return row is not None and len(self._cells(row)) > FOLDED_FROM

    def _bring(self, spot: tuple[int, int]) -> None:
        """Scroll so that a claim stands in the upper part, where it is not in sight."""
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(spot[0])
        top = self.page.cursorRect(cursor).top()
        high = self.page.viewport().height()
        if not 0 <= top <= high * 0.75:
            bar = self.page.verticalScrollBar()
            bar.setValue(round(bar.value() + top - high * 0.25))

    def _rows(self) -> tuple[Row, ...]:
        return () if self.desk.sheet is None else self.desk.sheet.rows

    def _row(self) -> Row | None:
        return next((row for row in self._rows() if row.id == self.desk.row), None)

    def _cells(self, row_id: RowId) -> list[Cell]:
        row = next((row for row in self._rows() if row.id == row_id), None)
        return [] if row is None else [cell for cell in row.cells if cell.passages]

    def _show_row(self) -> None:
        """Put the color of the choice behind the chosen row's claims and notes."""
        row, chosen = self._row(), []
        for spots in (self.places.claims, self.places.notes):
            for start, end in spots.get(self.desk.row, []) if self.desk.row is not None else []:
                form = QTextCharFormat()
                form.setBackground(QColor(self.look.theme.row))
                cursor = QTextCursor(self.page.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                extra = QTextEdit.ExtraSelection()
                extra.cursor, extra.format = cursor, form
                chosen.append(extra)
        self.page.setExtraSelections(chosen)
        self._say_where(row)

    def _say_where(self, row: Row | None) -> None:
        """Say which accounts have the chosen row where this one has not, and speak it."""
        account = self.account
        if row is None or account is None or self.desk.sheet is None:
            self.elsewhere.hide()
            return
        columns = {column.account: column for column in self.desk.sheet.columns}
        told = [cell for cell in row.cells if cell.passages and cell.account != account.id]
        spoken = [cell_spoken(row, cell, columns[cell.account]) for cell in told]
        self.page.setAccessibleDescription("\n".join([margin_spoken(row), *spoken]))
        missing = row.id not in self.places.claims and bool(told)
        self.elsewhere.setVisible(missing)
        if missing:
            links = " &nbsp; ".join(
                f'<a href="{_READ}{cell.account}" style="text-decoration:none;color:{self.look.theme.accent}">'
                f"{chip(cell.account, self.look, columns[cell.account].tint)}&nbsp;{escape(columns[cell.account].heading)}</a>"
                for cell in told
            )
            words = tr("Row {number} is not in this account. Read it in:", number=row.number)
            self.elsewhere.setText(f"{escape(words)} &nbsp; {links}")

    def _picked(self) -> None:
        self._settled = True

    def _turn_to(self, account: AccountId | None) -> None:
        place = self.which.findData(account)
        if place >= 0:
            self.which.setCurrentIndex(place)

    def _read_there(self, link: str) -> None:
        self._turn_to(AccountId(link.removeprefix(_READ)))
        self.page.setFocus()
        self.follow(self.desk.row)

    def _clicked(self, link: QUrl) -> None:
        text = link.toString()
        if not text.startswith(ANCHOR):
            return
        target = text.removeprefix(ANCHOR)
        if target in {"+", "-"}:
            self._step(1 if target == "+" else -1)
        else:
            self.row_chosen.emit(RowId(target))

    def _step(self, by: int) -> None:
        """Choose the next claim of this account, or the one before."""
        order = sorted(self.places.claims, key=lambda row: self.places.claims[row][0])
        if not order:
            return
        before = order.index(self.desk.row) if self.desk.row in order else (-1 if by > 0 else len(order))
        here = before + by
        self.row_chosen.emit(order[min(max(here, 0), len(order) - 1)])


def without_numbers(document: QTextDocument) -> str:
    """Return the text of a page without the numbers of rows that stand raised in it."""
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    spots = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            if fragment.charFormat().verticalAlignment() == raised:
                spots.append((fragment.position(), fragment.length()))
            pieces += 1
        block = block.next()
    for start, length in reversed(spots):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    return document.toPlainText()
