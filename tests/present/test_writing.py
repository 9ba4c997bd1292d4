from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from comparer.present.writing import Unwritable, check_apart, check_target, write


def test_that_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    write(target, b"old")
    target.chmod(0o640)
    write(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_failed_write_keeps_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"old")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unwritable, match=r"out\.json cannot be written \(No space left on device\)"):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_that_two_names_of_one_file_are_seen_to_be_one(tmp_path: Path) -> None:
    original, other = tmp_path / "a.txt", tmp_path / "b.txt"
    original.write_text("It ran aground.", encoding="utf-8")
    other.symlink_to(original)
    for given in (original, other, tmp_path / "." / "a.txt", tmp_path):
        with pytest.raises(Unwritable, match="is one of the files to read: give the result another name"):
            check_apart([original], [given])
    with pytest.raises(Unwritable, match="is named for two results"):
        check_apart([tmp_path / "new.txt", tmp_path / "." / "new.txt"], [])


def test_that_new_results_may_stand_beside_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("an earlier result, which is never read", encoding="utf-8")
    check_apart([tmp_path / "out.csv", tmp_path / "report.pdf"], [tmp_path, tmp_path / "a.txt"])


def test_that_a_place_that_cannot_do_is_found_before_the_work(tmp_path: Path) -> None:
    check_target(tmp_path / "out.json")
    with pytest.raises(Unwritable, match="is a folder: name a file"):
        check_target(tmp_path)
    with pytest.raises(Unwritable, match=r"There is no folder .*gone to write out\.json into"):
        check_target(tmp_path / "gone" / "out.json")
