"""Counts of one thing that two accounts give almost alike, in whatever rows."""

from __future__ import annotations

import pytest

from comparer.diverge.finding import Telling
from comparer.diverge.nearly import nearly
from tests.diverge.build import amount, telling


def projects(words: str, low: float, index: int = 0, attribute: str = "rail") -> Telling:
    return telling(
        f"They named {words} {attribute} projects.",
        f"They:nsubj>named named(name):ROOT {words}:nummod>projects {attribute}:compound>projects projects(project):dobj>named",
        amount(words, low, counted="project"),
        index=index,
    )


def found(*tellings: Telling) -> list[tuple[int, list[str]]]:
    return [
        (row, [item.words for item in finding.items]) for row, finding in nearly(list(enumerate(tellings)))
    ]


def test_that_near_figures_of_one_thing_differ() -> None:
    assert found(projects("31", 31), projects("32", 32, 1)) == [(0, ["31", "32"])]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (projects("31", 31), projects("31", 31, 1)),
        (projects("31", 31), projects("60", 60, 1)),
        (projects("31", 31), projects("32", 32, 1, "road")),
        (projects("3", 3), projects("4", 4, 1)),
    ],
    ids=["the same", "far apart", "of another kind", "few"],
)
def test_that_other_figures_are_left_alone(one: Telling, two: Telling) -> None:
    assert not found(one, two)


def test_that_an_account_with_two_figures_is_not_compared() -> None:
    assert not found(projects("31", 31), projects("33", 33), projects("32", 32, 1))
