"""Each account's dates as intervals with their uncertainty; conflicts stand side by side and nothing is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.phrases import counted, language, tr
from comparer.gui.plain import plain_label, plain_tip
from comparer.gui.views.base import SideView
from comparer.gui.views.heads import draw_chip
from comparer.model import DivergenceId, RowId
from comparer.present.sheet import Column
from comparer.present.timeline import Bar, Timeline, make_timeline
from comparer.present.wording import day_name

GUTTER = 56
AXIS = 56
BESIDE = 190
"""Pixels at the right for the words of the last days."""
LANE_GAP = 18
LARGEST = 12.0
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar on the canvas: `box` is the interval, `seat` includes its words."""

    bar: Bar
    box: QRectF
    seat: QRectF


class Canvas(QWidget):
    """Draws lanes, bars, days. Arrow keys walk from bar to bar."""

    picked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.zoom = 1.0
        self.timeline: Timeline | None = None
        self.columns: dict[str, Column] = {}
        self.placed: tuple[Placed, ...] = ()
        self._tops: list[tuple[Column, float, float]] = []
        self.row: RowId | None = None
        self._base = 800
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_timeline(self, timeline: Timeline, columns: dict[str, Column], width: int) -> None:
        """Place all bars for a width."""
        self.timeline, self.columns, self._base = timeline, columns, width
        self.place()

    def place(self) -> None:
        """Give each bar the first line of its lane where its words have room."""
        if self.timeline is None:
            return
        letters = self.fontMetrics()
        pitch = letters.height() + 12
        room = self._room
        placed: list[Placed] = []
        self._tops = []
        top = float(AXIS)
        for lane in self.timeline.lanes:
            ends: list[float] = []
            for bar in lane.bars:
                left = GUTTER + self.timeline.scale.place(bar.first) * room
                right = GUTTER + self.timeline.scale.place(bar.last + timedelta(days=1)) * room
                words = letters.horizontalAdvance(_label(bar)) + 16
                need = left + max(right - left, 10) + words
                line = next((at for at, end in enumerate(ends) if end <= left), len(ends))
                ends[line : line + 1] = [need]
                y = top + line * pitch
                box = QRectF(left, y + pitch / 2 - 5, max(right - left - 2, 8), 10)
                placed.append(Placed(bar, box, QRectF(left, y, need - left, pitch)))
            height = max(1, len(ends)) * pitch
            self._tops.append((self.columns[lane.account], top, height))
            top += height + LANE_GAP
        self.placed = tuple(placed)
        widest = max((each.seat.right() for each in placed), default=0.0)
        self.setFixedSize(QSize(round(max(self._base * self.zoom, widest + 20)), round(top + 10)))
        self.update()

    @property
    def _room(self) -> float:
        """Return the width of the scale: the words of the last bar stand at its right."""
        return max(200.0, self._base * self.zoom - GUTTER - BESIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.timeline is None:
            return
        self._draw_days(painter)
        self._draw_lanes(painter)
        self._draw_conflict(painter)
        for each in self.placed:
            self._draw_bar(painter, each)

    def _draw_days(self, painter: QPainter) -> None:
        theme, timeline = self._look.theme, self.timeline
        assert timeline is not None
        room = self._room
        free = 0.0
        for day in timeline.ticks:
            x = GUTTER + timeline.scale.place(day) * room
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.drawLine(QPointF(x, AXIS - 14), QPointF(x, self.height()))
            name = day_name(day, language())
            if x >= free:
                painter.setPen(QColor(theme.muted))
                painter.drawText(QPointF(x, AXIS - 22), name)
                free = x + painter.fontMetrics().horizontalAdvance(name) + 14
        painter.setPen(QPen(QColor(theme.muted), 1.5))
        for first, last in timeline.scale.breaks:
            x = GUTTER + (timeline.scale.place(first) + timeline.scale.place(last)) / 2 * room
            for shift in (0, 4):
                painter.drawLine(QPointF(x + shift - 3, AXIS - 8), QPointF(x + shift + 3, AXIS - 18))

    def _draw_lanes(self, painter: QPainter) -> None:
        theme = self._look.theme
        for column, top, height in self._tops:
            painter.setPen(QPen(QColor(theme.hairline), 1))
            below = top + height + LANE_GAP / 2
            painter.drawLine(QPointF(0, below), QPointF(self.width(), below))
            draw_chip(painter, QRectF(14, top + 2, 26, 26), column.account, theme, self._look, column.tint)

    def _draw_conflict(self, painter: QPainter) -> None:
        """Join the bars of the chosen row's conflicts, so that the eye finds both sides."""
        assert self.timeline is not None
        here = {
            divergence
            for each in self.placed
            if each.bar.row == self.row
            for divergence in each.bar.conflicts
        }
        for conflict in self.timeline.conflicts:
            if conflict.divergence in here:
                boxes = [each.box for each in self.placed if conflict.divergence in each.bar.conflicts]
                painter.setPen(
                    QPen(QColor(self._look.theme.of(conflict.severity).fill), 1.5, Qt.PenStyle.DashLine)
                )
                for first, second in pairwise(boxes):
                    painter.drawLine(first.center(), second.center())

    def _draw_bar(self, painter: QPainter, each: Placed) -> None:
        theme, bar = self._look.theme, each.bar
        chosen = bar.row == self.row
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.row))
            painter.drawRoundedRect(each.seat.adjusted(-4, 1, 2, -1), 5, 5)
        tone = theme.of(bar.severity) if bar.severity is not None else theme.chip(bar.account)
        edge = QPen(QColor(tone.fill), 1.6)
        if bar.vague:
            edge.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(edge)
        painter.setBrush(QColor(tone.fill if bar.severity is not None else tone.wash))
        painter.drawRoundedRect(each.box, 4, 4)
        painter.setPen(QPen(QColor(tone.fill), 1.6))
        middle = each.box.center().y()
        if bar.open_start:
            painter.drawText(QPointF(each.box.left() - 12, middle + 5), "‹")
        if bar.open_end:
            painter.drawText(QPointF(each.box.right() + 2, middle + 5), "›")
        painter.setPen(QColor(theme.ink if bar.severity is None else tone.ink))
        painter.drawText(
            QPointF(each.box.right() + 10, middle + painter.fontMetrics().ascent() / 2 - 2), _label(bar)
        )

    def at(self, place: QPointF) -> Placed | None:
        """Return the bar under a place."""
        return next((each for each in self.placed if each.seat.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row of a bar."""
        found = self.at(event.position())
        if found is not None:
            self.picked.emit(found.bar.row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a bar can be chosen."""
        over = self.at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from bar to bar."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        by = steps.get(Qt.Key(event.key()), 0)
        if not by or not self.placed:
            super().keyPressEvent(event)
            return
        here = next((at for at, each in enumerate(self.placed) if each.bar.row == self.row), -1)
        self.picked.emit(self.placed[(here + by) % len(self.placed)].bar.row)

    def event(self, event: QEvent) -> bool:
        """Explain the bar under the pointer."""
        if isinstance(event, QHelpEvent):
            found = self.at(QPointF(event.pos()))
            words = bar_spoken(found.bar, self._why(found.bar.conflicts)) if found else ""
            QToolTip.showText(event.globalPos(), plain_tip(words))
            return True
        return super().event(event)

    def _why(self, conflicts: tuple[DivergenceId, ...]) -> str:
        assert self.timeline is not None
        return " ".join(found.why for found in self.timeline.conflicts if found.divergence in conflicts)


class TimelineView(SideView):
    """The canvas in a scroll area; Ctrl and the wheel zoom."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.canvas = Canvas(look)
        self.canvas.picked.connect(self.row_chosen)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self.canvas)
        self.note = plain_label()
        self.note.setObjectName("muted")
        self.note.setContentsMargins(16, 8, 16, 8)
        self.box.addWidget(self.area, 1)
        self.box.addWidget(self.note)
        self.setFocusProxy(self.canvas)

    def draw(self) -> None:
        """Show the times of the rows shown."""
        comparison, sheet = self.desk.comparison, self.desk.sheet
        if comparison is None or sheet is None:
            return
        timeline = make_timeline(comparison, sheet.view)
        self.canvas.setFont(self.look.font(0.92))
        self.canvas.show_timeline(
            timeline, {column.account: column for column in sheet.columns}, self.area.viewport().width() - 2
        )
        dates = counted(len(self.canvas.placed), "{count} date", "{count} dates")
        conflicts = counted(len(timeline.conflicts), "{count} conflict", "{count} conflicts")
        undated = counted(timeline.undated, "{count} claim without a date", "{count} claims without a date")
        summary = tr("{dates} · {conflicts} · {undated}", dates=dates, conflicts=conflicts, undated=undated)
        self.note.setText(summary)
        self.canvas.setAccessibleName(tr("Timeline: {summary}", summary=summary))

    def follow(self, row: RowId | None) -> None:
        """Mark the row's bars and bring the first into sight."""
        self.canvas.row = row
        found = next((each for each in self.canvas.placed if each.bar.row == row), None)
        if found is not None:
            self.canvas.setAccessibleDescription(bar_spoken(found.bar, ""))
            middle = found.seat.center()
            self.area.ensureVisible(round(middle.x()), round(middle.y()), 120, 60)
        self.canvas.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 1.2 if event.angleDelta().y() > 0 else 1 / 1.2
            self.canvas.zoom = min(LARGEST, max(1.0, self.canvas.zoom * factor))
            self.canvas.place()
            event.accept()
        else:
            super().wheelEvent(event)


def bar_spoken(bar: Bar, why: str) -> str:
    """Return "B: Friday 29 November. Read as 29 November 2024." and why it is in conflict."""
    words = tr(
        "{sigil}: {words}. Read as {reading}.", sigil=bar.account, words=bar.words, reading=bar.reading
    )
    return f"{words}\n{why}" if why else words


def _label(bar: Bar) -> str:
    words = " ".join(bar.words.split())
    return words if len(words) <= LONGEST_LABEL else f"{words[: LONGEST_LABEL - 1]}…"
