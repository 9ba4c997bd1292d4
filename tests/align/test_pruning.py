"""A claim that only a few strong links of others carried into a row leaves it."""

from __future__ import annotations

from comparer.align.pruning import prune

ROW = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.9, (2, 3): 0.3}
"""Claims 0, 1 and 2 support each other; claim 3 is linked weakly to one of them."""


def pruned(likely: dict[tuple[int, int], float]) -> list[list[int]]:
    return prune([[0, 1, 2, 3]], (0, 1, 2, 3), (0, 1, 2, 3), likely)


def test_that_a_stray_stands_alone() -> None:
    assert pruned(ROW) == [[0, 1, 2], [3]]


def test_that_a_claim_which_most_support_stays() -> None:
    assert pruned(ROW | {(1, 3): 0.3}) == [[0, 1, 2, 3]]


def test_that_a_pair_is_never_split() -> None:
    assert prune([[0, 1]], (0, 1), (0, 1), {(0, 1): 0.1}) == [[0, 1]]


def test_that_claims_of_the_same_account_do_not_count_against_a_claim() -> None:
    assert prune([[0, 1, 2]], (0, 1, 2), (0, 0, 1), {(0, 2): 0.9, (1, 2): 0.9}) == [[0, 1, 2]]
