"""The rules of the house that a linter does not know."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
SOURCES = sorted((TOP / "comparer").rglob("*.py"))
ALL_PYTHON = sorted(
    path for part in ("comparer", "tests", "packaging") for path in (TOP / part).rglob("*.py")
)


def _functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_that_no_file_is_a_big_room() -> None:
    long = {str(path.relative_to(TOP)): len(path.read_text("utf-8").splitlines()) for path in ALL_PYTHON}
    assert {name: lines for name, lines in long.items() if lines > 350} == {}


def test_that_no_function_is_a_big_room() -> None:
    long = [(str(path.relative_to(TOP)), *found) for path in ALL_PYTHON for found in _functions(path)]
    assert [entry for entry in long if entry[2] > 60] == []


def test_that_nothing_is_left_to_do_later() -> None:
    word = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|NotImplemented" + r"Error)\b")
    assert [str(path) for path in ALL_PYTHON if word.search(path.read_text("utf-8"))] == []


def test_that_values_of_the_model_are_frozen() -> None:
    for path in sorted((TOP / "comparer" / "model").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.decorator_list:
                decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
                assert "frozen=True, slots=True" in decorators[0], f"{path.name}: {node.name}"


@pytest.mark.parametrize(
    "module", ["comparer.pipeline", "comparer.cli", "comparer.present", "comparer.store"]
)
def test_that_the_engine_runs_without_qt(module: str) -> None:
    code = f"import sys, {module}; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, check=False).returncode == 0


def test_that_only_the_model_is_needed_to_read_the_model() -> None:
    code = (
        "import sys, comparer.model; "
        "heavy = {'spacy', 'rapidfuzz', 'reportlab', 'numpy', 'PySide6'} & set(sys.modules); "
        "sys.exit(', '.join(heavy) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, check=False).returncode == 0
