"""Other programs of this computer: printing, mail and file managers are theirs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

_LIBRARIES = "LD_LIBRARY_PATH"
MAILER = "xdg-email"
PATIENCE = 10
"""Seconds that a program has to answer a question."""


def has(program: str) -> bool:
    """Say whether a program of this name can be run."""
    return shutil.which(program) is not None


def run(command: str | Sequence[str], seconds: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """Run a program to its end and return what it said, in English. OSError: it cannot be run, or takes too long.

    A `command` in one string is a line as Windows hands it on; elsewhere name the arguments one by one.
    """
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
            stdin=subprocess.DEVNULL,
            env=environment() | {"LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired as problem:
        name = command.split()[0] if isinstance(command, str) else command[0]
        raise OSError(f"{name} does not answer") from problem


def environment() -> dict[str, str]:
    """Return what other programs shall know: the packaged program looks for libraries in its own folder first."""
    known = dict(os.environ)
    if getattr(sys, "frozen", False):
        known.pop(_LIBRARIES, None)
        before = known.pop(f"{_LIBRARIES}_ORIG", None)
        if before is not None:
            known[_LIBRARIES] = before
    return known
