from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


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
    running: list[subprocess.Popen[str]] = []

    def begin(*command: str) -> subprocess.Popen[str]:
        environment = os.environ | extra | homes
        process = subprocess.Popen(
            command, cwd=TOP, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        running.append(process)
        return process

    begin("openbox")
    yield begin
    for process in reversed(running):
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    server.terminate()
    server.wait()


def test_that_a_file_dragged_from_another_program_becomes_an_account(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry left the harbor at noon.", encoding="utf-8")
    window = start(sys.executable, "-m", "tests.desktop.window")
    start(sys.executable, "-m", "tests.desktop.source", str(file))
    for name in ("Comparer", "drag source"):
        assert start("xdotool", "search", "--sync", "--onlyvisible", "--name", name).wait(30) == 0
    time.sleep(2)
    steps = [("mousemove", "1250", "300"), ("mousedown", "1")]
    steps += [("mousemove", str(x), "320") for x in range(1240, 500, -40)]
    steps += [("mousemove", "505", "325"), ("mouseup", "1")]
    for step in steps:
        start("xdotool", *step).wait(10)
        time.sleep(0.08)
    time.sleep(5)
    window.kill()
    assert "accounts 1" in window.communicate()[0].split("\n")


def test_that_a_screen_reader_hears_what_differs(start: Start) -> None:
    start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
    start(sys.executable, "-m", "tests.desktop.window", "filled")
    told = start("/usr/bin/python3", str(TOP / "tests" / "desktop" / "names.py")).communicate(timeout=60)[0]
    names = told.split("\n")
    assert any(name.startswith("Harbor Post 0: differs in ") for name in names)
    assert any(name.startswith("Account A: Harbor Post 0") for name in names)
