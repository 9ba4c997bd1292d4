"""Number over rows: how many people an event killed, hurt or drove away, wherever each account says it.

Accounts tell a toll in a clause of its own, in passing, or twice: what one of them holds in the end is its greatest
count, and that is compared, place by place where a count is said to be of one place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, by_account, oppose
from comparer.diverge.finding import Finding, Item
from comparer.diverge.growth import grew, told_as
from comparer.diverge.reading import quantity_reading
from comparer.model import DivergenceKind, Name, Place, Quantity, Severity
from comparer.model.amount import AmountRelation, compare_quantities
from comparer.model.toll import tolls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Telling
    from comparer.model import AccountId, ClaimId
    from comparer.model.toll import Toll

_STRENGTH = 0.75
_FAR = 10  # times as many: the count of something else
_NEAR = 45  # code points from a count to the place it is said to be of
_IN = re.compile(r"\b(?:in|on|across|at|from|throughout|around|near) (?:the )?$")
_OF = re.compile(r"^['’]s?\b|^ (?:has |have |had )?(?:reported|recorded|counted|accounted|lost|says?|said)\b")
_ALIKE = {AmountRelation.SAME, AmountRelation.COMPATIBLE}
_PARTS = {"body", "corpse"}
"""What is found of the dead in one spot is no count of them all."""


def casualties(placed: Sequence[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of the row most of it stands in, where accounts give another toll.

    It is a contradiction only where every account has a day: a toll rises, and of two without a day either may be older.
    """
    rows = {telling.claim.id: index for index, telling in placed}
    counts: defaultdict[tuple[str, frozenset[str]], list[Item]] = defaultdict(list)
    for _, telling in placed:
        for toll in tolls(telling.claim):
            if toll.amount.counted not in _PARTS:
                counts[toll.fate, _places(telling, toll)].append(_item(telling, toll))
    for _, items in sorted(counts.items(), key=lambda each: (each[0][0], sorted(each[0][1]))):
        for found in oppose(_greatest(items), partial(_judge, _shared(items, rows)))[:1]:
            found = by_account(found)  # noqa: PLW2901 -- the same, in order
            grown = grew(found.items)
            undated = any(item.telling.account.published_on is None for item in found.items)
            severity = Severity.DIFFERENCE if grown or undated else found.severity
            rule = "number.grew" if grown else found.rule
            finding = Finding(
                DivergenceKind.NUMBER, severity, rule, found.items, told_as(rule, found.sides), found.strength
            )
            yield Counter(rows[item.telling.claim.id] for item in found.items).most_common(1)[0][0], finding


def _item(telling: Telling, toll: Toll) -> Item:
    reading = quantity_reading(toll.amount, telling.claim, telling.account.text)
    return Item(telling, toll.amount.span, toll.amount, reading, toll.fate)


def _places(telling: Telling, toll: Toll) -> frozenset[str]:
    """Return the places a count is said to be of, none where it is of the whole event."""
    text = telling.account.text
    amount = toll.amount.span
    return frozenset(
        facet.canonical.casefold()
        for facet in telling.claim.facets
        if isinstance(facet, Place | Name)
        and not (isinstance(facet, Place) and facet.known and not facet.within)
        and (
            (
                isinstance(facet, Place)
                and amount.end <= facet.span.start <= amount.end + _NEAR
                and _IN.search(text, amount.end, facet.span.start)
            )
            or (facet.span.end <= amount.start and _OF.match(text[facet.span.end : amount.start]))
            or (isinstance(facet, Place) and _fronted(telling, facet))
        )
    )


def _fronted(telling: Telling, place: Place) -> bool:
    """Say whether a claim begins with "In Homs"."""
    start = telling.claim.span.start
    return bool(re.fullmatch(r"[Ii]n (?:the )?", telling.account.text[start : place.span.start]))


def _greatest(items: Sequence[Item]) -> list[Item]:
    """Return of every account its greatest count, without those that are far from all others."""
    best: dict[AccountId, Item] = {}
    for item in items:
        held = best.get(item.account)
        if held is None or _low(item) > _low(held):
            best[item.account] = item
    middle = sorted(map(_low, best.values()))[len(best) // 2]
    return [item for item in best.values() if middle / _FAR <= _low(item) <= middle * _FAR]


def _low(item: Item) -> float:
    assert isinstance(item.facet, Quantity)
    return item.facet.low if item.facet.low > 0 else item.facet.high


def _shared(items: Sequence[Item], rows: dict[ClaimId, int]) -> frozenset[tuple[AccountId, AccountId]]:
    """Return the pairs of accounts that have one count in one row: what else either counts is another event's."""
    return frozenset(
        (one.account, two.account)
        for one, two in permutations(items, 2)
        if one.account != two.account
        and rows[one.telling.claim.id] == rows[two.telling.claim.id]
        and _stands(one, two) in _ALIKE
    )


def _stands(one: Item, two: Item) -> AmountRelation:
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    return compare_quantities(replace(first, counted=""), replace(second, counted=""), same_thing=True)


def _judge(shared: frozenset[tuple[AccountId, AccountId]], one: Item, two: Item) -> Verdict | None:
    stands = _stands(one, two)
    if stands in _ALIKE or (one.account, two.account) in shared:
        return Verdict(Relation.AGREE, _STRENGTH)
    if stands is AmountRelation.NOT_COMPARABLE:
        return None
    relation = Relation.CONFLICT if stands is AmountRelation.DISJOINT else Relation.DIFFER
    return Verdict(relation, _STRENGTH, "number.toll")
