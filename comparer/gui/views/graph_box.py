"""The boxes of the graph: an account with its letter, somebody cited, a list of those whom one account alone cites."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from comparer.gui.look import Look
from comparer.gui.phrases import counted, tr
from comparer.gui.views.heads import draw_chip, wrapped
from comparer.model import AccountId
from comparer.present.sources import SourceNode

PAD = 12.0
WIDEST = 280.0
"""Pixels at the usual size of letters."""
_LINES = 4
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BoxPainter:
    """Measures and draws. `most` is how wide a box may be, in pixels, `tints` are the accounts' own colors."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.tints: dict[AccountId, str] = {}
        self.most = WIDEST

    @property
    def _chip(self) -> float:
        return round(24 * self._look.points / 10.5)

    def _font(self, node: SourceNode) -> QFont:
        return self._look.font(bold=node.account is not None or bool(node.origin_of))

    def _small(self) -> QFont:
        return self._look.font(0.86)

    def _left(self, node: SourceNode) -> float:
        return PAD + (self._chip + 8 if node.account is not None else 0)

    def _name(self, node: SourceNode) -> tuple[str, ...]:
        room = self.most - self._left(node) - PAD
        return _broken(node.name, QFontMetrics(self._font(node)), room)

    def _notes(self, node: SourceNode) -> list[str]:
        notes = [tr("also {name}", name=name) for name in node.spellings]
        if node.own:
            notes.append(
                counted(len(node.own), "names itself in {count} claim", "names itself in {count} claims")
            )
        room = self.most - self._left(node) - PAD
        return [line for note in notes for line in _broken(note, QFontMetrics(self._small()), room)]

    def size(self, node: SourceNode) -> tuple[float, float]:
        """Return the width and height a node needs."""
        letters, small = QFontMetrics(self._font(node)), QFontMetrics(self._small())
        wide: list[float] = [letters.horizontalAdvance(line) for line in self._name(node)]
        wide += [small.horizontalAdvance(note) for note in self._notes(node)]
        wide += [chip.right() for chip in self._chips(node)]
        high = self._used(node)
        width = min(self.most, max(wide) + self._left(node) + PAD + 1)
        return width, max(high, self._chip) + PAD

    def _chips(self, node: SourceNode) -> list[QRectF]:
        """Return the places of the letters after "origin of", from the left edge of the words, in lines."""
        side = self._chip * 0.75
        room = self.most - self._left(node) - PAD
        left: float = QFontMetrics(self._small()).horizontalAdvance(tr("origin of")) + 6
        top = 2.0
        found: list[QRectF] = []
        for _ in _others(node):
            if found and left + side > room:
                left, top = 0.0, top + side + 3
            found.append(QRectF(left, top, side, side))
            left += side + 3
        return found

    def draw(self, painter: QPainter, box: QRectF, node: SourceNode, *, warm: bool) -> None:
        """Draw a node."""
        theme = self._look.theme
        self._frame(painter, box, warm=warm)
        left, top = box.left() + self._left(node), box.top() + PAD / 2
        if node.account is not None:
            chip = QRectF(box.left() + PAD, box.center().y() - self._chip / 2, self._chip, self._chip)
            draw_chip(painter, chip, node.account, theme, self._look, self.tints.get(node.account, ""))
        room = box.right() - left - PAD + 2
        top += (box.height() - PAD - self._used(node)) / 2
        for words in self._name(node):
            top = self._line(painter, words, QRectF(left, top, room, 0), self._font(node), theme.ink)
        for words in self._notes(node):
            top = self._line(painter, words, QRectF(left, top, room, 0), self._small(), theme.muted)
        if _others(node):
            self._draw_origin(painter, QPointF(left, top + 2), node)

    def _used(self, node: SourceNode) -> float:
        small = QFontMetrics(self._small()).height()
        used = QFontMetrics(self._font(node)).height() * len(self._name(node))
        used += small * len(self._notes(node))
        return used + (self._chips(node)[-1].bottom() + 4 if _others(node) else 0)

    def _frame(self, painter: QPainter, box: QRectF, *, warm: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.accent if warm else theme.hairline), 1.4 if warm else 1))
        painter.setBrush(QColor(theme.row if warm else theme.paper))
        painter.drawRoundedRect(box, 8, 8)

    @staticmethod
    def _line(painter: QPainter, words: str, room: QRectF, font: QFont, color: str) -> float:
        """Draw a line of words; return where the next begins."""
        letters = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(color))
        room.setHeight(letters.height())
        painter.drawText(
            room, _START, letters.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        )
        return room.bottom()

    def _draw_origin(self, painter: QPainter, at: QPointF, node: SourceNode) -> None:
        chips = self._chips(node)
        small = QFontMetrics(self._small())
        top = chips[0].center().y() - small.height() / 2
        room = QRectF(at.x(), at.y() + top, chips[0].left(), 0)
        self._line(painter, tr("origin of"), room, self._small(), self._look.theme.muted)
        for account, chip in zip(_others(node), chips, strict=True):
            tint = self.tints.get(account, "")
            draw_chip(painter, chip.translated(at), account, self._look.theme, self._look, tint)

    def list_size(self, held: tuple[SourceNode, ...]) -> tuple[float, float]:
        """Return the width and height of a list of nodes."""
        letters = QFontMetrics(self._look.font())
        wide = max(letters.horizontalAdvance(line) for node in held for line in self._listed(node))
        return min(self.most, wide + 2 * PAD + 1), sum(map(self._pitch, held)) + PAD

    def _pitch(self, node: SourceNode) -> float:
        return QFontMetrics(self._look.font()).height() * len(self._listed(node)) + 6

    def list_lines(self, box: QRectF, held: tuple[SourceNode, ...]) -> list[QRectF]:
        """Return the place of each node in a list."""
        tops = accumulate(map(self._pitch, held), initial=box.top() + PAD / 2)
        return [
            QRectF(box.left() + 4, top, box.width() - 8, self._pitch(node))
            for node, top in zip(held, tops, strict=False)
        ]

    def _listed(self, node: SourceNode) -> tuple[str, ...]:
        words = ", ".join((node.name, *(tr("also {name}", name=name) for name in node.spellings)))
        return _broken(words, QFontMetrics(self._look.font()), self.most - 2 * PAD)

    def draw_list(
        self, painter: QPainter, box: QRectF, held: tuple[SourceNode, ...], chosen: str, warm: set[str]
    ) -> None:
        """Draw a list of nodes, one below the other."""
        theme = self._look.theme
        self._frame(painter, box, warm=False)
        for node, line in zip(held, self.list_lines(box, held), strict=True):
            if node.key == chosen or node.key in warm:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.row))
                painter.drawRoundedRect(line, 5, 5)
            ink = theme.accent if node.key in warm else theme.ink
            top = line.top() + 3
            for words in self._listed(node):
                room = QRectF(line.left() + PAD - 4, top, line.width() - 2 * PAD + 10, 0)
                top = self._line(painter, words, room, self._look.font(), ink)


def _broken(words: str, letters: QFontMetrics, room: float) -> tuple[str, ...]:
    """Return words in as many lines as they need, at most four; what is too much for the last is cut there."""
    lines: list[str] = []
    rest = words
    while rest and len(lines) < _LINES:
        first, *more = wrapped(rest, letters, int(room)) if len(lines) < _LINES - 1 else (rest,)
        lines.append(first)
        rest = more[0] if more else ""
    return tuple(lines)


def _others(node: SourceNode) -> tuple[AccountId, ...]:
    """Return the accounts that rest on a node, without itself."""
    return tuple(account for account in node.origin_of if account != node.account)
