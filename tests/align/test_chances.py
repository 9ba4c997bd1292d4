"""A link that rests on names alone is worth little."""

from __future__ import annotations

import pytest

from comparer.align.chances import NAMES, ONE_NAME, chances
from comparer.align.kinship import relate
from comparer.align.rarities import weigh
from comparer.align.score import weights
from tests.align.test_attaching import readings

SURE = 0.97  # what the learned score gives a pair it takes for a link


def chance(one: str, other: str) -> float:
    told = readings((one,), (other,))
    return chances({(0, 1): SURE}, told, relate(told, weigh(told)))[0, 1]


def test_that_the_learned_score_stands_where_things_or_deeds_are_shared() -> None:
    assert chance("marta/p inherit/v farm/n", "marta/p sell/v farm/n") == SURE > NAMES


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        ("marta/p inherit/v", "marta/p yodel/v", ONE_NAME),
        ("marta/p olga/p inherit/v", "marta/p olga/p yodel/v", NAMES),
        ("marta/p give/v speech/n", "marta/p give/v asylum/n", ONE_NAME),
    ],
)
def test_that_names_alone_are_worth_little(one: str, other: str, most: float) -> None:
    assert chance(one, other) == most


def test_that_one_name_alone_makes_no_row() -> None:
    assert weights().cut > ONE_NAME


def test_that_a_common_verb_counts_where_nothing_else_is_said() -> None:
    assert chance("marta/p ask/v", "marta/p ask/v") >= SURE
