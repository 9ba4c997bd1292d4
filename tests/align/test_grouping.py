"""Claims become groups in one way, however they are numbered."""

from __future__ import annotations

from itertools import combinations
from random import Random

from comparer.align.grouping import group
from comparer.progress import SILENT

CUT = 0.3
TIED = (0.1, 0.25, 0.5)
"""Chances as the doubts of names alone make them: many are the same."""


def grouped(
    order: list[int], ranks: list[int], owners: list[int], chances: list[list[float]]
) -> set[frozenset[int]]:
    """Return the groups where claim `order[i]` has the number i."""
    likely = {
        (one, other): chances[min(order[one], order[other])][max(order[one], order[other])]
        for one, other in combinations(range(len(order)), 2)
        if owners[order[one]] != owners[order[other]]
    }
    found = group(
        tuple(ranks[claim] for claim in order), tuple(owners[claim] for claim in order), likely, CUT, SILENT
    )
    return {frozenset(order[number] for number in members) for members in found}


def test_that_the_numbers_of_claims_decide_no_tie() -> None:
    dice = Random(7)
    for _ in range(200):
        count = dice.randint(3, 9)
        ranks, order = dice.sample(range(count), count), dice.sample(range(count), count)
        owners = [dice.randrange(4) for _ in range(count)]
        chances = [[dice.choice(TIED) for _ in range(count)] for _ in range(count)]
        assert grouped(order, ranks, owners, chances) == grouped([*range(count)], ranks, owners, chances)


def test_that_claims_of_one_account_hold_a_row_together_less() -> None:
    """Two claims of an account and one of another, both barely likely: with each other's weight they stay apart."""
    owners, ranks = (0, 0, 1), (0, 1, 2)
    apart = group(ranks, owners, {(0, 2): 0.5, (1, 2): CUT}, CUT, SILENT)
    assert sorted(map(sorted, apart)) == [[0, 2], [1]]
    joined = group(ranks, (0, 2, 1), {(0, 2): 0.5, (1, 2): CUT, (0, 1): CUT}, CUT, SILENT)
    assert sorted(map(sorted, joined)) == [[0, 1, 2]]
