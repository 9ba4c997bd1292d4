"""One writer a project: a lock in the user's own folder, so that no file is left beside the project."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from filelock import BaseFileLock

    Lock = BaseFileLock
else:
    Lock = object


def take_lock(path: Path) -> Lock | None:
    """Return the lock of a project, None where another program holds it. Killed programs hold none."""
    folder = Path(platformdirs.user_state_dir("comparer")) / "locks"
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:32]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A worker opens a project and the window's thread closes it.
        lock = FileLock(folder / f"{name}.lock", thread_local=False)
        lock.acquire(blocking=False)
    except (Timeout, OSError):
        return None
    return lock
