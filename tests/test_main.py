from __future__ import annotations

import subprocess
import sys

import pytest

from comparer import __version__
from comparer.__main__ import open_window
from comparer.load.isolation import WORKER_FLAG
from comparer.load.wire import reading_from, request


def _run(*arguments: str, given: bytes = b"") -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "comparer", *arguments], input=given, capture_output=True, check=True
    ).stdout


def test_that_the_package_runs_as_a_module() -> None:
    assert _run("--version").decode().split() == ["Comparer", __version__]


def test_that_the_packaged_program_can_be_its_own_child() -> None:
    line = _run(WORKER_FLAG, given=request("rtf", "a.rtf", rb"{\rtf1 It ran aground.}"))
    assert reading_from(line).text == "It ran aground."


def test_that_without_a_screen_a_sentence_points_to_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert open_window([]) == 1
    assert "comparer compare" in capsys.readouterr().err
