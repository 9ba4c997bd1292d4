"""Place: one happening is put at two places that do not contain each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import bond, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.tokens import body_words, form
from comparer.model import DivergenceKind, Name, NameKind, Place, Time
from comparer.model.naming import NameRelation, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_SURE = 0.6
_PREPOSITIONS = {
    "in": "in", "at": "in", "inside": "in", "near": "near", "outside": "near", "from": "from", "to": "to",
    "into": "to", "towards": "to", "toward": "to", "over": "over", "above": "over", "off": "off", "across": "in",
}  # fmt: skip


_FROM_THERE = {"n", "an", "ian", "ese", "i", "ish"}
_KNOWN = ("{first} puts this at {words}, {others}.", "{first} put this at {words}, {others}.")
_UNKNOWN = (
    "{first} names {words} as the place, {others}.",
    "{first} name {words} as the place, {others}.",
)


def place(row: Row) -> Iterator[Finding]:
    """Yield where accounts put one happening at known places that exclude each other."""
    items = [item for telling in row.tellings for item in _places(telling)]
    for found in oppose(items, partial(_judge, row)):
        why = contrast(*(_UNKNOWN if found.rule == "place.other-name" else _KNOWN), found.sides)
        yield Finding(DivergenceKind.PLACE, found.severity, found.rule, found.items, why, found.strength)


def _places(telling: Telling) -> Iterator[Item]:
    """Yield the places of a claim, and capitalized names that stand where a place would: arrested in Tarnova."""
    for facet in telling.claim.facets:
        if (
            isinstance(facet, Name)
            and not facet.described
            and (facet.kind is not NameKind.PERSON or _one_word(facet))
        ):
            facet = Place(facet.span, facet.canonical, facet.entity)  # noqa: PLW2901 -- read as a place
        if isinstance(facet, Place) and _preposition(telling, facet):
            yield Item(telling, facet.span, facet, facet.canonical if facet.known else "")


def _one_word(name: Name) -> bool:
    """Say whether a name is one word: of people hardly anything is told to be "in" them, so "in Orsk" is a place."""
    return " " not in name.canonical


def _preposition(telling: Telling, facet: Place) -> str:
    """Return the class of the preposition right before a place, "" where none stands there."""
    before = telling.account.text[max(0, facet.span.start - 20) : facet.span.start].lower().split()
    while before and before[-1] in {
        "the",
        "city",
        "town",
        "village",
        "of",
        "capital",
        "northern",
        "southern",
    }:
        before.pop()
    return _PREPOSITIONS.get(before[-1], "") if before else ""


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Place)
    assert isinstance(second, Place)
    strength = bond(row, one, two)
    if _same_or_inside(first, second) or _derived(first.canonical, second.canonical):
        return Verdict(Relation.AGREE, strength)
    if _preposition(one.telling, first) != _preposition(two.telling, second) or strength < _SURE:
        return None
    if not same_event(one.telling.claim, one.span, two.telling.claim, two.span):
        return None
    if first.known and second.known:
        return Verdict(Relation.CONFLICT, strength, "place.disjoint")
    if _names(one, second) or _names(two, first) or not (_is_named(one) and _is_named(two)):
        return None
    return Verdict(Relation.DIFFER, strength, "place.other-name")


def _names(item: Item, other: Place) -> bool:
    """Say whether an account names the other's place anywhere: one may lie in the other."""
    return {form(word) for word in other.canonical.split()} <= body_words(item.telling.account)


def _is_named(item: Item) -> bool:
    """Say whether words are a capitalized name right behind their preposition, and not of a time."""
    times = [facet.span for facet in item.telling.claim.facets if isinstance(facet, Time)]
    return item.words[:1].isupper() and not any(item.span.shared(span) for span in times)


def _same_or_inside(first: Place, second: Place) -> bool:
    names, others = (
        {value for value in (place.canonical, place.entity) if value} for place in (first, second)
    )
    if same_name(first.canonical, second.canonical) is not NameRelation.DIFFERENT:
        return True
    return bool(names & others or names & set(second.within) or others & set(first.within))


def _derived(one: str, two: str) -> bool:
    """Say whether one name is only the word for what comes from the other: *Western Australian*, *Bavarian*."""
    short, long = sorted((one.casefold(), two.casefold()), key=len)
    return long.startswith(short) and long[len(short) :] in _FROM_THERE
