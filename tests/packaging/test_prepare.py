from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "prepare.sh"
MISSING = "libxcb-cursor.so.0"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder set up already, on a machine that lacks one library of Qt's and cannot install it."""
    programs = {
        "bin/ldd": f"echo '\t{MISSING} => not found'",
        "bin/uname": "echo Linux",
        "bin/apt-get": "exit 100",
        "bin/sudo": "exit 1",
        ".venv/bin/python": "echo Qt",
    }
    for name, line in programs.items():
        program = tmp_path / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        program.chmod(0o755)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        for place in (tmp_path / lock, tmp_path / ".venv" / f".installed-{lock}"):
            place.write_text("", encoding="utf-8")
    return tmp_path


def _prepare(checkout: Path, lock: str, display: str) -> subprocess.CompletedProcess[str]:
    shown = {"DISPLAY": display, "WAYLAND_DISPLAY": ""}
    return subprocess.run(
        ["sh", str(SCRIPT), lock],
        cwd=checkout,
        env={**os.environ, **shown, "PATH": f"{checkout / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_without_a_display_a_missing_library_is_named_and_nothing_fails(checkout: Path) -> None:
    done = _prepare(checkout, "requirements.lock", "")
    assert done.returncode == 0
    assert f"({MISSING}); comparing works without" in done.stderr


@pytest.mark.parametrize(("lock", "display"), [("requirements.lock", ":0"), ("requirements-dev.lock", "")])
def test_that_the_window_and_the_tests_need_every_library(checkout: Path, lock: str, display: str) -> None:
    done = _prepare(checkout, lock, display)
    assert done.returncode == 1
    assert f"not installed: {MISSING}" in done.stderr


def test_that_a_command_is_made_that_works_from_any_folder(checkout: Path, tmp_path: Path) -> None:
    python = checkout / ".venv" / "bin" / "python"
    _prepare(checkout, "requirements.lock", "")
    python.unlink()
    python.symlink_to(sys.executable)
    package = checkout / "comparer"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__main__.py").write_text("import sys; print(*sys.argv[1:])", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "comparer").mkdir(parents=True)
    told = subprocess.run(
        [str(checkout / ".venv" / "bin" / "comparer"), "a file.txt", "--pdf"],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "a file.txt --pdf\n"
