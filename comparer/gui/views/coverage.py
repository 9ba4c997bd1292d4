"""Claim by account: who agrees, who differs, who is silent."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.models.sheet_model import NOWHERE, Index
from comparer.gui.models.spoken import head_spoken
from comparer.gui.phrases import shown, tr
from comparer.gui.plain import plain_tip
from comparer.gui.views.base import SideView
from comparer.gui.views.heads import draw_chip
from comparer.model import AccountId, RowId, Severity
from comparer.present.coverage import Coverage, CoverageCell, Stance, make_coverage, stance_name
from comparer.present.sheet import Row, Sheet

SQUARE = 18
ROW = 34


class CoverageModel(QAbstractTableModel):
    """First the row's words, then a column for each account."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._coverage: Coverage | None = None

    def show(self, sheet: Sheet | None) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._sheet = sheet
        self._coverage = make_coverage(sheet) if sheet is not None else None
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the words and the accounts."""
        return 0 if parent.isValid() or self._sheet is None else 1 + len(self._sheet.columns)

    def row_at(self, place: int) -> Row:
        """Return a row of the sheet."""
        assert self._sheet is not None
        return self._sheet.rows[place]

    def cell_at(self, place: int, column: int) -> CoverageCell:
        """Return what an account does in a row."""
        assert self._coverage is not None
        return self._coverage.rows[place].cells[column - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row's first words, or what an account does."""
        row, column = index.row(), index.column()
        if column == 0:
            return _first_words(self.row_at(row)) if role == Qt.ItemDataRole.DisplayRole else None
        if role in {
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.DisplayRole,
        }:
            assert self._sheet is not None
            name = self._sheet.columns[column - 1].heading
            words = tr(
                "{account}: {stance}",
                account=name,
                stance=shown(stance_name(self.cell_at(row, column).stance)),
            )
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an account's letter, or its name for those who listen."""
        if orientation is not Qt.Orientation.Horizontal or self._sheet is None:
            return None
        if section == 0:
            return tr("Claim") if role == Qt.ItemDataRole.DisplayRole else None
        column = self._sheet.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.account
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(head_spoken(column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return head_spoken(column)
        return None


class CoverageDelegate(QStyledItemDelegate):
    """Draws what an account does as a shape: full, ringed, small, none."""

    def __init__(self, look: Look, model: CoverageModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        theme = self._look.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, QColor(theme.row if chosen else theme.paper))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if index.column() == 0:
            self._words(painter, option, self._model.row_at(index.row()))
        else:
            self._shape(
                painter, QRectF(option.rect).center(), self._model.cell_at(index.row(), index.column())
            )
        painter.restore()

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme, rect = self._look.theme, option.rect
        painter.setFont(self._look.font(0.86))
        painter.setPen(QColor(theme.muted))
        at = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            rect.adjusted(0, 0, 44 - rect.width(), 0), at | Qt.AlignmentFlag.AlignRight, str(row.number)
        )
        painter.setFont(self._look.font())
        painter.setPen(QColor(theme.ink))
        room = rect.adjusted(60, 0, -16, 0)
        words = painter.fontMetrics().elidedText(_first_words(row), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, at | Qt.AlignmentFlag.AlignLeft, words)

    def _shape(self, painter: QPainter, middle: QPointF, cell: CoverageCell) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = QRectF(middle.x() - SQUARE / 2, middle.y() - SQUARE / 2, SQUARE, SQUARE)
        if cell.stance is Stance.SILENT:
            painter.setPen(QPen(QColor(theme.hairline), 1.5))
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
            return
        if cell.stance is Stance.DIFFERS and cell.severity is not Severity.OMISSION:
            fill = QColor(theme.of(cell.severity).fill)
            if cell.severity is Severity.CONTRADICTION:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
            else:
                painter.setPen(QPen(fill, 2.5))
                painter.setBrush(QColor(theme.of(cell.severity).wash))
            painter.drawRoundedRect(side.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
            return
        painter.setPen(QPen(QColor(theme.muted), 1.4))
        painter.setBrush(QColor(theme.muted) if cell.stance is Stance.AGREES else Qt.GlobalColor.transparent)
        painter.drawEllipse(middle, 4, 4)


class CoverageHeads(QHeaderView):
    """Chips over the columns."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setFixedHeight(48)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a chip."""
        theme = self._look.theme
        painter.fillRect(rect, QColor(theme.paper))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section:
            letter = str(self.model().headerData(section, Qt.Orientation.Horizontal))
            middle = rect.center()
            draw_chip(
                painter,
                QRectF(middle.x() - 13, middle.y() - 13, 26, 26),
                AccountId(letter),
                theme,
                self._look,
            )


class CoverageView(SideView):
    """The matrix, with a sentence on top that counts."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.model = CoverageModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CoverageDelegate(look, self.model, self.table))
        self.table.setHorizontalHeader(CoverageHeads(look, self.table))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setAccessibleName(tr("Coverage: which account tells which claim"))
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.legend = QLabel(
            tr("Filled: contradicts · ringed: differs · dot: agrees · small ring: alone · dash: silent")
        )
        self.legend.setObjectName("muted")
        self.legend.setContentsMargins(16, 8, 16, 8)
        self._following = False
        self.box.addWidget(self.table, 1)
        self.box.addWidget(self.legend)
        self.setFocusProxy(self.table)

    def draw(self) -> None:
        """Show the rows of the sheet."""
        self._following = True
        self.model.show(self.desk.sheet)
        self._following = False
        heads = self.table.horizontalHeader()
        if self.model.columnCount():
            heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            for section in range(1, self.model.columnCount()):
                heads.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
                heads.resizeSection(section, 64)
        self.table.verticalHeader().setDefaultSectionSize(round(ROW * self.look.points / 10.5))

    def follow(self, row: RowId | None) -> None:
        """Choose the row."""
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).id == row and place != self.table.currentIndex().row():
                self._following = True
                self.table.selectRow(place)
                self.table.scrollTo(self.model.index(place, 0))
                self._following = False

    def _chosen(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self.row_chosen.emit(self.model.row_at(index.row()).id)


def _first_words(row: Row) -> str:
    told = [passage for cell in row.cells for passage in cell.passages if not passage.attached]
    return " ".join(told[0].text.split()) if told else ""
