"""Files of every version that was ever released open for ever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from comparer.model import Status
from comparer.replay import judge
from comparer.store import open_project, verify
from comparer.store.schema import MIGRATIONS, VERSION
from tests.builders import calls

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_that_a_file_of_every_version_opens_with_all_decisions(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.comparer"
    shutil.copy(GOLDEN / f"project-{version}.comparer", path)
    project = open_project(path)
    assert project.writable
    assert [account.name for account in project.session.state.accounts] == [
        "Harbor Gazette",
        "Northern Wire",
        "@portwatch",
    ]
    judged = judge(calls(), project.session.state.decisions)
    assert judged.divergences[0].status is Status.CONFIRMED
    assert judged.divergences[2].note == "the hospital counts nine"
    assert str(project.session.redo_name) == "dismiss: did not answer / answered"
    project.close()
    assert not verify(path).problems


def test_that_there_is_a_step_from_every_version_to_the_next() -> None:
    assert sorted(MIGRATIONS) == list(range(1, VERSION))
