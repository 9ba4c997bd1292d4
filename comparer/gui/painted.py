"""Waits for the first picture of a window: what takes time begins after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE = 500
"""Milliseconds after which things go on without a picture: the window may have opened behind others."""


class FirstPaint(QObject):
    """Calls `then` once, when the window has been painted."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE, self, self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting; it goes on as ever."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._window.removeEventFilter(self)
            then()
