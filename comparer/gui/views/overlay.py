"""The veil over the window while something is dragged over it: it says what will happen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from comparer.gui.icons import pixmap
from comparer.gui.look import Look


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
        self.resize(self._window.size())
        self.raise_()
        self.show()
        self.update()

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
        plate = QRectF(words).adjusted(-60, -22, 28, 22)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(plate, 10, 10)
        picture = pixmap("file-plus", theme.accent, 24, self.devicePixelRatioF())
        painter.drawPixmap(round(plate.left() + 20), round(plate.center().y() - 12), picture)
        painter.setPen(QColor(theme.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
