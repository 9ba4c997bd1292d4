"""How long a person waits for the window: to see it, to see the sample marked, to scroll."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.bench._meld import beside_meld

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

TOP = Path(__file__).resolve().parents[2]
FIRST = """
import sys, time
started = float(sys.argv[1])
from comparer.gui.application import make_application
from comparer.gui.main_window import MainWindow
application = make_application()
window = MainWindow()
window.show()
application.processEvents()
window.grab()
print(time.time() - started, time.process_time())
"""
SAMPLE = """
import resource, sys, time
started = float(sys.argv[1])
from PySide6.QtCore import QTimer
from comparer.gui import application as application_module
from comparer.gui.application import make_application
from comparer.gui.main_window import MainWindow
from comparer.gui.painted import FirstPaint
application = make_application()
window = MainWindow()
window.show()
def look():
    if window.desk.comparison is not None and not window.desk.unread:
        window.grab()
        print(time.time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, time.process_time())
        window.close()
        application.exit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(10)
FirstPaint(window, lambda: application_module._begin(window, (), sample=True))
application.exec()
"""
LIMITS = {
    "start to first window, warm (median)": 0.5,
    "start to sample marked, again": 2.5,
    "sample opened again in a warm window": 1.0,
    "memory with the sample open": 450.0,
    "10 × 500: first paint": 0.6,
    "10 × 500: scroll step, median": 16.0,
    "10 × 500: scroll step, 95th percentile": 33.0,
    "50 × 2000: first paint": 0.5,
}
RUNS = 4
STEPS = 120
STEP = 60
"""Pixels of one turn of the wheel."""


def run() -> list[tuple[str, float, str]]:
    """Return the figures; they need no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: list[tuple[str, float, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        first = [_child(FIRST, folder) for _ in range(RUNS)]
        sample = [_child(SAMPLE, folder) for _ in range(2)]
    figures.append(("start to first window, first time, nothing compiled", first[0][0], "s"))
    figures.append(("start to first window, warm (median)", median(run[0] for run in first[1:]), "s"))
    figures.append(("start to first window, warm, processor", median(run[1] for run in first[1:]), "s"))
    figures.append(("start to sample marked, first time, nothing compiled", sample[0][0], "s"))
    figures.append(("start to sample marked, again", sample[1][0], "s"))
    figures.append(("start to sample marked, again, processor", sample[1][2], "s"))
    figures.append(("memory with the sample open", sample[1][1], "MB"))
    figures.append(("sample opened again in a warm window", _reopened(), "s"))
    for accounts, rows in ((3, 100), (10, 500), (50, 2000)):
        figures.extend(_large(accounts, rows))
    figures.extend(beside_meld())
    return figures


def _child(code: str, folder: str) -> tuple[float, ...]:
    """Run code in a fresh interpreter and return the numbers it prints.

    As in an installed program, what was compiled is kept, here in `folder`; so is everything else it writes.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
    told = subprocess.run(
        [sys.executable, "-c", code, str(time.time())],
        cwd=TOP,
        env=kept | homes | {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return tuple(float(number) for number in told.stdout.split())


def _reopened() -> float:
    """Return how long the sample takes in a window whose language model is awake."""
    from comparer.gui.application import make_application  # noqa: PLC0415 -- benches without Qt need none
    from comparer.gui.main_window import MainWindow  # noqa: PLC0415

    application = make_application()
    taken = 0.0
    for _ in range(2):
        window = MainWindow()
        window.show()
        application.processEvents()
        begun = time.perf_counter()
        window.desk.open_sample()
        _until(partial(_has_compared, window))
        window.grab()
        taken = time.perf_counter() - begun
        window.close()
    return taken


def _has_compared(window: MainWindow) -> bool:
    return window.desk.comparison is not None and not window.desk.unread


def _large(accounts: int, rows: int) -> list[tuple[str, float, str]]:
    """Return first paint and scroll steps of a large comparison."""
    from comparer.gui.application import make_application  # noqa: PLC0415 -- benches without Qt need none
    from comparer.gui.main_window import MainWindow  # noqa: PLC0415
    from comparer.present.layout import make_sheet  # noqa: PLC0415
    from tests.gui import cases  # noqa: PLC0415

    application = make_application()
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    sheet = make_sheet(cases.comparison(accounts, rows))
    window.pages.setCurrentWidget(window.splitter)
    application.processEvents()
    begun = time.perf_counter()
    window.table.show_sheet(sheet)
    window.grab()
    painted = time.perf_counter() - begun
    _until(lambda: not window.table.heights.busy, 30)
    bar = window.table.verticalScrollBar()
    steps = []
    for _ in range(STEPS):
        begun = time.perf_counter()
        bar.setValue(bar.value() + STEP)
        application.processEvents()
        steps.append((time.perf_counter() - begun) * 1000)
    window.close()
    name = f"{accounts} × {rows}"
    return [
        (f"{name}: first paint", painted, "s"),
        (f"{name}: scroll step, median", median(steps), "ms"),
        (f"{name}: scroll step, 95th percentile", quantiles(steps, n=20)[-1], "ms"),
    ]


def _until(reached: Callable[[], bool], seconds: float = 60) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- benches without Qt need none

    end = time.perf_counter() + seconds
    while not reached() and time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.002)
