from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from comparer.cli import main as command_line
from comparer.model import Comparison, Original, Status
from comparer.replay import judge
from comparer.review import AddAccounts, Session, analyze, make
from comparer.store import create_project, open_project, verify
from tests.builders import calls

CALLS = calls()


def main(arguments: list[str]) -> int:
    return command_line.main(arguments, len)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a project with a kept analysis, a confirmed divergence and a dismissed one."""
    target = tmp_path / "harbor fire.comparer"
    project = create_project(target)
    project.offer(
        Original(account.source.sha256, account.name, "text/plain", account.text.encode())
        for account in CALLS.accounts
    )
    project.session.do(AddAccounts(CALLS.accounts))
    project.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED, "asked twice"))
    project.session.do(make.judge(CALLS, CALLS.divergences[1].id, Status.DISMISSED))
    project.keep(project.session.state, kept(project.session))
    project.close()
    return target


def kept(session: Session) -> Comparison:
    return replace(
        judge(CALLS, session.state.decisions), accounts=session.state.accounts, options=session.state.options
    )


def test_that_a_project_is_exported_in_every_form_without_changing_it(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    forms = ("pdf", "html", "docx", "csv", "json", "md", "txt")
    options = [part for form in forms for part in (f"--{form}", str(tmp_path / f"out.{form}"))]
    assert main(["export", str(path), *options]) == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [(one["status"], one["note"]) for one in found["divergences"][:3]] == [
        ("confirmed", "asked twice"),
        ("dismissed", ""),
        ("open", ""),
    ]
    for form in ("html", "csv", "md", "txt"):
        assert (tmp_path / f"out.{form}").stat().st_size
    assert path.read_bytes() == before


def test_that_a_kept_analysis_is_exported_without_the_language_model(path: Path) -> None:
    code = (
        "import sys; from comparer.cli.main import main; code = main(sys.argv[1:], len);"
        "heavy = {'PySide6', 'spacy', 'comparer.pipeline'} & sys.modules.keys();"
        "raise SystemExit(code or (f'imported {heavy}' if heavy else 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "asked twice" in done.stdout


def test_that_a_project_without_a_kept_analysis_is_compared_again(path: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DELETE FROM cache")
    connection.close()
    assert main(["export", str(path), "--json", str(tmp_path / "out.json")]) == 0
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    session = Session(entries=[AddAccounts(CALLS.accounts)])
    assert len(found["claims"]) == len(analyze(session.state).claims)


def test_that_a_copy_without_originals_holds_everything_else(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "to share.comparer"
    assert main(["export", str(path), "--without-originals", str(copy)]) == 0
    ours, theirs = open_project(path, to_read=True), open_project(copy, to_read=True)
    assert theirs.session.state == ours.session.state
    assert {original.data for original in theirs.originals()} == {None}
    assert {original.sha256 for original in theirs.originals()} == {
        original.sha256 for original in ours.originals()
    }
    ours.close()
    theirs.close()
    assert not verify(copy).problems


def test_that_a_copy_never_takes_the_place_of_its_project(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert main(["export", str(path), "--without-originals", str(path)]) == 1
    assert "is the project itself" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize("option", ["--json", "--txt"])
def test_that_a_result_never_takes_the_place_of_its_project(
    path: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert main(["export", str(path), option, str(path)]) == 1
    assert "is one of the files to read" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_that_a_result_and_the_copy_never_share_a_name(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = str(tmp_path / "out")
    assert main(["export", str(path), "--json", copy, "--without-originals", copy]) == 1
    assert "is named for two results" in capsys.readouterr().err
    assert not Path(copy).exists()


def test_that_the_name_of_a_project_cannot_steer_the_terminal(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steering = path.rename(path.with_name("a\x1b[2Jb.comparer"))
    assert main(["verify", str(steering)]) == 0
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err


def test_that_an_empty_project_is_a_sentence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    create_project(tmp_path / "new.comparer").close()
    assert main(["export", str(tmp_path / "new.comparer")]) == 1
    assert "holds no account yet" in capsys.readouterr().err
    assert path.exists()


@pytest.mark.parametrize("command", ["export", "verify"])
def test_that_another_kind_of_file_is_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.comparer").write_text("Dear harbor master,", encoding="utf-8")
    assert main([command, str(tmp_path / "letter.comparer")]) == 1
    assert main([command, str(tmp_path / "gone.comparer")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("letter.comparer is")
    assert told[1].startswith("gone.comparer is not there: look for its new place")


def test_that_a_sound_project_is_verified_with_what_was_checked(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(path)]) == 0
    printed = capsys.readouterr()
    assert "3 steps, each following from the one before" in printed.out
    assert "3 originals unchanged" in printed.out
    assert not printed.err


def test_that_a_changed_original_and_a_changed_step_are_named(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "UPDATE original SET bytes = bytes || 'x' WHERE name = ?", (CALLS.accounts[0].name,)
        )
        connection.execute("DROP TRIGGER log_is_kept")
        connection.execute("UPDATE log SET entry = replace(entry, 'asked twice', 'never asked')")
        connection.execute(
            "CREATE TRIGGER log_is_kept BEFORE UPDATE ON log "
            "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
        )
    connection.close()
    assert main(["verify", str(path)]) == 1
    told = capsys.readouterr().err
    assert f"The original {CALLS.accounts[0].name} is not what was received" in told
    assert "What was done after step 1 cannot be trusted" in told


def test_that_one_bad_project_does_not_hide_the_others(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(path.with_name("gone.comparer")), str(path)]) == 1
    assert "3 originals unchanged" in capsys.readouterr().out
