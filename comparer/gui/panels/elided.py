"""A label that ends in an ellipsis where there is no room; the whole text is in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

PART = " · "


class Elided(QLabel):
    """Right-aligned, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self._fitting(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _fitting(self) -> str:
        """Return as many of the parts between dots as there is room for, at least one."""
        parts = self.text().split(PART)
        while len(parts) > 1 and self.fontMetrics().horizontalAdvance(PART.join(parts)) > self.width():
            parts.pop()
        return PART.join(parts)
