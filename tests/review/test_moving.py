"""On the sample, what a reviewer does to one claim moves no other."""

from __future__ import annotations

from functools import cache

import pytest

from comparer.load import load, sample_paths
from comparer.model import Claim, ClaimId, Comparison
from comparer.review import Act, AddAccounts, Session, analyze, make

Rows = set[frozenset[ClaimId]]
KNOWN: dict[str, tuple[Claim, ...]] = {}


@cache
def sample() -> AddAccounts:
    return AddAccounts(load(sample_paths()).accounts)


def after(*acts: Act) -> Comparison:
    session = Session()
    for act in (sample(), *acts):
        session.do(act)
    return analyze(session.state, known=KNOWN)


@cache
def before() -> Comparison:
    return after()


def rows(comparison: Comparison) -> Rows:
    return {frozenset(row.claims) for row in comparison.table.rows}


def without(claim: ClaimId) -> Rows:
    return {row - {claim} for row in rows(before())} - {frozenset()}


def shared() -> list[ClaimId]:
    """Return claims that stand in a row with others, one of each row."""
    return [row.core[-1] for row in before().table.rows if len(row.claims) > 1]


def test_that_a_claim_taken_out_of_its_row_stands_alone_and_no_other_moves() -> None:
    for claim in shared():
        assert rows(after(make.unlink(before(), claim))) == without(claim) | {frozenset({claim})}


def test_that_a_claim_left_out_moves_no_other() -> None:
    for claim in shared():
        assert rows(after(make.exclude(before(), claim))) == without(claim)


@pytest.mark.parametrize(("one", "two"), [(0, -1), (3, 7), (5, 6)])
def test_that_a_link_makes_one_row_of_two_and_no_other_moves(one: int, two: int) -> None:
    first, second = (before().table.rows[at].claims for at in (one, two))
    linked = rows(after(make.link(before(), (first[0], second[0]))))
    assert linked == (rows(before()) - {frozenset(first), frozenset(second)}) | {frozenset(first + second)}


def test_that_a_claim_taken_out_and_linked_again_is_back_in_its_row() -> None:
    claim = shared()[0]
    home = next(row for row in before().table.rows if claim in row.claims)
    back = after(make.unlink(before(), claim), make.link(before(), (claim, home.core[0])))
    assert rows(back) == rows(before())
