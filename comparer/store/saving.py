"""Copies of a project: save as, a copy without originals, and the untitled ones that wait to be found again."""

from __future__ import annotations

import shutil
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from comparer.model import Original
from comparer.review import Session
from comparer.store.errors import ProjectError, cannot_write, in_use
from comparer.store.locking import NoLockError, take_lock
from comparer.store.project import SUFFIX, Project, create_project, make_file, open_project

_DAYS_KEPT = 30
_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """An untitled comparison that waits to be found: its title, its accounts' names, when it was last changed.

    `changed` is in seconds since 1970.
    """

    path: Path
    title: str
    accounts: tuple[str, ...]
    changed: float


def save_copy(project: Project, target: Path, *, originals: bool = True) -> None:
    """Write a copy of a project; the target appears whole or not at all. ProjectError: it cannot be written."""
    with _replacing(target) as beside, closing(sqlite3.connect(beside)) as connection:
        project.copy_to(connection)
        if not originals:
            with connection:
                connection.execute("UPDATE original SET bytes = NULL")
            connection.execute("VACUUM")


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """Give a path beside the target; what is written there takes its place at the end, whole or not at all.

    ProjectError: another window has the target open, or it cannot be written.
    """
    lock = take_lock(target)
    if lock is None:
        raise in_use(target)
    beside = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        yield beside
        beside.replace(target)
    except (sqlite3.Error, OSError, ProjectError) as error:
        raise cannot_write(target) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        lock.release()


def save_as(project: Project, target: Path) -> Project:
    """Copy a project and go on in the copy; an untitled one leaves the recovery folder."""
    save_copy(project, target)
    opened = open_project(target)
    leave(project)
    return opened


def leave(project: Project) -> None:
    """Close a project that goes on in a copy; an untitled one leaves the recovery folder."""
    project.close()
    if is_untitled(project.path):
        project.path.unlink(missing_ok=True)


def is_untitled(path: Path) -> bool:
    """Say whether a project has no name yet."""
    return path.parent == recovery_folder()


def save_session(session: Session, originals: Iterable[Original], target: Path) -> Project:
    """Make a project of a review that no file holds yet; the target appears whole or not at all.

    ProjectError: it cannot be written, or another window has it open.
    """
    with _replacing(target) as beside, closing(make_file(beside)) as project:
        project.offer(originals)
        for entry in session.entries():
            project.write(entry)
    return open_project(target)


def recovery_folder() -> Path:
    """Return the folder where untitled comparisons live."""
    return Path(platformdirs.user_data_dir("comparer")) / "recovery"


def create_untitled() -> Project:
    """Make a project that has no name yet. ProjectError: it cannot be written."""
    folder = recovery_folder()
    path = folder / f"untitled-{uuid.uuid4().hex[:8]}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path) from error
    return create_project(path)


def waiting(idle: Callable[[Session], bool] = lambda _session: False) -> tuple[Waiting, ...]:
    """Return untitled projects that nobody named or removed, the newest first.

    Those that hold nothing, or in which nothing was done as `idle` says, are removed; those that another window has
    open are not offered.
    """
    found: list[Waiting] = []
    for path in sorted(recovery_folder().glob(f"*{SUFFIX}"), key=_age, reverse=True):
        try:
            lock = take_lock(path)
        except NoLockError:
            return ()
        if lock is None:
            continue
        lock.release()
        changed = _age(path)
        try:
            project = open_project(path, to_read=True)
        except ProjectError:
            continue
        state, undone, done = project.session.state, project.session.undo_name, not idle(project.session)
        project.close()
        if done and (state.accounts or undone.pattern):
            names = tuple(account.name for account in state.accounts)
            found.append(Waiting(path, state.options.title, names, changed))
        else:
            path.unlink(missing_ok=True)
    return tuple(found)


def put_away(path: Path) -> Path:
    """Take an untitled project out of sight; it can be brought back for thirty days. Returns where it is."""
    folder = recovery_folder() / "removed"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"*{SUFFIX}"):
        if time.time() - _age(old) > _DAYS_KEPT * _DAY:
            old.unlink(missing_ok=True)
    return Path(shutil.move(path, folder / path.name))


def bring_back(path: Path) -> Path:
    """Undo `put_away`."""
    return Path(shutil.move(path, recovery_folder() / path.name))


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
