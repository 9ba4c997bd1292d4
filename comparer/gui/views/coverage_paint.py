"""How the coverage is drawn: a shape for what an account does, letters over the columns, the key below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from comparer.gui.look import Look
from comparer.gui.models.sheet_model import Role
from comparer.gui.phrases import inside, tr
from comparer.gui.told import told
from comparer.gui.views.heads import draw_chip
from comparer.model import AccountId, Message, Severity
from comparer.present.coverage import CoverageCell, Stance, stance_name
from comparer.present.sheet import Column, Row
from comparer.present.wording import severity_name

COUNT = Qt.ItemDataRole.UserRole + 9
"""The role of what stands below a letter."""
SQUARE = 18.0


@dataclass(frozen=True, slots=True)
class _Sample:
    """A shape of the key and its name."""

    cell: CoverageCell
    name: str


def _sample(stance: Stance, severity: Severity | None = None) -> _Sample:
    name = stance_name(stance) if severity is None else severity_name(severity)
    return _Sample(CoverageCell(AccountId(""), stance, severity), inside(name))


def first_words(row: Row) -> tuple[str, bool]:
    """Return what the first account that speaks says in a row, and whether it runs from right to left."""
    said = [passage for cell in row.cells for passage in cell.passages if not passage.attached]
    if not said:
        return "", False
    return told(said[0]), said[0].right_to_left


def number_width(look: Look) -> int:
    """Return the room for a row's number."""
    return QFontMetrics(look.font(0.86)).horizontalAdvance("0000") + 18


def draw_stance(painter: QPainter, middle: QPointF, cell: CoverageCell, look: Look) -> None:
    """Draw what an account does as a shape: full, ringed, a dot, a small ring, a dash, an arrow, a cross."""
    theme, scale = look.theme, look.points / 10.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = SQUARE * scale / 2 - 1.5
    side = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    if cell.apart:
        _draw_arrow(painter, middle, look)
    elif cell.is_unknown:
        painter.setPen(QPen(QColor(theme.muted), 1.3))
        for slope in (-1, 1):
            arm = QPointF(3.5 * scale, 3.5 * scale * slope)
            painter.drawLine(middle - arm, middle + arm)
    elif cell.stance is Stance.SILENT:
        faint = QColor(theme.muted)
        faint.setAlpha(120)
        painter.setPen(QPen(faint, 1.3))
        painter.drawLine(middle - QPointF(4 * scale, 0), middle + QPointF(4 * scale, 0))
    elif cell.stance is Stance.DIFFERS and cell.severity is Severity.CONTRADICTION:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(cell.severity).fill))
        painter.drawRoundedRect(side, 4, 4)
    elif cell.stance is Stance.DIFFERS and cell.severity is Severity.DIFFERENCE:
        painter.setPen(QPen(QColor(theme.of(cell.severity).fill), 2.5))
        painter.setBrush(QColor(theme.of(cell.severity).wash))
        painter.drawRoundedRect(side, 4, 4)
    else:
        painter.setPen(QPen(QColor(theme.muted), 1.4))
        filled = cell.stance is Stance.AGREES
        painter.setBrush(QColor(theme.muted) if filled else Qt.GlobalColor.transparent)
        painter.drawEllipse(middle, 4 * scale, 4 * scale)


def _draw_arrow(painter: QPainter, middle: QPointF, look: Look) -> None:
    """Draw an arrow that leads to another row."""
    scale = look.points / 10.5
    painter.setPen(QPen(QColor(look.theme.accent), 1.4))
    tip = middle + QPointF(5 * scale, 0)
    painter.drawLine(middle - QPointF(5 * scale, 0), tip)
    for high in (-3, 3):
        painter.drawLine(tip - QPointF(3 * scale, high * scale), tip)


class CoverageDelegate(QStyledItemDelegate):
    """Draws a row's number and words, and what each account does."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._table = look, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        theme = self._look.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, QColor(theme.row if chosen else theme.paper))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        held = index.data(Role.ROW if index.column() == 0 else Role.CELL)
        if isinstance(held, Row):
            self._words(painter, option.rect, held, chosen=chosen)
        elif isinstance(held, CoverageCell):
            draw_stance(painter, QRectF(option.rect).center(), held, self._look)
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 5, 5)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> None:
        theme = self._look.theme
        left = number_width(self._look)
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), QColor(theme.accent))
        painter.setFont(self._look.font(0.86))
        painter.setPen(QColor(theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRect(rect.left(), rect.top(), left, rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(row.number))
        painter.setFont(self._look.font())
        painter.setPen(QColor(theme.ink))
        room = rect.adjusted(left + 16, 0, -16, 0)
        words, backward = first_words(row)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if backward else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, middle | side | Qt.AlignmentFlag.AlignAbsolute, words)


class CoverageHeads(QHeaderView):
    """Chips over the columns, and below each in how many rows the account speaks."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        look.changed.connect(self._fit)
        self._fit()

    @property
    def _chip(self) -> int:
        return round(26 * self._look.points / 10.5)

    def _fit(self) -> None:
        self.setFixedHeight(self._chip + QFontMetrics(self._look.font(0.86)).height() + 18)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a chip and its count."""
        theme, look = self._look.theme, self._look
        painter.fillRect(rect, QColor(theme.paper))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(look.font(0.86))
        painter.setPen(QColor(theme.muted))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal, COUNT))
        below = rect.adjusted(0, self._chip + 10, 0, -5)
        column = self.model().headerData(section, Qt.Orientation.Horizontal, Role.COLUMN)
        if not isinstance(column, Column):
            painter.drawText(
                below.adjusted(number_width(look) + 16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words
            )
            return
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        chip = QRectF(rect.center().x() - self._chip / 2, rect.top() + 8, self._chip, self._chip)
        draw_chip(painter, chip, column.account, theme, look, column.tint)


class CoverageKey(QWidget):
    """The line that explains the shapes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._samples: tuple[_Sample, ...] = ()
        self.explain(apart=False, unknown=None)
        look.changed.connect(self.updateGeometry)

    def explain(self, *, apart: bool, unknown: Message | None) -> None:
        """Explain the shapes; those of words in another row and of what is not analyzed where they are there."""
        samples = [
            _sample(Stance.DIFFERS, Severity.CONTRADICTION),
            _sample(Stance.DIFFERS, Severity.DIFFERENCE),
            _sample(Stance.AGREES),
            _sample(Stance.ALONE),
            _sample(Stance.SILENT),
        ]
        if apart:
            silent = CoverageCell(AccountId(""), Stance.SILENT, apart=True)
            samples.append(_Sample(silent, tr("its words stand in another row")))
        if unknown is not None:
            samples.append(_Sample(CoverageCell(AccountId(""), Stance.SILENT, read=False), inside(unknown)))
        self._samples = tuple(samples)
        self.setAccessibleName(tr("What the shapes mean: {names}", names=", ".join(self._names())))
        self.updateGeometry()
        self.update()

    def _names(self) -> list[str]:
        return [sample.name for sample in self._samples]

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(200, self.heightForWidth(10_000))

    def hasHeightForWidth(self) -> bool:
        """Say that names go on in another line where the window is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as are needed."""
        return round(self._places(width)[-1].bottom() + 8)

    def _places(self, width: int) -> list[QRectF]:
        """Return where each shape with its name stands."""
        letters, side = QFontMetrics(self._look.font(0.92)), SQUARE * self._look.points / 10.5
        high = max(side, letters.height()) + 4
        found: list[QRectF] = []
        left, top = 20.0, 6.0
        for name in self._names():
            wide = side + 8 + letters.horizontalAdvance(name)
            if found and left + wide > width - 8:
                left, top = 20.0, top + high
            found.append(QRectF(left, top, wide, high))
            left += wide + 24
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each shape with its name."""
        painter, side = QPainter(self), SQUARE * self._look.points / 10.5
        painter.setFont(self._look.font(0.92))
        places = self._places(self.width())
        for sample, place in zip(self._samples, places, strict=True):
            middle = QPointF(place.left() + side / 2, place.center().y())
            draw_stance(painter, middle, sample.cell, self._look)
            painter.setPen(QColor(self._look.theme.muted))
            painter.drawText(place.adjusted(side + 6, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, sample.name)
