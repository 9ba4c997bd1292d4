from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from comparer import settings
from comparer.gui import application, deeds, phrases
from comparer.gui.application import speak_anew
from comparer.gui.dialogs.settings import SettingsDialog
from comparer.model import AccountId, RowId
from tests.gui import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(settings, "settings_file", lambda: tmp_path / "settings.json")
    yield
    application.use_language(application.make_application(), "en")
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("spoken")
def test_that_another_language_is_spoken_at_once_with_everything_as_it_was(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[MainWindow] = []
    monkeypatch.setattr("comparer.gui.opening.speak_anew", lambda window: made.append(speak_anew(window)))
    full_window.show_row(RowId("R5"))
    full_window.actions_of["review.confirm"].trigger()
    full_window.desk.sift(text="harbor")
    dialog = SettingsDialog(full_window)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    qtbot.waitUntil(lambda: bool(made), timeout=10_000)
    [fresh] = made
    qtbot.addWidget(fresh)
    assert phrases.language() == "de"
    assert fresh.actions_of["file.settings"].text() == "Einstellungen…"
    assert fresh.isVisible()
    assert fresh.desk.row == "R5"
    assert fresh.desk.view.filter.text == "harbor"
    assert fresh.actions_of["edit.undo"].text().startswith("Rückgängig")
    fresh.actions_of["edit.undo"].trigger()
    assert fresh.desk.comparison is not None
    assert {one.status.value for one in fresh.desk.comparison.divergences} == {"open"}


@pytest.fixture
def german(full_window: MainWindow, spoken: None) -> Iterator[Callable[[], MainWindow]]:
    """Return what puts a German window in the place of the full one."""
    del spoken
    made: list[MainWindow] = []

    def anew() -> MainWindow:
        full_window.settings = replace(full_window.settings, language="de")
        made.append(speak_anew(full_window))
        return made[-1]

    yield anew
    for fresh in made:
        fresh.close()
        fresh.deleteLater()
    application._windows.clear()


def test_that_nothing_of_the_former_window_is_left(
    full_window: MainWindow, german: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    before = len(QApplication.allWidgets())
    german()
    parts = (full_window, full_window.desk, full_window.look)
    qtbot.waitUntil(lambda: not any(map(isValid, parts)), timeout=10_000)
    assert len(QApplication.allWidgets()) <= before


def test_that_the_project_goes_on_in_the_new_window(
    window: MainWindow, spoken: None, qtbot: QtBot, files: Callable[..., list[str]]
) -> None:
    del spoken
    window.desk.add_files(files("A ferry sank.\n", "Two ferries sank.\n"))
    qtbot.waitUntil(lambda: window.desk.comparison is not None and not window.desk.busy, timeout=10_000)
    project = window.desk.project
    assert project is not None
    window.settings = replace(window.settings, language="de")
    fresh = speak_anew(window)
    qtbot.addWidget(fresh)
    assert fresh.desk.project is project
    fresh.desk.do(deeds.remove(AccountId("A")))
    assert [account.id for account in project.session.state.accounts] == ["B"]
    assert not [news for news in fresh.news.news if news.trouble]
    fresh.close()
    application._windows.clear()


def test_that_what_was_not_compared_yet_is_compared_in_the_new_window(
    full_window: MainWindow, german: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    full_window.desk.do(deeds.add(cases.accounts(4, 12)[3:]))
    assert full_window.desk.analyzing
    fresh = german()
    qtbot.waitUntil(lambda: not fresh.desk.busy, timeout=10_000)
    assert [account.id for account in fresh.desk.accounts] == ["A", "B", "C", "D"]
    assert not fresh.desk.unread


def test_that_the_settings_choose_what_the_others_are_set_against(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    dialog = SettingsDialog(full_window)
    qtbot.addWidget(dialog)
    assert [dialog.against.itemText(at) for at in range(2)] == ["The first account", "A  Harbor Post 0"]
    dialog.against.setCurrentIndex(2)
    assert full_window.desk.view.base == "B"
    dialog.against.setCurrentIndex(0)
    assert full_window.desk.view.base is None
