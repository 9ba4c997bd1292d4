"""Progress on the terminal, and Ctrl-C as a wish to stop."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Self, TextIO

from comparer.progress import Cancelled, Step

_WIDTH = 30
_CLEAR = "\r\x1b[K"


class TerminalMonitor:
    """Draws a bar on a terminal, else writes a line a stage; turns the first Ctrl-C into `Cancelled`.

    Use it as a context: the signal is ours only inside, and the bar is wiped at the end.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._stage = ""
        self._stopped = False
        self._before: signal.Handlers | signal._HANDLER | None = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if self._live:
            self._write(_CLEAR)

    def report(self, step: Step) -> None:
        """Show a step. Cancelled: the person pressed Ctrl-C."""
        if self._stopped:
            raise Cancelled
        stage = str(step.stage)
        if self._live:
            filled = _WIDTH * step.done // max(step.total, 1)
            bar = "█" * filled + "░" * (_WIDTH - filled)
            self._write(f"{_CLEAR}{bar} {stage} {step.done}/{step.total}")
        elif stage != self._stage:
            self._write(f"{stage} …\n")
        self._stage = stage

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Stop where we are: nothing is written before the end, and a language model takes seconds to load.

        A library may swallow the exception, so the next report raises it again.
        """
        if self._stopped:
            raise KeyboardInterrupt
        self._stopped = True
        raise Cancelled

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
