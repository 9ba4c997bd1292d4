"""Name: another person in the same role."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import containment, content, inside, likeness, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.model import DivergenceKind, Name, NameKind
from comparer.model.naming import NameRelation, name_words, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = 0.5
_VERY_ALIKE = 0.7
_LOOSELY_ALIKE = 0.3
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
        if isinstance(facet, Name) and not facet.described
    ]
    people = [item for item in items if _kind(item) is NameKind.PERSON]
    for found in oppose(people, partial(_judge, row)):
        why = contrast("{first} names {words}, {others}.", "{first} name {words}, {others}.", found.sides)
        yield Finding(DivergenceKind.NAME, found.severity, found.rule, found.items, why, found.strength)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if (
        first.entity == second.entity
        or same_name(first.canonical, second.canonical) is not NameRelation.DIFFERENT
    ):
        return Verdict(Relation.AGREE, 1.0)
    if _half_shared(first.canonical, second.canonical) and _apposed(one, two):
        return Verdict(Relation.CONFLICT, 0.7, "name.half-shared")
    role = _role(one)
    if not role or role != _role(two) or _bears(one, second) or _bears(two, first):
        return None
    alike = likeness(one.telling.claim, two.telling.claim, one.span, two.span)
    strength = max(alike, (alike + row.sure(one.telling.claim.id, two.telling.claim.id)) / 2)
    around = containment(*(content(item.telling.claim, item.span) for item in (one, two)))
    if _half_shared(first.canonical, second.canonical) and around >= _LOOSELY_ALIKE:
        return Verdict(Relation.CONFLICT, 0.7, "name.half-shared")
    if strength < _ALIKE or not same_event(one.telling.claim, one.span, two.telling.claim, two.span):
        return None
    return Verdict(Relation.CONFLICT, strength, "name.other-person")


def _half_shared(one: str, two: str) -> bool:
    """Say whether two full names share the given name or the family name."""
    first, second = name_words(one), name_words(two)
    return len(first) > 1 and len(second) > 1 and (first[0] == second[0]) != (first[-1] == second[-1])


def _apposed(one: Item, two: Item) -> bool:
    """Say whether both names only say who somebody is of whom both claims tell alike ("the man, Peter Hansen, …")."""
    claims = one.telling.claim, two.telling.claim
    roles = [
        {claim.terms[number].role for number in inside(claim, item.span)}
        for claim, item in zip(claims, (one, two), strict=True)
    ]
    alone = all(
        sum(isinstance(facet, Name) and facet.kind is NameKind.PERSON for facet in claim.facets) == 1
        for claim in claims
    )
    alike = likeness(*claims, one.span, two.span)
    return alone and all("appos" in found for found in roles) and alike >= _VERY_ALIKE


def _kind(item: Item) -> NameKind:
    assert isinstance(item.facet, Name)
    return item.facet.kind


def _role(item: Item) -> str:
    """Return who-did-what of a name, "" where it is one of several or stands beside another name."""
    roles = [item.telling.claim.terms[number].role for number in inside(item.telling.claim, item.span)]
    return next((_ROLES[role] for role in reversed(roles) if role in _ROLES), "")


def _bears(item: Item, other: Name) -> bool:
    """Say whether the claim of `item` also mentions this bearer."""
    return any(
        isinstance(facet, Name) and facet.entity == other.entity for facet in item.telling.claim.facets
    )
