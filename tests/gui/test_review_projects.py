from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from comparer.gui import filing, remembering
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.gui.projects import describe
from comparer.model import AccountId, DivergenceKind, RowId, Severity, Status
from comparer.present.sheet import Filter, Order, View
from comparer.review import AddAccounts, RemoveAccount, make
from comparer.store import create_project, create_untitled, open_project, verify, waiting
from comparer.store.saving import recovery_folder
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.model import Account
    from comparer.store import Project

Files = Callable[..., list[str]]


def loaded(window: MainWindow, qtbot: QtBot, paths: list[str], count: int) -> None:
    window.desk.add_files(paths)
    compared(window, qtbot, count)


def compared(window: MainWindow, qtbot: QtBot, count: int) -> None:
    def ready() -> bool:
        comparison = window.desk.comparison
        return comparison is not None and len(comparison.accounts) == count and not window.desk.busy

    qtbot.waitUntil(ready, timeout=10_000)


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def told(window: MainWindow) -> list[str]:
    return [news.text for news in window.news.news]


def opened(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    window.projects.open(path)
    qtbot.waitUntil(
        lambda: window.desk.project is not None and window.desk.project.path == path, timeout=10_000
    )


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return a project with two accounts, kept analysis and a way it was looked at."""
    path = tmp_path / "ferry.comparer"
    project = create_project(path)
    project.session.do(AddAccounts(two()))
    comparison = cases.comparison_of(project.session.state.accounts, project.session.state.options)
    project.keep(project.session.state, comparison)
    project.session.do(make.judge(comparison, comparison.divergences[0].id, Status.CONFIRMED, "asked"))
    view = View(order=Order.BY_SEVERITY, filter=Filter(kinds=frozenset({DivergenceKind.POLARITY})))
    project.remember_view(remembering.words_of(view, "R3"))
    project.close()
    return path


def two() -> tuple[Account, ...]:
    return cases.accounts(2, 6)


def test_that_the_first_account_begins_a_project_that_keeps_the_original(
    window: MainWindow, qtbot: QtBot, files: Files
) -> None:
    assert window.desk.project is None
    paths = files("A ferry sank.\n", "Two ferries sank.\n")
    loaded(window, qtbot, paths, 2)
    project = project_of(window)
    assert project.path.parent == recovery_folder()
    assert {original.data for original in project.originals()} == {Path(path).read_bytes() for path in paths}
    assert [account.source.path for account in window.desk.accounts] == ["account1.txt", "account2.txt"]
    assert str(Path(paths[0]).parent) not in repr(project.session.entries())


def test_that_pasted_words_are_kept_as_they_came(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Nobody saw the ferry.")
    window.actions_of["file.paste"].trigger()
    compared(window, qtbot, 1)
    assert [original.data for original in project_of(window).originals()] == [b"Nobody saw the ferry."]


def test_that_closing_loses_nothing_and_asks_nothing(window: MainWindow, qtbot: QtBot, files: Files) -> None:
    loaded(window, qtbot, files("A ferry sank.\n", "Two ferries sank.\n"), 2)
    window.actions_of["account.remove"].trigger()
    window.close()
    [found] = waiting()
    assert describe(found) == "account2.txt"
    again = open_project(found.path)
    assert str(again.session.undo_name) == "remove account1.txt"
    again.close()


def test_that_unsaved_comparisons_are_offered_opened_removed_and_brought_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(2):
        project = create_untitled()
        project.session.do(AddAccounts(two()))
        project.close()
    offers = window.empty.offers
    window.projects.look_for_waiting()
    qtbot.waitUntil(lambda: len(offers.buttons) == 4, timeout=10_000)
    assert offers.buttons[0].accessibleName() == "Open Harbor Post 0 and Harbor Post 1"
    offers.buttons[1].click()
    qtbot.waitUntil(lambda: len(offers.buttons) == 2, timeout=10_000)
    window.news.news[-1].choices[0][1]()
    qtbot.waitUntil(lambda: len(offers.buttons) == 4, timeout=10_000)
    offers.buttons[0].click()
    compared(window, qtbot, 2)
    assert window.desk.project is not None


def test_that_a_project_opens_with_its_kept_analysis_and_looks_as_it_did(
    window: MainWindow, qtbot: QtBot, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparer.gui.engine.compare", None)
    opened(window, qtbot, ferry)
    assert window.desk.comparison is not None
    assert window.desk.comparison.divergences[0].note == "asked"
    assert window.desk.view.order is Order.BY_SEVERITY
    assert window.desk.view.filter.kinds == {DivergenceKind.POLARITY}
    assert window.desk.row == RowId("R3")
    assert window.windowTitle() == "ferry – Comparer"
    assert window.settings.recent == (str(ferry),)


def test_that_a_project_leaves_the_words_the_size_the_person_set(
    window: MainWindow, qtbot: QtBot, ferry: Path
) -> None:
    project = open_project(ferry)
    project.remember_view({remembering.KEY: '{"points": 16.0}'})  # as an earlier version wrote it
    project.close()
    window.look.zoom(12.0)
    window.keep_settings()
    opened(window, qtbot, ferry)
    qtbot.waitUntil(lambda: window.settings.recent == (str(ferry),), timeout=10_000)
    assert (window.look.points, window.settings.font_points) == (12.0, 12.0)


def test_that_undo_reaches_back_before_the_opening(window: MainWindow, qtbot: QtBot, ferry: Path) -> None:
    opened(window, qtbot, ferry)
    assert window.desk.undo_name.startswith("confirm: ")
    window.actions_of["edit.undo"].trigger()
    window.actions_of["edit.undo"].trigger()
    assert not window.desk.accounts
    window.actions_of["edit.redo"].trigger()
    window.actions_of["edit.redo"].trigger()
    compared(window, qtbot, 2)
    assert window.desk.session.state.decisions


def test_that_an_act_is_in_the_file_before_it_is_shown(window: MainWindow, qtbot: QtBot, ferry: Path) -> None:
    opened(window, qtbot, ferry)
    window.desk.changed.connect(lambda _change: seen.append(ferry.read_bytes()))
    seen: list[bytes] = []
    comparison = window.desk.comparison
    assert comparison is not None
    window.desk.do(make.judge(comparison, comparison.divergences[1].id, Status.DISMISSED, "first kept"))
    assert b"first kept" in seen[0]


def test_that_an_act_that_cannot_be_kept_is_not_done_and_says_so(
    window: MainWindow, qtbot: QtBot, ferry: Path
) -> None:
    opened(window, qtbot, ferry)
    before = window.desk.session.state
    ferry.unlink()
    comparison = window.desk.comparison
    assert comparison is not None
    window.desk.do(make.judge(comparison, comparison.divergences[1].id, Status.DISMISSED))
    assert window.desk.session.state == before
    assert "ferry.comparer could not be written" in told(window)[-1]
    assert window.desk.comparison == comparison


def test_that_save_as_names_an_untitled_comparison_and_goes_on_there(
    window: MainWindow, qtbot: QtBot, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded(window, qtbot, files("A ferry sank.\n", "Two ferries sank.\n"), 2)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "named"), ""))
    window.actions_of["file.save"].trigger()
    target = tmp_path / "named.comparer"
    qtbot.waitUntil(lambda: project_of(window).path == target, timeout=10_000)
    assert window.windowTitle() == "named – Comparer"
    assert list(recovery_folder().glob("*.comparer")) == []
    window.actions_of["account.remove"].trigger()
    window.close()
    assert len(open_project(target, to_read=True).session.state.accounts) == 1
    assert not verify(target).problems


def test_that_saving_a_named_comparison_says_that_all_is_kept(
    window: MainWindow, qtbot: QtBot, ferry: Path
) -> None:
    opened(window, qtbot, ferry)
    window.actions_of["file.save"].trigger()
    assert told(window)[-1] == "Everything you do is kept in ferry.comparer at once."


def test_that_what_is_done_while_saving_is_in_the_copy(
    window: MainWindow, qtbot: QtBot, ferry: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, ferry)
    window.projects.files.save_as(tmp_path / "copy.comparer")
    window.desk.do(RemoveAccount(AccountId("B")))
    qtbot.waitUntil(lambda: project_of(window).path.name == "copy.comparer", timeout=10_000)
    assert [account.id for account in window.desk.accounts] == ["A"]
    assert ferry.exists()


def test_that_a_review_without_a_file_can_be_saved(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert full_window.desk.project is None
    full_window.projects.files.save_as(tmp_path / "late.comparer")
    qtbot.waitUntil(lambda: full_window.desk.project is not None, timeout=10_000)
    assert len(project_of(full_window).session.state.accounts) == 3


def test_that_a_copy_without_originals_is_written_beside(
    window: MainWindow, qtbot: QtBot, files: Files, tmp_path: Path
) -> None:
    loaded(window, qtbot, files("A ferry sank.\n", "Two ferries sank.\n"), 2)
    window.projects.files.save_copy(tmp_path / "share.comparer")
    qtbot.waitUntil((tmp_path / "share.comparer").exists, timeout=10_000)
    copy = open_project(tmp_path / "share.comparer", to_read=True)
    assert {original.data for original in copy.originals()} == {None}
    assert project_of(window).path.parent == recovery_folder()
    copy.close()


def test_that_a_second_window_reads_only_and_says_so(window: MainWindow, qtbot: QtBot, ferry: Path) -> None:
    opened(window, qtbot, ferry)
    second = MainWindow(Look("light"))
    qtbot.addWidget(second)
    opened(second, qtbot, ferry)
    assert "open in another window" in told(second)[-1]
    assert "for reading only" in second.windowTitle()
    second.desk.do(RemoveAccount(AccountId("B")))
    assert len(second.desk.accounts) == 2
    assert "open for reading only" in told(second)[-1]
    second.close()


def test_that_another_kind_of_file_is_refused_and_the_comparison_stays(
    window: MainWindow, qtbot: QtBot, ferry: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, ferry)
    letter = tmp_path / "letter.comparer"
    letter.write_text("Dear harbor master,", encoding="utf-8")
    window.projects.open(letter)
    qtbot.waitUntil(lambda: any("letter.comparer is" in text for text in told(window)), timeout=10_000)
    assert project_of(window).path == ferry


def test_that_a_dropped_project_opens(window: MainWindow, qtbot: QtBot, ferry: Path) -> None:
    mime_paths = (str(ferry),)
    assert filing.is_project(QUrl.fromLocalFile(str(ferry)).toLocalFile())
    window.projects.open_any(mime_paths)
    compared(window, qtbot, 2)
    assert project_of(window).path == ferry


def test_that_opening_another_keeps_the_one_before(
    window: MainWindow, qtbot: QtBot, files: Files, ferry: Path
) -> None:
    loaded(window, qtbot, files("A ferry sank.\n", "Two ferries sank.\n"), 2)
    first = project_of(window).path
    opened(window, qtbot, ferry)
    assert [found.path for found in waiting()] == [first]
    opened(window, qtbot, first)
    assert [account.source.path for account in window.desk.accounts] == ["account1.txt", "account2.txt"]


def test_that_a_new_comparison_can_be_taken_back_with_its_file(
    window: MainWindow, qtbot: QtBot, ferry: Path
) -> None:
    opened(window, qtbot, ferry)
    window.actions_of["file.new"].trigger()
    assert window.desk.project is None
    assert window.windowTitle() == "Comparer"
    window.actions_of["edit.undo"].trigger()
    assert project_of(window).path == ferry
    assert project_of(window).writable
    window.desk.do(RemoveAccount(AccountId("B")))
    assert len(window.desk.accounts) == 1


def test_that_a_look_that_cannot_be_read_is_the_usual_one() -> None:
    usual = View()
    view = View(
        Order.BY_TIME,
        Filter(
            frozenset({DivergenceKind.NAME}), frozenset({Severity.OMISSION}), text="ferry", only_shared=True
        ),
        (AccountId("B"), AccountId("A")),
        AccountId("B"),
    )
    assert remembering.view_in(remembering.words_of(view, "R1"), usual) == view
    for words in ("", "{", "[]", '{"order": 7, "columns": [3, null], "kinds": "x", "text": 5}', "[" * 9999):
        assert remembering.view_in({remembering.KEY: words}, usual) == usual
        assert remembering.row_in({remembering.KEY: words}) == ""


def test_that_a_project_copied_by_hand_opens_too(
    window: MainWindow, qtbot: QtBot, ferry: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, ferry)
    shutil.copy(ferry, tmp_path / "backup.comparer")
    opened(window, qtbot, tmp_path / "backup.comparer")
    assert project_of(window).writable


def test_that_an_emptied_window_offers_what_is_still_here(
    window: MainWindow, qtbot: QtBot, ferry: Path
) -> None:
    opened(window, qtbot, ferry)
    window.actions_of["file.new"].trigger()
    qtbot.waitUntil(lambda: len(window.empty.offers.buttons) == 1, timeout=10_000)
    assert window.empty.offers.buttons[0].accessibleName() == "Open ferry"
