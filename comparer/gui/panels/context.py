"""The words around a claim in its account."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import Account, Span

REACH = 260
"""Code points shown on each side at most: two or three sentences."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A claim's words with what stands before and after them in the same paragraph or the next."""

    before: str
    words: str
    after: str
    cut_before: bool
    cut_after: bool


def surroundings(account: Account, span: Span, reach: int = REACH) -> Surroundings:
    """Return the words around `span`, cut between words."""
    low, high = account.body_span.start, account.body_span.end
    start = max(low if span.start >= low else 0, span.start - reach)
    end = min(high if span.end <= high else len(account.text), span.end + reach)
    cut_before, cut_after = start > low, end < high
    if cut_before:
        space = account.text.find(" ", start, span.start)
        start = space + 1 if space >= 0 else span.start
    if cut_after:
        space = account.text.rfind(" ", span.end, end)
        end = space if space >= 0 else span.end
    return Surroundings(
        account.text[start : span.start],
        account.words(span),
        account.text[span.end : end],
        cut_before,
        cut_after,
    )
