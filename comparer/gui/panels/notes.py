"""What a reader must know before relying on a comparison, in a quiet place: a count that opens the sentences."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from comparer.gui.desk import Desk
from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.panels.tool_button import ToolButton
from comparer.gui.phrases import counted, language, shown
from comparer.gui.plain import plain_label
from comparer.present.notes import NOTES_TITLE, notes

WIDEST = 420


class NotesButton(ToolButton):
    """Shown only where there is something to know."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.sentences: tuple[str, ...] = ()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._open)
        desk.changed.connect(lambda _changed: self._refresh())
        look.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        comparison = self._desk.comparison
        self.sentences = notes(comparison, language()) if comparison is not None else ()
        self.setVisible(bool(self.sentences))
        if self.sentences:
            theme = self._look.theme
            self.setIcon(icon("triangle-alert", theme.scheme.difference.ink, theme.muted))
            self.setText(str(len(self.sentences)))
            many = counted(len(self.sentences), "{count} note", "{count} notes")
            self.setAccessibleName(f"{shown(NOTES_TITLE)}: {many}")
            self.setAccessibleDescription(" ".join(self.sentences))
            self.setToolTip(f"{shown(NOTES_TITLE)}: {many}")

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QAction(shown(NOTES_TITLE), menu)
        title.setEnabled(False)
        menu.addAction(title)
        for sentence in self.sentences:
            words = plain_label(sentence)
            words.setWordWrap(True)
            words.setFixedWidth(WIDEST)
            words.setContentsMargins(24, 6, 16, 6)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line = QWidgetAction(menu)
            line.setDefaultWidget(words)
            menu.addAction(line)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
