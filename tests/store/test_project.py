from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from comparer.model import Comparison, Status
from comparer.replay import judge
from comparer.review import Session, make
from comparer.store import (
    Project,
    ProjectError,
    bring_back,
    create_project,
    open_project,
    put_away,
    save_as,
    save_copy,
    save_session,
    verify,
    waiting,
)
from comparer.store.saving import create_untitled, recovery_folder
from tests.builders import calls, hostile
from tests.store.conftest import ORIGINALS

CALLS = calls()


def say_something(project: Project) -> Comparison:
    for divergence in CALLS.divergences[:4]:
        project.session.do(make.judge(CALLS, divergence.id, Status.CONFIRMED, "called the port"))
    project.session.undo()
    state = project.session.state
    return replace(judge(CALLS, state.decisions), accounts=state.accounts, options=state.options)


def test_that_a_project_opens_as_it_was_closed(project: Project, path: Path) -> None:
    comparison = say_something(project)
    project.keep(project.session.state, comparison)
    state, undo, redo = project.session.state, project.session.undo_name, project.session.redo_name
    project.close()
    again = open_project(path)
    assert (again.session.state, again.session.undo_name, again.session.redo_name) == (state, undo, redo)
    assert again.kept(state) == comparison
    assert again.originals() == tuple(sorted(ORIGINALS, key=lambda original: original.sha256))
    again.close()


def test_that_everything_can_be_undone_after_reopening(project: Project, path: Path) -> None:
    say_something(project)
    project.close()
    again = open_project(path)
    undone = 0
    while again.session.undo():
        undone += 1
    assert undone == 4
    assert again.session.state == Session().state
    again.close()


def test_that_the_file_is_one_file(project: Project, path: Path) -> None:
    say_something(project)
    project.close()
    assert [entry.name for entry in path.parent.iterdir() if entry.is_file()] == [path.name]


def test_that_the_log_cannot_be_rewritten(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        connection.execute("DELETE FROM log")
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        connection.execute("UPDATE log SET entry = ''")
    connection.close()


def test_that_a_second_window_reads_only_and_says_so(project: Project, path: Path) -> None:
    second = open_project(path)
    assert not second.writable
    assert "another window" in str(second.notice)
    with pytest.raises(ProjectError, match="reading only"):
        second.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED))
    second.close()
    assert project.writable


def test_that_save_as_goes_on_in_the_copy(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "copy.comparer"
    opened = save_as(project, target)
    opened.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED))
    opened.close()
    assert not verify(target).problems


def test_that_a_copy_without_originals_holds_the_texts_but_not_the_files(
    project: Project, tmp_path: Path
) -> None:
    target = tmp_path / "slim.comparer"
    save_copy(project, target, originals=False)
    slim = open_project(target)
    assert slim.session.state == project.session.state
    assert all(original.data is None for original in slim.originals())
    slim.close()
    assert any("left out" in str(fact) for fact in verify(target).facts)


def test_that_a_sound_file_has_no_problems(project: Project, path: Path) -> None:
    say_something(project)
    assert verify(path).problems == ()


def test_that_a_changed_original_is_found(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE original SET bytes = ? WHERE sha256 = ?", (b"forged", ORIGINALS[0].sha256))
    connection.close()
    assert any("not what was received" in str(problem) for problem in verify(path).problems)


def test_that_a_forged_step_is_found_and_what_came_before_is_kept(project: Project, path: Path) -> None:
    say_something(project)
    project.close()
    connection = sqlite3.connect(path)
    (trigger,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'log_is_kept'").fetchone()
    with connection:
        connection.execute("DROP TRIGGER log_is_kept")
        connection.execute("UPDATE log SET entry = replace(entry, 'called', 'bribed') WHERE number = 4")
        connection.execute(trigger)
    connection.close()
    assert verify(path).problems
    again = open_project(path)
    assert "damaged after step 3" in str(again.notice)
    assert len(again.session.state.decisions) == 2
    again.close()


def test_that_a_project_with_foreign_parts_is_refused(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIEW more AS SELECT * FROM log")
    connection.commit()
    connection.close()
    with pytest.raises(ProjectError, match="was changed by another program"):
        open_project(path)


def test_that_a_log_whose_guard_was_taken_off_is_called_changed(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER log_is_kept")
    connection.execute("UPDATE log SET made = '2020-01-01'")
    connection.commit()
    connection.close()
    for refused in (open_project, verify):
        with pytest.raises(ProjectError, match="was changed by another program"):
            refused(path)


def test_that_an_untitled_project_waits_until_it_is_saved(tmp_path: Path) -> None:
    untitled = create_untitled()
    untitled.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED))
    assert waiting() == (), "an open project is not offered"
    untitled.close()
    assert [found.path for found in waiting()] == [untitled.path]
    again = open_project(untitled.path)
    save_as(again, tmp_path / "named.comparer").close()
    assert waiting() == ()
    assert list(recovery_folder().iterdir()) == []


def test_that_an_empty_untitled_project_is_not_offered() -> None:
    create_untitled().close()
    assert waiting() == ()


def test_that_difficult_words_survive(path: Path) -> None:
    from comparer.review import AddAccounts  # noqa: PLC0415

    comparison = hostile()
    project = create_project(path)
    project.session.do(AddAccounts(comparison.accounts))
    project.session.do(make.judge(comparison, comparison.divergences[3].id, Status.UNSURE, "\x00 \ud800 é"))
    state = project.session.state
    project.keep(
        state, replace(comparison, accounts=state.accounts, decisions=state.decisions, options=state.options)
    )
    project.close()
    again = open_project(path)
    assert again.session.state == state
    assert again.kept(state) is not None
    again.close()


def test_that_the_window_is_remembered(project: Project, path: Path) -> None:
    project.remember_view({"order": "by time"})
    project.close()
    again = open_project(path)
    assert again.view() == {"order": "by time"}
    again.close()


def test_that_a_project_opened_in_one_thread_and_closed_in_another_is_free_again(
    project: Project, path: Path
) -> None:
    project.close()
    opened: list[Project] = []
    worker = threading.Thread(target=lambda: opened.append(open_project(path)))
    worker.start()
    worker.join()
    opened[0].close()
    again = open_project(path)
    assert again.writable
    again.close()


def test_that_an_untitled_project_is_put_away_and_brought_back() -> None:
    untitled = create_untitled()
    untitled.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED))
    untitled.close()
    away = put_away(untitled.path)
    assert waiting() == ()
    assert bring_back(away) == untitled.path
    assert [found.path for found in waiting()] == [untitled.path]


def test_that_a_target_that_is_open_elsewhere_is_not_overwritten(project: Project, tmp_path: Path) -> None:
    other = create_project(tmp_path / "other.comparer")
    with pytest.raises(ProjectError, match="open in another window"):
        save_copy(project, other.path)
    other.close()
    save_copy(project, other.path)
    assert open_project(other.path, to_read=True).session.state == project.session.state


def test_that_judgments_do_not_make_the_kept_analysis_stale(project: Project) -> None:
    comparison = say_something(project)
    project.keep(project.session.state, comparison)
    project.session.do(make.judge(CALLS, CALLS.divergences[5].id, Status.UNSURE, "later"))
    found = project.kept(project.session.state)
    assert found is not None
    assert found.divergences[5].note == "later"
    project.session.do(make.exclude(CALLS, CALLS.claims[0].id))
    assert project.kept(project.session.state) is None


def test_that_the_kept_claims_of_an_account_come_back(project: Project) -> None:
    project.known["a key"] = CALLS.claims
    assert project.known.get("a key") == CALLS.claims
    assert project.known.get("another key") is None


def busy_file(path: Path) -> bytes:
    """Write what stands for another window's file, and return it."""
    path.write_bytes(b"what another window holds")
    return path.read_bytes()


def full_disk(*_: object) -> None:
    """Fail as a write to a full disk does."""
    raise sqlite3.OperationalError("disk full")


def test_that_saving_a_review_never_touches_a_file_that_is_in_use(project: Project, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="open in another window"):
        save_session(project.session, ORIGINALS, path)
    assert path.read_bytes() == before


def test_that_a_review_that_cannot_be_saved_leaves_the_file_that_was_there(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept"
    before = busy_file(target)
    with monkeypatch.context() as patch:
        patch.setattr(Project, "write", full_disk)
        with pytest.raises(ProjectError, match="kept could not be written"):
            save_session(project.session, ORIGINALS, target)
    assert target.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []
    saved = save_session(project.session, ORIGINALS, target)
    assert saved.writable, "the failure let go of the lock"
    assert saved.session.state == project.session.state
    assert saved.originals() == project.originals()
    saved.close()


def test_that_no_project_is_made_where_another_window_has_one(project: Project, path: Path) -> None:
    path.unlink()
    with pytest.raises(ProjectError, match="open in another window"):
        create_project(path)
    assert not path.exists()
    assert project.writable


def test_that_a_project_that_could_not_be_made_is_not_in_use(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "new.comparer"
    with pytest.raises(ProjectError, match="could not be written"):
        create_project(path)
    path.parent.mkdir()
    create_project(path).close()


def test_that_a_file_that_did_not_open_is_not_in_use(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "text.comparer"
    busy_file(target)
    with pytest.raises(ProjectError):
        open_project(target)
    save_copy(project, target)
    assert verify(target).problems == ()


@pytest.mark.parametrize("to_read", [False, True])
def test_that_a_text_with_the_name_of_a_project_is_called_no_project(tmp_path: Path, to_read: bool) -> None:
    path = tmp_path / "letter.comparer"
    path.write_text("The ferry left late. " * 100, encoding="utf-8")
    with pytest.raises(ProjectError, match="not a Comparer file"):
        open_project(path, to_read=to_read)


@pytest.mark.parametrize("version", [0, -1])
def test_that_a_version_that_never_was_is_refused(project: Project, path: Path, version: int) -> None:
    project.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("CREATE TRIGGER more AFTER INSERT ON log BEGIN DELETE FROM original; END")
    connection.commit()
    connection.close()
    with pytest.raises(ProjectError, match="not a Comparer file"):
        open_project(path)
