"""Measures how long the main thread was away: a timer that should tick every few milliseconds tells when it did not."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 2
"""Milliseconds between two ticks."""


class Watchdog(QObject):
    """Call `start`, let the event loop run, read `gaps`: milliseconds between ticks, the longest first."""

    def __init__(self) -> None:
        super().__init__()
        self._last = 0.0
        self._gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch."""
        self._gaps.clear()
        self._last = time.perf_counter()
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
        now = time.perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now
