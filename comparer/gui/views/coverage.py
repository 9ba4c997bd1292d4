"""Claim by account: who agrees, who differs, who is silent."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.models.rows import Index, RowsModel
from comparer.gui.models.sheet_model import Role
from comparer.gui.models.spoken import cell_spoken, head_spoken, margin_spoken
from comparer.gui.phrases import tr
from comparer.gui.plain import plain_tip
from comparer.gui.views.base import SideView
from comparer.gui.views.coverage_paint import (
    COUNT,
    CoverageDelegate,
    CoverageHeads,
    CoverageKey,
    first_words,
)
from comparer.model import Message, RowId
from comparer.present.coverage import Coverage, CoverageCell, Stance, make_coverage
from comparer.present.sheet import Row, Sheet

ROW = 34
NARROWEST, WIDEST = 36, 64
"""Pixels of an account's column at the usual size of letters."""
_WORDS = 280
_WORDS_SHARE = 0.38


class CoverageModel(RowsModel):
    """First the row's words, then a column for each account."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._coverage: Coverage | None = None

    def _prepare(self, sheet: Sheet | None) -> None:
        self._coverage = make_coverage(sheet) if sheet is not None else None

    def cell_at(self, place: int, column: int) -> CoverageCell | None:
        """Return what an account does in a row, None where it is not read yet."""
        assert self._coverage is not None
        cell = self._coverage.rows[place].cells[column - 1]
        return None if cell.account in self.unread else cell

    @property
    def needed(self) -> tuple[bool, Message | None]:
        """Return whether any words stand in another row, and what is said where an account's words are not known."""
        if self._coverage is None:
            return False, None
        apart = any(cell.apart for row in self._coverage.rows for cell in row.cells)
        return apart, self._coverage.unknown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row's first words, or what an account says and in what it differs."""
        place, column = index.row(), index.column()
        row = self.row_at(place)
        if role == Role.ROW:
            return row
        if role == Role.CELL:
            return self.cell_at(place, column) if column else None
        if role not in {
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.DisplayRole,
        }:
            return None
        words = self._spoken(row, column)
        if column == 0 and role == Qt.ItemDataRole.DisplayRole:
            return first_words(row)[0]
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _spoken(self, row: Row, column: int) -> str:
        assert self._sheet is not None
        if column == 0:
            return f"{margin_spoken(row)}. {first_words(row)[0]}"
        head = self._sheet.columns[column - 1]
        if head.account in self.unread:
            return tr("{account}: still being read", account=head.heading)
        return cell_spoken(row, row.cells[column - 1], head)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an account's letter, or its name and count for those who listen."""
        if orientation is not Qt.Orientation.Horizontal or self._sheet is None or self._coverage is None:
            return None
        many = len(self._sheet.rows)
        rows = tr("1 row") if many == 1 else tr("{number} rows", number=many)
        if section == 0:
            return rows if role in {COUNT, Qt.ItemDataRole.DisplayRole} else None
        column = self._sheet.columns[section - 1]
        silent = self._coverage.count(column.account, Stance.SILENT)
        told = many - silent
        spoken = tr("{account}. Tells {told} of {rows}", account=head_spoken(column), told=told, rows=rows)
        return {
            Role.COLUMN: column,
            COUNT: str(told),
            Qt.ItemDataRole.DisplayRole: column.account,
            Qt.ItemDataRole.ToolTipRole: plain_tip(spoken),
            Qt.ItemDataRole.AccessibleTextRole: spoken,
        }.get(role)


class CoverageView(SideView):
    """The matrix, and below it what its shapes mean."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.model = CoverageModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CoverageDelegate(look, self.table))
        self.table.setHorizontalHeader(CoverageHeads(look, self.table))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setMinimumSectionSize(24)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setAccessibleName(tr("Coverage: which account tells which claim"))
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.key = CoverageKey(look)
        self._following = False
        self.box.addWidget(self.table, 1)
        self.box.addWidget(self.key)
        self.setFocusProxy(self.table)

    def draw(self) -> None:
        """Show the rows of the sheet."""
        sheet = self.desk.sheet
        column = self.table.currentIndex().column()
        place, before = self.table.verticalScrollBar().value(), self.table.currentIndex().row()
        self._following = True
        self.model.show(sheet, self.desk.unread)
        apart, unknown = self.model.needed
        self.key.explain(apart=apart, unknown=unknown)
        self.table.verticalHeader().setDefaultSectionSize(round(ROW * self.look.points / 10.5))
        self._fit()
        row = self.model.place_of(self.desk.row)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, max(0, column)))
        self._following = False
        self.table.verticalScrollBar().setValue(place)
        if row != before:
            self._bring_soon()
        self.say_instead(self._nothing(sheet), self.table, self.key)

    @staticmethod
    def _nothing(sheet: Sheet | None) -> str:
        if sheet is None or (not sheet.rows and not sheet.totals.rows):
            return tr("The coverage is shown when the accounts have been compared.")
        return "" if sheet.rows else tr("The filter hides all rows.")

    def _fit(self) -> None:
        """Give the words what the accounts leave, and never less than one can read."""
        accounts = self.model.columnCount() - 1
        if accounts < 1:
            return
        scale = self.look.points / 10.5
        room = self.table.width() - self.table.verticalScrollBar().sizeHint().width()
        words = max(_WORDS * min(scale, 1.5), room * _WORDS_SHARE)
        each = round(min(WIDEST * scale, max(NARROWEST * scale, (room - words) / accounts)))
        heads = self.table.horizontalHeader()
        heads.resizeSection(0, round(max(words, room - each * accounts)))
        for section in range(1, accounts + 1):
            heads.resizeSection(section, each)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the chosen row into sight: it was chosen elsewhere."""
        super().showEvent(event)
        self._bring_soon()

    def _bring_soon(self) -> None:
        """Bring the chosen row into sight as soon as the rows have their places."""
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        current = self.table.currentIndex()
        if not self.table.viewport().rect().contains(self.table.visualRect(current)):
            self.table.scrollTo(current, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide another width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def follow(self, row: RowId | None) -> None:
        """Choose the row."""
        place = self.model.place_of(row)
        if place < 0:
            self._following = True
            self.table.clearSelection()
            self._following = False
        elif place != self.table.currentIndex().row() or not self.table.selectionModel().hasSelection():
            self._following = True
            self.table.setCurrentIndex(self.model.index(place, max(0, self.table.currentIndex().column())))
            self._following = False

    def _chosen(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self.row_chosen.emit(self.model.row_at(index.row()).id)
