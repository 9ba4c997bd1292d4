"""Acts of the Edit menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from comparer.gui.news import News
from comparer.gui.phrases import counted

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def undo(window: MainWindow) -> None:
    """Take the last act back."""
    window.desk.undo()


def redo(window: MainWindow) -> None:
    """Do again what was taken back."""
    window.desk.redo()


def copy(window: MainWindow) -> None:
    """Copy the chosen cells with their sources, as text, as a page and as a table."""
    from comparer.gui.copying import copied  # noqa: PLC0415 -- the window is there before anything is copied

    comparison = window.desk.comparison
    if comparison is None:
        return
    cells = window.table.chosen_cells()
    if cells:
        QGuiApplication.clipboard().setMimeData(copied(cells, comparison))
        window.tell(
            News(
                counted(
                    len(cells),
                    "{count} cell copied with its source.",
                    "{count} cells copied with their sources.",
                )
            )
        )


def find(window: MainWindow) -> None:
    """Look for words in the cells."""
    window.show_view("table")
    window.finder.begin()


def find_next(window: MainWindow) -> None:
    """Go to the next place with the words."""
    window.finder.go(1)


def find_previous(window: MainWindow) -> None:
    """Go to the place before."""
    window.finder.go(-1)


def filter_text(window: MainWindow) -> None:
    """Go to the field that sifts rows by words."""
    window.filters.field.setFocus()
    window.filters.field.selectAll()
