from __future__ import annotations

from typing import TYPE_CHECKING

import platformdirs
import pytest

from comparer.store import ProjectError, create_project, open_project, waiting
from comparer.store.locking import NoLockError, take_lock

if TYPE_CHECKING:
    from pathlib import Path

    from comparer.store import Project


@pytest.fixture
def no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a state folder in which nothing can be made, for administrators neither."""
    blocked = tmp_path / "state"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setattr(platformdirs, "user_state_dir", lambda _name: str(blocked))
    return blocked / "locks"


def test_that_a_lock_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "a.comparer")
    assert lock is not None
    assert take_lock(tmp_path / "a.comparer") is None
    lock.release()


def test_that_a_state_folder_that_cannot_be_written_is_named(no_room: Path, tmp_path: Path) -> None:
    with pytest.raises(NoLockError, match="Make that folder writable") as raised:
        take_lock(tmp_path / "a.comparer")
    assert str(no_room) in str(raised.value)


def test_that_without_locks_a_project_opens_for_reading_and_says_why(
    project: Project, path: Path, request: pytest.FixtureRequest
) -> None:
    project.close()
    folder = request.getfixturevalue("no_room")
    opened = open_project(path)
    assert not opened.writable
    assert opened.notice is not None
    assert str(opened.notice).startswith("harbor fire.comparer is open for reading only. Comparer notes in")
    assert str(folder) in str(opened.notice)
    assert "another window" not in str(opened.notice)
    opened.close()


def test_that_without_locks_nothing_new_is_made_or_removed(no_room: Path, tmp_path: Path) -> None:
    assert no_room.name == "locks"
    with pytest.raises(ProjectError, match="may not write there"):
        create_project(tmp_path / "new.comparer")
    assert not (tmp_path / "new.comparer").exists()
    assert waiting() == ()
