"""Showing an exported file in the desktop's file manager, over the real bus between programs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from comparer.gui import sharing

TOP = Path(__file__).resolve().parents[2]


@pytest.mark.usefixtures("qapp")
def test_that_the_file_manager_is_asked_to_show_the_file(tmp_path: Path) -> None:
    report = tmp_path / "The ferry – Überblick.pdf"
    report.write_bytes(b"%PDF")
    assert not sharing.reveal(report)
    command = [sys.executable, "-m", "tests.desktop.file_manager"]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True) as manager:
        assert manager.stdout is not None
        try:
            assert manager.stdout.readline() == "there\n"
            assert sharing.reveal(report)
            assert manager.stdout.readline() == f"show {report.as_uri()}\n"
        finally:
            manager.kill()
