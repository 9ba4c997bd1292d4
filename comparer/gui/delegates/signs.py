"""Signs of divergences: a filled disk for a contradiction, a ring for a difference, the bare glyph for the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from comparer.gui.icons import kind_pixmap, pixmap
from comparer.gui.theme import Theme
from comparer.model import DivergenceKind, Severity, Status

OVERHANG = 0.3
"""How far the reviewer's sign reaches out of the badge, in parts of its own side."""


def draw_badge(
    painter: QPainter, box: QRectF, kind: DivergenceKind, severity: Severity, status: Status, theme: Theme
) -> None:
    """Draw the sign of a flag in the margin: its severity by weight, its kind by glyph."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = QColor(theme.of(severity).fill)
    ink = theme.of(severity).ink
    if status is Status.DISMISSED:
        fill, ink = QColor(theme.hairline), theme.muted
    inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
    if severity is Severity.CONTRADICTION and status is not Status.DISMISSED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(inner)
        ink = theme.on_alarm
    elif severity is not Severity.OMISSION:
        painter.setPen(QPen(fill, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
    size = round(box.width() * 0.62)
    draw_glyph(painter, box.center() - QPointF(size / 2, size / 2), kind, severity, ink, size)
    if status in {Status.CONFIRMED, Status.DISMISSED, Status.UNSURE}:
        _draw_status(painter, box, status, theme)
    painter.restore()


def draw_glyph(
    painter: QPainter, at: QPointF, kind: DivergenceKind, severity: Severity, color: str, size: int
) -> None:
    """Draw the glyph of a kind with its top left corner at a point."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(at, kind_pixmap(kind, severity, color, size, ratio))


def _draw_status(painter: QPainter, box: QRectF, status: Status, theme: Theme) -> None:
    """Draw what the reviewer said as a small dark disk at the badge's lower right, clear of the badge below."""
    side = round(box.width() * 0.54)
    beyond = side * OVERHANG
    disk = QRectF(box.right() + beyond - side, box.bottom() + beyond - side, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawEllipse(disk)
    if status is Status.UNSURE:
        font = painter.font()
        font.setPixelSize(max(7, round(side * 0.8)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.paper))
        painter.drawText(disk, Qt.AlignmentFlag.AlignCenter, "?")
        return
    size = round(side * 0.75)
    name = "check" if status is Status.CONFIRMED else "x"
    at = disk.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(at, pixmap(name, theme.paper, size, painter.device().devicePixelRatioF()))
