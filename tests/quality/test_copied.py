from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.quality.copied import Copy, copied

STORY = "Nine grey herons walked slowly past the mayor’s empty bakery while the bells rang."


def _found(tmp_path: Path, code: str, name: str = "test_it.py") -> list[Copy]:
    data, project = tmp_path / "data", tmp_path / "project"
    data.mkdir()
    project.mkdir()
    (data / "01-herald.txt").write_text(f"Publisher: Herald\n\n{STORY}\n", encoding="utf-8")
    row = {"id": 1, "docs": [{"text": "Two old trams met head on under the painted bridge."}]}
    (data / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    (project / name).write_text(code, encoding="utf-8")
    return copied(data, project)


def test_that_eight_running_words_are_found_however_they_are_written(tmp_path: Path) -> None:
    code = 'x = 1\ntext = (\n    "Past the MAYOR\'s, empty "\n    "bakery\\nwhile the bells are"\n)\n'
    assert _found(tmp_path, code) == [Copy("test_it.py", 3, "past the mayors empty bakery while the bells")]


def test_that_a_longer_run_is_one_find_and_annotated_sentences_count(tmp_path: Path) -> None:
    code = "# So two old trams met head on under the painted wall.\n"
    assert _found(tmp_path, code, "notes.md") == [
        Copy("notes.md", 1, "two old trams met head on under the painted")
    ]


def test_that_seven_words_are_nobodys(tmp_path: Path) -> None:
    assert _found(tmp_path, "# two old trams met head on under a bridge\n") == []


def test_that_pictures_and_fonts_are_not_read(tmp_path: Path) -> None:
    assert _found(tmp_path, STORY, "drawing.svg") == []
