"""The divergences of an alignment table."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.across import across
from comparer.diverge.attribution import attribution
from comparer.diverge.calibrate import confidence
from comparer.diverge.certainty import certainty
from comparer.diverge.context import forget, gap
from comparer.diverge.detail import detail
from comparer.diverge.dispute import disputes
from comparer.diverge.filler import fillers
from comparer.diverge.finding import Finding, Row, Telling
from comparer.diverge.lists import lists
from comparer.diverge.name import name
from comparer.diverge.number import number
from comparer.diverge.omission import omissions
from comparer.diverge.place import place
from comparer.diverge.polarity import polarity
from comparer.diverge.quote import quote
from comparer.diverge.rank import ranks
from comparer.diverge.relating import relating
from comparer.diverge.severity import rank
from comparer.diverge.share import shares
from comparer.diverge.slots import slots
from comparer.diverge.sourcing import sourcing
from comparer.diverge.spelling import spellings
from comparer.diverge.timing import finer, timing
from comparer.diverge.tokens import body_words, tokens
from comparer.diverge.tolls import tolls
from comparer.diverge.unsourced import unsourced
from comparer.diverge.where import where
from comparer.model import Divergence, DivergenceId, DivergenceKind, Severity, say
from comparer.progress import SILENT, Monitor, Step

if TYPE_CHECKING:
    from comparer.model import Account, AccountId, Alias, AlignmentTable, Claim, ClaimGroup, ClaimId, Span

_KINDS = (
    timing,
    number,
    tolls,
    shares,
    name,
    ranks,
    place,
    polarity,
    relating,
    certainty,
    attribution,
    unsourced,
    quote,
    fillers,
    slots,
    where,
    lists,
    detail,
    finer,
)
_REPORT_EVERY = 20
_NEAR = 12
_WORTH = 0.5
"""Share of flags of a kind that editors keep, below which none is raised: the rest costs more than it gives."""

_HOW_SOURCED = {"attribution.chain", "attribution.unnamed", "attribution.outlet"}


def diverge(
    table: AlignmentTable,
    claims: tuple[Claim, ...],
    accounts: tuple[Account, ...],
    monitor: Monitor = SILENT,
    aliases: tuple[Alias, ...] = (),
) -> tuple[Divergence, ...]:
    """Return what differs within the rows, the gravest first. Cancelled: the monitor stopped the work.

    Names that the reviewer holds for one bearer's (`aliases`) are no difference.
    """
    found = find(table, claims, accounts, monitor, aliases)
    return tuple(_divergence(index, row, finding) for index, (_, row, finding) in enumerate(found, 1))


def find(
    table: AlignmentTable,
    claims: tuple[Claim, ...],
    accounts: tuple[Account, ...],
    monitor: Monitor = SILENT,
    aliases: tuple[Alias, ...] = (),
) -> list[tuple[int, Row, Finding]]:
    """Return the findings with the index of their row, the gravest first. Cancelled: the monitor stopped the work."""
    forget()
    by_id = {claim.id: claim for claim in claims}
    names = _names(accounts)
    rows = [_row(group, by_id, accounts, names) for group in table.rows]
    found: list[tuple[int, Row, Finding]] = []
    for index, row in enumerate(rows):
        if index % _REPORT_EVERY == 0:
            monitor.report(Step(say("Comparing rows"), index, len(rows)))
        if len(row.accounts) > 1:
            found.extend((index, row, finding) for kind in _KINDS for finding in kind(row))
    for over_all in (
        omissions(rows, accounts),
        spellings(rows, aliases),
        sourcing(rows, accounts),
        disputes(rows, accounts),
        across(rows),
    ):
        found.extend((index, rows[index], finding) for index, finding in over_all)
    monitor.report(Step(say("Comparing rows"), len(rows), len(rows)))
    ranked = sorted(
        (each for each in found if _worth_it(each[2], accounts)),
        key=lambda each: rank(each[2], each[0], confidence(each[2].rule, each[2].strength)),
    )
    return _told_once(_told_whole(_without_echoes(ranked)))


def _worth_it(finding: Finding, accounts: tuple[Account, ...]) -> bool:
    """Say whether an editor would rather see a finding than not, and what only one account has is only there."""
    if confidence(finding.rule, finding.strength) < _WORTH:
        return False
    return finding.rule != "detail.added" or _only_there(finding, accounts)


def _only_there(finding: Finding, accounts: tuple[Account, ...]) -> bool:
    """Say whether no account outside the row has the words that only one account is said to have."""
    item = finding.items[0]
    words = {token.form.removesuffix("'s") for token in tokens(item.telling.account, item.span)}
    return not any(words <= body_words(account) for account in accounts if account.id != item.account)


def _without_echoes(found: list[tuple[int, Row, Finding]]) -> list[tuple[int, Row, Finding]]:
    """Leave out details whose words are part of a finding of the row that says more: of another kind, or graver."""
    marked: dict[int, list[tuple[Span, int]]] = {}
    for index, _, finding in found:
        marked.setdefault(index, []).extend((item.span, _says(finding)) for item in finding.items)
    return [
        (index, row, finding)
        for index, row, finding in found
        if finding.kind is not DivergenceKind.DETAIL
        or not any(
            says > _says(finding)
            and (item.span.shared(span) or (finding.rule == "detail.added" and _beside(item.span, span)))
            for item in finding.items
            for span, says in marked[index]
        )
    ]


def _told_whole(found: list[tuple[int, Row, Finding]]) -> list[tuple[int, Row, Finding]]:
    """Leave out a finding whose words all stand in a finding of its kind and row that has more, or was told before."""
    told: dict[tuple[int, DivergenceKind], list[frozenset[Span]]] = {}
    for index, _, finding in found:
        told.setdefault((index, finding.kind), []).append(_spans(finding))
    kept: list[tuple[int, Row, Finding]] = []
    before: dict[tuple[int, DivergenceKind], list[frozenset[Span]]] = {}
    for index, row, finding in found:
        spans = _spans(finding)
        known = before.setdefault((index, finding.kind), [])
        wider = any(spans < others for others in told[index, finding.kind])
        if not wider and not any(_all_shared(spans, others) for others in known):
            kept.append((index, row, finding))
            known.append(spans)
    return kept


def _all_shared(spans: frozenset[Span], others: frozenset[Span]) -> bool:
    """Say whether every one of these words stands in or around those."""
    return all(any(span.shared(other) for other in others) for span in spans)


def _spans(finding: Finding) -> frozenset[Span]:
    return frozenset(item.span for item in finding.items)


def _beside(one: Span, two: Span) -> bool:
    """Say whether two spans stand close together in one account ("at least nine" people "are missing")."""
    return one.account == two.account and gap(one, two) <= _NEAR


def _says(finding: Finding) -> int:
    """Return how much a finding says: the least, that only one account has something; the most, a typed difference."""
    if finding.severity is Severity.OMISSION:
        return 0
    return 1 if finding.kind is DivergenceKind.DETAIL else 2


def _told_once(found: list[tuple[int, Row, Finding]]) -> list[tuple[int, Row, Finding]]:
    """Leave out what was said before: how two accounts are sourced is worth one flag, whatever the statement."""
    kept: list[tuple[int, Row, Finding]] = []
    told: set[tuple[str, str]] = set()
    sourced: set[frozenset[AccountId]] = set()
    for index, row, finding in found:
        key = (finding.rule, finding.once)
        pairs = {frozenset(pair) for pair in combinations({item.account for item in finding.items}, 2)}
        again = finding.rule in _HOW_SOURCED and pairs <= sourced
        if not again and (not finding.once or key not in told):
            kept.append((index, row, finding))
        told.add(key)
        if finding.rule in _HOW_SOURCED:
            sourced |= pairs
    return kept


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
