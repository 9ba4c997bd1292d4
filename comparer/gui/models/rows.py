"""What every table of a sheet's rows has: a row for each of them, and a column for each account behind the first."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from comparer.model import AccountId, RowId
from comparer.present.sheet import Row, Sheet

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows of one immutable sheet; a new sheet replaces it whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._places: dict[RowId, int] = {}
        self.unread: frozenset[AccountId] = frozenset()
        """Accounts that are being read: what they are silent about is not known yet."""

    @property
    def sheet(self) -> Sheet | None:
        """Return the sheet shown."""
        return self._sheet

    def show(self, sheet: Sheet | None, unread: frozenset[AccountId] = frozenset()) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._sheet, self.unread = sheet, unread
        self._places = {row.id: place for place, row in enumerate(sheet.rows)} if sheet else {}
        self._prepare(sheet)
        self.endResetModel()

    def _prepare(self, sheet: Sheet | None) -> None:
        """Make what a model shows of a sheet besides its rows."""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the first column and those of the accounts."""
        return 0 if parent.isValid() or self._sheet is None else 1 + len(self._sheet.columns)

    def row_at(self, place: int) -> Row:
        """Return the row at a place of what is shown."""
        assert self._sheet is not None
        return self._sheet.rows[place]

    def place_of(self, row: RowId | None) -> int:
        """Return where a row is shown, -1 where the filter hides it."""
        return -1 if row is None else self._places.get(row, -1)
