"""Copies of a project: save as, a copy without originals, and the untitled ones that wait to be found again."""

from __future__ import annotations

import sqlite3
import uuid
from pathlib import Path

import platformdirs

from comparer.store.errors import ProjectError, cannot_write
from comparer.store.locking import take_lock
from comparer.store.project import SUFFIX, Project, create_project, open_project


def save_copy(project: Project, target: Path, *, originals: bool = True) -> None:
    """Write a copy of a project; the target appears whole or not at all. ProjectError: it cannot be written."""
    beside = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        connection = sqlite3.connect(beside)
        try:
            project.copy_to(connection)
            if not originals:
                with connection:
                    connection.execute("UPDATE original SET bytes = NULL")
                connection.execute("VACUUM")
        finally:
            connection.close()
        beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        beside.unlink(missing_ok=True)
        raise cannot_write(target) from error


def save_as(project: Project, target: Path) -> Project:
    """Copy a project and go on in the copy; an untitled one leaves the recovery folder."""
    save_copy(project, target)
    opened = open_project(target)
    untitled = project.path.parent == recovery_folder()
    project.close()
    if untitled:
        project.path.unlink(missing_ok=True)
    return opened


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


def waiting() -> tuple[Path, ...]:
    """Return untitled projects that a crash or a power cut left behind, the newest first.

    Those that hold nothing are removed; those that another window has open are not offered.
    """
    found: list[Path] = []
    for path in sorted(recovery_folder().glob(f"*{SUFFIX}"), key=_age, reverse=True):
        lock = take_lock(path)
        if lock is None:
            continue
        lock.release()
        try:
            project = open_project(path)
        except ProjectError:
            continue
        empty = not project.session.state.accounts and not project.session.undo_name.pattern
        project.close()
        if empty:
            path.unlink(missing_ok=True)
        else:
            found.append(path)
    return tuple(found)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
