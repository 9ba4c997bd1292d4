from __future__ import annotations

import sys

import pytest

from comparer.gui import outside


def test_that_a_program_that_does_not_answer_is_an_error() -> None:
    with pytest.raises(OSError, match="sleep does not answer"):
        outside.run(["sleep", "5"], 0.1)


def test_that_the_libraries_of_the_packaged_program_are_kept_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/packaged")
    assert outside.environment()["LD_LIBRARY_PATH"] == "/packaged"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in outside.environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")
    assert outside.environment()["LD_LIBRARY_PATH"] == "/own"
