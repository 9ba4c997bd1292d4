from __future__ import annotations

import stat
from pathlib import Path

import pytest

from comparer.load import picture
from comparer.load.reading import Unreadable


def _reader(folder: Path, script: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\nPATH=/bin:/usr/bin\ncat >/dev/null\n{script}\n")
    program.chmod(stat.S_IRWXU)


def test_that_a_picture_asks_for_its_words_where_nothing_reads_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable, match=r"post\.png is a picture: save what it says as text"):
        picture.read(b"\x89PNG", "post.png")


def test_that_a_picture_is_read_with_a_warning_to_compare(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _reader(tmp_path, "printf 'It ran aground.\\n\\nNobody was hurt.\\n\\f'")
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = picture.read(b"\x89PNG", "post.png")
    assert reading.text == "It ran aground.\nNobody was hurt."
    assert "before quoting" in str(reading.warnings[0])


@pytest.mark.parametrize("script", ["exit 1", "echo '12 | 34'"])
def test_that_a_picture_without_words_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    _reader(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable, match=r"post\.png is a picture without words"):
        picture.read(b"\x89PNG", "post.png")
