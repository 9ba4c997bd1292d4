"""Further claims of a row: folded and unfolded by key, by a click, for all rows at once; and which of them is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from comparer.gui.models.sheet_model import MARGIN
from comparer.model import AccountId, ClaimId, RowId

if TYPE_CHECKING:
    from comparer.gui.views.table import ComparisonTable


class Folds:
    """Changes what the delegate of a table shows of its rows, and lets the rows take their new heights."""

    def __init__(self, table: ComparisonTable) -> None:
        self._table = table
        self._touched: tuple[RowId, AccountId, ClaimId] | None = None

    def touch(self, at: QPointF) -> None:
        """Remember which claim of a cell stands at a place of the viewport: what is done next is done to it."""
        table = self._table
        index = table.indexAt(at.toPoint())
        self._touched = None
        if index.isValid() and index.column() != MARGIN:
            row = table.sheet_model.row_at(index.row())
            cell = table.sheet_model.cell_at(index.row(), index.column())
            y = at.y() - table.rowViewportPosition(index.row())
            claims = table.delegate.setting(row, cell, table.columnWidth(index.column())).claims
            hit = next((claim for end, claim in claims if y <= end), None)
            self._touched = (row.id, cell.account, hit) if hit is not None else None

    def meant(self, place: int, column: int) -> ClaimId | None:
        """Return the claim of a cell that was clicked last, else the first that is in sight."""
        table = self._table
        if column <= MARGIN or not 0 <= place < table.sheet_model.rowCount():
            return None
        row, cell = table.sheet_model.row_at(place), table.sheet_model.cell_at(place, column)
        shown = [passage.claim for passage in table.delegate.shown_of(row, cell)]
        if self._touched is not None and self._touched[:2] == (row.id, cell.account):
            return self._touched[2] if self._touched[2] in shown else next(iter(shown), None)
        return next(iter(shown), None)

    def toggle(self, place: int) -> None:
        """Show the further claims of a row, or fold them again."""
        table = self._table
        if 0 <= place < table.sheet_model.rowCount():
            table.delegate.unfold(table.sheet_model.row_at(place).id)
            table.heights.again(place)
            self._redraw()

    def flatten(self, *, on: bool) -> None:
        """Show all claims of every row in full, or fold the further ones."""
        table = self._table
        if on != table.delegate.flat:
            table.delegate.flatten(on=on)
            self._measure_anew()

    def seek(self, words: str) -> None:
        """Highlight words, "" for none; what they unfold, or no longer do, gives rows another height."""
        if words != self._table.delegate.needle:
            self._table.delegate.seek(words)
            self._measure_anew()

    def clicked(self, at: QPointF) -> None:
        """Follow a click at a place of the viewport, if the line that folds stands there."""
        table = self._table
        index = table.indexAt(at.toPoint())
        if not index.isValid() or index.column() == MARGIN:
            return
        row = table.sheet_model.row_at(index.row())
        cell = table.sheet_model.cell_at(index.row(), index.column())
        line = table.delegate.setting(row, cell, table.columnWidth(index.column())).fold
        if line is not None and line[0] <= at.y() - table.rowViewportPosition(index.row()) <= line[1]:
            self.toggle(index.row())

    def _measure_anew(self) -> None:
        """Give rows their new heights; the one that is first in sight stays where it is."""
        table = self._table
        header, bar = table.verticalHeader(), table.verticalScrollBar()
        first = table.rowAt(0)
        above = bar.value() - header.sectionPosition(first) if first >= 0 else 0
        table.heights.start_over()
        if first >= 0:
            bar.setValue(header.sectionPosition(first) + min(above, header.sectionSize(first) - 1))
        self._redraw()

    def _redraw(self) -> None:
        self._table.relayout()
        self._table.viewport().update()
        self._table.frozen.viewport().update()
