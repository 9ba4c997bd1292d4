"""The sheet of all keys."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from comparer.gui.phrases import shown, tr
from comparer.gui.spec import Menu
from comparer.model import say

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


class KeySheet(QDialog):
    """Lists every action that has a key, by menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(560, 620)
        page = QTextBrowser()
        page.setHtml(self._html(window))
        page.setAccessibleName(tr("Keyboard shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(page)
        box.addWidget(buttons)

    @staticmethod
    def _html(window: MainWindow) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        parts = []
        for menu in Menu:
            parts.append(f"<h3>{escape(shown(say(menu.value)))}</h3><table width='100%' cellpadding='3'>")
            for spec in window.actions_of.specs:
                keys = window.actions_of[spec.id].shortcuts()
                if spec.menu is menu and keys:
                    names = ", ".join(key.toString(native) for key in keys)
                    parts.append(
                        f"<tr><td width='60%'>{escape(shown(spec.text))}</td><td>{escape(names)}</td></tr>"
                    )
            parts.append("</table>")
        return "".join(parts)
