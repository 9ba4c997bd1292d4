from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from comparer.gui.dialogs.title import TitleDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_a_comparison_gets_a_title_that_can_be_taken_back(full_window: MainWindow, qtbot: QtBot) -> None:
    dialog = TitleDialog(full_window.desk, full_window)
    qtbot.addWidget(dialog)
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "  The stranded  ferry ")
    dialog.save()
    qtbot.waitUntil(lambda: not full_window.desk.busy, timeout=10_000)
    assert full_window.desk.sheet is not None
    assert full_window.desk.sheet.title == "The stranded ferry"
    assert full_window.windowTitle().startswith("The stranded ferry")
    full_window.actions_of["edit.undo"].trigger()
    assert full_window.desk.sheet.title == "The ferry"
