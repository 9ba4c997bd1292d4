from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from comparer.gui.actions import TABLE, by_id
from comparer.gui.dialogs.help_page import HelpPage
from comparer.gui.dialogs.keys import KeySheet
from comparer.gui.dialogs.palette import command_palette, row_palette
from comparer.gui.spec import Menu
from comparer.model import Status
from comparer.settings import read_settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_every_action_has_its_own_name_and_its_own_keys(window: MainWindow) -> None:
    assert max(Counter(spec.id for spec in TABLE).values()) == 1
    keys = [key.toString() for spec in TABLE for key in window.actions_of[spec.id].shortcuts()]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_that_every_menu_shows_its_actions(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    shown = {action.objectName() for menu in menus for action in menu.actions()}  # type: ignore[attr-defined]  # QObject in the stubs
    assert {spec.id for spec in TABLE} <= shown
    assert len(menus) == len(Menu)


def test_that_backspace_never_dismisses_and_ctrl_y_never_links() -> None:
    assert "Backspace" not in by_id("review.dismiss").keys
    assert "Ctrl+Y" in by_id("edit.redo").keys


def test_that_only_what_makes_sense_is_enabled(window: MainWindow, full_window: MainWindow) -> None:
    assert full_window.actions_of["file.pdf"].isEnabled()
    full_window.desk.clear()
    assert not full_window.actions_of["file.pdf"].isEnabled()
    assert window.actions_of["file.add"].isEnabled()


def test_that_a_taken_key_is_refused_with_a_sentence(full_window: MainWindow, qtbot: QtBot) -> None:
    sheet = KeySheet(full_window)
    qtbot.addWidget(sheet)
    sheet.choose("view.again")
    sheet.editor.setKeySequence(QKeySequence("Ctrl+E"))
    sheet.take()
    assert sheet.answer.text() == "Ctrl+E already belongs to “Export PDF…”: choose another key."
    assert full_window.actions_of["view.again"].shortcut().toString() == "F5"


def test_that_a_key_can_be_changed_and_is_remembered_and_given_back(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    sheet = KeySheet(full_window)
    qtbot.addWidget(sheet)
    sheet.choose("view.again")
    sheet.editor.setKeySequence(QKeySequence("Ctrl+Shift+R"))
    sheet.take()
    assert full_window.actions_of["view.again"].shortcut().toString() == "Ctrl+Shift+R"
    assert dict(read_settings().keys)["view.again"] == ("Ctrl+Shift+R",)
    sheet.restore()
    assert full_window.actions_of["view.again"].shortcut().toString() == "F5"
    assert "view.again" not in dict(read_settings().keys)


def test_that_the_palette_finds_a_command_by_its_words_and_does_it(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    palette = command_palette(full_window)
    qtbot.addWidget(palette)
    palette.show()
    QTest.keyClicks(palette.field, "gravest")
    assert palette.list.count() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert full_window.desk.view.order.value == "by severity"


def test_that_a_row_is_found_by_its_number(full_window: MainWindow, qtbot: QtBot) -> None:
    palette = row_palette(full_window)
    qtbot.addWidget(palette)
    palette.show()
    QTest.keyClicks(palette.field, "7")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert full_window.desk.row == "R7"


def test_that_every_dialog_opens_and_is_gone_when_it_is_closed(full_window: MainWindow, qtbot: QtBot) -> None:
    for name in (
        "account.card",
        "account.text",
        "file.settings",
        "file.title",
        "go.row",
        "help.keys",
        "help.palette",
        "help.about",
        "review.aliases",
        "review.split",
    ):
        full_window.actions_of["go.first"].trigger()
        full_window.actions_of[name].trigger()
        qtbot.waitUntil(
            lambda: any(each.isVisible() for each in full_window.findChildren(QDialog)), timeout=10_000
        )
        for dialog in full_window.findChildren(QDialog):
            dialog.close()
        qtbot.waitUntil(lambda: not full_window.findChildren(QDialog), timeout=10_000)


def test_that_letters_judge_only_while_the_table_has_the_focus(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.activateWindow()
    full_window.actions_of["go.first"].trigger()
    full_window.filters.field.setFocus()
    QTest.keyClick(full_window.filters.field, Qt.Key.Key_X)
    assert first_status(full_window) is Status.OPEN
    full_window.filters.field.clear()
    full_window.table.setFocus()
    qtbot.waitUntil(full_window.table.hasFocus, timeout=10_000)
    QTest.keyClick(full_window.table, Qt.Key.Key_X)
    assert first_status(full_window) is Status.DISMISSED
    QTest.keyClick(full_window.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert first_status(full_window) is Status.OPEN
    QTest.keyClick(full_window.table, Qt.Key.Key_C)
    assert first_status(full_window) is Status.CONFIRMED


def first_status(window: MainWindow) -> Status:
    sheet = window.desk.sheet
    assert sheet is not None
    return sheet.rows[1].flags[0].status


def test_that_settings_change_the_window_at_once(full_window: MainWindow) -> None:
    full_window.use_settings(replace(full_window.settings, theme="dark", font_points=14.0, density="compact"))
    assert full_window.look.theme.dark
    assert full_window.look.points == 14
    assert full_window.look.padding == 6
    assert read_settings().theme == "dark"


def test_that_another_base_moves_its_column_first(full_window: MainWindow) -> None:
    full_window.table.choose_column(3)
    full_window.actions_of["account.base"].trigger()
    assert full_window.table.account_at(1) == "C"
    full_window.actions_of["account.all"].trigger()
    assert full_window.table.account_at(1) == "A"


def test_that_columns_move_hide_and_come_back(full_window: MainWindow) -> None:
    full_window.table.choose_column(1)
    full_window.actions_of["account.right"].trigger()
    assert [full_window.table.account_at(at) for at in (1, 2, 3)] == ["B", "A", "C"]
    full_window.table.heads.moveSection(3, 1)
    full_window.table._moved()
    assert [full_window.table.account_at(at) for at in (1, 2, 3)] == ["C", "B", "A"]
    full_window.table.choose_column(2)
    full_window.actions_of["account.hide"].trigger()
    assert [full_window.table.account_at(at) for at in (1, 2)] == ["C", "A"]
    full_window.actions_of["account.all"].trigger()
    assert [full_window.table.account_at(at) for at in (1, 2, 3)] == ["C", "B", "A"]


def test_that_the_key_sheet_sifts_groups_too_and_says_when_nothing_is_found(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    sheet = KeySheet(full_window)
    qtbot.addWidget(sheet)
    sheet.search.setText("confirm")
    groups = [sheet.tree.topLevelItem(at) for at in range(sheet.tree.topLevelItemCount())]
    assert [group.text(0) for group in groups if group is not None and not group.isHidden()] == ["Review"]
    current = sheet.tree.currentItem()
    assert current is not None
    assert current.text(0) == "Confirm"
    sheet.search.setText("xyzzy")
    assert sheet.answer.text() == "Nothing found. Try fewer or other words."


def test_that_the_help_is_read_while_working_and_opens_once(full_window: MainWindow) -> None:
    for _ in range(2):
        full_window.actions_of["help.page"].trigger()
    [page] = full_window.findChildren(HelpPage)
    assert page.isVisible()
    assert not page.isModal()
    page.close()
