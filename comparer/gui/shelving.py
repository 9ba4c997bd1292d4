"""Keeps a finished analysis in its project, when the window has shown it and is at rest."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from comparer.gui.work import Task

if TYPE_CHECKING:
    from comparer.model import Comparison
    from comparer.review import State
    from comparer.store import Project

REST = 700
"""Milliseconds after which the new table is drawn and its rows are measured."""
PAUSE = 0.0005
"""Seconds for which writing stands back after each claim, so that the window's thread never waits in line."""


class Shelving(QObject):
    """Holds the newest analysis until it is written. What is lost is only made again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: tuple[Project, State, Comparison] | None = None
        self._writing: Task | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._write)

    def put(self, project: Project, state: State, comparison: Comparison) -> None:
        """Write an analysis soon."""
        self._waiting = (project, state, comparison)
        self._rest.start()

    def go_on_in(self, copy: Project) -> None:
        """Write what still waits into a copy that is now worked on."""
        if self._waiting is not None:
            self.put(copy, *self._waiting[1:])

    def flush(self) -> None:
        """Write at once what still waits: the project is about to be closed."""
        waiting, self._waiting = self._waiting, None
        self._rest.stop()
        if waiting is not None:
            project, state, comparison = waiting
            project.keep(state, comparison)

    def _write(self) -> None:
        if self._writing is not None and not self._writing.over:
            self._rest.start()  # one after the other: the newest is what stays in the file
            return
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            project, state, comparison = waiting
            hurry = threading.Event()
            stand_back = partial(hurry.wait, PAUSE)
            self._writing = task = Task(lambda _worker: project.keep(state, comparison, stand_back))
            task.cancelled.connect(hurry.set)  # the window is closing and waits
            task.start()
