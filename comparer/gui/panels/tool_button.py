"""A button of an icon and a word: the same air between the two and on both sides, in every bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

GAP = 7
"""Pixels between icon and word."""
_GAP_OF_QT = 4


class ToolButton(QToolButton):
    """Draws its icon and word itself: Qt's style sets them close together and leaves all air at the right.

    `trailing`: the icon stands after the word.
    """

    def __init__(self, parent: QWidget | None = None, *, trailing: bool = False) -> None:
        super().__init__(parent)
        self._trailing = trailing

    def _worded(self) -> bool:
        style = self.toolButtonStyle()
        return bool(self.text()) and (
            style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon or self.icon().isNull()
        )

    def _content(self) -> QSize:
        """Return the size of icon and word."""
        icon = QSize(0, 0) if self.icon().isNull() else self.iconSize()
        if not self._worded():
            return icon
        letters = self.fontMetrics()
        gap = GAP if icon.width() else 0
        wide = icon.width() + gap + letters.horizontalAdvance(self.text())
        return QSize(wide, max(icon.height(), letters.height()))

    def sizeHint(self) -> QSize:
        """Return Qt's size with this button's air between icon and word, and without what Qt adds to the word."""
        size = super().sizeHint()
        if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            gap = GAP if self.text() else 0
            size.setWidth(size.width() - _GAP_OF_QT - 2 * self.fontMetrics().horizontalAdvance(" ") + gap)
        return size

    def minimumSizeHint(self) -> QSize:
        """Return the same: no word is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and icon and word in the middle of it."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        content = self._content()
        box = QRect(0, 0, content.width(), content.height())
        box.moveCenter(self.rect().center())
        if not self.icon().isNull():
            side = self.iconSize()
            left = box.right() + 1 - side.width() if self._trailing else box.left()
            place = QRect(
                left, self.rect().center().y() + 1 - side.height() // 2, side.width(), side.height()
            )
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        if self._worded():
            group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
            painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
            edge = Qt.AlignmentFlag.AlignLeft if self._trailing else Qt.AlignmentFlag.AlignRight
            box.setTop(0)
            box.setBottom(self.rect().bottom())
            painter.drawText(box, edge | Qt.AlignmentFlag.AlignVCenter, self.text())
