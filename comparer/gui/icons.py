"""Icons from SVG, drawn in any color and size, and kept."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from comparer import assets
from comparer.model import DivergenceKind

_INK = "currentColor"


@cache
def _svg(name: str) -> str:
    return assets.text(f"icons/{name}.svg")


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon called `name` in a color, `size` logical pixels wide, for screens of this pixel ratio."""
    drawing = QSvgRenderer(QByteArray(_svg(name).replace(_INK, color).encode()))
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def kind_pixmap(kind: DivergenceKind, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the glyph of a kind of divergence."""
    return pixmap(f"kinds/{kind.value}", color, size, ratio)


@cache
def icon(name: str, color: str, faded: str) -> QIcon:
    """Return an icon with its look when disabled."""
    made = QIcon()
    for size in (16, 20, 32):
        made.addPixmap(pixmap(name, color, size, 2.0), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, faded, size, 2.0), QIcon.Mode.Disabled)
    return made
