"""Icons from SVG, drawn in any color and size, and kept."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from comparer import assets
from comparer.model import DivergenceKind, Severity

_INK = "currentColor"


@cache
def _svg(name: str) -> str:
    return assets.text(f"icons/{name}.svg")


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon called `name` in a color, `size` logical pixels wide, for screens of this pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 -- the first window shows no icon

    drawing = QSvgRenderer(QByteArray(_svg(name).replace(_INK, color).encode()))
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def kind_pixmap(
    kind: DivergenceKind, severity: Severity, color: str, size: int, ratio: float = 1.0
) -> QPixmap:
    """Return the glyph of a kind of divergence; a detail that somebody leaves out has the sign of silence."""
    silent = kind is DivergenceKind.DETAIL and severity is Severity.OMISSION
    return pixmap("kinds/silence" if silent else f"kinds/{kind.value}", color, size, ratio)


@cache
def icon(name: str, color: str, faded: str) -> QIcon:
    """Return an icon with its look when disabled; it is drawn when it is first seen."""
    return QIcon(_Drawn(name, color, faded))


class _Drawn(QIconEngine):
    """Draws an icon in the size and for the screen it is seen on."""

    def __init__(self, name: str, color: str, faded: str) -> None:
        super().__init__()
        self._looks = (name, color, faded)

    def clone(self) -> QIconEngine:
        """Return the same once more."""
        return _Drawn(*self._looks)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        """Return the size asked for: there is none that cannot be drawn."""
        return size

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon, a pixel a pixel."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """Draw the icon in logical pixels of a screen of this pixel ratio."""
        name, color, faded = self._looks
        side = min(size.width(), size.height())
        return pixmap(name, faded if mode is QIcon.Mode.Disabled else color, side, scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a square."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))
