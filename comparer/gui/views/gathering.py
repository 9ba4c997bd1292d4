"""Several cells of the table chosen at once: by Ctrl+click, or by Ctrl+arrows and Ctrl+Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

from comparer.gui.models.sheet_model import MARGIN

if TYPE_CHECKING:
    from comparer.gui.views.table import ComparisonTable
    from comparer.present.sheet import Cell, Row


def gather(table: ComparisonTable) -> int:
    """Add the cell under the cursor to the chosen ones, or let it go; the only one stays. Returns how many there are."""
    index, choice = table.currentIndex(), table.selectionModel()
    if index.isValid() and choice.selectedIndexes() != [index]:
        choice.select(index, QItemSelectionModel.SelectionFlag.Toggle)
    return len(choice.selectedIndexes())


def chosen_cells(table: ComparisonTable) -> tuple[tuple[Row, Cell], ...]:
    """Return the chosen cells with words, in the order of rows and columns; the margin stands for its row."""
    model = table.sheet_model
    found: dict[tuple[int, int], None] = {}
    for index in table.selectionModel().selectedIndexes():
        if index.column() == MARGIN:
            found.update(((index.row(), at), None) for at in range(1, model.columnCount()))
        else:
            found[index.row(), index.column()] = None
    cells = ((model.row_at(row), model.cell_at(row, at)) for row, at in sorted(found))
    return tuple((row, cell) for row, cell in cells if cell.passages)
