"""A line of numbers that leaves out the least important where there is no room; all are in its tool tip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

DOT = " · "


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the line. Those of the smallest `weight` go first; `ink` is their color as `#rrggbb`, "" for the usual."""

    words: str
    weight: int = 0
    ink: str = ""


class Elided(QLabel):
    """Right-aligned, as wide as there is room, and never narrower than its weightiest part."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts with dots between them."""
        self._parts = tuple(parts)
        self.setText(DOT.join(part.words for part in self._parts))
        weightiest = max(self._parts, key=lambda part: part.weight, default=None)
        self.setMinimumWidth(self._width((weightiest,)) if weightiest is not None else 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        usual = self.palette().color(self.foregroundRole())
        parts = self.fitting()
        left = max(0, self.width() - self._width(parts))
        for place, part in enumerate(parts):
            if place:
                left = self._draw(painter, left, DOT, usual)
            left = self._draw(painter, left, part.words, QColor(part.ink) if part.ink else usual)

    def _draw(self, painter: QPainter, left: int, words: str, color: QColor) -> int:
        """Draw words and return where they end."""
        painter.setPen(color)
        room = QRect(left, 0, self.width() - left, self.height())
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return left + self.fontMetrics().horizontalAdvance(words)

    def _width(self, parts: tuple[Part, ...]) -> int:
        return self.fontMetrics().horizontalAdvance(DOT.join(part.words for part in parts))

    @property
    def enough(self) -> int:
        """Return the width in which only the least important part is left out."""
        return self._width(self._without_least(self._parts))

    @staticmethod
    def _without_least(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return the parts without the least important, unless it is the only one."""
        least = min(parts, key=lambda part: part.weight, default=None)
        return tuple(part for part in parts if part is not least) or parts

    def fitting(self) -> tuple[Part, ...]:
        """Return the parts there is room for, at least one."""
        parts = self._parts
        while len(parts) > 1 and self._width(parts) > self.width():
            parts = self._without_least(parts)
        return parts
