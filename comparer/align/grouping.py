"""Rows from pairs: average-link clustering, so that one likely link never chains two groups."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.progress import Monitor

Pair = tuple[int, int]
ENOUGH = 10  # measured links for a claim that stand for all of its links in a very large row
OWN = 0.25  # what a pair of one account counts in a mean, as no link: an account seldom says one thing twice
"""Counted beyond one such pair for each claim. On events the rows gain .02 of precision; with .5 sets and flags lose."""

_STRIDE = 256  # turns between two reports
_SAME = 1e-9
_DIGITS = 9  # of a mean: a sum of floats depends on its order, which must decide no tie


@dataclass(slots=True)
class _Clusters:
    """The state of one clustering. A cluster is called after one of its claims.

    `members` are its claims, `owners` how many of them each account has, `rank` the lowest place of a member by
    content; `links` hold the summed chances to every neighbor and how many pairs were measured.
    """

    members: dict[int, list[int]]
    owners: dict[int, Counter[int]]
    rank: dict[int, int]
    links: dict[int, dict[int, tuple[float, int]]]


def group(
    ranks: tuple[int, ...],
    accounts: tuple[int, ...],
    likely: Mapping[Pair, float],
    cut: float,
    monitor: Monitor,
) -> list[list[int]]:
    """Return groups of claims, every claim in exactly one.

    `likely` is the probability of a link for pairs of claims; a pair it does not hold is no link. Two groups join
    while the mean over the pairs between them is at least `cut`, the likeliest first.
    `ranks` order equal chances by content.
    """
    state = _start(ranks, accounts, likely)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(one: int, other: int) -> None:
        mean = _mean(state, one, other, cut)
        if mean >= cut:
            low, high = sorted((state.rank[one], state.rank[other]))
            heapq.heappush(heap, (-round(mean, _DIGITS), low, high, one, other))

    for one, neighbors in state.links.items():
        for other in neighbors:
            if one < other:
                offer(one, other)
    turn = 0
    while heap:
        if turn % _STRIDE == 0:
            monitor.report(Step(say("Making rows"), len(accounts) - len(state.members), len(accounts)))
        turn += 1
        worth, _, _, one, other = heapq.heappop(heap)
        if one not in state.members or other not in state.links[one]:
            continue
        if _mean(state, one, other, cut) < -worth - _SAME:
            offer(one, other)  # a group grew since: what was offered is an upper bound
            continue
        kept, nearer = _merge(state, one, other)
        for neighbor in nearer:
            offer(kept, neighbor)
    return [sorted(members) for members in state.members.values()]


def _start(ranks: tuple[int, ...], accounts: tuple[int, ...], likely: Mapping[Pair, float]) -> _Clusters:
    claims = range(len(accounts))
    state = _Clusters(
        members={claim: [claim] for claim in claims},
        owners={claim: Counter((accounts[claim],)) for claim in claims},
        rank=dict(enumerate(ranks)),
        links={claim: {} for claim in claims},
    )
    for (one, other), chance in likely.items():
        _add(state, one, other, chance, 1)
    return state


def _add(state: _Clusters, one: int, other: int, chance: float, count: int) -> None:
    for here, there in ((one, other), (other, one)):
        so_far, measured = state.links[here].get(there, (0.0, 0))
        state.links[here][there] = (so_far + chance, measured + count)


def _mean(state: _Clusters, one: int, other: int, cut: float) -> float:
    """Return the mean chance between two groups; pairs nobody measured count as none, within reason.

    So do pairs of claims of one account, in part: a row that has many of them is about several things.
    """
    chance, measured = state.links[one][other]
    left, right = len(state.members[one]), len(state.members[other])
    if left == right == 1 or chance < cut * measured:
        return chance / max(1, measured)
    few, many = sorted((state.owners[one], state.owners[other]), key=len)
    own = sum(count * many[account] for account, count in few.items())
    others = max(measured, min(left * right - own, ENOUGH * min(left, right)), 1)
    return chance / (others + OWN * max(0, own - min(left, right)))


def _merge(state: _Clusters, one: int, other: int) -> tuple[int, list[int]]:
    """Join two groups; return the name that stays, and the neighbors that came nearer by it, or sooner among equals.

    The one with fewer neighbors goes. To neighbors of the other alone the mean can only fall, so what was offered
    for them stays an upper bound, unless the rank is a lower one now.
    """
    kept, gone = (one, other) if len(state.links[one]) >= len(state.links[other]) else (other, one)
    state.members[kept] += state.members.pop(gone)
    state.owners[kept].update(state.owners.pop(gone))
    before = state.rank[kept]
    state.rank[kept] = min(before, state.rank.pop(gone))
    nearer = []
    for neighbor, (chance, count) in state.links.pop(gone).items():
        del state.links[neighbor][gone]
        if neighbor != kept:
            _add(state, kept, neighbor, chance, count)
            nearer.append(neighbor)
    return kept, nearer if state.rank[kept] == before else list(state.links[kept])
