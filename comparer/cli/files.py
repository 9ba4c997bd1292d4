"""Writes results so that no half of one is ever left."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from comparer.model import Message, say


class Unwritable(Exception):  # noqa: N818 -- it says what a target is
    """A file that cannot be written. `message` is one sentence that names it and says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def check_target(path: Path) -> None:
    """Look at a target before the work is done for nothing. Unwritable: it can be seen that it will not do."""
    if path.is_dir():
        raise Unwritable(say("{path} is a folder: name a file to write to.", path=path))
    if not path.parent.is_dir():
        raise Unwritable(
            say(
                "There is no folder {folder} to write {name} into: make it first.",
                folder=path.parent,
                name=path.name,
            )
        )


def write(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it. Unwritable: the place does not allow it."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(path, beside)
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink()
        raise Unwritable(
            say(
                "{path} cannot be written ({reason}): choose another place.",
                path=path,
                reason=problem.strerror or type(problem).__name__,
            )
        ) from None


def _keep_mode(path: Path, beside: Path) -> None:
    """Leave a replaced file open to those who could read it before."""
    with suppress(OSError):
        beside.chmod(path.stat().st_mode & 0o777)
