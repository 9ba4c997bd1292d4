from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from comparer import __version__
from comparer.cli.main import WORDS, main


def test_that_the_version_and_the_help_need_neither_window_nor_language_model() -> None:
    code = (
        "import sys; from comparer.cli.main import main; code = main(sys.argv[1:], len);"
        "heavy = {'PySide6', 'spacy', 'reportlab', 'trafilatura', 'docx'} & sys.modules.keys();"
        "raise SystemExit(code or (f'imported {heavy}' if heavy else 0))"
    )
    for option in ("--help", "--version"):
        done = subprocess.run(
            [sys.executable, "-c", code, option], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_that_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"], len) == 0
    assert capsys.readouterr().out == f"Comparer {__version__}\n"


@pytest.mark.parametrize("arguments", [["compare"], ["--no-such-option"], ["compare", "a", "--json"]])
def test_that_wrong_use_is_2_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments, len) == 2
    assert capsys.readouterr().err.startswith("usage: comparer")


def test_that_every_word_is_a_command_of_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], len) == 0
    listed = capsys.readouterr().out.partition("COMMAND\n")[2].splitlines()
    assert {line.split()[0] for line in listed if line.startswith("    ") and line[4] != " "} == WORDS


@pytest.mark.parametrize("paths", [[], ["a.txt", "b.txt"]])
def test_that_without_a_command_the_window_opens_with_the_files(paths: list[str]) -> None:
    opened: list[Sequence[str]] = []

    def window(files: Sequence[str]) -> int:
        opened.append(files)
        return 7

    assert main(paths, window) == 7
    assert list(opened[0]) == paths


def test_that_what_make_run_calls_on_a_screen_opens_the_window_on_the_sample() -> None:
    script = Path(__file__).resolve().parents[2] / "packaging" / "run.sh"
    [line] = [line for line in script.read_text(encoding="utf-8").splitlines() if "exec" in line]
    asked: list[tuple[Sequence[str], bool]] = []

    def window(files: Sequence[str], *, sample: bool = False) -> int:
        asked.append((files, sample))
        return 0

    words = shlex.split(line)
    assert main(words[words.index("comparer") + 1 :], window) == 0
    assert [(list(files), sample) for files, sample in asked] == [([], True)]


def test_that_the_first_lines_of_the_help_name_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], len) == 0
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert all(f"comparer {word} " in usage for word in WORDS)


def test_that_the_help_tells_of_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], len) == 0
    assert "--sample" in capsys.readouterr().out


def test_that_an_interrupt_is_130_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_files: Sequence[str]) -> int:
        raise KeyboardInterrupt

    assert main([], interrupted) == 130
    assert capsys.readouterr().err == "Stopped.\n"
