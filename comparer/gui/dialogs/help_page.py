"""The manual, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from comparer import assets
from comparer.gui.icons import pixmap
from comparer.gui.look import Look
from comparer.gui.phrases import language, tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


MARGIN = 24


def help_file(code: str) -> Path:
    """Return the manual in a language, in English where it has none."""
    translated = assets.path(f"help/{code}.md")
    return translated if translated.is_file() else assets.path("help/en.md")


class Manual(QTextBrowser):
    """Shows pictures no wider than itself, and signs in the color of words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture at the width there is room for; everything else as it is."""
        file = QUrl(name).fileName()
        if kind == QTextDocument.ResourceType.ImageResource.value and file.endswith(".svg"):
            ink, side = self._look.theme.ink, round(self.fontMetrics().height() * 1.1)
            return pixmap(f"kinds/{file.removesuffix('.svg')}", ink, side, self.devicePixelRatioF())
        found = super().loadResource(kind, name)
        bar = 0 if self.verticalScrollBar().isVisible() else self.verticalScrollBar().sizeHint().width()
        room = self.viewport().width() - 2 * MARGIN - bar
        if kind == QTextDocument.ResourceType.ImageResource.value:
            image = QImage(self.document().baseUrl().resolved(QUrl(name)).toLocalFile())
            if not image.isNull() and image.width() > room:
                return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return found


class HelpPage(QDialog):
    """Shows the manual's one page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Help"))
        self.resize(760, 720)
        self.page = Manual(window.look)
        self.page.setAccessibleName(tr("Help"))
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.document().setDocumentMargin(MARGIN)
        file = help_file(language())
        self.page.document().setBaseUrl(QUrl.fromLocalFile(f"{file.parent}/"))
        self.page.setMarkdown(file.read_text(encoding="utf-8"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.page)
        box.addWidget(buttons)
