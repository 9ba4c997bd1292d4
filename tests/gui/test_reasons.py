from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from comparer.gui import menus
from comparer.gui.actions import TABLE
from comparer.gui.dialogs.palette import command_palette
from comparer.gui.phrases import shown
from comparer.gui.reasons import why_not
from comparer.model import RowId

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

NO_FLAG = "This row has no divergence to judge."


def opened(window: MainWindow, title: str) -> QMenu:
    """Return a menu of the bar as it is when it opens."""
    menu = next(
        action.menu() for action in window.menuBar().actions() if action.text().replace("&", "") == title
    )
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def test_that_a_menu_shows_what_cannot_be_done_and_says_why(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R1"))
    menu = opened(full_window, "Review")
    confirm = full_window.actions_of["review.confirm"]
    assert not confirm.isEnabled()
    assert confirm.toolTip() == NO_FLAG
    assert menu.toolTipsVisible()
    menu.aboutToHide.emit()
    assert confirm.isEnabled()
    assert confirm.toolTip() == "Confirm (C)"


def test_that_the_key_of_what_cannot_be_done_answers_with_the_reason(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R1"))
    full_window.table.setFocus()
    QTest.keyClick(full_window.table, Qt.Key.Key_X)
    [news] = full_window.news.news
    assert news.text == NO_FLAG
    assert news.hint
    assert not news.trouble, "it goes by itself"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("account.left", "This column is the first already."),
        ("account.all", "All columns are shown."),
        ("edit.all", "All rows are shown."),
        (
            "review.link",
            "Choose the cells to link first: Ctrl+click adds a cell, or Ctrl+arrows and Ctrl+Space.",
        ),
        (
            "review.merge",
            "Choose two cells of one account to merge: Ctrl+click adds a cell, or Ctrl+arrows and Ctrl+Space.",
        ),
        ("review.unplaced", "Every decision fits."),
    ],
)
def test_that_each_action_has_its_own_reason(full_window: MainWindow, name: str, reason: str) -> None:
    full_window.table.go_to_cell(1, 1)
    found = why_not(full_window, name)
    assert found is not None
    assert shown(found) == reason


def test_that_the_only_column_cannot_be_hidden(full_window: MainWindow) -> None:
    for _ in range(2):
        assert why_not(full_window, "account.hide") is None
        full_window.actions_of["account.hide"].trigger()
    assert why_not(full_window, "account.hide") is not None
    assert why_not(full_window, "account.all") is None


def test_that_every_entry_of_an_empty_window_does_something_or_says_why(window: MainWindow) -> None:
    for spec in TABLE:
        action = window.actions_of[spec.id]
        assert action.isEnabled() or action.toolTip() not in {"", shown(spec.text)}, spec.id


def test_that_the_palette_leaves_out_what_cannot_be_done(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.show_row(RowId("R1"))
    palette = command_palette(full_window)
    qtbot.addWidget(palette)
    listed = {palette.list.item(at).text() for at in range(palette.list.count())}
    assert "Next divergence" in listed
    assert "Confirm" not in listed


@pytest.mark.parametrize("place", [QPoint(200, 8), QPoint(40, 60)])
def test_that_a_right_click_opens_a_menu(full_window: MainWindow, qtbot: QtBot, place: QPoint) -> None:
    (menus.head_menu if place.y() < 20 else menus.cell_menu)(full_window, place)
    [menu] = [one for one in full_window.findChildren(QMenu) if one.isVisible()]
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == [name for name in (menus.HEAD if place.y() < 20 else menus.CELL) if name]
    menu.close()
    qtbot.waitUntil(lambda: menu not in full_window.findChildren(QMenu), timeout=10_000)
