from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from comparer.gui import coming, engine
from comparer.gui.coming import Compared
from comparer.model import Account, AccountId
from comparer.present.sheet import View
from comparer.progress import Cancelled, Step
from comparer.review import State
from tests.gui import cases
from tests.gui.conftest import compare_by_lines

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow
    from comparer.load import Loaded

FOUR = State(cases.accounts(4, 6))


class Listener:
    """Takes the steps and the parts of a comparison."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.parts: list[Compared] = []

    def report(self, step: Step) -> None:
        self.steps.append(step)

    def hand(self, part: object) -> None:
        assert isinstance(part, Compared)
        self.parts.append(part)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Compare without the language model, show parts without patience, and tell what was read."""
    found: list[str] = []
    monkeypatch.setattr(engine, "compare", compare_by_lines)
    monkeypatch.setattr(engine, "read", lambda account, _known: found.append(account.id))
    monkeypatch.setattr(coming, "PATIENCE", 0.0)
    monkeypatch.setattr(coming, "SHARE", 0)
    return found


def test_that_what_was_read_is_compared_before_the_rest_is_read(read: list[str]) -> None:
    listener = Listener()
    whole = coming.compare(FOUR, View(), {}, (), listener)
    assert read == ["A", "B", "C", "D"]
    assert [len(part.comparison.accounts) for part in listener.parts] == [2, 3]
    assert [len(part.sheet.columns) for part in listener.parts] == [4, 4]
    assert len(whole.comparison.accounts) == 4


def test_that_quick_work_is_shown_whole(read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coming, "PATIENCE", 60.0)
    listener = Listener()
    coming.compare(FOUR, View(), {}, (), listener)
    assert not listener.parts
    assert len(read) == 4


@pytest.mark.parametrize(("shown", "parts"), [("ABC", []), ("AB", [3]), ("ABCD", [])])
def test_that_a_part_never_shows_less_than_is_in_sight(read: list[str], shown: str, parts: list[int]) -> None:
    listener = Listener()
    coming.compare(FOUR, View(), {}, [AccountId(letter) for letter in shown], listener)
    assert [len(part.comparison.accounts) for part in listener.parts] == parts
    assert read


def test_that_the_bar_does_not_run_backward_while_parts_are_compared(
    read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stepping(*given: object) -> object:
        monitor = given[-1]
        monitor.report(Step(coming.say("Comparing"), 0, 9))  # type: ignore[attr-defined]  # what the engine does
        return compare_by_lines(*given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(engine, "compare", stepping)
    listener = Listener()
    coming.compare(FOUR, View(), {}, (), listener)
    assert [(step.done, step.total) for step in listener.steps] == [
        *((done, 4) for done in (0, 1, 2, 2, 3, 3)),
        (0, 9),
    ]
    assert read


def test_that_a_part_is_stopped_like_the_whole(read: list[str]) -> None:
    class Stopped(Listener):
        def report(self, step: Step) -> None:
            if step.done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        coming.compare(FOUR, View(), {}, (), Stopped())
    assert read == ["A", "B"]


@pytest.fixture
def third_waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Let the third account be read only when the event is set."""
    free = threading.Event()

    def waiting(account: Account, _known: object) -> None:
        if account.id == "C":
            free.wait(10)

    monkeypatch.setattr(engine, "read", waiting)
    monkeypatch.setattr(coming, "PATIENCE", 0.0)
    yield free
    free.set()


def test_that_rows_are_in_sight_while_an_account_is_still_being_read(
    window: MainWindow, qtbot: QtBot, files: Callable[..., list[str]], third_waits: threading.Event
) -> None:
    window.desk.add_files(files("One ferry sank.\n", "Two ferries sank.\n", "Three ferries sank.\n"))
    model = window.table.sheet_model
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=10_000)
    assert window.desk.busy
    assert model.index(0, 2).data() == "Two ferries sank."
    spoken = model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(": still being read")
    third_waits.set()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)
    assert model.index(0, 3).data() == "Three ferries sank."


@pytest.mark.parametrize("cancelled", [False, True])
def test_that_columns_are_in_sight_while_other_files_are_opened(
    window: MainWindow,
    qtbot: QtBot,
    files: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    cancelled: bool,
) -> None:
    free, load = threading.Event(), engine.load_files

    def waiting(*given: object) -> Loaded:
        loaded = load(*given)  # type: ignore[arg-type]  # handed on as it came
        free.wait(10)
        return loaded

    monkeypatch.setattr(engine, "load_files", waiting)
    window.desk.add_files(files("One ferry sank.\n", "Two ferries sank.\n"))
    qtbot.waitUntil(lambda: window.table.sheet_model.columnCount() == 3, timeout=10_000)
    assert window.desk.accounts == ()
    assert window.table.hint() == "The rows appear here as soon as the accounts are compared."
    if cancelled:
        window.progress.cancel()
        assert window.desk.sheet is None
    free.set()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)
    assert len(window.desk.accounts) == (0 if cancelled else 2)
