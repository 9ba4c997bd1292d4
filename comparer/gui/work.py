"""The only door to threads: one task runs one engine call and ends in exactly one of done, failed, cancelled."""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from comparer.progress import Cancelled, Monitor, Step

_log = logging.getLogger(__name__)
_BETWEEN_STEPS = 0.04
"""Seconds between two steps shown: the eye wants no more, and each costs the main thread a moment."""

_COLLECT = (50_000, 20, 100)
"""When Python looks for unreachable cycles: seldom, since each look through all the claims stops the window too."""

_running: dict[int, Task] = {}
"""Tasks under way, by number: a worker knows the number only, so no task ever ends its life in a worker's thread."""
_numbers = count(1)


class Worker(Monitor, Protocol):
    """What the work of a task is given: a monitor that can also hand over what is ready before the whole is."""

    def hand(self, part: object) -> None:
        """Give the window a part of the result."""


class _Listener:
    """The engine's monitor: passes steps on, now and then, and stops the work when asked to."""

    def __init__(self, stopped: threading.Event, tell: Callable[[str, object], None]) -> None:
        self._stopped = stopped
        self._tell = tell
        self._last = 0.0

    def report(self, step: Step) -> None:
        if self._stopped.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _BETWEEN_STEPS or step.done == step.total:
            self._last = now
            self._tell("stepped", step)

    def hand(self, part: object) -> None:
        self._tell("part", part)


class _Wire(QObject):
    """Brings what workers say to the window's thread. There is one, and it outlives all tasks."""

    said = Signal(int, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.said.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @Slot(int, str, object)
    def _hand_over(self, number: int, how: str, what: object) -> None:
        task = _running.get(number)
        if task is not None:
            task.hear(how, what)


@cache
def _wire() -> _Wire:
    return _Wire()


class _Runner(QRunnable):
    """Does the work in a worker. It holds no task, only a way to say how it went."""

    def __init__(
        self, work: Callable[[Worker], Any], listener: _Listener, tell: Callable[[str, object], None]
    ) -> None:
        super().__init__()
        self._work, self._listener, self._tell = work, listener, tell

    def run(self) -> None:
        try:
            result = self._work(self._listener)
        except Cancelled:
            self._tell("cancelled", None)
        except Exception as problem:  # noqa: BLE001 -- whatever goes wrong becomes a sentence in the window
            _log.debug("work failed", exc_info=True)
            self._tell("failed", problem)
        else:
            self._tell("done", result)


class Task(QObject):
    """One call of the engine, away from the main thread.

    `stepped` carries a `Step`, `part` what is ready before the whole; then exactly one of `done` (with the result), `failed` (with the exception) and
    `cancelled` is emitted on the thread that made the task. `cancel()` answers at once: what the work still brings is
    thrown away.
    """

    stepped = Signal(object)
    part = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Callable[[Worker], Any]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._over = False
        self._number = next(_numbers)

    @property
    def over(self) -> bool:
        """Say whether the task has ended."""
        return self._over

    def start(self) -> None:
        """Begin the work."""
        gc.set_threshold(*_COLLECT)
        _running[self._number] = self
        tell = partial(_wire().said.emit, self._number)
        pool().start(_Runner(self._work, _Listener(self._stop, tell), tell))

    def cancel(self) -> None:
        """Stop the work; the person sees it stop now, whenever the engine next listens."""
        if not self._over:
            self._stop.set()
            self._over = True
            self.cancelled.emit()
            self.ended.emit()

    def hear(self, how: str, what: object) -> None:
        """Pass on what the worker said, on the thread that made the task."""
        if how not in {"stepped", "part"}:
            self._finish(how, what)
            self.deleteLater()  # on this thread, wherever the last reference is dropped
        elif not self._over:
            (self.part if how == "part" else self.stepped).emit(what)

    def _finish(self, how: str, what: object) -> None:
        _running.pop(self._number, None)
        if self._over:
            return
        self._over = True
        if how == "done":
            self.done.emit(what)
        elif how == "failed":
            self.failed.emit(what)
        else:
            self.cancelled.emit()
        self.ended.emit()


def pool() -> QThreadPool:
    """Return the pool of workers."""
    return QThreadPool.globalInstance()


def stop_everything(milliseconds: int = 3000) -> None:
    """Cancel all tasks and wait for the workers to leave."""
    for task in tuple(_running.values()):
        task.cancel()
    pool().waitForDone(milliseconds)
    _running.clear()
