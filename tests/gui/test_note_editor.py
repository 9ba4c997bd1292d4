from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparer.gui.panels.note_editor import NoteEditor
from comparer.gui.panels.prose import Prose
from comparer.model import RowId

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


@pytest.fixture
def writing(full_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window in which a note to the divergence of row 2 is being written."""
    full_window.show_row(RowId("R2"))
    full_window.table.setFocus()
    qtbot.waitUntil(full_window.table.hasFocus, timeout=10_000)
    QTest.keyClick(full_window.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: full_window.inspector._editor() is not None, timeout=10_000)
    return full_window


def editor(window: MainWindow) -> NoteEditor:
    found = window.inspector._editor()
    assert found is not None
    return found


def note(window: MainWindow) -> str:
    assert window.desk.comparison is not None
    return next(one.note for one in window.desk.comparison.divergences if one.row == "R2")


def test_that_a_note_is_written_in_the_card_and_kept_by_ctrl_enter(writing: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(editor(writing).text.hasFocus, timeout=10_000)
    QTest.keyClicks(editor(writing).text, "Ask the harbor")
    QTest.keyClick(editor(writing).text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note(writing) == "Ask the harbor"
    qtbot.waitUntil(lambda: writing.inspector._editor() is None, timeout=10_000)
    writing.inspector.finish()
    shown = " ".join(part.toPlainText() for part in writing.inspector.cards[0].findChildren(Prose))
    assert "Ask the harbor" in shown
    assert writing.table.hasFocus()
    writing.actions_of["edit.undo"].trigger()
    assert note(writing) == ""


def test_that_escape_leaves_the_note_as_it_was(writing: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(editor(writing).text, "No")
    QTest.keyClick(editor(writing).text, Qt.Key.Key_Escape)
    assert note(writing) == ""
    qtbot.waitUntil(lambda: writing.inspector._editor() is None, timeout=10_000)


def test_that_going_to_another_row_keeps_what_was_typed(writing: MainWindow, qtbot: QtBot) -> None:
    editor(writing).text.setPlainText("Half a thought")
    writing.show_row(RowId("R3"))
    qtbot.waitUntil(lambda: note(writing) == "Half a thought", timeout=10_000)
    assert writing.desk.row == "R3"
    qtbot.waitUntil(lambda: writing.inspector._editor() is None, timeout=10_000)


def test_that_a_judgment_and_a_new_analysis_do_not_take_the_words_away(
    writing: MainWindow, qtbot: QtBot
) -> None:
    editor(writing).text.setPlainText("Still writing")
    writing.inspector.cards[0].findChildren(type(writing.filters.all), "verdict")[0].click()  # confirm
    writing.inspector._show_now()
    writing.inspector.finish()
    assert editor(writing).words == "Still writing"
    writing.desk.analyze()
    qtbot.waitUntil(lambda: not writing.desk.busy, timeout=10_000)
    writing.inspector._show_now()
    writing.inspector.finish()
    assert editor(writing).words == "Still writing"


def test_that_another_comparison_keeps_the_note_of_the_one_left(writing: MainWindow) -> None:
    editor(writing).text.setPlainText("Before I go")
    writing.actions_of["file.new"].trigger()
    writing.actions_of["edit.undo"].trigger()
    assert note(writing) == "Before I go"


def test_that_a_note_opens_the_inspector_where_it_is_hidden(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.inspector.hide()
    full_window.show_row(RowId("R2"))
    full_window.actions_of["review.note"].trigger()
    qtbot.waitUntil(lambda: editor(full_window).isVisible(), timeout=10_000)


def test_that_words_have_the_height_they_need(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.show_row(RowId("R2"))
    full_window.actions_of["review.confirm"].trigger()
    full_window.inspector._show_now()
    full_window.inspector.finish()
    parts = full_window.inspector.cards[0].findChildren(Prose)
    parts[0].resize(150, parts[0].height())
    qtbot.wait(20)
    assert all(part.viewport().height() == part.height() for part in parts)


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        (Qt.FocusReason.ActiveWindowFocusReason, False),
        (Qt.FocusReason.PopupFocusReason, False),
        (Qt.FocusReason.MouseFocusReason, True),
    ],
)
def test_that_a_look_at_another_window_does_not_end_a_note(
    writing: MainWindow, reason: Qt.FocusReason, kept: bool
) -> None:
    text = editor(writing).text
    text.setPlainText("Half a thought")
    QApplication.sendEvent(text, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert (note(writing) == "Half a thought") is kept


def test_that_a_note_ends_once(qtbot: QtBot) -> None:
    ended: list[object] = []
    alone = NoteEditor("")
    qtbot.addWidget(alone)
    alone.ended.connect(lambda words, _by_key: ended.append(words))
    alone.text.setPlainText("Kept")
    alone.end(keep=True, by_key=True)
    alone.end(keep=False, by_key=False)
    assert ended == ["Kept"]
