"""Finds the words that decisions were made on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from comparer.model import Account, Anchor, Claim

LEAST_SHARED = 0.5
"""Two stretches of words are the same thing when they share this part of the shorter one. Engines of different
versions cut claims a little differently; half is what the event scorer of the evaluation takes too."""


def locate(anchor: Anchor, accounts: Iterable[Account]) -> Span | None:
    """Return where the anchored words stand now: of several places, the one nearest to where they stood."""
    for account in accounts:
        if account.source.sha256 == anchor.sha256:
            if anchor.quote and account.text.startswith(anchor.quote, anchor.start):
                return Span(account.id, anchor.start, anchor.start + len(anchor.quote))
            places = list(_occurrences(account.text, anchor.quote))
            if places:
                start = min(places, key=lambda place: abs(place - anchor.start))
                return Span(account.id, start, start + len(anchor.quote))
    return None


def claim_at(span: Span, claims: Iterable[Claim]) -> Claim | None:
    """Return the claim that `span` means: the one whose words agree best with it, None where none agrees."""
    best: Claim | None = None
    best_agreement = 0.0
    for claim in claims:
        shared = claim.span.shared(span)
        if not shared or shared < LEAST_SHARED * min(len(claim.span), len(span)):
            continue
        agreement = shared / (len(claim.span) + len(span) - shared)
        if agreement > best_agreement:
            best, best_agreement = claim, agreement
    return best


def same_words(first: Span, second: Span) -> bool:
    """Say whether two spans mean the same words."""
    shared = first.shared(second)
    return bool(shared) and shared >= LEAST_SHARED * min(len(first), len(second))


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)
