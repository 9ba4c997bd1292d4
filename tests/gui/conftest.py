"""The window is tested without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from shiboken6 import isValid

from comparer import settings
from comparer.gui import engine
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from comparer.model import Account, Comparison, Decision, Options
    from comparer.progress import Monitor

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def compare_by_lines(
    accounts: tuple[Account, ...],
    options: Options,
    decisions: tuple[Decision, ...],
    known: object,
    monitor: Monitor,
) -> Comparison:
    """Compare without the language model: lines stand side by side."""
    del decisions, known, monitor
    return cases.comparison_of(accounts, options)


@pytest.fixture
def window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[MainWindow]:
    del qapp
    monkeypatch.setattr(engine, "compare", compare_by_lines)
    monkeypatch.setattr(engine, "read", lambda _account, _known: None)
    monkeypatch.setattr(settings, "settings_file", lambda: tmp_path / "settings.json")
    made = MainWindow(Look("light"))
    made.show()
    yield made
    if isValid(made):  # one whose language was changed is gone by now
        made.close()
        made.deleteLater()


@pytest.fixture
def full_window(window: MainWindow) -> MainWindow:
    """Return a window with three accounts compared in twelve rows."""
    compared = cases.comparison(3, 12)
    window.desk.open(
        Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)]), compared
    )
    return window


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[str]]:
    def write(*texts: str) -> list[str]:
        paths = []
        for number, text in enumerate(texts, 1):
            path = tmp_path / f"account{number}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        return paths

    return write
