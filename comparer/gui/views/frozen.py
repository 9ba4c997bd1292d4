"""The margin and the base column, which stay in sight while the others scroll sideways.

A second table over the left edge of the first, with the same model, choice and drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from comparer.gui.models.sheet_model import MARGIN
from comparer.gui.views.heads import AccountHeads

if TYPE_CHECKING:
    from comparer.gui.look import Look
    from comparer.gui.views.table import ComparisonTable

BASE = MARGIN + 1


class FrozenColumns(QTableView):
    """Shows itself only while there are rows, and something to scroll to."""

    def __init__(self, table: ComparisonTable, look: Look) -> None:
        super().__init__(table)
        self._table = table
        self._held = True
        self.setObjectName("frozen")
        self._heads = AccountHeads(look, self)
        self.setHorizontalHeader(self._heads)
        self.setModel(table.sheet_model)
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.delegate)
        self._heads.choose_by(table.choose_column)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().customContextMenuRequested.connect(table.heads.customContextMenuRequested)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAutoScroll(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pass_menu)
        self.setAccessibleName("")
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self.adjust())
        table.sheet_model.modelReset.connect(lambda: QTimer.singleShot(0, self, self.adjust))
        self.hide()

    @property
    def covered(self) -> int:
        """Return how many pixels of the table lie behind."""
        return self.width() if self.isVisible() else 0

    def hold(self, *, on: bool) -> None:
        """Keep the first columns in sight, or let them scroll with the others."""
        self._held = on
        self.adjust()

    def adjust(self) -> None:
        """Cover the table's first columns, or nothing."""
        heads, columns = self._table.heads, self._table.sheet_model.columnCount()
        scrolls = self._table.horizontalScrollBar().maximum() > 0 and columns > BASE + 1
        wanted = (
            self._held and scrolls and self._table.sheet_model.rowCount() > 0
        )  # else it covers why there is none
        width = heads.sectionSize(MARGIN) + heads.sectionSize(BASE) if wanted else 0
        if not wanted or width > self._table.viewport().width() * 0.6:
            self.hide()
            return
        for section in range(columns):
            self.setColumnHidden(section, section not in {MARGIN, BASE})
        for section in (MARGIN, BASE):
            self.horizontalHeader().resizeSection(section, heads.sectionSize(section))
        self._heads.fit_names()
        self._heads.setFixedHeight(heads.height())
        frame = self._table.frameWidth()
        self.setGeometry(frame, frame, width + 1, heads.height() + self._table.viewport().height())
        self.follow_heights()
        self.show()
        self.raise_()

    def follow_heights(self) -> None:
        """Take over the rows' heights."""
        mine, theirs = self.verticalHeader(), self._table.verticalHeader()
        mine.blockSignals(True)
        for place in range(self._table.sheet_model.rowCount()):
            if mine.sectionSize(place) != theirs.sectionSize(place):
                mine.resizeSection(place, theirs.sectionSize(place))
        mine.blockSignals(False)
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell, and the claim in it that stands there."""
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        self._table.folds.touch(self, event)
        self._table.sight.press()
        super().mousePressEvent(event)
        self._table.sight.pressed(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a cell; a click on the line that folds shows more or fewer of its claims."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._table.folds.clicked(self, event.position())
        self._table.sight.released()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the claim that was pressed."""
        super().startDrag(actions)
        self._table.sight.dragged()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the table scroll."""
        self._table.wheelEvent(event)

    def _pass_menu(self, at: QPoint) -> None:
        self._table.customContextMenuRequested.emit(
            self._table.viewport().mapFromGlobal(self.viewport().mapToGlobal(at))
        )
