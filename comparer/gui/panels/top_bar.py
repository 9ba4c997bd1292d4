"""The few things that are always at hand: add, walk, export. Everything else is in the menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from comparer.gui.panels.tool_button import ToolButton

ROOMY = 1040
"""Pixels from which on the buttons show their words."""


class TopBar(QWidget):
    """Buttons of actions: what begins at the left, the views in the middle, what ends at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(12, 6, 12, 6)
        self._box.setSpacing(4)

    def minimumSizeHint(self) -> QSize:
        """Return room for the icons alone."""
        return QSize(520, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write words beside the icons where there is room."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        for button in self.findChildren(QToolButton):
            words = bool(button.property("worded")) and self.width() >= ROOMY
            wanted = style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
            if button.toolButtonStyle() is not wanted:
                button.setToolButtonStyle(wanted)

    def arrange(
        self, left: Sequence[QAction], middle: Sequence[QAction], right: Sequence[QAction], main: QAction
    ) -> None:
        """Place the buttons; `main` is the one with the accent. Actions with a brief text show it."""
        for actions in (left, middle, right):
            for action in actions:
                self._box.addWidget(self._button(action))
            if actions is not right:
                self._box.addStretch(1)
        self._box.addSpacing(6)
        self._box.addWidget(_main_button(main))

    def _button(self, action: QAction) -> QToolButton:
        button = ToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        worded = bool(action.property("worded"))
        button.setProperty("worded", worded)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if worded else style.ToolButtonIconOnly)
        button.setAccessibleName(action.iconText())
        return button


def _main_button(action: QAction) -> QPushButton:
    button = QPushButton(action.iconText())
    button.setObjectName("main")
    button.setToolTip(action.toolTip())

    def follow() -> None:
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    button.clicked.connect(action.trigger)
    follow()
    return button
