"""The divergences of an alignment table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.attribution import attribution
from comparer.diverge.calibrate import confidence
from comparer.diverge.certainty import certainty
from comparer.diverge.detail import detail
from comparer.diverge.finding import Finding, Row, Telling
from comparer.diverge.name import name
from comparer.diverge.number import number
from comparer.diverge.place import place
from comparer.diverge.polarity import polarity
from comparer.diverge.quote import quote
from comparer.diverge.severity import rank
from comparer.diverge.timing import timing
from comparer.model import Divergence, DivergenceId, say
from comparer.progress import SILENT, Monitor, Step

if TYPE_CHECKING:
    from comparer.model import Account, AccountId, AlignmentTable, Claim, ClaimGroup, ClaimId

_KINDS = (timing, number, name, place, polarity, certainty, attribution, quote, detail)
_REPORT_EVERY = 20


def diverge(
    table: AlignmentTable, claims: tuple[Claim, ...], accounts: tuple[Account, ...], monitor: Monitor = SILENT
) -> tuple[Divergence, ...]:
    """Return what differs within the rows, the gravest first. Cancelled: the monitor stopped the work."""
    by_id = {claim.id: claim for claim in claims}
    tellers = _names(accounts)
    found: list[tuple[int, Row, Finding]] = []
    for number_, group in enumerate(table.rows):
        if number_ % _REPORT_EVERY == 0:
            monitor.report(Step(say("Comparing rows"), number_, len(table.rows)))
        row = _row(group, by_id, accounts, tellers)
        if len(row.accounts) > 1:
            found.extend((number_, row, finding) for kind in _KINDS for finding in kind(row))
    monitor.report(Step(say("Comparing rows"), len(table.rows), len(table.rows)))
    ranked = sorted(
        found, key=lambda each: rank(each[2], each[0], confidence(each[2].rule, each[2].strength))
    )
    return tuple(_divergence(index, row, finding) for index, (_, row, finding) in enumerate(ranked, 1))


def _names(accounts: tuple[Account, ...]) -> dict[AccountId, str]:
    """Return what each account is called in sentences; two of one name are told apart by their sigils."""
    names = [account.name for account in accounts]
    return {
        account.id: account.name if names.count(account.name) == 1 else f"{account.name} ({account.id})"
        for account in accounts
    }


def _row(
    group: ClaimGroup,
    by_id: dict[ClaimId, Claim],
    accounts: tuple[Account, ...],
    names: dict[AccountId, str],
) -> Row:
    order = {account.id: number for number, account in enumerate(accounts)}
    core = set(group.core)
    members = sorted(
        (by_id[claim_id] for claim_id in group.claims if claim_id in by_id),
        key=lambda claim: (order[claim.account], claim.id not in core, claim.span),
    )
    tellings = tuple(
        Telling(accounts[order[claim.account]], claim, names[claim.account], core=claim.id in core)
        for claim in members
    )
    return Row(group, tellings, len(accounts))


def _divergence(index: int, row: Row, finding: Finding) -> Divergence:
    claims = tuple(dict.fromkeys(item.telling.claim.id for item in finding.items))
    return Divergence(
        DivergenceId(f"D{index}"),
        row.group.id,
        finding.kind,
        finding.severity,
        round(confidence(finding.rule, finding.strength), 2),
        claims,
        tuple(item.span for item in finding.items),
        finding.why,
        finding.rule,
        tuple(item.reading for item in finding.items),
    )
