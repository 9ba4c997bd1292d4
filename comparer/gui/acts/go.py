"""Acts of the Go menu: walking through divergences, rows and panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import opening
from comparer.gui.news import News
from comparer.gui.phrases import tr
from comparer.gui.stops import Stop, step, stops

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.model import DivergenceId


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
        _show(window, found[0])


def last_stop(window: MainWindow) -> None:
    """Choose the last divergence."""
    found = stops(window.desk.sheet)
    if found:
        _show(window, found[-1])


def next_open(window: MainWindow) -> None:
    """Choose the next divergence that nobody reviewed."""
    _walk(window, 1, unreviewed=True)


def previous_open(window: MainWindow) -> None:
    """Choose the divergence before that nobody reviewed."""
    _walk(window, -1, unreviewed=True)


def to_row(window: MainWindow) -> None:
    """Find a row by its number or its words."""
    opening.row_palette(window)


def other_row(window: MainWindow) -> None:
    """Go to the other row in which words of the chosen cell's divergence stand."""
    found = place_apart(window)
    if found is not None:
        follow(window, *found)


def place_apart(window: MainWindow) -> tuple[int, DivergenceId] | None:
    """Return the number of that row, and the divergence; where this row has a side itself, the row of another."""
    row, account, chosen = window.inspector.row(), window.table.current_account(), window.desk.flag
    if row is None:
        return None
    own = row.apart(account) if account is not None else ()
    found = [
        *((flag, number) for flag, number in own),
        *(
            (flag, number)
            for flag in row.marked
            for number in (*flag.stands, flag.row_number)
            if number != row.number
        ),
    ]
    at = next((at for at, (flag, _) in enumerate(found) if flag.divergence == chosen), 0)
    return (found[at][1], found[at][0].divergence) if found else None


def follow(window: MainWindow, number: int, divergence: DivergenceId) -> None:
    """Choose the row of a number, and a divergence that has words in it."""
    rows = window.desk.sheet.rows if window.desk.sheet is not None else ()
    row = next((row for row in rows if row.number == number), None)
    if row is None:
        window.tell(News(tr("The filter hides row {number}.", number=number), hint=True))
        return
    window.show_row(row.id, divergence)
    window.focus_view()


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


def _show(window: MainWindow, stop: Stop) -> None:
    """Choose a divergence, in a cell that has words: where one account is silent, in that of another."""
    window.show_row(stop.row, stop.flag)
    table, place = window.table, window.table.sheet_model.place_of(stop.row)
    cell = table.current_cell()
    if place < 0 or (cell is not None and cell.passages):
        return
    row = table.sheet_model.row_at(place)
    sides = {side for flag in row.flags if flag.divergence == stop.flag for side, _, _ in flag.sides}
    telling = [cell.account for cell in row.cells if cell.passages]
    meant = next((account for account in telling if account in sides), next(iter(telling), None))
    if table.section_of(meant) >= 0:
        table.go_to_cell(place, table.section_of(meant))


def _walk(window: MainWindow, by: int, *, unreviewed: bool = False) -> None:
    desk = window.desk
    stop = step(desk.sheet, desk.row, desk.flag, by, unreviewed=unreviewed)
    if stop is not None:
        _show(window, stop)
    elif not stops(desk.sheet):
        window.tell(News(tr("No divergence is shown."), hint=True))
    elif unreviewed:
        window.tell(News(tr("Nothing unreviewed is left in this direction."), hint=True))
    elif by > 0:
        window.tell(News(tr("That was the last divergence shown."), hint=True))
    else:
        window.tell(News(tr("That was the first divergence shown."), hint=True))
