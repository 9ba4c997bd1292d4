"""A whole review by the keyboard alone: every divergence walked to, judged, some taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from comparer.model import Link, Status
from tests.gui import cases

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

NEXT_UNREVIEWED = (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
REDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is, as a person does."""
    QTest.keyClick(window.focusWidget(), key, modifier)


def statuses(window: MainWindow) -> list[Status]:
    assert window.desk.comparison is not None
    return [one.status for one in window.desk.comparison.divergences]


def test_that_cells_are_gathered_and_linked_by_key_as_the_hint_says(full_window: MainWindow) -> None:
    table = full_window.table
    full_window.activateWindow()
    table.setFocus()
    table.go_to_cell(1, 1)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        press(full_window, key, control)
        assert (1, 1) in [(index.row(), index.column()) for index in table.selectedIndexes()]
    assert full_window.news.news[-1].text.startswith("2 cells are chosen: L links their claims")
    press(full_window, Qt.Key.Key_L)
    decision = full_window.desk.session.state.decisions[-1]
    assert isinstance(decision, Link)
    assert [anchor.quote for anchor in decision.claims] == [cases.sentence(1, 0), cases.sentence(2, 1)]


def test_that_a_cell_gathered_by_key_is_let_go_by_the_same_key(full_window: MainWindow) -> None:
    table = full_window.table
    table.setFocus()
    table.go_to_cell(1, 1)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Space):
        press(full_window, key, control)
    assert [(index.row(), index.column()) for index in table.selectedIndexes()] == [(1, 1)]


def test_that_a_review_needs_no_mouse(full_window: MainWindow) -> None:
    full_window.activateWindow()
    full_window.table.setFocus()
    count = len(statuses(full_window))
    keys = (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_U)
    for number in range(count):
        press(full_window, *NEXT_UNREVIEWED)
        press(full_window, keys[number % 3])
    judged = statuses(full_window)
    assert Status.OPEN not in judged
    assert {Status.CONFIRMED, Status.DISMISSED, Status.UNSURE} <= set(judged)
    for _ in range(count):
        press(full_window, *UNDO)
    assert set(statuses(full_window)) == {Status.OPEN}
    for _ in range(count):
        press(full_window, *REDO)
    assert statuses(full_window) == judged
