"""The main thread must stay free while accounts are analyzed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from comparer.gui import engine
from comparer.gui.work import Task
from tests.bench.engine import accounts_of
from tests.gui.watchdog import Watchdog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

LONGEST = float(os.environ.get("COMPARER_LONGEST_BLOCK", "250"))
"""Milliseconds. The aim is 50 on a quiet machine; a machine that also runs other tests takes the processor away."""


@pytest.mark.slow
def test_that_the_window_answers_while_ten_accounts_are_analyzed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    paths = []
    for number, account in enumerate(accounts_of(10)):
        path = tmp_path / f"account{number}.txt"
        path.write_text(account.text, encoding="utf-8")
        paths.append(str(path))
    warm = Task(engine.warm_up)
    with qtbot.waitSignal(warm.ended, timeout=60000):
        warm.start()
    watchdog = Watchdog()
    watchdog.start()
    window.desk.add_files(paths)
    qtbot.waitUntil(lambda: window.desk.comparison is not None and not window.desk.busy, timeout=120000)
    watchdog.stop()
    assert isinstance(watchdog, QObject)
    assert watchdog.gaps[0] < LONGEST, watchdog.gaps[:8]
