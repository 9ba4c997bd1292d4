from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_first_choice_answers_to_enter_and_space(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.empty.sample.disconnect()
    with qtbot.waitSignal(window.empty.sample, timeout=10_000):
        QTest.keyClick(window.empty.open_sample, key)


def test_that_the_keys_of_the_review_count_as_soon_as_there_are_rows(full_window: MainWindow) -> None:
    assert full_window.focusWidget() is full_window.table
