"""Draws who cites whom: boxes in columns, lines as wide as they carry claims. All of it by keyboard too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget

from comparer.gui.look import Look
from comparer.gui.phrases import counted, tr
from comparer.gui.plain import plain_tip
from comparer.gui.views.graph_box import WIDEST, BoxPainter
from comparer.model import AccountId, ClaimId
from comparer.present.graph import Drawing, lay_out
from comparer.present.sources import SourceEdge, SourceGraph, SourceNode, cited_by_one

MARGIN = 24.0
GAP = 14.0
LINES_APART = 7.0
"""Pixels of a box for each line that meets it at one side."""
LIST_FROM = 3
"""From so many on, the sources that one account alone cites share one box."""
SHARES = tuple(percent / 100 for percent in range(100, 54, -3))
"""How much of their widest boxes may take, tried until the columns fit side by side; else the picture scrolls."""
_LIST = "\0list "
_TIP = 7.0


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn edge: all edges from one box to another."""

    edges: tuple[SourceEdge, ...]
    path: QPainterPath
    end: QPointF
    toward: int


class Graph(QWidget):
    """The picture. Arrow keys walk from node to node, Enter picks again.

    `picked` carries the key of a node; `stood` says that the keyboard stands on one that nobody picked.
    """

    picked = Signal(str)
    stood = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._boxes = BoxPainter(look)
        self.graph: SourceGraph | None = None
        self.boxes: dict[str, QRectF] = {}
        """Where each node is; in a list, its line."""
        self.frames: dict[str, QRectF] = {}
        self.lines: tuple[Line, ...] = ()
        self.chosen = ""
        self.told: frozenset[ClaimId] = frozenset()
        self._nodes: dict[str, SourceNode] = {}
        self._lists: dict[str, tuple[SourceNode, ...]] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_graph(self, graph: SourceGraph, tints: dict[AccountId, str], width: int) -> None:
        """Place everything for a width."""
        self.graph = graph
        self._nodes = {node.key: node for node in graph.nodes}
        own = {f"{_LIST}{key}": held for key, held in cited_by_one(graph).items() if len(held) >= LIST_FROM}
        self._lists = own
        home = {node.key: name for name, held in own.items() for node in held}
        joined: dict[tuple[str, str], list[SourceEdge]] = {}
        for edge in graph.edges:
            joined.setdefault((edge.teller, home.get(edge.source, edge.source)), []).append(edge)
        self._boxes.tints = tints
        room = width - 2 * MARGIN
        drawings = (self._drawn(share, room, home, list(joined)) for share in SHARES)
        drawing = next((drawing for drawing in drawings if drawing.width <= room), None)
        drawing = drawing or self._drawn(SHARES[-1], room, home, list(joined))
        self._place(drawing, joined)
        self.setFixedSize(
            QSize(max(width, round(drawing.width + 2 * MARGIN)), round(drawing.height + 2 * MARGIN))
        )
        if self.chosen not in self.boxes:
            self.chosen = ""
        self.update()

    def _drawn(
        self, share: float, room: float, home: dict[str, str], edges: list[tuple[str, str]]
    ) -> Drawing:
        """Return the drawing with boxes of at most a share of the usual width."""
        self._boxes.most = WIDEST * share * self._look.points / 10.5
        sizes = {key: self._boxes.size(node) for key, node in self._nodes.items() if key not in home}
        sizes |= {name: self._boxes.list_size(held) for name, held in self._lists.items()}
        for side in (0, 1):
            met = Counter(edge[side] for edge in edges)
            sizes |= {
                key: (wide, max(high, met[key] * LINES_APART + GAP)) for key, (wide, high) in sizes.items()
            }
        return lay_out(sizes, edges, room, GAP)

    def _place(self, drawing: Drawing, joined: dict[tuple[str, str], list[SourceEdge]]) -> None:
        self.frames = {
            key: QRectF(box.left + MARGIN, box.top + MARGIN, box.width, box.height)
            for key, box in drawing.boxes.items()
        }
        self.boxes = {key: frame for key, frame in self.frames.items() if key in self._nodes}
        for name, held in self._lists.items():
            for node, line in zip(held, self._boxes.list_lines(self.frames[name], held), strict=True):
                self.boxes[node.key] = line
        lines = []
        for ends, edges in joined.items():
            points = [QPointF(x + MARGIN, y + MARGIN) for x, y in drawing.routes[ends]]
            toward = 1 if points[-1].x() >= points[0].x() else -1
            points[-1] -= QPointF(toward * _TIP, 0)
            lines.append(Line(tuple(edges), _curve(points), points[-1], toward))
        self.lines = tuple(lines)

    def node(self, key: str) -> SourceNode | None:
        """Return a node of the picture."""
        return self._nodes.get(key)

    def claims_of(self, key: str) -> tuple[ClaimId, ...]:
        """Return the claims in which a node cites or is cited, once each."""
        if self.graph is None:
            return ()
        node = self._nodes.get(key)
        found = [
            claim for edge in self.graph.edges if key in {edge.teller, edge.source} for claim in edge.claims
        ]
        return tuple(dict.fromkeys((*found, *(node.own if node else ()))))

    def mark(self, told: Iterable[ClaimId], *, chosen: str) -> None:
        """Show which claims are chosen, and which box they were chosen by, "" for none."""
        self.told, self.chosen = frozenset(told), chosen
        self.update()

    def is_warm(self, edge: SourceEdge) -> bool:
        """Say whether a chosen claim came this way."""
        return bool(self.told.intersection(edge.claims))

    def _warm_ends(self) -> set[str]:
        edges = [edge for line in self.lines for edge in line.edges if self.is_warm(edge)]
        return {end for edge in edges for end in (edge.teller, edge.source)}

    def warm_boxes(self) -> list[QRectF]:
        """Return the boxes through which the chosen claims came."""
        warm = self._warm_ends()
        return [box for key, box in self.boxes.items() if key in warm]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines, then boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        for line in sorted(self.lines, key=lambda line: any(map(self.is_warm, line.edges))):
            warm = any(map(self.is_warm, line.edges))
            near = any(self.chosen in {edge.teller, edge.source} for edge in line.edges)
            color = QColor(theme.accent if warm else theme.ink if near else theme.muted)
            color.setAlpha(255 if warm else 190 if near else 120)
            claims = {claim for edge in line.edges for claim in edge.claims}
            painter.setPen(QPen(color, min(4.0, 0.9 + len(claims) / 4), c=Qt.PenCapStyle.FlatCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(line.path)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPolygon(_tip(line))
        warm_ends = self._warm_ends()
        for key, frame in self.frames.items():
            if key in self._lists:
                self._boxes.draw_list(painter, frame, self._lists[key], self.chosen, warm_ends)
            else:
                self._boxes.draw(painter, frame, self._nodes[key], warm=key in warm_ends | {self.chosen})
        if self.hasFocus() and self.chosen in self.boxes:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(self.boxes[self.chosen].adjusted(-3, -3, 3, 3), 10, 10)

    def _key_at(self, place: QPointF) -> str:
        return next((key for key, box in self.boxes.items() if box.contains(place)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the node under the pointer, and its next claim with each further click."""
        key = self._key_at(event.position())
        if key:
            self._choose(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a node can be chosen."""
        over = bool(self._key_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.update()
        self.picked.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first box when the keyboard comes here."""
        if not self.chosen and self.boxes and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.chosen = next(iter(self.boxes))
            self.stood.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk to the next node in a direction; Enter goes on to the next claim of this one."""
        steps = {
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
        }
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.chosen:
            self._choose(self.chosen)
        elif key in steps and self.boxes and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(self._next(*steps[key]))
        else:
            super().keyPressEvent(event)

    def _next(self, right: int, down: int) -> str:
        """Return the nearest node in a direction, this one where there is none."""
        if self.chosen not in self.boxes:
            return next(iter(self.boxes))
        here = self.boxes[self.chosen]

        def way(box: QRectF) -> tuple[float, float]:
            apart = box.center() - here.center()
            sideways = box.left() - here.left() if right else apart.y()
            return (sideways * (right or down), abs(apart.y()) if right else abs(box.left() - here.left()))

        ahead = {key: way(box) for key, box in self.boxes.items() if way(box)[0] > 1}
        if down:
            ahead = {key: found for key, found in ahead.items() if found[1] < here.width() / 2}
        return min(
            ahead,
            key=lambda key: ahead[key] if down else (ahead[key][0] // 40, ahead[key][1]),
            default=self.chosen,
        )

    def event(self, event: QEvent) -> bool:
        """Explain the box or the line under the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.explained(QPointF(event.pos()))))
            return True
        return super().event(event)

    def explained(self, place: QPointF) -> str:
        """Return what is at a place: "Levant Eye cites Kamel Saqr: 5 claims (say, tell)"."""
        node = self._nodes.get(self._key_at(place))
        if node is not None:
            return node_spoken(node, len(self.claims_of(node.key)))
        stroker = QPainterPathStroker()
        stroker.setWidth(10)
        found = next((line for line in self.lines if stroker.createStroke(line.path).contains(place)), None)
        return "" if found is None else "\n".join(self._told(edge) for edge in found.edges)

    def _told(self, edge: SourceEdge) -> str:
        many = counted(len(edge.claims), "{count} claim", "{count} claims")
        words = tr(
            "{teller} cites {source}: {claims}",
            teller=self._nodes[edge.teller].name,
            source=self._nodes[edge.source].name,
            claims=many,
        )
        return f"{words} ({', '.join(edge.cues)})" if edge.cues else words


def node_spoken(node: SourceNode, claims: int) -> str:
    """Return "Kamel Saqr: 15 claims. Also written Kamel Sakr. Origin of A, B, C."."""
    many = counted(claims, "{count} claim", "{count} claims")
    parts = [tr("{name}: {claims}", name=node.name, claims=many)]
    if node.spellings:
        parts.append(tr("Also written {names}", names=", ".join(node.spellings)))
    if node.origin_of:
        parts.append(tr("Origin of {accounts}", accounts=", ".join(node.origin_of)))
    if node.own:
        parts.append(own_words(node))
    return ". ".join(parts)


def own_words(node: SourceNode) -> str:
    """Return "names itself in 2 claims"."""
    return counted(len(node.own), "names itself in {count} claim", "names itself in {count} claims")


def _curve(points: list[QPointF]) -> QPainterPath:
    """Return a line that leaves and enters level."""
    path = QPainterPath(points[0])
    for first, last in pairwise(points):
        reach = QPointF((last.x() - first.x()) / 2, 0)
        path.cubicTo(first + reach, last - reach, last)
    return path


def _tip(line: Line) -> QPolygonF:
    end, ahead = line.end, QPointF(_TIP * line.toward, 0)
    return QPolygonF([end + ahead, end + QPointF(0, 3.5), end - QPointF(0, 3.5)])
