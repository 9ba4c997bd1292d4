"""The comparison: a row is one claim, a column one account, cells hold the exact words."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from comparer.gui.delegates.cells import CellDelegate
from comparer.gui.look import Look
from comparer.gui.models.rows import Index
from comparer.gui.models.sheet_model import MARGIN, SheetModel
from comparer.gui.phrases import tr
from comparer.gui.views.folds import Folds
from comparer.gui.views.frozen import FrozenColumns
from comparer.gui.views.gathering import chosen_cells, gather
from comparer.gui.views.heads import AccountHeads
from comparer.gui.views.heights import RowHeights
from comparer.gui.views.pointing import Pointing
from comparer.gui.views.sight import Sight
from comparer.model import AccountId, ClaimId, RowId
from comparer.present.sheet import Cell, Row, Sheet

NARROWEST = 196
"""Pixels: below this, columns scroll sideways instead of shrinking."""


class ComparisonTable(QTableView):
    """Shows a sheet. `row_chosen` carries a RowId; `looked` says that other rows came into sight.

    `gathered` carries how many cells are chosen after one was added or let go by key.
    """

    row_chosen = Signal(object)
    looked = Signal()
    settled = Signal()
    measured = Signal()
    columns_moved = Signal(object)
    gathered = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sheet_model = SheetModel(self)
        self.delegate = CellDelegate(look, self.sheet_model, self)
        self.heads = AccountHeads(look, self)
        self.setHorizontalHeader(self.heads)
        self.heads.choose_by(self.choose_column)
        self.setModel(self.sheet_model)
        self.setItemDelegate(self.delegate)
        self._fixed_widths = False
        self._fitting = False
        self.scrolling = False
        self._behave()
        self.heights = RowHeights(self, self.sheet_model, self.delegate, look)
        self.frozen = FrozenColumns(self, look)
        self.folds = Folds(self)
        self.sight = Sight(self)
        for view in (self, self.frozen):
            Pointing(view, self.delegate)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(120)
        self._rest.timeout.connect(self._come_to_rest)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.heads.sectionResized.connect(self._widened)
        self.heads.sectionMoved.connect(lambda _section, _old, _new: QTimer.singleShot(0, self, self._moved))
        look.changed.connect(self._relook)

    def _behave(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setAccessibleName(tr("Comparison table"))
        self.setAccessibleDescription(tr("One row for each claim, one column for each account"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)

    def show_sheet(self, sheet: Sheet | None, unread: frozenset[AccountId] = frozenset()) -> None:
        """Show a sheet, keeping the chosen row and its place on the screen where it is still shown."""
        row, column = self.current_row_id(), max(self.currentIndex().column(), MARGIN + 1)
        above = self.rowViewportPosition(self.currentIndex().row()) if row is not None else 0
        same = self._shape(self.sheet_model.sheet) == self._shape(sheet)
        self.sheet_model.show(sheet, unread)
        if not same:
            self._fixed_widths = False
        if sheet is not None:
            self._fit_columns()
        if sheet is None or not sheet.rows:
            self.delegate.current_row = -1
            self.looked.emit()
            return
        self.heights.start_over()
        place = self.sheet_model.place_of(row)
        if place >= 0:
            self._choose(place, min(column, self.sheet_model.columnCount() - 1))
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(place) - above)
        else:
            self._choose(0, MARGIN + 1)
            self.verticalScrollBar().setValue(0)
        self.looked.emit()

    @staticmethod
    def _shape(sheet: Sheet | None) -> tuple[AccountId, ...]:
        return () if sheet is None else tuple(column.account for column in sheet.columns)

    def current_row_id(self) -> RowId | None:
        """Return the chosen row."""
        place = self.currentIndex().row()
        return self.sheet_model.row_at(place).id if 0 <= place < self.sheet_model.rowCount() else None

    def chosen_cells(self) -> tuple[tuple[Row, Cell], ...]:
        """Return the chosen cells with words, in the order of rows and columns; the margin stands for its row."""
        return chosen_cells(self)

    def seek(self, words: str) -> None:
        """Highlight words in all cells, "" for none."""
        self.folds.seek(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell, and the claim in it that stands there."""
        self.folds.touch(self, event)
        self.sight.press()
        super().mousePressEvent(event)
        self.sight.pressed(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a cell; a click on the line that folds shows more or fewer of its claims."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.folds.clicked(self, event.position())
        self.sight.released()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the claim that was pressed."""
        super().startDrag(actions)
        self.sight.dragged()

    def go_to_cell(self, place: int, column: int) -> None:
        """Choose a cell and bring it into sight."""
        self.heights.measure(place)
        self._choose(place, column)
        self.sight.row(place)

    def current_account(self) -> AccountId | None:
        """Return the account of the chosen column."""
        return self.account_at(self.currentIndex().column())

    def current_cell(self) -> Cell | None:
        """Return the chosen cell, None where it is none of an account."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        return self.sheet_model.cell_at(row, column) if row >= 0 and column > MARGIN else None

    def current_claim(self) -> ClaimId | None:
        """Return the claim of the chosen cell that is meant."""
        return self.folds.meant(self.currentIndex().row(), self.currentIndex().column())

    def account_at(self, section: int) -> AccountId | None:
        """Return the account of a column."""
        if not MARGIN < section < self.sheet_model.columnCount():
            return None
        return self.sheet_model.column_at(section).account

    def section_of(self, account: AccountId | None) -> int:
        """Return the column of an account, -1 where it is not shown."""
        sections = range(MARGIN + 1, self.sheet_model.columnCount())
        return next((at for at in sections if self.sheet_model.column_at(at).account == account), -1)

    def aim(self, row: RowId | None) -> None:
        """Show that a dragged claim would land in a row."""
        if row != self.delegate.aimed:
            self.delegate.aimed = row
            self.viewport().update()

    def choose_column(self, section: int) -> None:
        """Choose a column, in the chosen row."""
        if self.sheet_model.rowCount() and section != MARGIN:
            self._choose(max(0, self.currentIndex().row()), section)

    def step(self, by: int) -> None:
        """Choose the next or previous row."""
        place = self.currentIndex().row() + by
        if 0 <= place < self.sheet_model.rowCount():
            self.go_to(self.sheet_model.row_at(place).id)

    def go_to(self, row: RowId | None) -> None:
        """Choose a row and bring it into sight."""
        place = self.sheet_model.place_of(row)
        if place < 0:
            return
        self.heights.measure(place)
        if place != self.currentIndex().row():
            self._choose(place, max(self.currentIndex().column(), MARGIN + 1))
        self.sight.row(place)

    def _choose(self, place: int, column: int) -> None:
        index = self.sheet_model.index(place, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        self.delegate.current_row = current.row()
        if not current.isValid():
            return
        if current.row() != previous.row():
            self.viewport().update()
            self.frozen.viewport().update()
            self.row_chosen.emit(self.current_row_id())
        self.sight.column(current.column())

    def account_widths(self) -> dict[str, int]:
        """Return the widths of the accounts' columns that are shown."""
        return {
            self.sheet_model.column_at(section).account: self.heads.sectionSize(section)
            for section in range(MARGIN + 1, self.sheet_model.columnCount())
            if not self.heads.isSectionHidden(section)
        }

    def visible_rows(self) -> tuple[int, int]:
        """Return the first and last row in sight; (0, -1) where there is none."""
        rows = self.sheet_model.rowCount()
        if not rows:
            return 0, -1
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(0, first), rows - 1 if last < 0 else last

    def relayout(self) -> None:
        """Let the scroll bars and the frozen columns follow the rows' heights now."""
        self.updateGeometries()
        if self.frozen.isVisible():
            self.frozen.follow_heights()

    def fit_columns(self) -> None:
        """Share the width among the accounts again."""
        self._fixed_widths = False
        self._fit_columns()
        self.heights.start_over()

    def _fit_columns(self) -> None:
        sections = range(MARGIN + 1, self.sheet_model.columnCount())
        shown = [section for section in sections if not self.heads.isSectionHidden(section)]
        if not shown or self._fixed_widths:
            return
        self._fitting = True
        self.heads.resizeSection(MARGIN, self.delegate.margin_width)
        room = self.viewport().width() - self.delegate.margin_width
        narrowest = round(NARROWEST * max(1.0, self._look.points / 10.5))
        each = max(narrowest, room // len(shown))
        for section in shown:
            self.heads.resizeSection(section, each)
        if each > narrowest:
            self.heads.resizeSection(shown[-1], room - each * (len(shown) - 1))
        self._fitting = False
        self.heads.fit_names()

    def _widened(self, section: int, _old: int, _new: int) -> None:
        if not self._fitting and section != MARGIN:
            self._fixed_widths = True
            self.delegate.forget()
            self._rest.start()

    def _moved(self) -> None:
        """Tell the new order after a head was dragged, and let the model bring it about."""
        sections = range(MARGIN + 1, self.sheet_model.columnCount())
        order = sorted(sections, key=self.heads.visualIndex)
        if order != list(sections):
            columns = tuple(self.sheet_model.column_at(section).account for section in order)
            self.heads.blockSignals(True)
            for section in sections:
                self.heads.moveSection(self.heads.visualIndex(section), section)
            self.heads.blockSignals(False)
            self.columns_moved.emit(columns)

    def _scrolled(self) -> None:
        self.scrolling = True
        self._rest.start()
        self.heights.measure_visible()
        self.looked.emit()

    def _come_to_rest(self) -> None:
        if self.scrolling:
            self.scrolling = False
        else:
            self.heights.start_over()

    def _relook(self) -> None:
        if self.sheet_model.rowCount():
            self._fit_columns()
            self.heights.start_over()
        self.viewport().update()

    def hint(self) -> str:
        """Return why there is no row, "" where there are rows or no accounts."""
        sheet = self.sheet_model.sheet
        if sheet is None or sheet.rows:
            return ""
        if sheet.totals.rows:
            return tr("No row fits the filter.")
        return tr("The rows appear here as soon as the accounts are compared.")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, or why there is none."""
        super().paintEvent(event)
        hint = self.hint()
        if hint:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._look.theme.muted))
            painter.setFont(self._look.font(1.1))
            area = self.viewport().rect().adjusted(40, 40, -40, -40)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width; measure again after the dragging."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.sheet_model.rowCount():
            self._fit_columns()
            self.heights.start_over()
        self.frozen.adjust()
        self.looked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the chosen cell's focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather cells by Ctrl+Space. Leave letters to the window's keys: prose is not searched by typing."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.gathered.emit(gather(self))
            return
        if event.text() and event.text().isprintable() and not event.text().isspace():
            event.ignore()
            return
        super().keyPressEvent(event)
