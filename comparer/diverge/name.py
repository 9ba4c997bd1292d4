"""Name: another person in the same role, or one name spelled in a way no transliteration explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import inside, likeness, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.model import DivergenceKind, Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = 0.5
_ROLES = {
    "nsubj": "doer", "agent": "doer", "nsubjpass": "sufferer", "dobj": "sufferer", "obj": "sufferer",
    "dative": "receiver", "iobj": "receiver",
}  # fmt: skip


def name(row: Row) -> Iterator[Finding]:
    """Yield where another person has the same role in the same deed."""
    items = [
        Item(telling, facet.span, facet, facet.canonical)
        for telling in row.tellings
        for facet in telling.claim.facets
        if isinstance(facet, Name) and facet.kind is NameKind.PERSON and not facet.described
    ]
    for found in oppose(items, _judge):
        why = contrast("{first} names {words}, {others}.", "{first} name {words}, {others}.", found.sides)
        yield Finding(DivergenceKind.NAME, found.severity, found.rule, found.items, why, found.strength)


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if first.entity == second.entity:
        return Verdict(Relation.AGREE, 1.0)
    role = _role(one)
    strength = likeness(one.telling.claim, two.telling.claim, one.span, two.span)
    if not role or role != _role(two) or strength < _ALIKE or _bears(one, second) or _bears(two, first):
        return None
    if not same_event(one.telling.claim, one.span, two.telling.claim, two.span):
        return None
    return Verdict(Relation.CONFLICT, strength, "name.other-person")


def _role(item: Item) -> str:
    """Return who-did-what of a name, "" where it is one of several or stands beside another name."""
    roles = [item.telling.claim.terms[number].role for number in inside(item.telling.claim, item.span)]
    return next((_ROLES[role] for role in reversed(roles) if role in _ROLES), "")


def _bears(item: Item, other: Name) -> bool:
    """Say whether the claim of `item` also mentions this bearer."""
    return any(
        isinstance(facet, Name) and facet.entity == other.entity for facet in item.telling.claim.facets
    )
