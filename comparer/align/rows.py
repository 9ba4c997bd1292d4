"""From a group of claims to a row: what is its core, what is attached, and why it stands together."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.align.evidence import by_reviewer, explain
from comparer.model import ClaimGroup, Evidence, RowId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading

_BY_HAND = 2.0  # above every chance
_MAIN = 0.1  # what it is worth that a claim is the main one of its sentence

Links = dict[int, dict[int, float]]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What rows are built from: the claims, how words weigh, and every claim's links inside its own group."""

    readings: tuple[Reading, ...]
    rarities: Rarities
    links: Links


def grounds(
    readings: tuple[Reading, ...],
    rarities: Rarities,
    groups: list[list[int]],
    likely: Mapping[tuple[int, int], float],
    together: list[list[int]],
) -> Grounds:
    """Keep the links inside groups, the reviewer's among them: `together` are claims put into one row by the reviewer."""
    group_of = {claim: number for number, members in enumerate(groups) for claim in members}
    links: Links = defaultdict(dict)
    for (one, other), chance in likely.items():
        if one in group_of and group_of[one] == group_of.get(other):
            links[one][other] = links[other][one] = chance
    for joined in together:
        first, *rest = joined
        for other in rest:
            links[first][other] = links[other][first] = _BY_HAND
    return Grounds(readings, rarities, dict(links))


def build(number: int, members: list[int], given: Grounds) -> ClaimGroup:
    """Return a row: its core, what is attached, and the evidence."""
    core = core_of(members, given)
    chosen = set(core)
    attached = [claim for claim in members if claim not in chosen]
    evidence = _evidence(core + attached, given)
    return ClaimGroup(
        RowId(f"R{number}"),
        tuple(given.readings[claim].claim.id for claim in core),
        tuple(given.readings[claim].claim.id for claim in attached),
        evidence,
        sum(each.score for each in evidence) / len(evidence) if evidence else 1.0,
    )


def core_of(members: list[int], given: Grounds) -> list[int]:
    """Return, of every account that a row has, the claim that the others support most, in the order of the accounts."""
    support = {claim: _support(claim, given) for claim in members}
    best: dict[int, int] = {}
    for claim in sorted(members, key=lambda claim: (-support[claim], claim)):
        best.setdefault(given.readings[claim].account, claim)
    return sorted(best.values())


def _support(claim: int, given: Grounds) -> float:
    """Return how surely the other accounts of the row have a claim, too: each counts with its best link.

    What its sentence mainly says goes before a clause of it that is supported hardly better.
    """
    best: dict[int, float] = {}
    for other, chance in given.links.get(claim, {}).items():
        account = given.readings[other].account
        best[account] = max(chance, best.get(account, 0.0))
    return math.fsum(best.values()) + (_MAIN if given.readings[claim].claim.main else 0.0)


def _evidence(members: list[int], given: Grounds) -> tuple[Evidence, ...]:
    """Return the strongest links that hold the row together, one for every claim after the first.

    From the first claim on, the claim with the best link to those already held is added.
    """
    found: dict[int, Evidence] = {}
    held: set[int] = set()
    for start in members:
        heap = [(0.0, start, start)]
        while heap:
            worth, claim, by = heapq.heappop(heap)
            if claim in held:
                continue
            held.add(claim)
            if claim != by:
                found[claim] = _explained(by, claim, -worth, given)
            for other, chance in given.links.get(claim, {}).items():
                if other not in held:
                    heapq.heappush(heap, (-chance, other, claim))
    return tuple(found[claim] for claim in members if claim in found)


def _explained(first: int, second: int, chance: float, given: Grounds) -> Evidence:
    one, other = given.readings[first], given.readings[second]
    if chance >= _BY_HAND:
        return by_reviewer(one, other)
    return explain(one, other, chance, given.rarities)
