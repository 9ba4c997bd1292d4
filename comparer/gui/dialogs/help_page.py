"""The manual, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from comparer import assets
from comparer.gui.icons import pixmap
from comparer.gui.look import Look
from comparer.gui.phrases import language, tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


MARGIN = 24
_SHADE = 0.4
"""How much of a light picture's brightness a dark window takes."""


def help_file(code: str) -> Path:
    """Return the manual in a language, in English where it has none."""
    translated = assets.path(f"help/{code}.md")
    return translated if translated.is_file() else assets.path("help/en.md")


class Manual(QTextBrowser):
    """Shows pictures no wider than itself, in a thin frame, and signs in the color of words."""

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
            if not image.isNull():
                smooth = Qt.TransformationMode.SmoothTransformation
                return self._framed(image.scaledToWidth(room, smooth) if image.width() > room else image)
        return found

    def _framed(self, image: QImage) -> QImage:
        """Return a picture in a thin frame; a light one is dimmed in a dark window."""
        theme = self._look.theme
        framed = image.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        if theme.dark and _is_light(image):
            shade = QColor(Qt.GlobalColor.black)
            shade.setAlphaF(_SHADE)
            painter.fillRect(framed.rect(), shade)
        painter.setPen(QColor(theme.hairline))
        painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        painter.end()
        return framed


def _is_light(image: QImage) -> bool:
    """Say whether a picture is mostly light."""
    small = image.scaled(
        8, 8, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    lit = [small.pixelColor(x, y).lightnessF() for x in range(8) for y in range(8)]
    return sum(lit) > len(lit) / 2


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
