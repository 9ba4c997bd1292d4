"""How the open comparison is looked at: what is left out, in which order, and what is chosen in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from comparer.gui.news import Changed
from comparer.gui.phrases import language
from comparer.model import DivergenceId, RowId
from comparer.present.sheet import Filter, Order, View

if TYPE_CHECKING:
    from comparer.present.sheet import Sheet


class Looking(QObject):
    """The view, the chosen row and one of its divergences. `chosen` carries the row."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.view = View()
        self.row: RowId | None = None
        self.flag: DivergenceId | None = None

    @property
    def spoken_view(self) -> View:
        """Return how the comparison is looked at, in the person's language: the window's and the report's."""
        return replace(self.view, language=language())

    def look(self, view: View) -> None:
        """Look at the comparison in another way."""
        if view != self.view:
            self.view = view
            self._refresh(Changed(view=True))

    def sift(self, **parts: Any) -> None:
        """Change parts of the filter."""
        self.look(replace(self.view, filter=replace(self.view.filter, **parts)))

    def sift_nothing(self) -> None:
        """Show all rows."""
        self.look(replace(self.view, filter=Filter()))

    def order(self, order: Order) -> None:
        """Show the rows in another order."""
        self.look(replace(self.view, order=order))

    def choose(self, row: RowId | None, flag: DivergenceId | None = None) -> None:
        """Choose a row, and one of its divergences, for all views."""
        if (row, flag) != (self.row, self.flag):
            self.row, self.flag = row, flag
            self.chosen.emit(row)

    def _refresh(self, changed: Changed, ready: Sheet | None = None) -> None:
        """Show what there is: each desk knows how."""
