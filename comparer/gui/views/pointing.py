"""The hand over what a click in the table follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from comparer.gui.delegates.cells import CellDelegate


class Pointing(QObject):
    """Watches the pointer over the cells of a view."""

    def __init__(self, view: QTableView, delegate: CellDelegate) -> None:
        super().__init__(view)
        self._view, self._delegate = view, delegate
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the hand over a line that sends to another row."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            over = not event.buttons() and self._leads(event.position())
            hand, plain = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(hand if over else plain)
        return super().eventFilter(watched, event)

    def _leads(self, at: QPointF) -> bool:
        index = self._view.indexAt(at.toPoint())
        if not index.isValid():
            return False
        box = self._view.visualRect(index)
        return self._delegate.lead_at(index, box.width(), at - QPointF(box.topLeft())) is not None
