from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from comparer.gui import engine
from comparer.model import AccountId
from comparer.review import RemoveAccount, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow
    from comparer.load import Loaded

Files = Callable[..., list[str]]
TEXTS = ("A ferry sank.\n", "Two ferries sank.\n", "No ferry sank.\n", "The harbor is closed.\n")


def letters(window: MainWindow) -> list[str]:
    return [account.id for account in window.desk.accounts]


def rested(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold every file that is read until the event is set."""
    free, read = threading.Event(), engine.load_files

    def waiting(*given: object) -> Loaded:
        free.wait(10)
        return read(*given)  # type: ignore[arg-type]  # handed on as it came

    free.set()
    monkeypatch.setattr(engine, "load_files", waiting)
    yield free
    free.set()


def test_that_a_letter_is_never_given_out_again(window: MainWindow, qtbot: QtBot, files: Files) -> None:
    paths = files(*TEXTS)
    window.desk.add_files(paths[:2])
    rested(window, qtbot)
    window.desk.do(RemoveAccount(AccountId("B")))
    window.desk.add_files(paths[2:3])
    rested(window, qtbot)
    assert letters(window) == ["A", "C"]
    window.desk.undo()
    window.desk.add_files(paths[3:])
    rested(window, qtbot)
    assert letters(window) == ["A", "D"]


def test_that_a_letter_whose_addition_was_undone_and_forgotten_is_not_given_again(
    window: MainWindow, qtbot: QtBot, files: Files
) -> None:
    paths = files(*TEXTS)
    window.desk.add_files(paths[:2])
    rested(window, qtbot)
    window.desk.add_files(paths[2:3])
    rested(window, qtbot)
    window.desk.undo()
    window.desk.do(RemoveAccount(AccountId("B")))
    assert not window.desk.redo_name
    window.desk.add_files(paths[3:])
    rested(window, qtbot)
    assert letters(window) == ["A", "D"]


def test_that_an_account_brought_back_while_another_is_read_keeps_its_letter_alone(
    window: MainWindow, qtbot: QtBot, files: Files, held: threading.Event
) -> None:
    paths = files(*TEXTS)
    window.desk.add_files(paths[:2])
    rested(window, qtbot)
    window.desk.do(RemoveAccount(AccountId("B")))
    held.clear()
    window.desk.add_files(paths[2:3])
    window.desk.undo()
    held.set()
    rested(window, qtbot)
    assert letters(window) == ["A", "B", "C"]


def test_that_the_sample_never_lands_among_accounts_still_being_read(
    window: MainWindow, qtbot: QtBot, files: Files, held: threading.Event
) -> None:
    held.clear()
    window.desk.add_files(files(*TEXTS[:2]))
    window.actions_of["file.sample"].trigger()
    assert window.news.news[-1].text == "Accounts are still being read: wait a moment."
    held.set()
    rested(window, qtbot)
    qtbot.wait(50)
    assert [account.name for account in window.desk.accounts] == ["account1.txt", "account2.txt"]


@pytest.mark.parametrize("leave", ["open", "clear", "close"])
def test_that_files_still_being_read_never_land_in_another_comparison(
    window: MainWindow, qtbot: QtBot, files: Files, held: threading.Event, leave: str
) -> None:
    paths = files(*TEXTS)
    window.desk.add_files(paths[:1])
    rested(window, qtbot)
    held.clear()
    window.desk.add_files(paths[1:2])
    window.desk.add_files(paths[2:3])
    left = {
        "open": lambda: window.desk.open(Session(), None),
        "clear": window.desk.clear,
        "close": window.desk.close,
    }
    before = letters(window) if leave == "close" else []
    left[leave]()
    held.set()
    qtbot.wait(300)
    assert not window.desk.busy
    assert letters(window) == before
