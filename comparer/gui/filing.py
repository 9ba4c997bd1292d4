"""What the window asks of the project file.

As with the engine, what is slow to import is imported when it is first asked for, and long work runs in a worker.
"""
# ruff: noqa: PLC0415 -- late imports are what this file is for

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from comparer.model import Claim, Comparison, Message, Original

if TYPE_CHECKING:
    from comparer.pipeline import Known
    from comparer.review import Session
    from comparer.store import Project, Waiting

SUFFIX = ".comparer"


@dataclass(frozen=True, slots=True)
class Opened:
    """A project with the analysis it keeps, None where there is none, and how the window looked."""

    project: Project
    comparison: Comparison | None
    look: dict[str, str]


@dataclass(slots=True)
class Shelf:
    """Claims found before: in memory first, then in the project."""

    memory: dict[str, tuple[Claim, ...]]
    project: Known | None

    def get(self, key: str, /) -> tuple[Claim, ...] | None:
        """Return the claims kept under `key`, or None."""
        found = self.memory.get(key)
        if found is None and self.project is not None:
            found = self.project.get(key)
            if found is not None:
                self.memory[key] = found
        return found

    def __setitem__(self, key: str, claims: tuple[Claim, ...], /) -> None:
        """Keep claims."""
        self.memory[key] = claims
        if self.project is not None:
            self.project[key] = claims


def is_project(path: str) -> bool:
    """Say whether a file is called like a project."""
    return path.lower().endswith(SUFFIX)


def complaint(problem: BaseException) -> Message | None:
    """Return the sentence of an error that has one."""
    message = getattr(problem, "message", None)
    return message if isinstance(message, Message) else None


def begin() -> Project:
    """Make an untitled project. ProjectError: it cannot be written."""
    from comparer.store import create_untitled

    return create_untitled()


def open_file(path: Path) -> Opened:
    """Open a project. ProjectError: it is not one, or cannot be trusted."""
    from comparer.store import open_project

    project = open_project(path)
    return Opened(project, project.kept(project.session.state), project.view())


def copy_and_open(project: Project, path: Path) -> Project:
    """Copy a project and open the copy. ProjectError: it cannot be written."""
    from comparer.store import open_project, save_copy

    save_copy(project, path)
    return open_project(path)


def copy_without_originals(project: Project, path: Path) -> None:
    """Copy a project, leaving the originals out. ProjectError: it cannot be written."""
    from comparer.store import save_copy

    save_copy(project, path, originals=False)


def write_session(session: Session, originals: Iterable[Original], path: Path) -> Project:
    """Make a project of a review that is only in memory. ProjectError: it cannot be written."""
    from comparer.store import save_session

    return save_session(session, originals, path)


def leave(project: Project) -> None:
    """Close a project that goes on in a copy."""
    from comparer.store import leave

    leave(project)


def close(project: Project) -> None:
    """Close a project; a sample to which nothing was done is not worth keeping."""
    from comparer.store import is_untitled

    project.close()
    if project.writable and is_untitled(project.path) and is_mere_sample(project.session):
        project.path.unlink(missing_ok=True)


def is_mere_sample(session: Session) -> bool:
    """Say whether nothing was done but opening the accounts that come with the program."""
    from comparer.load import sample_paths
    from comparer.review import AddAccounts

    entries = session.entries()
    if len(entries) != 1 or not isinstance(entries[0], AddAccounts):
        return False
    known = {sha256(path.read_bytes()).hexdigest() for path in sample_paths()}
    return {account.source.sha256 for account in entries[0].accounts} == known


def is_untitled(project: Project) -> bool:
    """Say whether a project has no name yet."""
    from comparer.store import is_untitled

    return is_untitled(project.path)


def waiting() -> tuple[Waiting, ...]:
    """Return the untitled comparisons that nobody named or removed; a mere sample is none."""
    from comparer.store import waiting

    return waiting(is_mere_sample)


def put_away(path: Path) -> Path:
    """Take an untitled comparison out of sight. Returns where it is."""
    from comparer.store import put_away

    return put_away(path)


def bring_back(path: Path) -> Path:
    """Undo `put_away`."""
    from comparer.store import bring_back

    return bring_back(path)
