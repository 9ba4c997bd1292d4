from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import pytest

TOP = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds to wait for anything at most."""
ATTEMPTS = 3
DROPPED = 12.0
"""Seconds after which a drop is held to be lost: on a busy machine the X server's own patience can end in the middle."""
STEP = 40
"""Pixels between two places of the pointer: programs look for a target only while it moves."""
BEAT = 0.05
CONTROLS = {"push button", "check box", "combo box", "text", "spin button", "slider", "menu item", "table"}
"""Roles of what a person can press, choose or write in."""


class Program:
    """A running program; what it prints is heard line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.heard: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listening = threading.Thread(target=self._listen, args=(process.stdout,), daemon=True)
        self._listening.start()

    def end(self) -> None:
        """End the program, if it has not ended."""
        self.process.kill()
        self.process.wait()
        self._listening.join()

    def hear(self, beginning: str, patience: float = PATIENCE) -> str:
        """Wait for a line that begins like this and return the rest of it."""
        end, others = time.monotonic() + patience, []
        while (left := end - time.monotonic()) > 0:
            try:
                line = self.heard.get(timeout=left)
            except queue.Empty:
                break
            if line.startswith(beginning):
                return line.removeprefix(beginning).strip()
            others.append(line)
        raise AssertionError(f"waited for {beginning!r} and heard {others}")

    def middle(self) -> tuple[int, int]:
        """Wait until the program tells where the middle of its window is."""
        x, y = self.hear("middle").split()
        return int(x), int(y)

    def _listen(self, pipe: IO[str] | None) -> None:
        if pipe is None:
            return
        with pipe:
            for line in pipe:
                self.heard.put(line)


Start = Callable[..., Program]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start programs on a screen of their own; all of them end with the test."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"]
    server = subprocess.Popen(screen, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        display = f":{told.readline().strip()}"
    extra = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), str(tmp_path))
    running: list[Program] = []

    def begin(*command: str, heard: bool = True) -> Program:
        environment = os.environ | extra | homes
        out = subprocess.PIPE if heard else subprocess.DEVNULL
        process = subprocess.Popen(
            command, cwd=TOP, env=environment, stdout=out, stderr=subprocess.DEVNULL, text=True
        )
        running.append(Program(process))
        return running[-1]

    begin("openbox", heard=False)
    yield begin
    for program in reversed(running):
        program.end()
    server.terminate()
    server.wait()


def drag(start: Start, begin: tuple[int, int], end: tuple[int, int], dragged: Program) -> None:
    """Press, move and let go, with the pauses of a hand; the program that is dragged from says when it noticed."""

    def pointer(*step: object) -> None:
        assert start("xdotool", *map(str, step)).process.wait(PATIENCE) == 0
        time.sleep(BEAT)

    pointer("mousemove", *begin)
    pointer("mousedown", 1)
    for further in range(0, 60, 10):
        pointer("mousemove", begin[0] - further, begin[1])
    dragged.hear("dragging")
    steps = max(abs(end[0] - begin[0]), abs(end[1] - begin[1])) // STEP
    for at in range(1, steps + 1):
        pointer(
            "mousemove", *(one + (other - one) * at // steps for one, other in zip(begin, end, strict=True))
        )
    pointer("mousemove", end[0] + 3, end[1] + 3)  # once more over the target, so that it has answered
    time.sleep(10 * BEAT)
    pointer("mouseup", 1)


def test_that_a_file_dragged_from_another_program_becomes_an_account(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry left the harbor at noon.", encoding="utf-8")
    window = start(sys.executable, "-m", "tests.desktop.window")
    source = start(sys.executable, "-m", "tests.desktop.source", str(file))
    begin, end = source.middle(), window.middle()
    for _ in range(ATTEMPTS):
        drag(start, begin, end, source)
        assert source.hear("ended") == "CopyAction"
        with suppress(AssertionError):
            assert window.hear("accounts", DROPPED) == "1"
            break
    else:
        raise AssertionError("no drop arrived")
    assert file.exists()


def heard_by_a_screen_reader(start: Start) -> list[dict[str, str]]:
    """Return what the accessibility bus tells of the window: role, name and states."""
    start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", heard=False)
    start(sys.executable, "-m", "tests.desktop.window", "filled").middle()
    reader = start("/usr/bin/python3", str(TOP / "tests" / "desktop" / "names.py"), "Comparer")
    assert reader.process.wait(2 * PATIENCE) == 0
    reader.end()
    return [json.loads(reader.heard.get()) for _ in range(reader.heard.qsize())]


def test_that_a_screen_reader_hears_what_differs(start: Start) -> None:
    told = heard_by_a_screen_reader(start)
    names = [each["name"] for each in told if each["role"] in {"table cell", "table column header"}]
    assert names == [
        "Row number and signs",
        "Account A: Middle East Eye, 10 December 2024",
        "Account B: Newsweek",
        "Row 1: 1 divergence: Time (contradiction)",
        "Middle East Eye: differs in time, Friday 29 November. The phone rang on Friday 29 November.",
        "Newsweek: differs in time, Thursday 28 November. The phone rang on Thursday 28 November.",
        "Row 2: no divergence",
        "Middle East Eye: Nobody answered it. ← the harbor master",
        "Newsweek: Nobody answered it. ← the harbor master",
        "Row 3: no divergence",
        "Middle East Eye: not mentioned",
        "Newsweek: A light was on.",
    ]


def test_that_everything_a_person_can_press_or_go_to_has_a_name(start: Start) -> None:
    told = heard_by_a_screen_reader(start)
    here = [each for each in told if "showing" in each["states"]]
    used = [each for each in here if each["role"] in CONTROLS or "focusable" in each["states"]]
    assert len(used) > len(CONTROLS)
    assert [each for each in used if not each["name"]] == []
