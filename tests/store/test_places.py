from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from comparer.model import Status
from comparer.review import make
from comparer.store import Project, ProjectError, create_project, open_project
from tests.builders import calls

CALLS = calls()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_that_nothing_is_said_to_be_kept_in_a_file_that_is_gone(project: Project, path: Path) -> None:
    path.unlink()
    before = project.session.state
    with pytest.raises(ProjectError, match="could not be written"):
        project.session.do(make.judge(CALLS, CALLS.divergences[0].id, Status.CONFIRMED, ""))
    assert project.session.state == before


@pytest.mark.skipif(sys.platform != "linux", reason="names are text on other systems")
def test_that_a_project_may_be_called_what_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"f\xffhre 100%?#.comparer")
    create_project(path).close()
    again = open_project(path)
    assert again.writable
    again.close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
