from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_that_the_source_archive_holds_what_its_own_commands_and_texts_name() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = stated["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    packed = {path.name for pattern in patterns for path in ROOT.glob(pattern.removeprefix("/"))}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"requirements[\w-]*\.lock|[A-Z]+\.md", makefile + readme))
    assert {"requirements.lock", "requirements-dev.lock", "CONTRIBUTING.md"} <= named
    assert named | {"tests", "packaging", "resources", "comparer", ".ci"} <= packed


def test_that_clean_removes_everything_that_is_never_committed() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    made = {line.strip("/") for line in ignored} - {"__pycache__", "*.pyc"}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    removed = re.search(r"rm -rf (.*)", makefile)
    assert removed
    assert made == set(removed[1].split())
