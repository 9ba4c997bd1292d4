"""A whole review by the keyboard alone: every divergence walked to, judged, some taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from comparer.model import Status

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
