"""The sheet as a table model: the margin first, then a column for each account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt

from comparer.gui.models.rows import Index, RowsModel
from comparer.gui.models.spoken import cell_spoken, head_spoken, margin_spoken
from comparer.gui.phrases import tr
from comparer.gui.plain import plain_tip
from comparer.model import ClaimId
from comparer.present.sheet import Cell, Column, Row

CLAIMS = "application/x-comparer-claims"
MARGIN = 0
"""The column of row numbers and signs."""

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_STILL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_MOVED = _STILL | Qt.ItemFlag.ItemIsDragEnabled


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CELL = Qt.ItemDataRole.UserRole + 2
    COLUMN = Qt.ItemDataRole.UserRole + 3


class SheetModel(RowsModel):
    """Rows and cells of a sheet: the margin, then the accounts.

    `meant` returns the claim of a cell that is dragged.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.meant: Callable[[Row, Cell], ClaimId | None] = _first

    def cell_at(self, place: int, column: int) -> Cell:
        """Return the cell of an account's column."""
        return self.row_at(place).cells[column - 1]

    def column_at(self, column: int) -> Column:
        """Return the head of an account's column."""
        assert self._sheet is not None
        return self._sheet.columns[column - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, spoken words, or the values themselves."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Role.ROW:
            return self.row_at(row)
        if column == MARGIN:
            return self._margin(row, role)
        if role == Role.CELL:
            return self.cell_at(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(passage.text for passage in self.cell_at(row, column).passages)
        if role == _SPOKEN:
            if self.cell_at(row, column).account in self.unread:
                return tr("{account}: still being read", account=self.column_at(column).heading)
            return cell_spoken(self.row_at(row), self.cell_at(row, column), self.column_at(column))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells with words be dragged to another row."""
        if index.column() <= MARGIN or not self.cell_at(index.row(), index.column()).passages:
            return _STILL
        return _MOVED

    def mimeTypes(self) -> list[str]:
        """Return what is dragged: the claims, by id."""
        return [CLAIMS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the claims that are meant in these cells, one of each."""
        held = [index for index in indexes if index.column() != MARGIN]
        meant = [self.meant(self.row_at(at.row()), self.cell_at(at.row(), at.column())) for at in held]
        claims = [claim for claim in meant if claim is not None]
        data = QMimeData()
        data.setData(CLAIMS, QByteArray("\n".join(claims).encode()))
        return data

    def _margin(self, row: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.row_at(row).number)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(margin_spoken(self.row_at(row)))
        if role == _SPOKEN:
            return margin_spoken(self.row_at(row))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an account's head, in words or as the value itself."""
        if orientation is Qt.Orientation.Horizontal and section == MARGIN and role == _SPOKEN:
            return tr("Row number and signs")
        if orientation is not Qt.Orientation.Horizontal or self._sheet is None or section == MARGIN:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 < section <= len(self._sheet.columns):
            return None
        if role == Role.COLUMN:
            return self.column_at(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(head_spoken(self.column_at(section)))
        if role in {Qt.ItemDataRole.DisplayRole, _SPOKEN}:
            return head_spoken(self.column_at(section))
        return None


def _first(_row: Row, cell: Cell) -> ClaimId | None:
    return cell.passages[0].claim if cell.passages else None
