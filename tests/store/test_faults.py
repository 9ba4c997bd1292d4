"""Faults that really happen: a killed process, a full disk, a lost or damaged file."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from comparer.model import Status
from comparer.review import make
from comparer.store import Project, ProjectError, create_project, open_project, verify
from tests.builders import calls

TOP = Path(__file__).resolve().parents[2]
CALLS = calls()
ACTS = 100

few_kills = pytest.param(6, id="short")
all_kills = pytest.param(200, id="all", marks=pytest.mark.faults)
few_flips = pytest.param(60, id="short")
all_flips = pytest.param(1000, id="all", marks=pytest.mark.faults)


def judged(project: Project, number: int) -> None:
    divergence = CALLS.divergences[number % len(CALLS.divergences)]
    project.session.do(make.judge(CALLS, divergence.id, Status.CONFIRMED, f"note {number}"))


def start(path: Path, **limits: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.scripted_review", str(path), str(ACTS)]
    return subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True, **limits)  # type: ignore[call-overload,no-any-return]


def kill_somewhere(path: Path, chance: random.Random) -> int:
    """Start a review, kill it in the middle, and return the number of the last act it reported."""
    with start(path) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(1, ACTS - 5))]
        # Between acts and inside them: an act takes about two milliseconds.
        time.sleep(chance.random() * 0.004)
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.readlines()
    # A line cut off by the kill was not reported whole.
    return max((int(line) for line in lines if line.endswith("\n")), default=0)


@pytest.mark.parametrize("kills", [few_kills, all_kills])
def test_that_a_killed_program_loses_nothing_it_reported(tmp_path: Path, kills: int) -> None:
    chance = random.Random(20241208)
    cut_short = 0
    for number in range(kills):
        path = tmp_path / f"{number}.comparer"
        reported = kill_somewhere(path, chance)
        cut_short += reported < ACTS
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        project = open_project(path)
        assert project.writable
        kept = len(project.session.state.decisions) + 1
        # The act under way at the kill may have been kept without having been reported.
        assert reported <= kept <= reported + 1
        judged(project, 1)
        project.close()
        assert not verify(path).problems
        path.unlink()
    assert cut_short >= kills * 0.9, "the kills came too late to prove anything"
    print(f"\nkilled {kills} times, {cut_short} of them in the middle: nothing lost")


def test_that_a_full_disk_costs_only_the_last_act(tmp_path: Path) -> None:
    path = tmp_path / "full.comparer"
    limit = 64 * 1024

    def small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    with start(path, preexec_fn=small_disk) as child:
        lines = child.communicate()[0].splitlines()
    assert child.returncode == 1
    assert lines[-1].startswith("error: full.comparer could not be written, so the last step was not done.")
    project = open_project(path)
    assert len(project.session.state.decisions) + 1 == len(lines) - 1
    judged(project, 1)
    project.close()
    assert not verify(path).problems


@contextmanager
def as_nobody() -> Iterator[int]:
    """Go on in a child without the rights of root; the parent gets 0 where the child's tests held."""
    child = os.fork()
    if child:
        yield os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return
    if os.getuid() == 0:
        os.setuid(65534)
    yield -1


@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")
def test_that_a_read_only_folder_is_said_and_changes_nothing(project: Project, path: Path) -> None:
    project.close()
    before = path.read_bytes()
    folder = path.parent
    # Nobody may come here only if the folders above may be entered.
    for parent in [folder, *folder.parents]:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(0o755)
    folder.chmod(0o555)
    path.chmod(0o444)
    with as_nobody() as exit_code:
        if exit_code == -1:
            os._exit(0 if _refuses_to_write(path) else 1)
    folder.chmod(0o755)
    assert exit_code == 0
    assert path.read_bytes() == before


def _refuses_to_write(path: Path) -> bool:
    opened = open_project(path)
    try:
        judged(opened, 1)
    except ProjectError as error:
        return "reading only" in str(error) and not opened.writable
    return False


def test_that_a_file_removed_while_open_is_said(project: Project, path: Path) -> None:
    state = project.session.state
    path.unlink()
    with pytest.raises(ProjectError, match="could not be written"):
        judged(project, 1)
    assert project.session.state == state


def test_that_a_file_replaced_while_open_is_not_written_to(
    project: Project, path: Path, tmp_path: Path
) -> None:
    other = create_project(tmp_path / "other.comparer")
    other.close()
    state = project.session.state
    shutil.copy(tmp_path / "other.comparer", tmp_path / "in the way")
    (tmp_path / "in the way").replace(path)
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="could not be written"):
        judged(project, 1)
    assert project.session.state == state
    assert path.read_bytes() == before


def test_that_a_file_of_a_newer_version_is_left_alone(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="newer Comparer"):
        open_project(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_that_another_kind_of_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.comparer"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match=r"letter\.comparer is"):
        open_project(path)
    assert path.read_bytes() == content


def test_that_a_missing_file_and_a_folder_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is not there: look"):
        open_project(tmp_path / "gone.comparer")
    with pytest.raises(ProjectError, match="is a folder"):
        open_project(tmp_path)


def _opens_or_says_why(path: Path) -> bool:
    """Return whether the file opened; whatever else but a ProjectError happens fails the test."""
    try:
        project = open_project(path)
        project.kept(project.session.state)
        project.originals()
        project.close()
        verify(path)
    except ProjectError as error:
        if not str(error).startswith(path.name):
            raise
        return False
    return True


def test_that_a_truncated_file_never_gives_a_traceback(project: Project, path: Path, tmp_path: Path) -> None:
    for number in range(10):
        judged(project, number)
    project.keep(project.session.state, CALLS)
    project.close()
    whole = path.read_bytes()
    cut = tmp_path / "cut.comparer"
    opened = 0
    for end in range(0, len(whole), 4096):
        cut.write_bytes(whole[:end])
        opened += _opens_or_says_why(cut)
    assert opened < len(whole) // 4096


@pytest.mark.parametrize("flips", [few_flips, all_flips])
def test_that_flipped_bytes_never_give_a_traceback(
    project: Project, path: Path, tmp_path: Path, flips: int
) -> None:
    for number in range(10):
        judged(project, number)
    project.keep(project.session.state, CALLS)
    project.close()
    whole = path.read_bytes()
    chance = random.Random(8)
    bad = tmp_path / "bad.comparer"
    opened = 0
    for _ in range(flips):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        bad.write_bytes(bytes(content))
        opened += _opens_or_says_why(bad)
    print(
        f"\nflipped {flips} bytes: {opened} files still opened, {flips - opened} were refused in a sentence"
    )
    assert path.read_bytes() == whole
