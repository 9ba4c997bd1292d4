"""Further claims of a row: folded and unfolded by key, by a click, for all rows at once; and which of them is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView

from comparer.gui.delegates.setting import Setting
from comparer.gui.models.rows import Index
from comparer.gui.models.sheet_model import MARGIN
from comparer.model import AccountId, ClaimId, RowId
from comparer.present.sheet import Cell, Row

if TYPE_CHECKING:
    from comparer.gui.views.table import ComparisonTable

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Keys that add cells to the chosen ones."""


class Folds:
    """Changes what the delegate of a table shows of its rows, and lets the rows take their new heights."""

    def __init__(self, table: ComparisonTable) -> None:
        self._table = table
        self._touched: dict[tuple[RowId, AccountId], ClaimId] = {}
        table.sheet_model.meant = self.meant_of

    def touch(self, view: QTableView, event: QMouseEvent) -> None:
        """Remember which claim of a cell was pressed: what is done next is done to it."""
        if not event.modifiers() & _ADDING:
            self._touched.clear()
        at = event.position()
        index = view.indexAt(at.toPoint())
        if not index.isValid() or index.column() == MARGIN:
            return
        row, cell, setting = self._standing(view, index)
        y = at.y() - view.rowViewportPosition(index.row())
        hit = next((claim for end, claim in setting.claims if y <= end), None)
        self._touched.pop((row.id, cell.account), None)
        if hit is not None:
            self._touched[row.id, cell.account] = hit

    def meant(self, place: int, column: int) -> ClaimId | None:
        """Return the claim of a cell that was clicked last, else the first that is in sight."""
        model = self._table.sheet_model
        if column <= MARGIN or not 0 <= place < model.rowCount():
            return None
        return self.meant_of(model.row_at(place), model.cell_at(place, column))

    def meant_of(self, row: Row, cell: Cell) -> ClaimId | None:
        """Return the claim of a cell that was clicked last, else the first that is in sight."""
        shown = [passage.claim for passage in self._table.delegate.shown_of(row, cell)]
        touched = self._touched.get((row.id, cell.account))
        return touched if touched in shown else next(iter(shown), None)

    def touched(self, place: int, column: int) -> ClaimId | None:
        """Return the claim of a cell that was clicked last, None where none was."""
        model = self._table.sheet_model
        row, cell = model.row_at(place), model.cell_at(place, column)
        return self._touched.get((row.id, cell.account))

    def _standing(self, view: QTableView, index: Index) -> tuple[Row, Cell, Setting]:
        model = self._table.sheet_model
        row, cell = model.row_at(index.row()), model.cell_at(index.row(), index.column())
        return row, cell, self._table.delegate.setting(row, cell, view.columnWidth(index.column()))

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

    def clicked(self, view: QTableView, at: QPointF) -> None:
        """Follow a click at a place of a view, if the line that folds stands there."""
        index = view.indexAt(at.toPoint())
        if not index.isValid() or index.column() == MARGIN:
            return
        line = self._standing(view, index)[2].fold
        if line is not None and line[0] <= at.y() - view.rowViewportPosition(index.row()) <= line[1]:
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
