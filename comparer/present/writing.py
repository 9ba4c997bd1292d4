"""Writes results so that no half of one is ever left."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from comparer.load.formats import is_readable_name
from comparer.model import Message, say

_NAME_LETTERS = 40  # the longest names leave no room for more: 255 bytes


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


def check_apart(targets: Sequence[Path], inputs: Sequence[Path]) -> None:
    """See that no result takes the place of what is read, or of another result. Unwritable: one would."""
    for place, target in enumerate(targets):
        if any(_same(target, other) for other in targets[:place]):
            raise Unwritable(
                say("{path} is named for two results: give each of them a name of its own.", path=target)
            )
        if any(_same(target, given) or _is_read_with(given, target) for given in inputs):
            raise Unwritable(
                say("{path} is one of the files to read: give the result another name.", path=target)
            )


def _same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file, be it there or not."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _is_read_with(folder: Path, target: Path) -> bool:
    """Say whether a target is there already, among the accounts of a folder that is given as a whole."""
    return (
        is_readable_name(target.name)
        and target.is_file()
        and folder.is_dir()
        and folder.samefile(target.parent)
    )


def write(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it. Unwritable: the place does not allow it."""
    beside = path.with_name(f".{path.name[:_NAME_LETTERS]}.{secrets.token_hex(4)}.part")
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
