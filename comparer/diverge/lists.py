"""Detail: two lists of names that do not hold the same names."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.explain import quoted
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import body_words, tokens
from comparer.model import DivergenceKind, Name, NameKind, Severity, listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 4
_SHARED = 3
_SHOWN = 4


def lists(row: Row) -> Iterator[Finding]:
    """Yield, for the pair of accounts with the longest lists, the names that only one of both has."""
    pairs = []
    for one, two in combinations(row.core, 2):
        first, second = _names(one), _names(two)
        shared = first.keys() & second.keys()
        if min(len(first), len(second)) >= _LONG and len(shared) >= _SHARED:
            mine = [item for key, item in first.items() if key not in second and _alone(item, row)][:_SHOWN]
            other = [item for key, item in second.items() if key not in first and _alone(item, row)][:_SHOWN]
            if mine and other:
                pairs.append((len(shared), mine, other))
    if not pairs:
        return
    shared_count, mine, other = max(pairs, key=lambda pair: pair[0])
    why = say(
        "The lists differ: only {first} has {words}, only {second} has {others}.",
        first=mine[0].telling.name,
        words=listed(quoted(item.words) for item in mine),
        second=other[0].telling.name,
        others=listed(quoted(item.words) for item in other),
    )
    strength = min(1.0, shared_count / 6 + 0.3)
    yield Finding(DivergenceKind.DETAIL, Severity.DIFFERENCE, "detail.list", (*mine, *other), why, strength)


def _names(telling: Telling) -> dict[str, Item]:
    return {
        facet.entity: Item(telling, facet.span, facet)
        for facet in telling.claim.facets
        if isinstance(facet, Name) and facet.kind is NameKind.PERSON and not facet.described
    }


def _alone(item: Item, row: Row) -> bool:
    """Say whether no other account of the row has all words of a name anywhere."""
    return all(_absent(item, other) for other in row.core if other.id != item.account)


def _absent(item: Item, other: Telling) -> bool:
    """Say whether an account has not all words of a name anywhere."""
    have = body_words(other.account)
    return not {token.form for token in tokens(item.telling.account, item.span)} <= have
