"""Carries out what the reviewer decided on rows that were found without it: each act moves what it names, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from comparer.model import Joined, TakenOut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparer.model import ClaimId, Constraints

Rows = list[list[int]]


def edit(groups: Rows, constraints: Constraints, number: Mapping[ClaimId, int]) -> tuple[Rows, Rows]:
    """Return the groups after the reviewer's acts, and the claims that are in one of them by the reviewer's word.

    `number` is the place of every claim; acts on claims that have none change nothing.
    """
    rows = _Rows(groups)
    for act in constraints.edits:
        match act:
            case Joined(claims=claims):
                joined = [number[claim] for claim in claims if claim in number]
                if len(joined) > 1:
                    rows.join(joined)
            case TakenOut(claim=claim, others=others):
                if claim in number:
                    rows.take_out(number[claim], {number[other] for other in others if other in number})
            case _:
                assert_never(act)
    left_out = {number[claim] for claim in constraints.left_out if claim in number}
    kept, tied = rows.all()
    return _without(kept, left_out), [held for held in _without(tied, left_out) if len(held) > 1]


def _without(groups: Rows, left_out: set[int]) -> Rows:
    kept = ([claim for claim in group if claim not in left_out] for group in groups)
    return [group for group in kept if group]


class _Rows:
    """Rows while they are edited.

    `_row` is every claim's row, `_tied` those the reviewer joined it with. `_taken` are claims with those they were
    taken away from: no later act brings them together by the way.
    """

    def __init__(self, groups: Rows) -> None:
        self._row = {claim: row for row in map(set, groups) for claim in row}
        self._tied = {claim: {claim} for claim in self._row}
        self._taken: list[tuple[int, set[int]]] = []

    def take_out(self, claim: int, others: set[int]) -> None:
        """Let a claim stand alone."""
        for held in (self._row, self._tied):
            held[claim].discard(claim)
            held[claim] = {claim}
        self._taken.append((claim, others))

    def join(self, claims: list[int]) -> None:
        """Make one row of the rows of claims.

        Where that would bring a claim back to those it was taken away from, only these claims meet, and those joined
        with them before.
        """
        tied = set().union(*(self._tied[claim] for claim in claims))
        self._taken = [
            (claim, others) for claim, others in self._taken if claim not in tied or others.isdisjoint(tied)
        ]
        row = set().union(*(self._row[claim] for claim in claims))
        if any(claim in row and not others.isdisjoint(row) for claim, others in self._taken):
            row = set(tied)
            for claim in tied:
                self._row[claim].discard(claim)
        self._row.update(dict.fromkeys(row, row))
        self._tied.update(dict.fromkeys(tied, tied))

    def all(self) -> tuple[Rows, Rows]:
        """Return the rows, and in each the claims that the reviewer joined."""
        return _distinct(self._row), _distinct(self._tied)


def _distinct(held: Mapping[int, set[int]]) -> Rows:
    return [sorted(group) for group in {id(group): group for group in held.values()}.values()]
