"""How the window looks just now: theme, text size, air. Widgets ask it when they draw and listen to its changes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from comparer.gui.theme import DARK, LIGHT, Theme, qt_palette, style_sheet

SMALLEST, LARGEST = 7.0, 24.0
LINE = 1.4


class Density(StrEnum):
    """How much air stands around words."""

    AIRY = "airy"
    COMPACT = "compact"


class Look(QObject):
    """Theme ("system", "light" or "dark"), points of the accounts' words, density."""

    changed = Signal()

    def __init__(self, mode: str = "system", points: float = 10.5, density: Density = Density.AIRY) -> None:
        super().__init__()
        self._mode = mode
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}
        self.theme = self._chosen_theme()
        """The colors to draw with."""
        self.points = points
        self.density = density
        self.marks = True
        """Whether the words that differ are marked inside the cells."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        self._apply()

    def _chosen_theme(self) -> Theme:
        if self._mode == "system":
            return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    @property
    def padding(self) -> int:
        """Return the pixels around the words of a cell."""
        return 12 if self.density is Density.AIRY else 6

    @property
    def leading(self) -> float:
        """Return the height of a line in multiples of the letters' height."""
        return LINE if self.density is Density.AIRY else 1.2

    def font(self, scale: float = 1.0, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the font of the accounts' words, or one in proportion to it; a copy, free to change."""
        key = (scale, bold, italic)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = QFont(QApplication.font())
            font.setPointSizeF(self.points * scale)
            font.setBold(bold)
            font.setItalic(italic)
        return QFont(font)

    def set_mode(self, mode: str) -> None:
        """Follow the system, or be light or dark."""
        self._mode = mode
        self._apply()

    def zoom(self, points: float) -> None:
        """Set the size of the accounts' words."""
        self.points = min(LARGEST, max(SMALLEST, points))
        self._fonts.clear()
        self.changed.emit()

    def set_density(self, density: Density) -> None:
        """Give words more or less air."""
        self.density = density
        self.changed.emit()

    def set_marks(self, *, on: bool) -> None:
        """Mark the words that differ inside the cells, or only in the margin."""
        if on != self.marks:
            self.marks = on
            self.changed.emit()

    def _apply(self) -> None:
        self.theme = self._chosen_theme()
        self._fonts.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(qt_palette(self.theme))
            style = style_sheet(self.theme)
            if application.styleSheet() != style:  # setting it again would measure every widget again
                application.setStyleSheet(style)
        self.changed.emit()
