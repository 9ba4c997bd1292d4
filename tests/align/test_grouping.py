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


def test_that_rows_with_several_claims_of_one_account_join_less() -> None:
    """Two groups of three claims, every pair between them barely likely: as many accounts would make one row of them."""
    within = {(0, 1): 0.9, (0, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9}
    between = {(one, other): CUT for one in range(3) for other in range(3, 6)}
    ranks = tuple(range(6))
    one_account = (0, 1, 1, 2, 1, 1)
    foreign = {
        pair: chance for pair, chance in between.items() if one_account[pair[0]] != one_account[pair[1]]
    }
    assert group(ranks, tuple(range(6)), within | between, CUT, SILENT) == [[0, 1, 2, 3, 4, 5]]
    assert group(ranks, one_account, within | foreign, CUT, SILENT) == [[0, 1, 2], [3, 4, 5]]
