from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparer.gui import shelving
from comparer.store import open_project

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

TEXTS = ("A ferry sank.\n", "Two ferries sank.\n")
Files = Callable[..., list[str]]


def compared(window: MainWindow, qtbot: QtBot, paths: list[str]) -> None:
    window.desk.add_files(paths)
    qtbot.waitUntil(lambda: window.desk.comparison is not None and not window.desk.busy, timeout=10_000)


def test_that_an_analysis_is_kept_when_the_window_is_at_rest(
    window: MainWindow, qtbot: QtBot, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelving, "REST", 0)
    window.desk._shelving._rest.setInterval(0)
    compared(window, qtbot, files(*TEXTS))
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.kept(window.desk.session.state) is not None, timeout=5000)


def test_that_an_analysis_is_kept_though_the_window_is_closed_at_once(
    window: MainWindow, qtbot: QtBot, files: Files
) -> None:
    compared(window, qtbot, files(*TEXTS))
    project, state = window.desk.project, window.desk.session.state
    assert project is not None
    assert project.kept(state) is None
    window.close()
    again = open_project(project.path)
    assert again.kept(state) is not None
    again.close()


def test_that_it_is_written_away_from_the_window_s_thread(
    window: MainWindow, qtbot: QtBot, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    window.desk._shelving._rest.setInterval(0)
    compared(window, qtbot, files(*TEXTS))
    monkeypatch.setattr(
        type(window.desk.project), "keep", lambda *_: threads.append(threading.current_thread().name)
    )
    window.desk.analyze()
    qtbot.waitUntil(lambda: bool(threads), timeout=5000)
    assert threads != [threading.main_thread().name]
