"""How the timeline is drawn: days and lengths above, accounts at the left, and both stay when the picture is moved."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from comparer.gui.look import Look
from comparer.gui.phrases import language, tr
from comparer.gui.views.heads import draw_chip, wrapped
from comparer.gui.views.timeline_places import LANE_GAP, Lane, Placed, Places
from comparer.model import AccountId, RowId
from comparer.present.lengths import LengthScale
from comparer.present.sheet import Column
from comparer.present.timeline import Bar, Timeline
from comparer.present.wording import day_name

_CHIP = 26.0
_SOLID = 1.6
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimelinePainter:
    """Draws a placed timeline."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.scale = LengthScale(1.0, 2.0)
        self.silences: dict[AccountId, str] = {}
        """Why accounts have no bar."""

    @property
    def _side(self) -> float:
        return round(_CHIP * self._look.points / 10.5)

    @property
    def least(self) -> float:
        """Return the height of a lane that has room for an account's letter and name."""
        return max(self._side, 2 * QFontMetrics(self._look.font(0.86)).height()) + 4

    def gutter(self, sight: float) -> float:
        """Return the width for the accounts' letters and names."""
        return self._side + 24 + min(120 * self._look.points / 10.5, sight * 0.18)

    def draw(
        self,
        painter: QPainter,
        timeline: Timeline,
        places: Places,
        columns: dict[str, Column],
        row: RowId | None,
        focused: int,
        part: QRectF,
        sight: QRectF,
    ) -> None:
        """Draw the bars of `part`; days and accounts stand at the edges of what is in `sight`."""
        self._draw_lines(painter, timeline, places)
        self._draw_conflicts(painter, timeline, places, row)
        for at, each in enumerate(places.placed):
            if each.seat.adjusted(-8, -8, 8, 8).intersects(part):
                self._draw_bar(painter, each, columns, chosen=each.item.row == row, focused=at == focused)
        for lane in places.lanes:
            if not lane.bars:
                self._draw_silence(painter, lane, places, sight)
        self._draw_names(painter, places, columns, sight)
        end = places.below or places.height
        self._draw_days(
            painter, timeline, places, sight, min(max(0.0, sight.top()), max(0.0, end - places.axis))
        )
        if places.below:
            self._draw_lengths(painter, places, sight, max(places.below, sight.top()))

    def _draw_lines(self, painter: QPainter, timeline: Timeline, places: Places) -> None:
        painter.setPen(QPen(QColor(self._look.theme.hairline), 1))
        end = places.below - LANE_GAP / 2 if places.below else places.height
        for day in timeline.ticks:
            x = places.left + timeline.scale.place(day) * places.room
            painter.drawLine(QPointF(x, places.axis), QPointF(x, end))
        if places.below:
            for days, _ in self.scale.ticks:
                x = places.length_at(self.scale.place(days))
                painter.drawLine(QPointF(x, places.below + places.axis), QPointF(x, places.height))
        for lane in (*places.lanes, *places.lengths):
            below = lane.top + lane.height + LANE_GAP / 2 + 0.5
            painter.drawLine(QPointF(0, below), QPointF(places.width, below))

    def _draw_names(
        self, painter: QPainter, places: Places, columns: dict[str, Column], sight: QRectF
    ) -> None:
        theme, left = self._look.theme, sight.left()
        painter.fillRect(QRectF(left, 0, places.left - 8, places.height), QColor(theme.paper))
        font = self._look.font(0.86)
        letters = QFontMetrics(font)
        for lane in (*places.lanes, *places.lengths):
            column = columns[lane.account]
            below = lane.top + lane.height + LANE_GAP / 2 + 0.5
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.drawLine(QPointF(left, below), QPointF(left + places.left, below))
            chip = QRectF(left + 12, lane.top + 2, self._side, self._side)
            draw_chip(painter, chip, column.account, theme, self._look, column.tint)
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            begin = chip.right() + 8
            room = int(left + places.left - 12 - begin)
            lines = wrapped(column.heading, letters, room)
            top = chip.center().y() - letters.height() * len(lines) / 2
            for words in lines:
                fitting = letters.elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QRectF(begin, top, room, letters.height()), _AT_LEFT, fitting)
                top += letters.height()

    def _axis(self, painter: QPainter, places: Places, sight: QRectF, top: float, title: str) -> float:
        """Draw an empty axis; return the height of its line."""
        theme = self._look.theme
        painter.fillRect(QRectF(sight.left(), top, sight.width(), places.axis - 4), QColor(theme.paper))
        line = top + places.axis - 8
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLine(QPointF(max(places.left, sight.left()), line), QPointF(places.width, line))
        painter.fillRect(QRectF(sight.left(), top, places.left - 8, places.axis - 4), QColor(theme.paper))
        painter.setFont(self._look.font(0.86, bold=True))
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(sight.left() + 12, top, places.left - 20, places.axis - 14), _AT_LEFT, title)
        return line

    def _labels(
        self,
        painter: QPainter,
        places: Places,
        sight: QRectF,
        line: float,
        ticks: list[tuple[float, str]],
    ) -> None:
        """Draw the names of ticks where they have room, in reading order."""
        theme, font = self._look.theme, self._look.font(0.86)
        letters = QFontMetrics(font)
        painter.setFont(font)
        free = sight.left() + places.left - 8
        end = sight.right() - 4
        for x, name in ticks:
            painter.setPen(QPen(QColor(theme.muted), 1))
            if x >= sight.left() + places.left - 8:
                painter.drawLine(QPointF(x, line - 4), QPointF(x, line + 4))
            wide = letters.horizontalAdvance(name)
            begin = min(x, end - wide)
            if begin >= free and x >= begin:
                painter.drawText(QPointF(begin, line - 9), name)
                free = begin + wide + 16

    def _draw_days(
        self, painter: QPainter, timeline: Timeline, places: Places, sight: QRectF, top: float
    ) -> None:
        line = self._axis(painter, places, sight, top, tr("When"))
        theme, at_left = self._look.theme, sight.left() + places.left
        for first, last in timeline.scale.breaks:
            middle = (timeline.scale.place(first) + timeline.scale.place(last)) / 2
            x = places.left + middle * places.room
            if x < at_left:
                continue
            painter.fillRect(QRectF(x - 4, line - 2, 8, 4), QColor(theme.paper))
            painter.setPen(QPen(QColor(theme.muted), 1.2))
            for shift in (-4, 4):
                painter.drawLine(QPointF(x + shift - 2.5, line + 4), QPointF(x + shift + 2.5, line - 4))
        ticks = [
            (places.left + timeline.scale.place(day) * places.room, day_name(day, language()))
            for day in timeline.ticks
        ]
        self._labels(painter, places, sight, line, ticks)

    def _draw_lengths(self, painter: QPainter, places: Places, sight: QRectF, top: float) -> None:
        line = self._axis(painter, places, sight, top, tr("How long"))
        ticks = [(places.length_at(self.scale.place(days)), name) for days, name in self.scale.ticks]
        self._labels(painter, places, sight, line, ticks)

    def _draw_silence(self, painter: QPainter, lane: Lane, places: Places, sight: QRectF) -> None:
        painter.setFont(self._look.font(0.92, italic=True))
        painter.setPen(QColor(self._look.theme.muted))
        left = sight.left() + places.left
        room = QRectF(left, lane.top, max(120.0, sight.right() - left), self.least)
        words = self.silences.get(lane.account, "")
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        wide = painter.fontMetrics().horizontalAdvance(fitting) + 6
        painter.fillRect(QRectF(left + 1, lane.top + 3, wide, self.least - 6), QColor(self._look.theme.paper))
        painter.drawText(room.adjusted(4, 0, 0, 0), _AT_LEFT, fitting)

    def _draw_conflicts(
        self, painter: QPainter, timeline: Timeline, places: Places, row: RowId | None
    ) -> None:
        """Join the bars of each conflict, the chosen row's stronger, so that the eye finds both sides."""
        for conflict in timeline.conflicts:
            held = [each for each in places.placed if conflict.divergence in each.item.conflicts]
            chosen = any(each.item.row == row for each in held)
            color = QColor(self._look.theme.of(conflict.severity).fill)
            color.setAlpha(255 if chosen else 110)
            painter.setPen(QPen(color, 1.6 if chosen else 1.0, Qt.PenStyle.DashLine))
            for first, second in pairwise(each.box for each in held):
                painter.drawLine(first.center(), second.center())

    def _draw_bar(
        self, painter: QPainter, each: Placed, columns: dict[str, Column], *, chosen: bool, focused: bool
    ) -> None:
        theme, item = self._look.theme, each.item
        paper = QColor(theme.row if chosen else theme.paper)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawRoundedRect(
            each.seat.adjusted(0, 1, 0, -1) if chosen else each.words_at.adjusted(-3, 4, 3, -4), 5, 5
        )
        tint = columns[item.account].tint
        tone = theme.of(item.severity) if item.severity is not None else theme.chip(item.account, tint)
        fill = QColor(tone.fill if item.severity is not None else tone.wash)
        edge = QPen(QColor(tone.fill), _SOLID)
        unsure = not isinstance(item, Bar) and 0 < item.least < item.most and item.most != inf
        if item.vague or unsure:
            edge.setStyle(Qt.PenStyle.DotLine)
            fill = paper if item.severity is not None else fill
        painter.setPen(edge)
        painter.setBrush(fill)
        painter.drawRoundedRect(each.box, 4, 4)
        if unsure:
            painter.setBrush(QColor(tone.fill if item.severity is not None else tone.wash))
            self._draw_sure(painter, each)
        self._draw_uncertain(painter, each, QColor(tone.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        if each.words_at.left() < each.box.right() and each.words_at.right() > each.box.left():
            painter.drawRoundedRect(each.words_at.adjusted(-4, 4, 4, -4), 5, 5)
        painter.setFont(self._look.font(0.92))
        painter.setPen(QColor(theme.ink if item.severity is None else tone.ink))
        painter.drawText(each.words_at, _AT_LEFT, each.words)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(each.seat.adjusted(1, 2, -1, -2), 5, 5)

    def _draw_uncertain(self, painter: QPainter, each: Placed, color: QColor) -> None:
        """Draw the ends that are left open as arrows."""
        middle = each.box.center().y()
        for tip, end, toward in (
            (each.tail.left(), each.box.left(), -1),
            (each.tail.right(), each.box.right(), 1),
        ):
            if tip != end:
                painter.setPen(QPen(color, _SOLID, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(end, middle), QPointF(tip, middle))
                painter.setPen(QPen(color, _SOLID))
                for high in (-4, 4):
                    painter.drawLine(QPointF(tip - 4 * toward, middle + high), QPointF(tip, middle))

    def _draw_sure(self, painter: QPainter, each: Placed) -> None:
        """Draw the part of a length that is sure; the part that is not keeps its dotted edge."""
        item = each.item
        if isinstance(item, Bar) or not 0 < item.least < item.most:
            return
        whole = self.scale.place(item.most)
        share = self.scale.place(item.least) / whole if whole else 1.0
        if share < 1:
            sure = QRectF(each.box)
            sure.setWidth(each.box.width() * share)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawRoundedRect(sure, 4, 4)
