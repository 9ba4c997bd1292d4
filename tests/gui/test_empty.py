from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from comparer.gui.views.empty import GAP, ICON
from comparer.gui.views.offers import Offer

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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_open_and_remove_answer_to_enter_and_space(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    offers = window.empty.offers
    offers.opened.disconnect()
    offers.removed.disconnect()
    offers.show_offers((Offer(Path("ferry.comparer"), "The ferry", "today", unsaved=True),), ())
    with qtbot.waitSignals([offers.opened, offers.removed], timeout=10_000):
        for button in offers.buttons:
            QTest.keyClick(button, key)


@pytest.mark.parametrize("points", [10.5, 16.0, 24.0])
def test_that_a_choice_has_room_for_its_words_at_any_size(
    window: MainWindow, qtbot: QtBot, points: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.resize(1100, 700)
    before = window.size()
    long = "Drei Berichte über Anrufe, die niemand annahm, bereits gesammelt und nebeneinandergelegt"
    monkeypatch.setattr(window.empty.open_sample, "_below", long)
    window.look.zoom(points)
    qtbot.wait(10)
    for choice in (window.empty.drop, window.empty.open_sample):
        title, below = choice.heights(choice.width())
        assert title + below + ICON + 2 * GAP <= choice.height()
        widest = max(
            QFontMetrics(window.look.font(1.3, bold=True)).horizontalAdvance(w) for w in choice.text().split()
        )
        assert widest < choice.width() - 20
    assert window.size() == before, "what has no room scrolls"
