"""What an editor would find in pairs of small made-up reports, and how little else is flagged."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.diverge.planted import Outcome, outcome, pairs

_FOUND = 0.85


@cache
def _all() -> dict[Path, Outcome]:
    return {file: outcome(file) for file in pairs()}


def test_that_most_planted_differences_are_found() -> None:
    found = sum(len(each.found) for each in _all().values())
    missed = {file.stem: [sorted(one.kinds) for one in each.missed] for file, each in _all().items()}
    total = found + sum(map(len, missed.values()))
    assert found >= _FOUND * total, missed


def test_that_hardly_anything_else_is_flagged() -> None:
    false = [(file.stem, flag.rule) for file, each in _all().items() for flag in each.false]
    assert len(false) <= 1, false


@pytest.mark.parametrize("file", pairs(), ids=lambda file: file.stem)
def test_that_what_agrees_in_other_words_is_no_contradiction(file: Path) -> None:
    found = _all()[file]
    assert not [
        flag.rule
        for flag in found.comparison.divergences
        for agreeing in found.agreeing
        if all(any(span.shared(side) for span in flag.spans) for side in agreeing)
    ]
