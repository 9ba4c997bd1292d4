from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparer.gui import deeds, shelving
from comparer.gui.work import stop_everything
from comparer.store import open_project

if TYPE_CHECKING:
    from pathlib import Path

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
    qtbot.waitUntil(lambda: project.kept(window.desk.session.state) is not None, timeout=10_000)


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
    qtbot.waitUntil(lambda: bool(threads), timeout=10_000)
    assert threads != [threading.main_thread().name]


def test_that_an_older_analysis_never_takes_the_place_of_a_newer_one(
    window: MainWindow, qtbot: QtBot, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared(window, qtbot, files(*TEXTS))
    desk, kept, go_on = window.desk, [""], threading.Event()
    first, second = deeds.new_session().state, desk.session.state
    assert desk.project is not None
    assert desk.comparison is not None

    def keep(_project: object, state: object, *_: object) -> None:
        if state is first:
            go_on.wait(10)
        kept.append("first" if state is first else "second")

    monkeypatch.setattr(type(desk.project), "keep", keep)
    shelf = desk._shelving
    shelf._rest.setInterval(0)
    for state in (first, second):
        shelf.put(desk.project, state, desk.comparison)
        qtbot.wait(50)
    go_on.set()
    qtbot.waitUntil(lambda: len(kept) == 3, timeout=10_000)
    assert kept[-1] == "second"


def test_that_writing_no_longer_stands_back_when_the_window_closes(
    window: MainWindow, qtbot: QtBot, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared(window, qtbot, files(*TEXTS))
    desk, begun, hurried = window.desk, threading.Event(), threading.Event()
    assert desk.project is not None
    assert desk.comparison is not None

    def keep(_project: object, _state: object, _made: object, pause: Callable[[], bool]) -> None:
        begun.set()
        if any(pause() for _ in range(10_000)):
            hurried.set()

    monkeypatch.setattr(type(desk.project), "keep", keep)
    desk._shelving._rest.setInterval(0)
    desk._shelving.put(desk.project, desk.session.state, desk.comparison)
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    stop_everything()
    assert hurried.is_set()


def test_that_what_still_waits_is_kept_in_the_copy_that_is_worked_on(
    window: MainWindow, qtbot: QtBot, files: Files, tmp_path: Path
) -> None:
    compared(window, qtbot, files(*TEXTS))
    copy = tmp_path / "ferry.comparer"
    window.projects.files.save_as(copy)
    desk = window.desk
    qtbot.waitUntil(lambda: desk.project is not None and desk.project.path == copy, timeout=10_000)
    desk._shelving.flush()
    project, state = desk.project, desk.session.state
    assert project is not None
    qtbot.waitUntil(lambda: project.kept(state) is not None, timeout=10_000)
