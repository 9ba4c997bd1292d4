"""Starts the program and Meld on the same accounts and the same virtual screen: time to the first window, memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

NEEDED = ("Xvfb", "xdotool", "meld")
PACKAGES = "xvfb xdotool meld"
TOP = Path(__file__).resolve().parents[2]
RUNS = 5
WAIT = 30.0
"""Seconds to wait for a window at most."""


def beside_meld() -> list[tuple[str, float, str]]:
    """Return start to first window and memory of both; nothing, and a sentence why, where they cannot be run."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        sys.stdout.write(
            f"  not set beside Meld: {', '.join(missing)} missing (apt-get install {PACKAGES})\n"
        )
        return []
    with tempfile.TemporaryDirectory() as folder, _screen() as display:
        files = _accounts(Path(folder))
        environment = _environment(folder, display)
        ours = [sys.executable, "-m", "comparer", *files]
        theirs = ["meld", *files]
        # In turn, so that both have the same share of what else the machine does.
        runs = [(_start(ours, environment), _start(theirs, environment)) for _ in range(RUNS)]
        return [
            *_figures("Comparer", [run[0] for run in runs]),
            *_figures("Meld", [run[1] for run in runs]),
        ]


def _figures(name: str, runs: list[tuple[float, float, float]]) -> list[tuple[str, float, str]]:
    return [
        (f"{name}: start to first window, first time", runs[0][0], "s"),
        (f"{name}: start to first window, warm (median)", median(run[0] for run in runs[1:]), "s"),
        (f"{name}: processor until then, warm (median)", median(run[1] for run in runs[1:]), "s"),
        (f"{name}: memory then, warm", runs[-1][2], "MB"),
    ]


def _start(command: list[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Return seconds until a window is mapped, seconds of the processor, megabytes."""
    begun = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=TOP, env=environment, stdout=quiet, stderr=quiet)
    try:
        while time.perf_counter() - begun < WAIT:
            found = subprocess.run(
                ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", "."],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            if found.stdout.strip():
                taken = time.perf_counter() - begun
                return taken, _processor(process.pid), _memory(process.pid)
            time.sleep(0.01)
    finally:
        process.kill()
        process.wait()
    raise TimeoutError(f"{command[0]} showed no window in {WAIT:.0f} seconds")


def _processor(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / float(os.sysconf("SC_CLK_TCK"))


def _memory(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def _accounts(folder: Path) -> list[str]:
    """Write three accounts as plain text: what both programs can open."""
    lines = [
        [f"The ferry left the harbor at {hour}:{at:02} with {at} people on board." for at in range(60)]
        for hour in (7, 8, 9)
    ]
    files = []
    for number, told in enumerate(lines, 1):
        file = folder / f"account{number}.txt"
        file.write_text("\n".join(told), encoding="utf-8")
        files.append(str(file))
    return files


def _environment(folder: str, display: str) -> dict[str, str]:
    homes = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    extra = {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "GDK_BACKEND": "x11",
        "GSETTINGS_BACKEND": "memory",
        "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
    }
    return kept | homes | extra


@contextmanager
def _screen() -> Iterator[str]:
    """Give a virtual screen of its own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="utf-8") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
