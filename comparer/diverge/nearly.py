"""Number over rows: the one count of a thing that two accounts give almost alike ("31 infrastructure projects", 32).

Two near figures for a thing that bears the same attribute are seldom two things: one of them is a slip, or old.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, by_account, oppose
from comparer.diverge.context import inside
from comparer.diverge.finding import Finding, Item
from comparer.diverge.growth import told_as
from comparer.diverge.reading import quantity_reading
from comparer.model import DivergenceKind, Quantity, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Telling

_STRENGTH = 0.7
_NEAR = 0.15
_FEW = 10  # below, one more or less is another thing as soon as a slip
_OF_IT = {"amod", "compound"}
_COMMON = {"person", "people", "year", "day", "week", "month", "hour", "minute", "time", "percent"}


def nearly(placed: Sequence[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of the row of its first side, counts of one thing that are nearly the same, wherever they stand."""
    rows = {telling.claim.id: index for index, telling in placed}
    counts: defaultdict[str, list[Item]] = defaultdict(list)
    for _, telling in placed:
        for facet in telling.claim.facets:
            if isinstance(facet, Quantity) and _plain(facet):
                reading = quantity_reading(facet, telling.claim, telling.account.text)
                counts[facet.counted].append(Item(telling, facet.span, facet, reading))
    for counted in sorted(counts):
        for found in oppose(_once(counts[counted]), _judge)[:1]:
            ordered = by_account(found)
            why = told_as(ordered.rule, ordered.sides)
            finding = Finding(
                DivergenceKind.NUMBER, Severity.DIFFERENCE, ordered.rule, ordered.items, why, ordered.strength
            )
            yield rows[ordered.items[0].telling.claim.id], finding


def _plain(amount: Quantity) -> bool:
    """Say whether an amount is an exact count of something that is not counted in every report."""
    return (
        amount.dimension == "count"
        and amount.low == amount.high >= _FEW
        and not amount.modifier
        and bool(amount.counted)
        and amount.counted not in _COMMON
    )


def _once(items: list[Item]) -> list[Item]:
    """Return the counts of the accounts that give only one figure."""
    values: defaultdict[str, set[float]] = defaultdict(set)
    for item in items:
        values[item.account].add(_value(item))
    seen: set[str] = set()
    kept = []
    for item in items:
        if len(values[item.account]) == 1 and item.account not in seen:
            kept.append(item)
            seen.add(item.account)
    return kept


def _value(item: Item) -> float:
    assert isinstance(item.facet, Quantity)
    return item.facet.low


def _attributes(item: Item) -> set[str]:
    """Return what is said of the counted thing itself: *infrastructure* projects."""
    assert isinstance(item.facet, Quantity)
    claim = item.telling.claim
    heads = {claim.terms[number].head for number in inside(claim, item.span)}
    return {term.lemma for term in claim.terms if term.head in heads and term.role in _OF_IT}


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = _value(one), _value(two)
    if not _attributes(one) & _attributes(two):
        return None
    if first == second:
        return Verdict(Relation.AGREE, _STRENGTH)
    near = abs(first - second) <= _NEAR * max(first, second)
    return Verdict(Relation.DIFFER, _STRENGTH, "number.nearly") if near else None
