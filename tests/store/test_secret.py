"""What somebody else put into a file is not believed."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest

from comparer.replay import judge
from comparer.store import Project, open_project
from comparer.store.cache import pack, state_key
from comparer.store.secret import seal, unseal
from tests.builders import calls

CALLS = calls()


def test_that_only_the_same_value_under_the_same_key_is_believed() -> None:
    sealed = seal("key", b"value")
    assert unseal("key", sealed) == b"value"
    assert unseal("other key", sealed) is None
    assert unseal("key", sealed + b"!") is None
    assert unseal("key", b"value") is None
    assert unseal("key", b"") is None


def test_that_the_secret_is_this_persons_own() -> None:
    seal("key", b"value")
    kept = Path(platformdirs.user_state_dir("comparer")) / "secret"
    # Elsewhere the folder itself is the person's own.
    assert os.name != "posix" or kept.stat().st_mode & 0o077 == 0
    assert [entry.name for entry in kept.parent.iterdir()] == ["secret"]


def test_that_another_persons_mark_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = seal("key", b"value")
    monkeypatch.setattr(platformdirs, "user_state_dir", lambda _name: str(tmp_path / "mine"))
    assert unseal("key", theirs) is None
    assert unseal("key", seal("key", b"value")) == b"value"


def test_that_no_secret_can_be_kept_costs_only_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(platformdirs, "user_state_dir", lambda _name: str(tmp_path / "file"))
    assert unseal("key", seal("key", b"value")) == b"value"


def test_that_a_forged_analysis_is_made_again(project: Project, path: Path) -> None:
    state = project.session.state
    forged = replace(
        judge(CALLS, state.decisions), accounts=state.accounts, options=state.options, divergences=()
    )
    project.keep(state, forged)
    assert project.kept(state) == forged, "the program's own is believed"
    project.close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE cache SET value = ? WHERE key = ?", (pack(forged), state_key(state)))
    connection.close()
    again = open_project(path)
    assert again.kept(state) is None
    again.close()


def test_that_forged_claims_are_read_again(project: Project, path: Path) -> None:
    project.known["one"] = CALLS.claims
    project.known["other"] = CALLS.claims[:1]
    project.close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "UPDATE cache SET value = (SELECT value FROM cache WHERE key = 'claims:other') WHERE key = 'claims:one'"
        )
    connection.close()
    again = open_project(path)
    assert again.known.get("one") is None
    assert again.known.get("other") == CALLS.claims[:1]
    again.close()
