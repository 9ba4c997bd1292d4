"""Opening, saving and copying project files for the desk. Nothing is ever unsaved: to save is to give a name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comparer.gui import filing, remembering
from comparer.gui.news import News
from comparer.gui.phrases import shown, tr
from comparer.gui.work import Task
from comparer.present.sheet import View
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.gui.desk import Desk
    from comparer.review import Session
    from comparer.store import Project


class Keeping:
    """Works on the files in a worker and lays what comes of it on the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open_file(self, path: Path) -> None:
        """Open a project."""
        project = self._desk.project
        if project is not None and project.path.resolve() == path.resolve():
            self._desk.said.emit(News(tr("{file} is open here already.", file=path.name)))
            return
        task = Task(lambda _monitor: filing.open_file(path))
        task.done.connect(self._opened)
        task.failed.connect(self._desk.failed)
        task.start()

    def _opened(self, found: filing.Opened) -> None:
        self._desk.leaving.emit()
        self._desk.view = remembering.view_in(found.look, View())
        self._desk.row = self._desk.flag = None
        self._desk.open(found.project.session, found.comparison, found.project)
        self._desk.arrived.emit(found.look)
        if found.project.notice is not None:
            here = self._desk.still_here()
            self._desk.said.emit(News(shown(found.project.notice), trouble=True, holds=here))

    def save_as(self, path: Path) -> None:
        """Go on in a copy; an untitled comparison gets its name by that."""
        project, session, originals = (
            self._desk.project,
            self._desk.session,
            tuple(self._desk.originals.values()),
        )
        self._desk.leaving.emit()

        def work(_monitor: Monitor) -> Project:
            if project is None:
                return filing.write_session(session, originals, path)
            return filing.copy_and_open(project, path)

        task = Task(work)
        task.done.connect(lambda copy: self._saved(project, session, copy))
        task.failed.connect(self._desk.failed)
        task.start()

    def _saved(self, old: Project | None, session: Session, copy: Project) -> None:
        if self._desk.session is not session or self._desk.project is not old:
            copy.close()
        elif copy.session.entries() != session.entries():
            # Something was done while the copy was made.
            copy.close()
            self.save_as(copy.path)
            return
        else:
            self._desk.replace_file(copy)
            self._desk.arrived.emit({})
        self._desk.said.emit(
            News(tr("Saved as {file}. Everything you do is kept there.", file=copy.path.name))
        )

    def save_copy(self, path: Path) -> None:
        """Write a copy without the originals, to be given away."""
        project = self._desk.project
        if project is None:
            self._desk.said.emit(
                News(tr("Use Save as… first: this comparison has no file yet."), trouble=True)
            )
            return
        task = Task(lambda _monitor: filing.copy_without_originals(project, path))
        saved = tr("Saved a copy without originals: {file}", file=path.name)
        task.done.connect(lambda _: self._desk.said.emit(News(saved)))
        task.failed.connect(self._desk.failed)
        task.start()
