"""Splits, merges and excludes claims, and turns links into constraints on rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from comparer.model import (
    Claim,
    ClaimId,
    Constraints,
    Exclude,
    Joined,
    Judgment,
    Link,
    Merge,
    Span,
    Split,
    TakenOut,
    Unlink,
)
from comparer.replay.place import claim_at, locate

if TYPE_CHECKING:
    from comparer.model import Account, Anchor, Decision, Term


@dataclass(frozen=True, slots=True)
class Replayed:
    """What decisions made of the claims.

    `excluded` are claims that were left out, `constraints` what was decided of rows; `judgments` wait for the
    divergences; `unplaced` are decisions whose words are not claims any more.
    """

    claims: tuple[Claim, ...]
    constraints: Constraints
    judgments: tuple[Judgment, ...] = ()
    unplaced: tuple[Decision, ...] = ()
    excluded: tuple[Claim, ...] = ()


def replay(
    decisions: tuple[Decision, ...], claims: tuple[Claim, ...], accounts: tuple[Account, ...]
) -> Replayed:
    """Carry out a reviewer's decisions in the order they were made."""
    work = _Work(list(claims), accounts)
    for decision in decisions:
        if not work.carry_out(decision):
            work.unplaced.append(decision)
    edits = tuple(found for act in work.rows if (found := work.edit(act)))
    excluded = tuple(work.excluded)
    return Replayed(
        tuple(work.claims),
        Constraints(edits, frozenset(claim.id for claim in excluded)),
        tuple(work.judgments),
        tuple(work.unplaced),
        excluded,
    )


class _Work:
    """Claims while decisions are carried out on them; lives only inside `replay`."""

    def __init__(self, claims: list[Claim], accounts: tuple[Account, ...]) -> None:
        self.claims = claims
        self.accounts = accounts
        self.rows: list[Link | Unlink] = []
        self.judgments: list[Judgment] = []
        self.unplaced: list[Decision] = []
        self.excluded: list[Claim] = []

    def claim(self, anchor: Anchor) -> Claim | None:
        """Return the claim that is meant; None where it was excluded, even if another one holds its words too."""
        span = locate(anchor, self.accounts)
        found = claim_at(span, (*self.claims, *self.excluded)) if span else None
        return None if found in self.excluded else found

    def present(self, anchors: tuple[Anchor, ...]) -> frozenset[ClaimId]:
        return frozenset(claim.id for anchor in anchors if (claim := self.claim(anchor)))

    def carry_out(self, decision: Decision) -> bool:
        """Return False where the words of the decision are not there."""
        match decision:
            case Judgment():
                self.judgments.append(decision)
                return True
            case Link() | Unlink():
                self.rows.append(decision)
                return self.edit(decision) is not None
            case Exclude(claim=anchor):
                return self._exclude(anchor)
            case Split(claim=anchor, at=at):
                return self._change(anchor, lambda claim: split(claim, at))
            case Merge(claims=anchors):
                return self._merge(anchors)
        assert_never(decision)

    def edit(self, act: Link | Unlink) -> Joined | TakenOut | None:
        """Return what an act means for the claims there are now, None where its words are not there."""
        match act:
            case Link(claims=anchors):
                joined = self.present(anchors)
                return Joined(joined) if len(joined) > 1 else None
            case Unlink(claim=anchor, others=others):
                claim = self.claim(anchor)
                return TakenOut(claim.id, self.present(others) - {claim.id}) if claim else None
        assert_never(act)

    def _exclude(self, anchor: Anchor) -> bool:
        claim = self.claim(anchor)
        if claim is None:
            return False
        self.claims.remove(claim)
        self.excluded.append(claim)
        return True

    def _change(self, anchor: Anchor, change: _Change) -> bool:
        claim = self.claim(anchor)
        if claim is None:
            return False
        at = self.claims.index(claim)
        self.claims[at : at + 1] = change(claim)
        return True

    def _merge(self, anchors: tuple[Anchor, ...]) -> bool:
        found = {claim.id: claim for anchor in anchors if (claim := self.claim(anchor))}
        parts = sorted(found.values(), key=lambda claim: claim.span)
        if len(parts) < 2 or len({claim.account for claim in parts}) > 1:  # noqa: PLR2004 -- two make a merge
            return False
        at = self.claims.index(parts[0])
        self.claims = [claim for claim in self.claims if claim.id not in found]
        self.claims.insert(at, merge(tuple(parts)))
        return True


if TYPE_CHECKING:
    from collections.abc import Callable

    _Change = Callable[[Claim], tuple[Claim, ...]]


def split(claim: Claim, at: int) -> tuple[Claim, ...]:
    """Return the two claims that `claim` becomes when it is cut `at` code points after its start."""
    if not 0 < at < len(claim.span):
        return (claim,)
    middle = claim.span.start + at
    first = Span(claim.account, claim.span.start, middle)
    second = Span(claim.account, middle, claim.span.end)
    return (_part(claim, first, "1"), _part(claim, second, "2"))


def merge(parts: tuple[Claim, ...]) -> Claim:
    """Return the one claim that neighboring claims of one account become."""
    first = parts[0]
    terms: list[Term] = []
    for part in parts:
        base = len(terms)
        terms += [replace(term, head=term.head + base if term.head >= 0 else -1) for term in part.terms]
    return replace(
        first,
        span=Span(first.account, first.span.start, max(part.span.end for part in parts)),
        quotations=tuple(dict.fromkeys(quotation for part in parts for quotation in part.quotations)),
        terms=tuple(terms),
        facets=tuple(dict.fromkeys(facet for part in parts for facet in part.facets)),
        main=any(part.main for part in parts),
    )


def _part(claim: Claim, span: Span, number: str) -> Claim:
    other_half = [
        index
        for index, term in enumerate(claim.terms)
        if claim.span.contains(term.span) and not span.contains(term.span)
    ]
    kept = [index for index in range(len(claim.terms)) if index not in other_half]
    place = {old: new for new, old in enumerate(kept)}
    return replace(
        claim,
        id=ClaimId(f"{claim.id}.{number}"),
        span=span,
        quotations=tuple(quotation for quotation in claim.quotations if span.contains(quotation)),
        terms=tuple(replace(claim.terms[old], head=place.get(claim.terms[old].head, -1)) for old in kept),
        facets=tuple(facet for facet in claim.facets if span.contains(facet.span)),
    )
