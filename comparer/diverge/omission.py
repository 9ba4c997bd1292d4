"""Omission: what one account alone tells in the middle of what several tell."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.diverge.explain import listed
from comparer.diverge.finding import Finding, Item
from comparer.diverge.tokens import tokens
from comparer.language.rarity import rarity
from comparer.model import DivergenceKind, Name, NameKind, Place, Quantity, Quotation, Severity, Time, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from comparer.diverge.finding import Row, Telling
    from comparer.model import Account, AccountId, ClaimId, Span

_RARE = 3.0
_ABSENT = 0.4
_TELLING = 3.0
_ONE_IN = 8


def omissions(rows: Sequence[Row], accounts: tuple[Account, ...]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of their row, the few claims of one account alone that an editor should not miss.

    Such a claim stands between claims that other accounts share, holds facts, and has words none of them has.
    """
    if len(accounts) < 2:  # noqa: PLR2004 -- one account leaves nothing out
        return
    told_by = Counter(word for account in accounts for word in _words(account, account.body_span))
    names = {telling.id: telling.name for row in rows for telling in row.tellings}
    amid = _amid(rows)
    weighed = []
    for index, row in enumerate(rows):
        if len(row.accounts) == 1 and row.core and row.core[0].claim.main and row.core[0].claim.id in amid:
            weight = _weight(row.core[0], told_by)
            if weight >= _TELLING:
                weighed.append((weight, index, row.core[0]))
    weighed.sort(key=lambda each: (-each[0], each[1]))
    for weight, index, telling in weighed[: max(1, len(rows) // _ONE_IN)]:
        others = listed(names.get(one.id, one.name) for one in accounts if one.id != telling.id)
        why = say("Only {name} reports this; {others} do not mention it.", name=telling.name, others=others)
        if len(accounts) == 2:  # noqa: PLR2004 -- one other account
            why = say(
                "Only {name} reports this; {others} does not mention it.", name=telling.name, others=others
            )
        item = Item(telling, telling.claim.span)
        strength = min(1.0, weight / 8)
        yield (
            index,
            Finding(DivergenceKind.DETAIL, Severity.OMISSION, "detail.omission", (item,), why, strength),
        )


def _words(account: Account, span: Span) -> set[str]:
    return {token.form for token in tokens(account, span)}


def _amid(rows: Sequence[Row]) -> set[ClaimId]:
    """Return the claims with a neighbor, in their account, that other accounts share."""
    told: dict[AccountId, list[tuple[Span, ClaimId, bool]]] = {}
    for row in rows:
        for member in row.tellings:
            claim = member.claim
            told.setdefault(member.id, []).append((claim.span, claim.id, len(row.accounts) > 1))
    found: set[ClaimId] = set()
    for each in told.values():
        each.sort()
        for (_, one, shared), (_, two, also_shared) in pairwise(each):
            found.update(claim for claim, neighbor in ((one, also_shared), (two, shared)) if neighbor)
    return found


def _weight(telling: Telling, told_by: Mapping[str, int]) -> float:
    """Return how much an editor would miss a claim: its facts, if the other accounts do not have its words."""
    rare = [term for term in telling.claim.terms if rarity(term.lemma, term.pos) >= _RARE]
    words = {word for term in rare for word in _words(telling.account, term.span)}
    absent = sum(told_by[word] < 2 for word in words)  # noqa: PLR2004 -- its own account has it
    if not words or absent < _ABSENT * len(words):
        return 0.0
    return sum(_worth(facet) for facet in telling.claim.facets) + 0.25 * absent


def _worth(facet: object) -> float:
    if isinstance(facet, Name):
        return 1.5 if facet.kind in {NameKind.PERSON, NameKind.ORGANIZATION} and not facet.described else 0.0
    if isinstance(facet, Quantity | Place):
        return 1.0
    if isinstance(facet, Time):
        return 0.5
    return 1.0 if isinstance(facet, Quotation) else 0.0
