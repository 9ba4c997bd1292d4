"""Turns what a person points at in a comparison into acts on its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import (
    Anchor,
    ClaimId,
    Comparison,
    Divergence,
    DivergenceId,
    Exclude,
    Judgment,
    Link,
    Merge,
    Span,
    Split,
    Status,
    Unlink,
)
from comparer.review.acts import Decide

if TYPE_CHECKING:
    from collections.abc import Iterable


def anchor(comparison: Comparison, span: Span) -> Anchor:
    """Return an anchor that finds these words again."""
    account = comparison.account(span.account)
    return Anchor(account.source.sha256, account.words(span), span.start)


def judge(
    comparison: Comparison, divergence_id: DivergenceId, status: Status, note: str | None = None
) -> Decide:
    """Give a divergence a status; `note` None keeps the note it has. KeyError: there is no such divergence."""
    divergence = _divergence(comparison, divergence_id)
    sides = tuple(anchor(comparison, span) for span in divergence.spans)
    kept = divergence.note if note is None else note
    claims = _anchors(comparison, divergence.claims)
    return Decide(Judgment(divergence.kind, sides, status, kept, claims))


def write_note(comparison: Comparison, divergence_id: DivergenceId, note: str) -> Decide:
    """Write a note to a divergence and leave its status as it is."""
    return judge(comparison, divergence_id, _divergence(comparison, divergence_id).status, note)


def link(comparison: Comparison, claims: Iterable[ClaimId]) -> Decide:
    """Put claims into one row."""
    return Decide(Link(_anchors(comparison, claims)))


def unlink(comparison: Comparison, claim: ClaimId) -> Decide:
    """Take a claim out of its row."""
    row = next(row for row in comparison.table.rows if claim in row.claims)
    others = tuple(other for other in row.claims if other != claim)
    return Decide(Unlink(_anchors(comparison, (claim,))[0], _anchors(comparison, others)))


def exclude(comparison: Comparison, claim: ClaimId) -> Decide:
    """Leave a claim out of the table."""
    return Decide(Exclude(_anchors(comparison, (claim,))[0]))


def split(comparison: Comparison, claim: ClaimId, at: int) -> Decide:
    """Cut a claim in two, `at` code points after its start."""
    return Decide(Split(_anchors(comparison, (claim,))[0], at))


def merge(comparison: Comparison, claims: Iterable[ClaimId]) -> Decide:
    """Make one claim of neighboring claims of an account."""
    return Decide(Merge(_anchors(comparison, claims)))


def _anchors(comparison: Comparison, claims: Iterable[ClaimId]) -> tuple[Anchor, ...]:
    by_id = comparison.claims_by_id()
    return tuple(anchor(comparison, by_id[claim].span) for claim in claims)


def _divergence(comparison: Comparison, divergence_id: DivergenceId) -> Divergence:
    for divergence in comparison.divergences:
        if divergence.id == divergence_id:
            return divergence
    raise KeyError(divergence_id)
