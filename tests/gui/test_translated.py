"""The window in another language: nothing a person reads goes past the translations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QWidget,
)

from comparer.gui import phrases
from comparer.gui.application import use_language
from comparer.gui.dialogs.about import About
from comparer.gui.dialogs.account_card import AccountCard
from comparer.gui.dialogs.aliases import AliasesDialog
from comparer.gui.dialogs.keys import KeySheet
from comparer.gui.dialogs.original import OriginalText
from comparer.gui.dialogs.palette import command_palette, row_palette
from comparer.gui.dialogs.settings import SettingsDialog
from comparer.gui.dialogs.unplaced import UnplacedDialog
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.gui.opening import SIDE_VIEWS
from comparer.review import AddAccounts, Session, SetOptions
from tests.builders import calls
from tests.pseudo import PSEUDO, own_words, spoken, unmarked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KEYS = {
    "Ctrl",
    "Space",
    "Shift",
    "Alt",
    "Return",
    "Enter",
    "Down",
    "Up",
    "Home",
    "End",
    "Left",
    "Right",
    "Backspace",
    "Del",
}
QT = {"OK", "Cancel", "Save", "Close", "Press", "shortcut"}
"""What Qt says itself, in the languages it speaks."""

NAMES = {"Comparer", "English", "Deutsch", "Letter", "SHA", "PDF", "Esc", "qt_spinbox_lineedit"}


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    yield phrases.speak
    phrases.speak("en")
    use_language(qapp, "en")


def filled(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Look("light"))
    qtbot.addWidget(made)
    made.show()
    compared = calls()
    made.desk.open(Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)]), compared)
    return made


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield everything a widget and its children show or tell a screen reader."""
    for each in (widget, *widget.findChildren(QWidget)):
        texts = [each.windowTitle(), each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        if isinstance(each, (QLabel, QAbstractButton)):
            texts.append(each.text())
        if isinstance(each, QLineEdit):
            texts.append(each.placeholderText())
        if isinstance(each, QMenu):
            texts.append(each.title())
        if isinstance(each, QComboBox):
            texts += [each.itemText(at) for at in range(each.count())]
        if isinstance(each, QTreeWidget) and each.headerItem() is not None:
            texts += [each.headerItem().text(at) for at in range(each.columnCount())]
        for text in texts:
            yield unescape(re.sub(r"(?s)<style.*?</style>|<[^>]*>", " ", text)).replace("&", "")
    for action in widget.findChildren(QAction):
        yield from (action.text().replace("&", ""), action.toolTip(), action.iconText())


def test_that_no_word_of_the_window_goes_past_the_translations(
    qtbot: QtBot, speaking: Callable[[str], None]
) -> None:
    known = own_words(calls()) | KEYS | NAMES
    speaking(PSEUDO)
    with spoken():
        window = filled(qtbot)
        for name in SIDE_VIEWS:
            window.show_view(name)
        window.show_view("table")
        assert window.desk.sheet is not None
        for row in window.desk.sheet.rows:
            window.show_row(row.id)
            assert not unmarked(words_of(window), known)


def test_that_no_word_of_the_empty_window_goes_past_the_translations(
    qtbot: QtBot, speaking: Callable[[str], None]
) -> None:
    speaking(PSEUDO)
    with spoken():
        window = MainWindow(Look("light"))
        qtbot.addWidget(window)
        assert not unmarked(words_of(window), frozenset(KEYS | NAMES))


def test_that_no_word_of_a_dialog_goes_past_the_translations(
    qtbot: QtBot, speaking: Callable[[str], None]
) -> None:
    known = own_words(calls()) | KEYS | NAMES | QT
    speaking(PSEUDO)
    with spoken():
        window = filled(qtbot)
        account = window.desk.accounts[0]
        assert window.desk.sheet is not None
        dialogs: tuple[QDialog, ...] = (
            SettingsDialog(window),
            KeySheet(window),
            OriginalText(account, window.look, window),
            AccountCard(account, window.desk, window),
            AliasesDialog(window.desk, (), window),
            UnplacedDialog((), window),
            About(window.look, window),
            command_palette(window),
            row_palette(window),
        )
        for dialog in dialogs:
            qtbot.addWidget(dialog)
            assert not unmarked(words_of(dialog), known)


def test_that_the_window_speaks_german(
    qtbot: QtBot, qapp: QApplication, speaking: Callable[[str], None]
) -> None:
    del speaking
    use_language(qapp, "de")
    window = filled(qtbot)
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Ansicht", "Bericht", "Prüfung", "Gehe zu", "Teilen", "Hilfe"]
    assert window.actions_of["review.confirm"].text() == "Bestätigen"
    assert window.desk.sheet is not None
    assert "Widersprüche" in window.desk.sheet.headline


def test_that_a_language_nobody_translated_is_english(
    qapp: QApplication, speaking: Callable[[str], None]
) -> None:
    del speaking
    use_language(qapp, "xx")
    assert phrases.language() == "en"
