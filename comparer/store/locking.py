"""One writer a project: a lock in the user's own folder, so that no file is left beside the project."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from filelock import FileLock, Timeout

from comparer.model import say
from comparer.store.errors import ProjectError

if TYPE_CHECKING:
    from filelock import BaseFileLock

    Lock = BaseFileLock
else:
    Lock = object


def take_lock(path: Path) -> Lock | None:
    """Return the lock of a project, None where another program holds it. Killed programs hold none.

    NoLockError: nobody can tell, because the folder of the locks cannot be written.
    """
    folder = Path(platformdirs.user_state_dir("comparer")) / "locks"
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A worker opens a project and the window's thread closes it.
        lock = FileLock(folder / f"{name}.lock", thread_local=False)
        lock.acquire(blocking=False)
    except Timeout:
        return None
    except OSError as error:
        raise NoLockError(folder) from error
    return lock


class NoLockError(ProjectError):
    """The folder in which Comparer notes what is open cannot be written."""

    def __init__(self, folder: Path) -> None:
        """Name the folder: it is the one to be made writable."""
        super().__init__(
            say(
                "Comparer notes in {folder} which files are open, and may not write there. "
                "Make that folder writable, then try again.",
                folder=folder,
            )
        )
