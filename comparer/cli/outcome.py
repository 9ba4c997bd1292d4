"""Exit codes, and the one way to say something went wrong."""

from __future__ import annotations

import sys

from comparer.model import Message

OK = 0
FAILED = 1
MISUSE = 2
INTERRUPTED = 130


def tell(message: Message | str) -> None:
    """Write one sentence for the person, beside the results; a file's name cannot steer the terminal."""
    print(harmless(message), file=sys.stderr)


def harmless(message: Message | str) -> str:
    """Return a line for the terminal, without what could steer it."""
    return "".join(letter if letter.isprintable() else "�" for letter in str(message))
