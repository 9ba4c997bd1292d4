"""Rows from pairs: average-link clustering, so that one likely link never chains two groups."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.progress import Monitor

Pair = tuple[int, int]
ENOUGH = 12  # measured links for a claim that stand for all of its links in a very large row
_STRIDE = 256


@dataclass(slots=True)
class _Clusters:
    """The state of one clustering: members, and the summed link to every neighbor."""

    members: dict[int, list[int]]
    links: dict[int, dict[int, tuple[float, int]]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def group(
    ranks: tuple[int, ...],
    accounts: tuple[int, ...],
    likely: Mapping[Pair, float],
    cut: float,
    monitor: Monitor,
    together: tuple[frozenset[int], ...] = (),
    apart: tuple[Pair, ...] = (),
) -> list[list[int]]:
    """Return groups of claims, every claim in exactly one.

    `likely` is the probability of a link for pairs of claims; a pair it does not hold is no link. Two groups join
    while the mean over the pairs between them, of different accounts, is at least `cut`. `ranks` order equal
    chances by content. `together` and `apart` are the reviewer's and win.
    """
    state = _start(len(accounts), likely, together, apart)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(one: int, other: int) -> None:
        mean = _mean(state, accounts, one, other, cut)
        if mean >= cut and other not in state.apart[one]:
            left, right = ranks[state.members[one][0]], ranks[state.members[other][0]]
            heapq.heappush(heap, (-mean, min(left, right), max(left, right), one, other))

    for one, neighbors in state.links.items():
        for other in neighbors:
            if one < other:
                offer(one, other)
    fresh = len(accounts)
    merged = 0
    while heap:
        *_, one, other = heapq.heappop(heap)
        if one not in state.members or other not in state.members:
            continue
        merged += 1
        if merged % _STRIDE == 1:
            monitor.report(Step(say("Making rows"), merged, len(accounts)))
        _merge(state, one, other, fresh)
        for neighbor in state.links[fresh]:
            offer(fresh, neighbor)
        fresh += 1
    return [sorted(members) for members in state.members.values()]


def _start(
    count: int, likely: Mapping[Pair, float], together: tuple[frozenset[int], ...], apart: tuple[Pair, ...]
) -> _Clusters:
    root = list(range(count))
    for claims in together:
        first = min(root[claim] for claim in claims)
        joined = {root[claim] for claim in claims}
        root = [first if owner in joined else owner for owner in root]
    members: dict[int, list[int]] = {}
    for claim, owner in enumerate(root):
        members.setdefault(owner, []).append(claim)
    state = _Clusters(members, {owner: {} for owner in members})
    for (one, other), chance in likely.items():
        _add(state, root[one], root[other], chance, 1)
    for one, other in apart:
        if root[one] != root[other]:
            state.apart[root[one]].add(root[other])
            state.apart[root[other]].add(root[one])
    return state


def _add(state: _Clusters, one: int, other: int, chance: float, count: int) -> None:
    if one == other:
        return
    for here, there in ((one, other), (other, one)):
        so_far, measured = state.links[here].get(there, (0.0, 0))
        state.links[here][there] = (so_far + chance, measured + count)


def _mean(state: _Clusters, accounts: tuple[int, ...], one: int, other: int, cut: float) -> float:
    """Return the mean chance between two groups; pairs nobody measured count as none, within reason."""
    chance, measured = state.links[one][other]
    if chance < cut * measured:
        return 0.0
    left, right = state.members[one], state.members[other]
    if len(left) == len(right) == 1:
        return chance
    mine = Counter(accounts[claim] for claim in left)
    pairs = sum(len(left) - mine[accounts[claim]] for claim in right)
    return chance / max(measured, min(pairs, ENOUGH * min(len(left), len(right))), 1)


def _merge(state: _Clusters, one: int, other: int, fresh: int) -> None:
    state.members[fresh] = state.members.pop(one) + state.members.pop(other)
    state.links[fresh] = {}
    for gone in (one, other):
        for neighbor, (chance, count) in state.links.pop(gone).items():
            if neighbor not in (one, other):
                del state.links[neighbor][gone]
                _add(state, fresh, neighbor, chance, count)
        for barred in state.apart.pop(gone, set()):
            state.apart[barred].discard(gone)
            state.apart[barred].add(fresh)
            state.apart[fresh].add(barred)
