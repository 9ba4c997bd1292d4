"""Who rests on whom: accounts at the left, those they cite at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.phrases import counted, language, tr
from comparer.gui.plain import plain_label
from comparer.gui.views.base import SideView
from comparer.gui.views.heads import draw_chip
from comparer.model import ClaimId, RowId
from comparer.present.sources import SourceEdge, SourceGraph, SourceNode, source_graph

PITCH = 52
LEFT = 24
TOP = 24


class Graph(QWidget):
    """Draws nodes in layers and edges as wide as they carry claims. Arrow keys walk from node to node."""

    picked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.graph: SourceGraph | None = None
        self.boxes: dict[str, QRectF] = {}
        self.chosen = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_graph(self, graph: SourceGraph, width: int) -> None:
        """Place the nodes: a column for each layer, in the order of whom they belong to."""
        self.graph = graph
        layers = sorted({node.layer for node in graph.nodes})
        letters = self.fontMetrics()
        wide = max(230, (width - 2 * LEFT) // max(2, len(layers)) - 30)
        pitch = max(PITCH, letters.height() * 2 + 16)
        self.boxes = {}
        for at, layer in enumerate(layers):
            nodes = sorted((node for node in graph.nodes if node.layer == layer), key=self._weight)
            for line, node in enumerate(nodes):
                name = min(wide - 10, letters.horizontalAdvance(node.name) + 60)
                self.boxes[node.key] = QRectF(LEFT + at * wide, TOP + line * pitch, name, pitch - 14)
        bottom = max((box.bottom() for box in self.boxes.values()), default=0.0)
        self.setFixedSize(QSize(max(width, LEFT + len(layers) * wide), round(bottom + TOP)))
        if self.chosen not in self.boxes:
            self.chosen = ""
        self.update()

    def _weight(self, node: SourceNode) -> tuple[int, str]:
        assert self.graph is not None
        if node.account is not None:
            return 0, node.key
        return -sum(len(edge.claims) for edge in self.graph.edges if edge.source == node.key), node.key

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edges, then nodes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.graph is None:
            return
        for edge in self.graph.edges:
            if edge.teller in self.boxes and edge.source in self.boxes:
                self._draw_edge(painter, edge)
        for node in self.graph.nodes:
            if node.key in self.boxes:
                self._draw_node(painter, node)

    def _draw_edge(self, painter: QPainter, edge: SourceEdge) -> None:
        theme = self._look.theme
        warm = self.chosen in {edge.teller, edge.source} and self.chosen
        pen = QPen(QColor(theme.accent if warm else theme.hairline), min(5.0, 1 + len(edge.claims) / 3))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, end = self.boxes[edge.teller], self.boxes[edge.source]
        first = QPointF(start.right(), start.center().y())
        last = QPointF(end.left(), end.center().y())
        reach = max(40.0, abs(last.x() - first.x()) / 2)
        path = QPainterPath(first)
        path.cubicTo(first + QPointF(reach, 0), last - QPointF(reach, 0), last)
        painter.drawPath(path)

    def _draw_node(self, painter: QPainter, node: SourceNode) -> None:
        theme, box = self._look.theme, self.boxes[node.key]
        chosen = node.key == self.chosen
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.hairline), 2 if chosen else 1))
        painter.setBrush(QColor(theme.row if chosen else theme.paper))
        painter.drawRoundedRect(box, 8, 8)
        left = box.left() + 12
        if node.account is not None:
            draw_chip(painter, QRectF(left, box.center().y() - 12, 24, 24), node.account, theme, self._look)
            left += 32
        painter.setPen(QColor(theme.ink))
        room = QRectF(left, box.top(), box.right() - left - 8, box.height())
        name = painter.fontMetrics().elidedText(node.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def choose(self, key: str) -> None:
        """Choose a node and tell the claims that stand behind it."""
        assert self.graph is not None
        self.chosen = key
        claims = [
            claim for edge in self.graph.edges if key in {edge.teller, edge.source} for claim in edge.claims
        ]
        name = next((node.name for node in self.graph.nodes if node.key == key), "")
        many = counted(len(claims), "{count} claim", "{count} claims")
        self.setAccessibleDescription(tr("{name}: {claims}", name=name, claims=many))
        self.picked.emit(tuple(claims))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the node under the pointer."""
        for key, box in self.boxes.items():
            if box.contains(event.position()):
                self.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from node to node."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        by = steps.get(Qt.Key(event.key()), 0)
        keys = list(self.boxes)
        if not by or not keys:
            super().keyPressEvent(event)
            return
        here = keys.index(self.chosen) if self.chosen in keys else -1
        self.choose(keys[(here + by) % len(keys)])


class SourcesView(SideView):
    """The graph, and above it how many independent origins there are and why."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.setObjectName("page")
        self.head = plain_label()
        self.head.setWordWrap(True)
        self.head.setContentsMargins(24, 16, 24, 4)
        self.head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.graph = Graph(look)
        self.graph.picked.connect(self._picked)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.graph)
        self._area = area
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(area, 1)
        self.setFocusProxy(self.graph)

    def draw(self) -> None:
        """Show who cites whom."""
        comparison = self.desk.comparison
        if comparison is None:
            return
        found = source_graph(comparison, language())
        self.graph.setFont(self.look.font())
        self.head.setFont(self.look.font())
        self.graph.show_graph(found, self._area.viewport().width() - 2)
        lines = [found.headline, *(f"{', '.join(origin.accounts)}: {origin.why}" for origin in found.origins)]
        self.head.setText("\n".join(line for line in lines if line))
        self.graph.setAccessibleName(tr("Sources: {summary}", summary=found.headline))

    def _picked(self, claims: tuple[ClaimId, ...]) -> None:
        row = self._row_of(claims)
        if row is not None:
            self.row_chosen.emit(row)

    def _row_of(self, claims: tuple[ClaimId, ...]) -> RowId | None:
        comparison = self.desk.comparison
        if comparison is None:
            return None
        return next((row.id for row in comparison.table.rows if set(row.claims) & set(claims)), None)
