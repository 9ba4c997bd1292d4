from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import deeds
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_an_undone_new_comparison_goes_on_comparing(full_window: MainWindow, qtbot: QtBot) -> None:
    desk = full_window.desk
    desk.do(deeds.add(cases.accounts(4, 12)[3:]))
    assert desk.analyzing
    desk.clear()
    desk.undo()
    assert [account.id for account in desk.accounts] == ["A", "B", "C", "D"]
    qtbot.waitUntil(lambda: not desk.busy, timeout=10_000)
    assert not desk.unread


def test_that_a_comparison_is_whole_only_when_all_that_lies_there_is_compared(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    desk = full_window.desk
    assert desk.whole is desk.comparison
    desk.do(deeds.add(cases.accounts(4, 12)[3:]))
    assert desk.comparison is not None
    assert desk.whole is None
    qtbot.waitUntil(lambda: not desk.busy, timeout=10_000)
    assert desk.whole is desk.comparison
