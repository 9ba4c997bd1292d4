"""A second look at claims that stand alone: each joins the row of a claim that nothing else of its account fits better.

What the learned score leaves alone is often told in other words, above all where accounts contradict each other.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.align.candidates import MANY, NEAR, NEAR_OF_MANY
from comparer.align.kinship import kin
from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.align.kinship import Kinship
    from comparer.align.reading import Reading
    from comparer.progress import Monitor

LEAST = (
    0.3  # nearness from which a claim may join; from .25 to .35 the rows gain precision, below recall falls
)
SOME = 0.05  # nearness that a claim must have to more than half of the row it joins
RANK = 2  # both are among each other's best two of the account, and one is the other's best
_STRIDE = 64  # claims between two reports

Pair = tuple[int, int]


def attach(
    readings: tuple[Reading, ...],
    kinship: Kinship,
    groups: list[list[int]],
    ranks: tuple[int, ...],
    monitor: Monitor,
) -> tuple[list[list[int]], dict[Pair, float]]:
    """Return the groups after claims that stood alone have joined others, and the links that made them join.

    `ranks` order claims by content, so that the order of the accounts changes nothing.
    """
    row_of = {claim: row for row, members in enumerate(groups) for claim in members}
    members = [list(group) for group in groups]
    links: dict[Pair, float] = {}
    for near, one, other in _mutual(readings, kinship, ranks, groups, monitor):
        for claim, host in ((one, other), (other, one)):
            row = row_of[host]
            if (
                len(members[row_of[claim]]) == 1
                and row != row_of[claim]
                and _fits(claim, members[row], readings, kinship)
            ):
                members[row_of[claim]] = []
                members[row].append(claim)
                row_of[claim] = row
                links[min(one, other), max(one, other)] = near
                break
    return [sorted(group) for group in members if group], links


def _fits(claim: int, members: list[int], readings: tuple[Reading, ...], kinship: Kinship) -> bool:
    """Say whether a claim is about what most of a row is about, so that rows do not chain.

    Only other accounts are asked: what its own account has there is told in other words, often by the same sentence.
    """
    others = [member for member in members if readings[member].account != readings[claim].account]
    return 2 * sum(kinship.near(claim, member) >= SOME for member in others) > len(others)


def _mutual(
    readings: tuple[Reading, ...],
    kinship: Kinship,
    ranks: tuple[int, ...],
    groups: list[list[int]],
    monitor: Monitor,
) -> list[tuple[float, int, int]]:
    """Return pairs in which a claim stands alone and both prefer each other, the nearest first."""
    look = _Look(readings, kinship, ranks)
    alone = sorted(group[0] for group in groups if len(group) == 1)
    found: dict[Pair, float] = {}
    for done, claim in enumerate(alone):
        if done % _STRIDE == 0:
            monitor.report(Step(say("Looking again at claims that stand alone"), done, len(alone)))
        for other, place in look.best(claim).items():
            back = look.best(other).get(claim, RANK)
            if back < RANK and min(place, back) == 0:
                found[min(claim, other), max(claim, other)] = kinship.near(claim, other)

    def order(pair: Pair) -> tuple[float, int, int]:
        low, high = sorted((ranks[pair[0]], ranks[pair[1]]))
        return -found[pair], low, high

    return [(found[pair], *pair) for pair in sorted(found, key=order)]


class _Look:
    """The nearest claims of every other account, found once for each claim that is asked for."""

    def __init__(self, readings: tuple[Reading, ...], kinship: Kinship, ranks: tuple[int, ...]) -> None:
        """Index the claims by what leads to them; what leads to too many tells too little."""
        near = NEAR_OF_MANY if len({reading.account for reading in readings}) > MANY else NEAR
        self._readings, self._kinship, self._ranks = readings, kinship, ranks
        self._reach = {key: claims for key, claims in kinship.reach().items() if len(claims) <= near}
        self._known: dict[int, dict[int, int]] = {}

    def best(self, claim: int) -> dict[int, int]:
        """Return the near claims of other accounts, with their places among those of their account, from 0."""
        if claim not in self._known:
            owner = self._readings[claim].account
            by_account: defaultdict[int, list[tuple[float, int, int]]] = defaultdict(list)
            for other in self._reached(claim):
                account = self._readings[other].account
                near = self._kinship.near(claim, other) if account != owner else 0.0
                if near >= LEAST and self._kinship.tells(claim, other):
                    by_account[account].append((-near, self._ranks[other], other))
            self._known[claim] = {
                other: place
                for near in by_account.values()
                for place, (_, _, other) in enumerate(heapq.nsmallest(RANK, near))
            }
        return self._known[claim]

    def _reached(self, claim: int) -> set[int]:
        keys = {key for lemma in self._readings[claim].lemmas for key in kin(lemma)}
        keys |= {"@" + name for name in self._readings[claim].names}
        return {other for key in keys for other in self._reach.get(key, ())}
