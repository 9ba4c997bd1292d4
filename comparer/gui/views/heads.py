"""The heads of the columns: an account's letter on its tint, its publisher, its date."""

from __future__ import annotations

from collections.abc import Callable

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
        self._lines = 1
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(64)
        self.setMouseTracking(True)
        self.drop_section = -1
        look.changed.connect(self._relook)

    def choose_by(self, choose: Callable[[int], None]) -> None:
        """Let a click choose the column in the chosen row; Qt would choose all its cells and go to the first row."""
        self.sectionPressed.disconnect()
        self.sectionEntered.disconnect()
        self.sectionPressed.connect(choose)

    def _relook(self) -> None:
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a height for a name of one line or two, and the date, beside the chip."""
        name = QFontMetrics(self._look.font(bold=True)).height()
        lines = name * self._lines + QFontMetrics(self._look.font(0.86)).height()
        return QSize(super().sizeHint().width(), max(52, lines + 20))

    def fit_names(self) -> None:
        """Take a second line for names where one of them needs it."""
        metrics = QFontMetrics(self._look.font(bold=True))
        lines = 1
        for section in range(MARGIN + 1, self.count()):
            if self.isSectionHidden(section):
                continue
            column = self.model().headerData(section, Qt.Orientation.Horizontal, Role.COLUMN)
            room = self.sectionSize(section) - self._name_left - 8
            if isinstance(column, Column) and metrics.horizontalAdvance(column.heading) > room:
                lines = 2
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.geometriesChanged.emit()

    @property
    def _name_left(self) -> int:
        return 12 + self._chip_side + 10

    @property
    def _chip_side(self) -> int:
        return round(CHIP * self._look.points / 10.5)

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
        side, left = self._chip_side, rect.left() + 12
        chip = QRectF(left, rect.center().y() - side / 2, side, side)
        draw_chip(painter, chip, column.account, theme, look, column.tint)
        left = rect.left() + self._name_left
        room = rect.right() - 8 - left
        name_font, day_font = look.font(bold=True), look.font(0.86)
        name, day = QFontMetrics(name_font), QFontMetrics(day_font)
        lines = wrapped(column.heading, name, room) if self._lines > 1 else (column.heading,)
        below = column.published or column.detail
        height = name.height() * len(lines) + (day.height() if below else 0)
        top = rect.center().y() - height // 2
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(name_font)
        painter.setPen(QColor(theme.ink))
        for words in lines:
            shown = name.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, name.height()), start, shown)
            top += name.height()
        painter.setFont(day_font)
        painter.setPen(QColor(theme.muted))
        line = day.elidedText(below, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room, day.height()), start, line)


def wrapped(words: str, metrics: QFontMetrics, room: int) -> tuple[str, ...]:
    """Return a name in one line or two, broken after a space or a hyphen; a word that does not fit ends in an ellipsis."""
    if metrics.horizontalAdvance(words) <= room:
        return (words,)
    most = next((at for at in range(len(words), 0, -1) if metrics.horizontalAdvance(words[:at]) <= room), 1)
    blank = max(words.rfind(sign, 0, most) for sign in " -_.") + 1
    if not blank:
        return (metrics.elidedText(words, Qt.TextElideMode.ElideRight, room),)
    at = blank
    return (words[:at].rstrip(), words[at:].lstrip())
