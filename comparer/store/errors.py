"""What can go wrong with a project file, in a sentence a person can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Message, say

if TYPE_CHECKING:
    from pathlib import Path


class ProjectError(Exception):
    """A project file cannot be read or written; `message` says which, why, and what to do."""

    def __init__(self, message: Message) -> None:
        """Carry the sentence."""
        super().__init__(str(message))
        self.message = message


def cannot_open(path: Path) -> ProjectError:
    """Return the error for a path that does not open at all."""
    if not path.exists():
        return ProjectError(
            say("{name} is not there: look for its new place or its exact name.", name=path.name)
        )
    if path.is_dir():
        return ProjectError(say("{file} is a folder. Choose a Comparer file.", file=path.name))
    return ProjectError(
        say("{file} cannot be opened. Check that you may read it and that it is not in use.", file=path.name)
    )


def not_a_project(path: Path) -> ProjectError:
    """Return the error for a file of another kind."""
    return ProjectError(
        say("{file} is not a Comparer file. Drop it on a comparison to add it as an account.", file=path.name)
    )


def altered(path: Path) -> ProjectError:
    """Return the error for a project to which something was added, or from which something was taken."""
    return ProjectError(
        say(
            "{file} was changed by another program, so what it holds cannot be trusted. Open a backup copy of it.",
            file=path.name,
        )
    )


def too_new(path: Path, version: int) -> ProjectError:
    """Return the error for a file that a later program wrote."""
    return ProjectError(
        say(
            "{file} was made by a newer Comparer (format {version}). Update Comparer to open it.",
            file=path.name,
            version=version,
        )
    )


def damaged(path: Path) -> ProjectError:
    """Return the error for a file whose content cannot be trusted."""
    return ProjectError(
        say("{file} is damaged and was left as it is. Open a backup copy of it.", file=path.name)
    )


def cannot_write(path: Path) -> ProjectError:
    """Return the error for a write that failed: full disk, lost permission, lost drive."""
    return ProjectError(
        say(
            "{file} could not be written, so the last step was not done. "
            "Check that the disk has room and that you may write there.",
            file=path.name,
        )
    )


def in_use(path: Path) -> ProjectError:
    """Return the error for a target that another window has open."""
    return ProjectError(
        say("{file} is open in another window. Close it there or choose another name.", file=path.name)
    )


def read_only(path: Path) -> ProjectError:
    """Return the error for a change to a project that is open for reading only."""
    return ProjectError(say("{file} is open for reading only. Save a copy to work on it.", file=path.name))
