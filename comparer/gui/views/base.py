"""What the views beside the table have in common: they draw when they are seen, and share one chosen row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.plain import plain_label
from comparer.model import RowId


class SideView(QWidget):
    """A view of the desk. `row_chosen` carries a RowId."""

    row_chosen = Signal(object)

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, look
        self._stale = True
        self.setObjectName("page")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.blank = plain_label()
        self.blank.setObjectName("muted")
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setWordWrap(True)
        self.blank.setContentsMargins(48, 48, 48, 48)
        self.blank.hide()
        desk.changed.connect(self._outdate)
        look.changed.connect(self._outdate)
        desk.chosen.connect(self._follow)

    def say_instead(self, sentence: str, *contents: QWidget) -> None:
        """Show a sentence in the place of the contents, "" for the contents themselves."""
        if self.box.indexOf(self.blank) < 0:
            self.box.addWidget(self.blank, 1)
        self.blank.setFont(self.look.font(1.1))
        self.blank.setText(sentence)
        self.blank.setVisible(bool(sentence))
        for content in contents:
            content.setVisible(not sentence)

    def draw(self) -> None:
        """Show what is on the desk now."""

    def follow(self, row: RowId | None) -> None:
        """Show which row is chosen."""

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        self._stale = False
        self.draw()
        self.follow(self.desk.row)

    def _follow(self, row: RowId | None) -> None:
        if self.isVisible() and not self._stale:
            self.follow(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._freshen()
        else:
            self.follow(self.desk.row)
