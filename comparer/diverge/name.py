"""Name: another person in the same role, or one name spelled in a way no transliteration explains."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import containment, content, inside, likeness, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Name, NameKind, Span
from comparer.model.naming import NameRelation, name_words, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = 0.5
_LOOSELY_ALIKE = 0.3
_ROLES = {
    "nsubj": "doer", "agent": "doer", "nsubjpass": "sufferer", "dobj": "sufferer", "obj": "sufferer",
    "dative": "receiver", "iobj": "receiver",
}  # fmt: skip
_LONG_NAME = 3
_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:of |the |and |al-|[A-Z])[\w'’-]*)+")


def name(row: Row) -> Iterator[Finding]:
    """Yield where another person has the same role in the same deed, or where one name is spelled otherwise."""
    items = [
        Item(telling, facet.span, facet, facet.canonical)
        for telling in row.tellings
        for facet in telling.claim.facets
        if isinstance(facet, Name) and not facet.described
    ]
    people = [item for item in items if _kind(item) is NameKind.PERSON]
    yield from _spellings([*items, *_sources(row)])
    for found in oppose(people, partial(_judge, row)):
        why = contrast("{first} names {words}, {others}.", "{first} name {words}, {others}.", found.sides)
        yield Finding(DivergenceKind.NAME, found.severity, found.rule, found.items, why, found.strength)


def _sources(row: Row) -> Iterator[Item]:
    """Yield the capitalized names in the words for a claim's sources, which stand outside the claim itself."""
    for telling in row.tellings:
        for link in telling.claim.attribution:
            for span in link.source_spans:
                for match in _NAME.finditer(telling.account.words(span)):
                    start = span.start + match.start()
                    place = Span(span.account, start, start + len(match.group()))
                    yield Item(
                        telling, place, Name(place, match.group(), NameKind.OTHER, match.group().casefold())
                    )


def _spellings(items: list[Item]) -> Iterator[Finding]:
    for found in oppose(items, _spelled):
        wording = found.rule == "name.wording"
        if wording:
            why = contrast(
                "{first} has the name as {words}, {others}.",
                "{first} have the name as {words}, {others}.",
                found.sides,
            )
        else:
            why = contrast(
                "{first} spells the name {words}, {others}.",
                "{first} spell the name {words}, {others}.",
                found.sides,
            )
        once = " / ".join(sorted({" ".join(name_words(side[0].words)) for side in found.sides}))
        yield Finding(DivergenceKind.NAME, found.severity, found.rule, found.items, why, found.strength, once)


def _spelled(one: Item, two: Item) -> Verdict | None:
    stands = same_name(one.words, two.words)
    if stands in {NameRelation.SAME, NameRelation.TRANSLITERATION}:
        return Verdict(Relation.AGREE, 0.9)
    if stands is NameRelation.SPELLING:
        return Verdict(Relation.DIFFER, 0.9, "name.spelling")
    if _one_word_apart(one.words, two.words):
        return Verdict(Relation.DIFFER, 0.8, "name.wording")
    return None


def _one_word_apart(one: str, two: str) -> bool:
    """Say whether two long names are the same but for one word (Institute of Earth Studies, of Land Studies)."""
    first, second = name_words(one), name_words(two)
    if len(first) != len(second) or len(first) < _LONG_NAME:
        return False
    differ = [(x, y) for x, y in zip(first, second, strict=True) if x != y and not akin(x, y)]
    return len(differ) == 1 and not any(word.isdigit() for word in differ[0])


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if (
        first.entity == second.entity
        or same_name(first.canonical, second.canonical) is not NameRelation.DIFFERENT
    ):
        return Verdict(Relation.AGREE, 1.0)
    role = _role(one)
    alike = likeness(one.telling.claim, two.telling.claim, one.span, two.span)
    strength = max(alike, (alike + row.sure(one.telling.claim.id, two.telling.claim.id)) / 2)
    if not role or role != _role(two) or _bears(one, second) or _bears(two, first):
        return None
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
