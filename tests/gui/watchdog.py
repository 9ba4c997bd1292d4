"""Measures how long the main thread was away: a timer that should tick every few milliseconds tells when it did not.

A gap counts only as far as this program itself was at work in it, in whichever thread: the rest says how busy the machine
is, and nothing about the window. Waiting for the disk is not seen that way.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 2
"""Milliseconds between two ticks."""


class Watchdog(QObject):
    """Call `start`, let the event loop run, read `gaps`: milliseconds between ticks, the longest first."""

    def __init__(self) -> None:
        super().__init__()
        self._last = self._worked = 0.0
        self._gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch."""
        self._gaps.clear()
        self._last, self._worked = time.perf_counter(), time.process_time()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._tick()
        self._timer.stop()

    @property
    def gaps(self) -> list[float]:
        """Return all gaps in milliseconds, the longest first."""
        return sorted(self._gaps, reverse=True)

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.process_time()
        self._gaps.append(min(now - self._last, worked - self._worked) * 1000)
        self._last, self._worked = now, worked
