"""The whole comparison in one narrow bar: where the trouble is, and which part is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparer.gui.look import Look
from comparer.gui.phrases import tr
from comparer.gui.views.table import ComparisonTable
from comparer.model import Severity

WIDTH = 18
INSETS = {Severity.CONTRADICTION: 4, Severity.DIFFERENCE: 7, Severity.OMISSION: 9}
"""Pixels left free before a row's mark: the graver, the wider."""
POINTER = 4.0
"""Half the height of the sign at the chosen row."""
LATER = 150
"""Milliseconds after rows were measured before the bar is drawn again: their places moved by a hair."""


class Overview(QWidget):
    """Draws every row of the table over the full height; the gravest flag wins the pixel. Click or drag jumps."""

    jumped = Signal()

    def __init__(self, table: ComparisonTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._look = table, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Overview of all rows"))
        self.setToolTip(tr("Overview: click or drag to jump"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture: QPixmap | None = None
        table.looked.connect(self.update)
        table.row_chosen.connect(self.update)
        self._worst: list[Severity | None] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._redraw)
        table.measured.connect(self._later.start)
        table.settled.connect(self._later.start)
        table.sheet_model.modelReset.connect(self._reread)
        look.changed.connect(self._redraw)

    def _reread(self) -> None:
        sheet = self._table.sheet_model.sheet
        self._worst = [] if sheet is None else [row.worst for row in sheet.rows]
        self._redraw()

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the rows for another height."""
        super().resizeEvent(event)
        self._redraw()

    def sizeHint(self) -> QSize:
        """Return the bar's width."""
        return QSize(WIDTH, 120)

    def _length(self) -> int:
        return max(1, self._table.verticalHeader().length())

    def _scale(self) -> float:
        """Return the bar's pixels for a pixel of the table; a short table is not stretched."""
        return min(1.0, self.height() / self._length())

    def severities(self) -> list[Severity | None]:
        """Return, for each pixel of the bar's height, the gravest severity there."""
        pixels: list[Severity | None] = [None] * max(1, self.height())
        header, scale = self._table.verticalHeader(), self._scale()
        for place, worst in enumerate(self._worst):
            if worst is None:
                continue
            top = round(header.sectionPosition(place) * scale)
            bottom = max(
                top + 3, round((header.sectionPosition(place) + header.sectionSize(place)) * scale) - 1
            )
            for pixel in range(top, min(bottom, len(pixels))):
                pixels[pixel] = max(worst, pixels[pixel] or worst)
        return pixels

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows, kept from before where nothing moved, and the frame."""
        if self._picture is None:
            self._picture = self._draw_rows()
        painter, theme = QPainter(self), self._look.theme
        painter.drawPixmap(0, 0, self._picture)
        bar, scale = self._table.verticalScrollBar(), self._scale()
        frame = QRectF(1.5, bar.value() * scale, self.width() - 3, self._table.viewport().height() * scale)
        if bar.maximum() > 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            veil = QColor(theme.ink)
            veil.setAlpha(18)
            painter.setBrush(veil)
            painter.setPen(QPen(QColor(theme.muted), 1))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

        chosen = self.chosen_at()
        if chosen is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawPolygon(
                [QPointF(1, chosen - POINTER), QPointF(1 + POINTER, chosen), QPointF(1, chosen + POINTER)]
            )

    def chosen_at(self) -> float | None:
        """Return the height of the middle of the chosen row in the bar, None where no row is chosen."""
        place, header = self._table.currentIndex().row(), self._table.verticalHeader()
        if not 0 <= place < len(self._worst):
            return None
        middle = header.sectionPosition(place) + header.sectionSize(place) / 2
        return min(max(middle * self._scale(), POINTER), self.height() - POINTER)

    def _draw_rows(self) -> QPixmap:
        theme, start, ratio = self._look.theme, 0, self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.window))
        painter = QPainter(picture)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(0, 0, 0, self.height())
        pixels = [*self.severities(), None]
        for pixel in range(1, len(pixels)):
            if pixels[pixel] is pixels[start]:
                continue
            severity = pixels[start]
            if severity is not None:
                inset = INSETS[severity]
                box = QRectF(inset, start, self.width() - inset - 3, pixel - start)
                painter.fillRect(box, QColor(theme.of(severity).fill))
            start = pixel
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the place under the pointer."""
        self._jump(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the table."""
        bar = self._table.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())

    def _jump(self, y: float) -> None:
        middle = y / self._scale() - self._table.viewport().height() / 2
        self._table.verticalScrollBar().setValue(round(middle))
        self.jumped.emit()
