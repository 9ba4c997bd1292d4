"""The veil over the window while something is dragged over it: it says what will happen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from comparer.gui.icons import pixmap
from comparer.gui.look import Look

SIGN, GAP = 24, 14
"""Pixels of the sign, and between it and the words."""


class DropOverlay(QWidget):
    """Covers its parent; lets all events through."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._window = look, parent
        self.text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def announce(self, text: str) -> None:
        """Show what a drop would do."""
        self.text = text
        self.setAccessibleName(text)
        self.cover()
        self.raise_()
        self.show()
        self.update()

    def cover(self) -> None:
        """Cover what is below the menus."""
        bar = self._window.menuBar() if isinstance(self._window, QMainWindow) else None
        top = bar.geometry().bottom() + 1 if bar is not None and bar.isVisible() else 0
        self.setGeometry(self._window.rect().adjusted(0, top, 0, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil, a dashed frame and the sentence."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlpha(170)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(theme.accent), 2.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(14, 14, -15, -15), 14, 14)
        painter.setFont(self._look.font(1.35, bold=True))
        words = painter.fontMetrics().boundingRect(
            self.rect().adjusted(120, 0, -120, 0),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.text,
        )
        words.translate((SIGN + GAP) // 2, 0)  # sign and words together stand in the middle
        plate = QRectF(words).adjusted(-28 - GAP - SIGN, -22, 28, 22)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(plate, 10, 10)
        picture = pixmap("file-plus", theme.accent, SIGN, self.devicePixelRatioF())
        painter.drawPixmap(round(plate.left() + 28), round(plate.center().y() - SIGN / 2), picture)
        painter.setPen(QColor(theme.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
