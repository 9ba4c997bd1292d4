"""Acts of the Go menu: walking through divergences, rows and panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui.desk import News
from comparer.gui.phrases import tr
from comparer.gui.stops import step, stops

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def next_stop(window: MainWindow) -> None:
    """Choose the next divergence."""
    _walk(window, 1)


def previous_stop(window: MainWindow) -> None:
    """Choose the divergence before."""
    _walk(window, -1)


def first_stop(window: MainWindow) -> None:
    """Choose the first divergence."""
    found = stops(window.desk.sheet)
    if found:
        window.show_row(found[0].row, found[0].flag)


def last_stop(window: MainWindow) -> None:
    """Choose the last divergence."""
    found = stops(window.desk.sheet)
    if found:
        window.show_row(found[-1].row, found[-1].flag)


def next_row(window: MainWindow) -> None:
    """Choose the next row."""
    window.table.step(1)


def previous_row(window: MainWindow) -> None:
    """Choose the row before."""
    window.table.step(-1)


def next_pane(window: MainWindow) -> None:
    """Give the focus to the next part of the window."""
    window.focus_pane(1)


def previous_pane(window: MainWindow) -> None:
    """Give the focus to the part before."""
    window.focus_pane(-1)


def _walk(window: MainWindow, by: int) -> None:
    desk = window.desk
    stop = step(desk.sheet, desk.row, desk.flag, by)
    if stop is not None:
        window.show_row(stop.row, stop.flag)
    elif by > 0:
        window.tell(News(tr("That was the last divergence shown.")))
    else:
        window.tell(News(tr("That was the first divergence shown.")))
