"""The manual, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from comparer import assets
from comparer.gui.phrases import language, tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def help_file(code: str) -> Path:
    """Return the manual in a language, in English where it has none."""
    translated = assets.path(f"help/{code}.md")
    return translated if translated.is_file() else assets.path("help/en.md")


class HelpPage(QDialog):
    """Shows the manual's one page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Help"))
        self.resize(760, 720)
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Help"))
        self.page.document().setDocumentMargin(24)
        file = help_file(language())
        self.page.document().setBaseUrl(QUrl.fromLocalFile(f"{file.parent}/"))
        self.page.setMarkdown(file.read_text(encoding="utf-8"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.page)
        box.addWidget(buttons)
