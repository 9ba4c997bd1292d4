"""Further claims of a row, folded and unfolded: by key, by a click on a cell's last line, for all rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from comparer.gui.models.sheet_model import MARGIN

if TYPE_CHECKING:
    from comparer.gui.views.table import ComparisonTable


class Folds:
    """Changes what the delegate of a table shows of its rows, and lets the rows take their new heights."""

    def __init__(self, table: ComparisonTable) -> None:
        self._table = table

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
            table.heights.start_over()
            self._redraw()

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

    def _redraw(self) -> None:
        self._table.relayout()
        self._table.viewport().update()
        self._table.frozen.viewport().update()
