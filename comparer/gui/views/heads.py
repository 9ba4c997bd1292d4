"""The heads of the columns: an account's letter on its tint, its publisher, its date."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from comparer.gui.look import Look
from comparer.gui.models.sheet_model import MARGIN, Role
from comparer.gui.theme import Theme
from comparer.model import AccountId
from comparer.present.sheet import Column

CHIP = 26
"""Pixels at the usual size of letters."""


def draw_chip(
    painter: QPainter, box: QRectF, account: AccountId, theme: Theme, look: Look, chosen: str = ""
) -> None:
    """Draw an account's letter on its own quiet tint."""
    tone = theme.chip(account, chosen)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tone.fill), 1))
    painter.setBrush(QColor(tone.wash))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(QColor(tone.ink))
    font = look.font(bold=True)
    font.setPixelSize(max(9, round(box.height() * (0.54 if len(account) == 1 else 0.42))))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, account)
    painter.restore()


class AccountHeads(QHeaderView):
    """Draws a `Column` in each section; columns can be dragged to another place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(64)
        self.setMouseTracking(True)
        self.drop_section = -1
        look.changed.connect(self._relook)

    def _relook(self) -> None:
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a height for two lines beside the chip."""
        lines = (
            QFontMetrics(self._look.font(bold=True)).height() + QFontMetrics(self._look.font(0.86)).height()
        )
        return QSize(super().sizeHint().width(), max(52, lines + 20))

    def aim(self, section: int) -> None:
        """Show that something dragged would land on this account, -1 for none."""
        if section != self.drop_section:
            self.drop_section = section
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a head."""
        theme = self._look.theme
        painter.save()
        painter.fillRect(rect, QColor(theme.row if section == self.drop_section else theme.paper))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self.model().headerData(section, Qt.Orientation.Horizontal, Role.COLUMN)
        if section != MARGIN and isinstance(column, Column):
            self._draw(painter, rect, column)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, column: Column) -> None:
        look, theme = self._look, self._look.theme
        left = rect.left() + 12
        side = round(CHIP * look.points / 10.5)
        chip = QRectF(left, rect.center().y() - side / 2, side, side)
        draw_chip(painter, chip, column.account, theme, look, column.tint)
        left += side + 10
        room = rect.right() - 8 - left
        name_font, day_font = look.font(bold=True), look.font(0.86)
        name, day = QFontMetrics(name_font), QFontMetrics(day_font)
        below = column.published or column.detail
        height = name.height() + (day.height() if below else 0)
        top = rect.center().y() - height // 2
        painter.setFont(name_font)
        painter.setPen(QColor(theme.ink))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        heading = name.elidedText(column.heading, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room, name.height()), start, heading)
        painter.setFont(day_font)
        painter.setPen(QColor(theme.muted))
        line = day.elidedText(below, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top + name.height(), room, day.height()), start, line)
