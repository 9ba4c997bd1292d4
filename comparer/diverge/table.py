"""The divergences of an alignment table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Divergence, DivergenceId, DivergenceKind, Severity, say
from comparer.progress import SILENT, Monitor

if TYPE_CHECKING:
    from comparer.model import Account, AlignmentTable, Claim


def diverge(
    table: AlignmentTable, claims: tuple[Claim, ...], accounts: tuple[Account, ...], monitor: Monitor = SILENT
) -> tuple[Divergence, ...]:
    """Return what differs within the rows, the gravest first."""
    del monitor
    by_id = {claim.id: claim for claim in claims}
    found: list[Divergence] = []
    for row in table.rows:
        held = {by_id[claim_id].account for claim_id in row.claims}
        if 1 < len(held) < len(accounts):
            spans = tuple(by_id[claim_id].span for claim_id in row.core)
            why = say(
                "{count} of {total} accounts do not mention this.",
                count=len(accounts) - len(held),
                total=len(accounts),
            )
            found.append(
                Divergence(
                    DivergenceId(f"D{len(found) + 1}"),
                    row.id,
                    DivergenceKind.DETAIL,
                    Severity.OMISSION,
                    0.9,
                    row.core,
                    spans,
                    why,
                    "detail.omission",
                )
            )
    return tuple(found)
