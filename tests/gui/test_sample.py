"""The sample is a comparison of its own, and is not worth keeping until something was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import filing
from comparer.gui.application import _begin
from comparer.review import AddAccounts, RemoveAccount
from comparer.store import create_untitled, waiting
from comparer.store.saving import recovery_folder
from tests.gui import cases

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def sample_shown(window: MainWindow, qtbot: QtBot) -> None:
    def there() -> bool:
        names = [account.publisher for account in window.desk.accounts]
        return names[:1] == ["World Weekly"] and not window.desk.busy

    qtbot.waitUntil(there, timeout=20_000)


def kept() -> list[Path]:
    return list(recovery_folder().glob("*.comparer"))


def test_that_the_sample_opens_as_a_comparison_of_its_own_and_the_way_back_is_a_click(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    full_window.actions_of["file.sample"].trigger()
    sample_shown(full_window, qtbot)
    assert len(full_window.desk.accounts) == 3
    [told] = [news for news in full_window.news.news if news.choices]
    assert told.text == "The sample is a new comparison. Yours is kept as it is."
    told.choices[0][1]()
    assert [account.publisher for account in full_window.desk.accounts] == [
        "Harbor Post 0",
        "Harbor Post 1",
        "Harbor Post 2",
    ]
    assert not [news for news in full_window.news.news if news.choices]
    assert not kept()


def test_that_the_sample_is_not_opened_over_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of["file.sample"].trigger()
    sample_shown(window, qtbot)
    file = kept()
    window.actions_of["file.sample"].trigger()
    assert window.news.news[-1].text == "This is the sample."
    assert kept() == file


def test_that_a_sample_to_which_nothing_was_done_is_not_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of["file.sample"].trigger()
    sample_shown(window, qtbot)
    assert len(kept()) == 1
    window.close()
    assert not kept()


def test_that_a_sample_to_which_something_was_done_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of["file.sample"].trigger()
    sample_shown(window, qtbot)
    window.desk.do(RemoveAccount(window.desk.accounts[0].id))
    window.close()
    assert len(waiting(filing.is_mere_sample)) == 1


def test_that_a_start_with_the_sample_says_what_waits(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparer.gui.engine.warm_up", lambda _monitor: None)
    project = create_untitled()
    project.session.do(AddAccounts(cases.accounts(2, 6)))
    project.close()
    _begin(window, (), sample=True)
    sample_shown(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.news.news), timeout=10_000)
    told = window.news.news[-1]
    assert told.text == "Still here, without a name yet: Harbor Post 0 and Harbor Post 1"
    assert [words for words, _ in told.choices] == ["Open"]
    told.choices[0][1]()
    qtbot.waitUntil(lambda: window.desk.accounts[0].publisher == "Harbor Post 0", timeout=10_000)
    assert not window.news.news
