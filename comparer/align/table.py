"""The alignment of N accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import AlignmentTable, ClaimGroup, Constraints, RowId
from comparer.progress import SILENT, Monitor

if TYPE_CHECKING:
    from comparer.model import AccountId, Claim


def align(
    claims: tuple[Claim, ...],
    accounts: tuple[AccountId, ...],
    constraints: Constraints = Constraints(),  # noqa: B008 -- frozen
    monitor: Monitor = SILENT,
) -> AlignmentTable:
    """Return rows of claims that are about the same thing; every claim is in exactly one."""
    del constraints, monitor
    groups: list[list[Claim]] = []
    for claim in claims:
        mine = {term.lemma for term in claim.terms}
        for group in groups:
            other = {term.lemma for term in group[0].terms}
            free = all(member.account != claim.account for member in group)
            if free and len(mine & other) >= 0.5 * min(len(mine), len(other)):
                group.append(claim)
                break
        else:
            groups.append([claim])
    rows = (
        ClaimGroup(RowId(f"R{number}"), tuple(claim.id for claim in group))
        for number, group in enumerate(groups, 1)
    )
    return AlignmentTable(accounts, tuple(rows))
