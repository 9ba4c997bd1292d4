"""Brings what was chosen into sight, but moves nothing under a mouse button that is down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from comparer.gui.views.frozen import BASE

if TYPE_CHECKING:
    from comparer.gui.views.table import ComparisonTable


class Sight:
    """Scrolls a table. Between a press and its release it waits: what was pressed is what is dragged."""

    def __init__(self, table: ComparisonTable) -> None:
        self._table = table
        self._held = False

    def press(self) -> None:
        """Keep everything where it is from now on; Qt would scroll by itself a moment later."""
        self._held = True
        self._table.setAutoScroll(False)

    def pressed(self, event: QMouseEvent) -> None:
        """Wait for the release of the left button; another one opens a menu that belongs to the place it is at."""
        self._table.setAutoScroll(True)
        self._held = event.button() is Qt.MouseButton.LeftButton

    def dragged(self) -> None:
        """Stay where the drag was begun: its end is no release."""
        self._held = False

    def released(self) -> None:
        """Catch up with what was chosen meanwhile."""
        held, self._held = self._held, False
        index = self._table.currentIndex()
        if held and index.isValid():
            self.row(index.row())
            self.column(index.column())

    def row(self, place: int) -> None:
        """Bring a row into sight."""
        if self._held:
            return
        table = self._table
        table.relayout()
        header, bar, room = table.verticalHeader(), table.verticalScrollBar(), table.viewport().height()
        top, height = header.sectionPosition(place), header.sectionSize(place)
        if top < bar.value():
            bar.setValue(top - min(40, room // 6))
        elif top + height > bar.value() + room:
            bar.setValue(min(top, top + height - room + min(40, room // 6)))

    def column(self, column: int) -> None:
        """Bring a column out from behind the frozen ones."""
        covered = self._table.frozen.covered
        left = self._table.columnViewportPosition(column)
        if not self._held and covered and column > BASE and left < covered:
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() + left - covered)
