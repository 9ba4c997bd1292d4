from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.gui.dialogs.settings import SettingsDialog
from comparer.gui.signing import signed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_the_name_of_the_settings_stands_on_what_leaves_the_window(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    assert signed(full_window) == full_window.desk.comparison
    dialog = SettingsDialog(full_window)
    qtbot.addWidget(dialog)
    dialog.name.setText("Ines Okafor ")
    dialog.name.editingFinished.emit()
    made = signed(full_window)
    assert made is not None
    assert made.options.prepared_by == "Ines Okafor"
    assert full_window.desk.comparison is not None
    assert replace(made, options=full_window.desk.comparison.options) == full_window.desk.comparison
