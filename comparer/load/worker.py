"""The child process that reads risky formats.

A crash, an endless loop or a bomb costs this process and not the program, and its memory is limited where the platform
can. It is no sandbox: it has the rights of the person who started it, and only reads what it is handed and fetches
nothing.
"""

from __future__ import annotations

import os
import sys
import warnings
from typing import IO

from comparer.load.formats import FORMATS, Format
from comparer.load.reading import MEGABYTE, Reading, Unreadable
from comparer.load.wire import answer, receive
from comparer.model import Message, say

_MEMORY = 2000 * MEGABYTE
_KINDS = {kind.module: kind for kind in FORMATS}


def main() -> int:
    """Answer requests until there are no more, and return the exit code."""
    _limit_memory()
    warnings.simplefilter("ignore")
    questions = sys.stdin.buffer
    answers = _private_output()
    while (asked := receive(questions)) is not None:
        module, name, data = asked
        answers.write(answer(attempt(_KINDS[module], data, name)))
        answers.flush()
    return 0


def attempt(kind: Format, data: bytes, name: str) -> Reading | Message:
    """Read a file, or say in a sentence why it cannot be read, whatever its library does."""
    try:
        return kind.read(data, name)
    except Unreadable as reason:
        return reason.message
    except MemoryError:
        return say("{name} takes too much memory to read: paste the part to compare instead.", name=name)
    except Exception:  # noqa: BLE001 -- libraries raise anything on hostile files
        return say(
            "{name} cannot be read as {kind}: it may be damaged, so get another copy or paste its text.",
            name=name,
            kind=kind.name,
        )


def _private_output() -> IO[bytes]:
    """Keep the pipe to ourselves: some libraries print."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return private


def _limit_memory() -> None:
    """Limit memory where the platform can; Windows cannot, and there the limit of time must do."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    raise SystemExit(main())
