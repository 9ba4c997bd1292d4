"""Exit codes, and the one way to say something went wrong."""

from __future__ import annotations

import sys

from comparer.model import Message

OK = 0
FAILED = 1
MISUSE = 2
INTERRUPTED = 130


def tell(message: Message | str) -> None:
    """Write one sentence for the person, beside the results."""
    print(message, file=sys.stderr)
