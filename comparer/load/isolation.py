"""Reads risky formats in a child process, with limits of time and memory.

A page, a PDF or an archive comes from anywhere; what crashes or stalls its library must not take the program along.
One child serves all files of one loading, since importing the libraries takes longer than most files.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Self

from comparer.load.formats import Format
from comparer.load.reading import Reading, Unreadable
from comparer.load.wire import reading_from, request
from comparer.model import Message, say
from comparer.progress import SILENT, Monitor, Step

WORKER_FLAG = "--read-in-isolation"
"""What the packaged program is called with to become the child; `__main__` looks for it."""
SECONDS = 30.0
_BEAT = 0.1


class Isolation:
    """A context in which files can be read in a child process; the child starts with the first file."""

    def __init__(self, monitor: Monitor = SILENT, seconds: float = SECONDS) -> None:
        self._monitor = monitor
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError):  # what a dead child did not take is flushed here once more
                        pipe.close()

    def read(self, kind: Format, data: bytes, name: str, step: Step) -> Reading:
        """Read a file in the child. Unreadable: it cannot be read. Cancelled: the monitor stopped the work."""
        try:
            answer = self._ask(request(kind.module, name, data), step)
        except BaseException:
            self.close()
            raise
        if answer is None:
            self.close()
            raise Unreadable(
                say("{name} takes too long to read: paste the part to compare instead.", name=name)
            )
        if not answer:
            self.close()
            raise Unreadable(damaged(kind, name))
        return reading_from(answer)

    def _ask(self, question: bytes, step: Step) -> bytes | None:
        """Return the child's answer, b"" where the child died, None where it took too long."""
        child = self._child or self._start()
        try:
            assert child.stdin is not None
            child.stdin.write(question)
            child.stdin.flush()
        except OSError:
            return b""
        end = time.monotonic() + self._seconds
        while time.monotonic() < end:
            try:
                return self._answers.get(timeout=_BEAT)
            except queue.Empty:
                self._monitor.report(step)
        return None

    def _start(self) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._child, self._answers = child, queue.SimpleQueue()
        assert child.stdout is not None
        threading.Thread(target=_listen, args=(child.stdout, self._answers), daemon=True).start()
        return child


def damaged(kind: Format, name: str) -> Message:
    """Return the sentence for a file whose library gave up on it."""
    return say(
        "{name} cannot be read as {kind}: it may be damaged, so get another copy or paste its text.",
        name=name,
        kind=kind.name,
    )


def _listen(pipe: IO[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Pass answers on, one a line, and an empty one at the end."""
    try:
        for line in pipe:
            answers.put(line)
    except (OSError, ValueError):
        pass
    answers.put(b"")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    return [sys.executable, "-P", "-m", "comparer.load.worker"]


def _environment() -> dict[str, str]:
    """Let the child find this very package, wherever the program was started from."""
    above = str(Path(__file__).resolve().parents[2])
    rest = os.environ.get("PYTHONPATH", "")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (above, rest))),
        "PYTHONIOENCODING": "utf-8",
    }
