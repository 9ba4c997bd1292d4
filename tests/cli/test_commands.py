from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from comparer import pipeline
from comparer.cli import main as command_line
from comparer.load import sample_paths
from comparer.model import say
from comparer.progress import SILENT, Monitor, Step

ONE = "The ferry Marigold ran aground off Port Lira on Tuesday night. All 48 passengers were brought ashore."
TWO = "The ferry Marigold ran aground off Port Lira on Monday night. All 52 passengers were brought ashore."


def main(arguments: list[str]) -> int:
    return command_line.main(arguments, len)


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    return [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]


def test_that_the_sample_is_compared_and_exported_with_file_names_and_exact_words(tmp_path: Path) -> None:
    paths = [str(path) for path in sample_paths()]
    target = tmp_path / "out.json"
    assert main(["compare", *paths, "--json", str(target)]) == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    assert [account["source"]["path"] for account in found["accounts"]] == [
        path.name for path in sample_paths()
    ]
    texts = {account["id"]: account["text"] for account in found["accounts"]}
    assert found["claims"]
    for claim in found["claims"]:
        assert texts[claim["account"]][claim["start"] : claim["end"]] == claim["text"]


def test_that_every_form_is_written_with_the_title(pair: list[str], tmp_path: Path) -> None:
    forms = ("pdf", "html", "docx", "csv", "json", "md", "txt")
    options = [part for form in forms for part in (f"--{form}", str(tmp_path / f"out.{form}"))]
    assert main(["compare", *pair, "--title", "The ferry", "--by", "Ada Öz", *options]) == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")
    for form in ("html", "md", "txt"):
        written = (tmp_path / f"out.{form}").read_text(encoding="utf-8")
        assert "The ferry" in written
        assert "Prepared by Ada Öz" in written


def test_that_without_an_output_the_table_is_printed(
    pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *pair]) == 0
    printed = capsys.readouterr()
    assert "48 passengers" in printed.out
    assert "52 passengers" in printed.out
    assert "Reading accounts" in printed.err


def test_that_a_bad_file_is_named_and_the_others_are_still_compared(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.json"
    assert main(["compare", *pair, str(tmp_path / "gone.txt"), "--json", str(target)]) == 1
    assert len(json.loads(target.read_text(encoding="utf-8"))["accounts"]) == 2
    assert "gone.txt is not there" in capsys.readouterr().err


@pytest.mark.parametrize("times", [1, 2])
def test_that_one_account_alone_is_a_sentence(
    pair: list[str], times: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.json"
    assert main(["compare", *pair[:1] * times, "--json", str(target)]) == 1
    assert "There is only one account" in capsys.readouterr().err
    assert not target.exists()


def test_that_a_text_without_a_claim_is_named(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "word.txt").write_text("Ferry\n", encoding="utf-8")
    assert main(["compare", *pair, str(tmp_path / "word.txt")]) == 1
    assert "word.txt holds no claim that could be compared" in capsys.readouterr().err


def test_that_a_text_without_a_claim_is_no_second_account(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "word.txt").write_text("Ferry\n", encoding="utf-8")
    target = tmp_path / "out.json"
    assert main(["compare", pair[0], str(tmp_path / "word.txt"), "--json", str(target)]) == 1
    assert "There is only one account" in capsys.readouterr().err
    assert not target.exists()


def test_that_a_target_that_will_not_do_is_said_before_the_work(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *pair, "--json", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path} is a folder: name a file to write to.\n"


@pytest.mark.parametrize("as_folder", [False, True])
def test_that_a_result_never_takes_the_place_of_an_account(
    pair: list[str], as_folder: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(tmp_path)] if as_folder else pair
    assert main(["compare", *given, "--txt", pair[0]]) == 1
    assert (
        capsys.readouterr().err == f"{pair[0]} is one of the files to read: give the result another name.\n"
    )
    assert Path(pair[0]).read_text(encoding="utf-8") == ONE


def test_that_two_results_of_one_name_are_refused(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    assert main(["compare", *pair, "--txt", str(target), "--md", str(target)]) == 1
    assert "is named for two results" in capsys.readouterr().err
    assert not target.exists()


def test_that_the_help_names_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "--pdf FILE PDF report, written to FILE" in told
    assert "--docx FILE Word document, written to FILE" in told
    assert "printed as a table" in told
    assert "saved web page (HTML, MHTML)" in told


def test_that_ctrl_c_during_the_work_is_130_and_writes_nothing(
    pair: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_accounts: object, monitor: Monitor = SILENT) -> None:
        signal.raise_signal(signal.SIGINT)
        monitor.report(Step(say("Reading accounts"), 0, 1))

    monkeypatch.setattr(pipeline, "compare", interrupted)
    assert main(["compare", *pair, "--json", str(tmp_path / "out.json")]) == 130
    assert "Stopped; nothing was written." in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


def test_that_a_name_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(tmp_path / "a\x1b[2Jb.txt")]) == 1
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.slow
def test_that_comparing_never_imports_the_window(pair: list[str], tmp_path: Path) -> None:
    code = (
        "import sys; from comparer.cli.main import main; code = main(sys.argv[1:], len);"
        "raise SystemExit('Qt was imported' if 'PySide6' in sys.modules else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "compare", *pair, "--pdf", str(tmp_path / "out.pdf")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
