"""The alignment of N accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.align.candidates import find
from comparer.align.evidence import by_reviewer, explain
from comparer.align.features import describe
from comparer.align.grouping import group
from comparer.align.order import as_told
from comparer.align.rarities import Rarities, weigh
from comparer.align.reading import Reading, ranks, read
from comparer.align.score import weights
from comparer.model import AlignmentTable, ClaimGroup, Constraints, Evidence, RowId
from comparer.progress import SILENT, Monitor

if TYPE_CHECKING:
    from comparer.model import AccountId, Claim, ClaimId

Likely = dict[tuple[int, int], float]


def align(
    claims: tuple[Claim, ...],
    accounts: tuple[AccountId, ...],
    constraints: Constraints = Constraints(),  # noqa: B008 -- frozen
    monitor: Monitor = SILENT,
) -> AlignmentTable:
    """Return rows of claims that are about the same thing; every claim is in exactly one.

    The order of `accounts` is that of the columns and of the claims in a row; it does not change which claims
    share a row. Cancelled: the monitor stopped the work.
    """
    readings = read(claims, accounts)
    number = {reading.claim.id: index for index, reading in enumerate(readings)}
    together = tuple(frozenset(number[c] for c in joined if c in number) for joined in constraints.together)
    together = tuple(joined for joined in together if len(joined) > 1)
    apart = tuple(
        (number[one], number[two]) for one, two in constraints.apart if one in number and two in number
    )
    rarities = weigh(readings)
    learned = weights()
    found = describe(readings, rarities, find(readings, rarities, monitor), monitor)
    likely = {pair: learned.chance(values) for pair, values in found}
    owners = tuple(reading.account for reading in readings)
    groups = group(ranks(readings), owners, likely, learned.cut, monitor, together, apart)
    linked = _pairs(constraints, number)
    rows = (
        _row(RowId(f"R{place}"), members, readings, likely, rarities, linked)
        for place, members in enumerate(as_told(groups, readings), 1)
    )
    return AlignmentTable(accounts, tuple(rows))


def _pairs(constraints: Constraints, number: dict[ClaimId, int]) -> list[frozenset[int]]:
    return [
        frozenset(number[claim] for claim in joined if claim in number) for joined in constraints.together
    ]


def _row(
    row_id: RowId,
    members: list[int],
    readings: tuple[Reading, ...],
    likely: Likely,
    rarities: Rarities,
    linked: list[frozenset[int]],
) -> ClaimGroup:
    best: dict[int, int] = {}
    support = {claim: _support(claim, members, likely) for claim in members}
    for claim in sorted(members, key=lambda claim: (-support[claim], claim)):
        best.setdefault(readings[claim].account, claim)
    core = sorted(best.values())
    attached = [claim for claim in members if claim not in best.values()]
    evidence = _evidence(core + attached, readings, likely, rarities, linked)
    confidence = sum(each.score for each in evidence) / len(evidence) if evidence else 1.0
    return ClaimGroup(
        row_id,
        tuple(readings[claim].claim.id for claim in core),
        tuple(readings[claim].claim.id for claim in attached),
        tuple(evidence),
        confidence,
    )


def _support(claim: int, members: list[int], likely: Likely) -> float:
    return sum(likely.get((min(claim, other), max(claim, other)), 0.0) for other in members if other != claim)


def _evidence(
    members: list[int],
    readings: tuple[Reading, ...],
    likely: Likely,
    rarities: Rarities,
    linked: list[frozenset[int]],
) -> list[Evidence]:
    """Return one piece of evidence for every claim after the first: its best link to a claim before it."""
    found: list[Evidence] = []
    for place, claim in enumerate(members[1:], 1):
        chances = {
            other: likely.get((min(claim, other), max(claim, other)), 0.0) for other in members[:place]
        }
        hand = [other for other in chances if any({claim, other} <= joined for joined in linked)]
        if hand:
            found.append(by_reviewer(readings[hand[0]], readings[claim]))
            continue
        other = max(chances, key=lambda other: (chances[other], -other))
        if chances[other]:
            found.append(explain(readings[other], readings[claim], chances[other], rarities))
    return found
