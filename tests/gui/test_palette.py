from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from comparer.gui.dialogs.palette import command_palette, row_palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_a_palette_says_when_nothing_is_found(full_window: MainWindow, qtbot: QtBot) -> None:
    palette = command_palette(full_window)
    qtbot.addWidget(palette)
    palette.show()
    assert palette.none.isHidden()
    QTest.keyClicks(palette.field, "xyzzy")
    assert palette.none.isVisible()
    assert palette.none.text() == "Nothing found. Try fewer or other words."
    assert palette.list.isHidden()
    palette.field.clear()
    assert palette.list.isVisible()


def test_that_a_row_the_filter_hides_is_spoken_of(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.desk.sift(text="coast guard")
    palette = row_palette(full_window)
    qtbot.addWidget(palette)
    palette.show()
    QTest.keyClicks(palette.field, "11")
    assert palette.none.isVisible()
    assert palette.none.text() == "None of the 3 rows shown has this; 9 are hidden."


def test_that_the_row_with_the_number_comes_before_those_that_have_it_in_their_words(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    palette = row_palette(full_window)
    qtbot.addWidget(palette)
    QTest.keyClicks(palette.field, "8")
    assert palette.list.item(0).text() == "8"
    assert palette.list.count() > 1
