"""Number: counts told place by place ("20 in the north, seven in the south"), each compared with its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.reading import quantity_reading
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Name, Place, Quantity, say
from comparer.model.amount import AmountRelation, compare_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Message

_STRENGTH = 0.7
_LISTED = 2
_BEHIND = re.compile(r"(?: [a-z]+){0,2}?(?: each)? (?:in|on|for|from) (?:both )?(?:the )?")
_BEFORE = re.compile(r" (?:(?:has|have|had) (?:each )?)?(?:recorded|reported|registered|counted|saw|lost) $")
_NEXT = re.compile(r",? (?:and )?(?:the )?|, ")
_ALIKE = {AmountRelation.SAME, AmountRelation.COMPATIBLE}


def tolls(row: Row) -> Iterator[Finding]:
    """Yield where accounts count otherwise for one place of a list that both have."""
    items = [item for telling in row.tellings for item in _placed(telling)]
    for name in sorted({item.value for item in items}):
        for found in oppose([item for item in items if item.value == name], _judge):
            why = contrast("{first} gives {words}, {others}.", "{first} give {words}, {others}.", found.sides)
            yield Finding(DivergenceKind.NUMBER, found.severity, found.rule, found.items, why, found.strength)


def _placed(telling: Telling) -> list[Item]:
    """Return the counts of a claim that stand with a name each; `value` is the name."""
    return [
        Item(
            telling,
            amount.span,
            amount,
            _reading(telling, amount, name),
            telling.account.words(name.span).casefold(),
        )
        for amount in _counts(telling)
        for name in _names_of(telling, amount)
    ]


def _counts(telling: Telling) -> list[Quantity]:
    facets = telling.claim.facets
    return [facet for facet in facets if isinstance(facet, Quantity) and facet.dimension == "count"]


def _names_of(telling: Telling, amount: Quantity) -> list[Name | Place]:
    """Return the names a count is told for: those behind "in" after it, or those that "have recorded" it."""
    text, end = telling.account.text, telling.claim.span.end
    named = sorted(
        (facet for facet in telling.claim.facets if isinstance(facet, Name | Place)),
        key=lambda facet: facet.span,
    )
    behind = _BEHIND.match(text, amount.span.end, end)
    found = [facet for facet in named if behind and facet.span.start == behind.end()]
    for facet in named if found else ():
        if _NEXT.fullmatch(text, found[-1].span.end, max(found[-1].span.end, facet.span.start)):
            found.append(facet)
    if found:
        return found
    before = [facet for facet in named if facet.span.end < amount.span.start]
    if before and _BEFORE.fullmatch(text, before[-1].span.end, amount.span.start):
        found = before[-1:]
        for facet in reversed(before[:-1]):
            if _NEXT.fullmatch(text, facet.span.end, found[0].span.start):
                found.insert(0, facet)
    return found


def _reading(telling: Telling, amount: Quantity, name: Name | Place) -> Message:
    return say(
        "{amount}, {name}",
        amount=quantity_reading(amount, telling.claim, telling.account.text),
        name=name.canonical,
    )


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if first.counted and second.counted and not akin(first.counted, second.counted):
        return None
    if max(len(_counts(item.telling)) for item in (one, two)) < _LISTED:
        return None
    stands = compare_quantities(replace(first, counted=""), replace(second, counted=""), same_thing=True)
    if stands in _ALIKE:
        return Verdict(Relation.AGREE, _STRENGTH)
    return (
        Verdict(Relation.CONFLICT, _STRENGTH, "number.listed") if stands is AmountRelation.DISJOINT else None
    )
