"""Who rests on whom: accounts at the left, those they cite at their right, and how many origins there are."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.panels.rich import chip
from comparer.gui.phrases import counted, language, tr
from comparer.gui.plain import plain_label
from comparer.gui.views.base import SideView
from comparer.gui.views.graph import Graph, node_spoken
from comparer.model import ClaimId, RowId
from comparer.present.sheet import Row
from comparer.present.sources import OriginGroup, SourceGraph, source_graph


class SourcesView(SideView):
    """The graph, above it how many independent origins there are and why, below it what is chosen."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.head = QLabel()
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.head.setWordWrap(True)
        self.head.setContentsMargins(24, 16, 24, 8)
        self.head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.graph = Graph(look)
        self.graph.picked.connect(self._picked)
        self.graph.stood.connect(lambda: self.follow(self.desk.row))
        self._area = QScrollArea()
        self._area.setObjectName("under")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.graph)
        self.note = plain_label()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.note.setContentsMargins(24, 8, 24, 8)
        self._found: SourceGraph | None = None
        self._picking = self._last = ""
        self.box.addWidget(self.head)
        self.box.addWidget(self._area, 1)
        self.box.addWidget(self.note)
        self.setFocusProxy(self.graph)

    def draw(self) -> None:
        """Show who cites whom."""
        comparison = self.desk.comparison
        parts = (self.head, self._area, self.note)
        if comparison is None:
            self.say_instead(tr("The sources are shown when the accounts have been compared."), *parts)
            return
        found = self._found = source_graph(comparison, language())
        nobody = "" if found.edges else tr("No account says from whom it has what it tells.")
        self.say_instead(nobody, *parts)
        self.head.setFont(self.look.font())
        self.head.setText(self._headline(found))
        self.graph.setAccessibleName(tr("Sources: {summary}", summary=found.headline))
        self._lay_out()

    def _lay_out(self) -> None:
        if self._found is not None:
            tints = {account.id: account.color for account in self.desk.accounts}
            room = self._area.width() - self._area.verticalScrollBar().sizeHint().width()
            self.graph.show_graph(self._found, tints, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the graph over another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.isVisible():
            self._lay_out()

    def _headline(self, found: SourceGraph) -> str:
        lines = [
            f'<span style="font-size:{self.look.points * 1.3:.1f}pt"><b>{escape(found.headline)}</b></span>'
        ]
        lines += [self._reason(origin) for origin in found.origins]
        lines += self._alone(found)
        return "".join(f'<p style="margin:0 0 5px 0">{line}</p>' for line in lines)

    def _reason(self, origin: OriginGroup) -> str:
        colors = {account.id: account.color for account in self.desk.accounts}
        chips = " ".join(chip(account, self.look, colors.get(account, "")) for account in origin.accounts)
        return f"{chips}&nbsp; {escape(origin.why)}"

    def _alone(self, found: SourceGraph) -> list[str]:
        """Return who shares an origin with nobody: with the others they make up the origins that are counted."""
        shared = {account for origin in found.origins for account in origin.accounts}
        alone = [account for account in self.desk.accounts if account.id not in shared]
        if not shared or not alone:
            return []
        chips = " ".join(chip(account.id, self.look, account.color) for account in alone)
        many = counted(len(alone), "{count} account on its own", "{count} accounts on their own")
        names = ", ".join(account.name for account in alone)
        return [f"{chips}&nbsp; {escape(tr('{many}: {names}', many=many, names=names))}"]

    def follow(self, row: RowId | None) -> None:
        """Mark the lines by which the row's claims came, and say what is chosen."""
        comparison = self.desk.comparison
        if comparison is None:
            return
        told = next((group.claims for group in comparison.table.rows if group.id == row), ())
        near = set(self.graph.claims_of(self.graph.chosen)) & set(told)
        held = self.graph.chosen if near or self.graph.hasFocus() else ""
        chosen = self._picking or held
        self.graph.mark(told, chosen=chosen)
        words = self._words(chosen, told)
        self.note.setText(words)
        self.graph.setAccessibleDescription(words)
        if not chosen:
            for box in self.graph.warm_boxes()[:1]:
                self._area.ensureVisible(round(box.center().x()), round(box.center().y()), 60, 60)

    def _words(self, key: str, told: tuple[ClaimId, ...]) -> str:
        """Return what stands below the picture: the chosen box and its rows, or how to read the picture."""
        node = self.graph.node(key)
        if node is None:
            return tr(
                "An arrow leads from an account to whom it cites; a thicker one carries more claims. "
                "Choose a box to see its claims."
            )
        claims = self.graph.claims_of(key)
        spoken = node_spoken(node, len(claims))
        rows = self._rows(claims)
        if not rows:
            return tr("{node} · in none of the rows shown", node=spoken)
        here = next((at for at, row in enumerate(rows) if set(_claims(row)) & set(told)), -1)
        if here < 0:
            return tr(
                "{node} · {rows}", node=spoken, rows=counted(len(rows), "in {count} row", "in {count} rows")
            )
        place = tr(
            "row {number}, {place} of {count}", number=rows[here].number, place=here + 1, count=len(rows)
        )
        again = tr("Enter shows the next") if len(rows) > 1 else ""
        return " · ".join(part for part in (spoken, place, again) if part)

    def _picked(self, key: str) -> None:
        """Choose the first row of a node, or with each further pick the next."""
        self._picking = key
        box = self.graph.boxes[key]
        self._area.ensureVisible(round(box.center().x()), round(box.center().y()), 140, 60)
        rows = self._rows(self.graph.claims_of(key))
        places = [row.id for row in rows]
        before = places.index(self.desk.row) if self.desk.row in places and key == self._last else -1
        if rows:
            self.row_chosen.emit(places[(before + 1) % len(places)])
        self.follow(self.desk.row)
        self._last, self._picking = key, ""

    def _rows(self, claims: tuple[ClaimId, ...]) -> list[Row]:
        sheet, wanted = self.desk.sheet, set(claims)
        return [] if sheet is None else [row for row in sheet.rows if wanted & set(_claims(row))]


def _claims(row: Row) -> list[ClaimId]:
    return [passage.claim for cell in row.cells for passage in cell.passages]
