from __future__ import annotations

import gc
import threading
import time
import weakref
from typing import TYPE_CHECKING

import pytest
from shiboken6 import isValid

from comparer.gui.work import Task, stop_everything
from comparer.model import say
from comparer.progress import Cancelled, Monitor, Step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Ends:
    """Counts how a task ends."""

    def __init__(self, task: Task) -> None:
        self.how: list[str] = []
        task.done.connect(lambda _: self.how.append("done"))
        task.failed.connect(lambda _: self.how.append("failed"))
        task.cancelled.connect(lambda: self.how.append("cancelled"))


def patient(monitor: Monitor) -> None:
    for done in range(2000):
        monitor.report(Step(say("Waiting"), done, 2000))
        time.sleep(0.005)


def test_that_a_task_that_works_is_done_once(qtbot: QtBot) -> None:
    task = Task(lambda _monitor: 7)
    ends = Ends(task)
    with qtbot.waitSignal(task.done, timeout=10_000) as told:
        task.start()
    assert told.args == [7]
    qtbot.wait(20)
    assert ends.how == ["done"]


def test_that_a_task_that_breaks_has_failed(qtbot: QtBot) -> None:
    def break_it(_monitor: Monitor) -> None:
        message = "no"
        raise ValueError(message)

    task = Task(break_it)
    ends = Ends(task)
    with qtbot.waitSignal(task.ended, timeout=10_000):
        task.start()
    assert ends.how == ["failed"]


def test_that_cancel_is_answered_at_once_and_the_work_stops(qtbot: QtBot) -> None:
    stopped = threading.Event()

    def work(monitor: Monitor) -> None:
        try:
            patient(monitor)
        except Cancelled:
            stopped.set()
            raise

    task = Task(work)
    ends = Ends(task)
    with qtbot.waitSignal(task.stepped, timeout=10_000):
        task.start()
    task.cancel()
    assert ends.how == ["cancelled"]
    assert stopped.wait(5)
    stop_everything(2000)
    qtbot.wait(20)
    assert ends.how == ["cancelled"]


def test_that_cancel_is_answered_while_the_engine_does_not_listen(qtbot: QtBot) -> None:
    free = threading.Event()
    task = Task(lambda _monitor: free.wait(5))
    ends = Ends(task)
    task.start()
    qtbot.wait(20)
    task.cancel()
    assert ends.how == ["cancelled"]
    free.set()
    qtbot.wait(50)
    assert ends.how == ["cancelled"]


def test_that_a_task_cancelled_twice_ends_once(qtbot: QtBot) -> None:
    task = Task(patient)
    ends = Ends(task)
    task.start()
    task.cancel()
    task.cancel()
    qtbot.wait(20)
    assert ends.how == ["cancelled"]


@pytest.mark.parametrize("steps", [1, 500])
def test_that_steps_come_in_order_and_not_too_many(qtbot: QtBot, steps: int) -> None:
    def quick(monitor: Monitor) -> None:
        for done in range(1, steps + 1):
            monitor.report(Step(say("Quick"), done, steps))

    task = Task(quick)
    seen: list[int] = []
    task.stepped.connect(lambda step: seen.append(step.done))
    with qtbot.waitSignal(task.ended, timeout=10_000):
        task.start()
    assert seen == sorted(seen)
    assert len(seen) < 100


def test_that_a_worker_never_holds_the_task(qtbot: QtBot) -> None:
    free = threading.Event()
    task = Task(lambda _monitor: free.wait(5))
    left = weakref.ref(task)
    task.start()
    stop_everything(0)
    del task
    gc.collect()
    assert left() is None
    free.set()
    stop_everything(2000)
    qtbot.wait(20)


def test_that_a_task_that_has_ended_is_taken_apart_by_the_window_s_thread(qtbot: QtBot) -> None:
    task = Task(lambda _monitor: 7)
    task.start()
    qtbot.waitUntil(lambda: not isValid(task), timeout=10_000)
    assert task.over
    task.cancel()
