"""Polarity: one account affirms what the other denies, or tells what excludes it or goes further."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Opposition, Relation, Verdict, oppose
from comparer.diverge.context import (
    common,
    containment,
    content,
    doers_of,
    gap,
    kinship,
    participants,
)
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.happenings import events
from comparer.diverge.stances import beside
from comparer.diverge.words import graded, has_degree, has_opposite, opposed
from comparer.language.akin import akin
from comparer.language.rarity import rarity
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


_SURE = 0.45
_SOME = 0.3
_VERY_SURE = 0.6
_FAR = 40
_SAME_DEED = 0.15
_TELLING = 3.0
"""How rare a verb is that alone tells which deed is meant: *resist*, not *leave*."""
_EMPTY = {
    "be",
    "have",
    "do",
    "say",
    "tell",
    "go",
    "get",
    "make",
    "know",
    "think",
    "take",
    "come",
    "want",
    "try",
}
_MORE = {"other", "others", "another", "more", "further", "additional"}
_YET = re.compile(r"\byet\b|\bso far\b", re.IGNORECASE)
_PUT_OFF = {"delay", "postpone", "put off"}
_HEDGED = {CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED}
WHY = {
    "polarity.denied": (
        "{first} has {words}, {others}: one side affirms what the other denies.",
        "{first} have {words}, {others}: one side affirms what the other denies.",
    ),
    "polarity.opposite": (
        "{first} has {words}, {others}: both cannot be so.",
        "{first} have {words}, {others}: both cannot be so.",
    ),
    "polarity.put-off": (
        "{first} has {words}, {others}: one tells that it was put off, the other that it came about.",
        "{first} have {words}, {others}: one tells that it was put off, the other that it came about.",
    ),
    "detail.degree": (
        "{first} has {words}, {others}: one side goes further than the other.",
        "{first} have {words}, {others}: one side goes further than the other.",
    ),
}


def polarity(row: Row) -> Iterator[Finding]:
    """Yield where one event is affirmed and denied, or where two events exclude or outdo each other."""
    items = [item for telling in row.tellings for item in events(telling)]
    for found in map(_with_their_cues, map(_without_waiting, oppose(items, partial(_judge, row)))):
        kind = DivergenceKind.DETAIL if found.rule == "detail.degree" else DivergenceKind.POLARITY
        why = contrast(*WHY[found.rule], found.sides)
        yield Finding(kind, found.severity, found.rule, found.items, why, found.strength)


def _without_waiting(found: Opposition) -> Opposition:
    """Leave out who only waits for what is put off: he may well tell next that it came about."""
    kept = tuple(item for item in found.items if item.value != "wait")
    sides = tuple(
        side for side in (tuple(item for item in side if item in kept) for side in found.sides) if side
    )
    return (
        replace(found, items=kept, sides=sides)
        if found.rule == "polarity.put-off" and len(sides) > 1
        else found
    )


def _with_their_cues(found: Opposition) -> Opposition:
    """Return all sides with the verb of saying where it is what denies on one side ("denied", "admitted that …")."""
    if not any(_says_that(item) for item in found.items):
        return found
    wider = {item: replace(item, span=_cue_beside(item) or item.span) for item in found.items}
    return replace(
        found,
        items=tuple(wider[item] for item in found.items),
        sides=tuple(tuple(wider[item] for item in side) for side in found.sides),
    )


def _says_that(item: Item) -> bool:
    """Say whether it is a verb of saying or thinking that an account denies ("denied that", "do not believe that")."""
    facet = item.facet
    if not isinstance(facet, Polarity) or facet.affirmed:
        return False
    told = _cue_beside(item) is not None
    return told or any(
        term.pos == "VERB" and term.span.shared(item.span) and not term.span.shared(facet.span)
        for term in item.telling.claim.terms
    )


def _cue_beside(item: Item) -> Span | None:
    """Return the words of an event from the verb of saying that stands close before it, None where none does."""
    link = next(iter(item.telling.claim.attribution[-1:]), None)
    facet = item.facet
    denies = isinstance(facet, Polarity) and facet.cues and not facet.affirmed
    for cue in link.cue_spans if link else ():
        said_so = not denies or any(cue.shared(mark) for mark in facet.cues)  # type: ignore[union-attr]
        if said_so and cue.start < item.span.end and gap(cue, item.span) <= _FAR:
            return Span(item.span.account, min(cue.start, item.span.start), item.span.end)
    return None


def awaited(item: Item) -> bool:
    """Say whether an event is not so yet ("no charges have been filed yet")."""
    facet = item.facet
    settled = has_opposite(item.value) or has_degree(item.value)
    return isinstance(facet, Polarity) and not facet.affirmed and settled and _not_yet(item)


def befell(item: Item) -> bool:
    """Say whether an event is what its claim says came about."""
    facet = item.facet
    if not isinstance(facet, Polarity) or not facet.affirmed or _hedged(item) or _others(item):
        return False
    verb = next((term for term in item.telling.claim.terms if term.span.shared(facet.span)), None)
    return verb is not None and verb.pos == "VERB" and verb.head < 0


def settles(item: Item) -> bool:
    """Say whether an event is affirmed and has an opposite, which it excludes."""
    return isinstance(item.facet, Polarity) and item.facet.affirmed and has_opposite(item.value)


def excludes(one: Item, two: Item) -> bool:
    """Say whether two events of claims in different rows rule each other out: opposites around the same deed."""
    if not opposed(one.value, two.value) or _hedged(one) or _hedged(two):
        return False
    first, second = one.telling.claim, two.telling.claim
    assert one.facet is not None
    assert two.facet is not None
    doers, others = doers_of(first, one.facet.span), doers_of(second, two.facet.span)
    if doers and others and not common(doers, others):
        return False
    mine, other = content(first, one.facet.span), content(second, two.facet.span)
    verbs = [
        {term.lemma for term in claim.terms if term.pos == "VERB"} - {item.value}
        for claim, item in ((first, one), (second, two))
    ]
    return bool(verbs[0] & verbs[1]) and containment(mine, other) >= _SOME


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Polarity)
    assert isinstance(second, Polarity)
    if {first.head, second.head} & _EMPTY:
        return None
    further, against = graded(first.head, second.head), opposed(first.head, second.head)
    same = not further and not against and akin(first.head, second.head)
    if not (same or against or further):
        return None
    strength = _strength(row, one, two)
    if same and first.affirmed == second.affirmed:
        return Verdict(Relation.AGREE, strength)
    if against and first.affirmed != second.affirmed:
        return Verdict(Relation.AGREE, strength)
    if (against or further) and not (first.affirmed and second.affirmed):
        return None
    if strength < _SURE or not _shared(row, one, two) or _others(one) != _others(two):
        return None
    if same and any(beside(*pair) for pair in ((one, two), (two, one))):
        return None
    if further:
        return Verdict(Relation.DIFFER, strength, "detail.degree")
    hedged = any(_hedged(item) or _not_yet(item) for item in (one, two))
    if against and {first.head, second.head} & _PUT_OFF:
        return Verdict(Relation.DIFFER, strength, "polarity.put-off")
    relation = Relation.DIFFER if hedged else Relation.CONFLICT
    return Verdict(relation, strength, "polarity.denied" if same else "polarity.opposite")


def _strength(row: Row, one: Item, two: Item) -> float:
    first, second = one.telling.claim, two.telling.claim
    assert one.facet is not None
    assert two.facet is not None
    near = kinship(first, one.facet.span, second, two.facet.span, related=True)
    if one.value == two.value and rarity(one.value) >= _TELLING:
        near = min(1.0, near + _SAME_DEED)
    return max(near, (near + row.sure(first.id, second.id)) / 2)


def _shared(row: Row, one: Item, two: Item) -> bool:
    """Say whether somebody or something takes part in both events, or in one where the other names nobody."""
    first, second = one.facet, two.facet
    assert isinstance(first, Polarity)
    assert isinstance(second, Polarity)
    mine, other = participants(one.telling.claim, first.span), participants(two.telling.claim, second.span)
    if any(akin(word, second.head) for word in mine) or any(akin(word, first.head) for word in other):
        return True
    doers, others = doers_of(one.telling.claim, first.span), doers_of(two.telling.claim, second.span)
    if doers and others and not common(doers, others):
        return False
    akin_only = first.head != second.head and not (
        opposed(first.head, second.head) or graded(first.head, second.head)
    )
    if akin_only and not _same_aim(mine - doers, other - others):
        return False
    if mine and other:
        return common(mine, other)
    if first.head == second.head and rarity(first.head) >= _TELLING and one.telling.core and two.telling.core:
        return True
    around = (content(item.telling.claim, item.span) for item in (one, two))
    sure = row.sure(one.telling.claim.id, two.telling.claim.id)
    return containment(*around) >= _SOME or sure >= _VERY_SURE


def _same_aim(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two deeds told with unlike verbs may aim at one thing: a call to one person is none to another."""
    return not one or not two or common(one, two)


def _others(item: Item) -> bool:
    """Say whether a claim is about other things than those told before ("other packages not yet found")."""
    before = item.telling.account.text[
        max(item.telling.claim.span.start, item.span.start - _FAR) : item.span.start
    ]
    return bool(_MORE & set(before.lower().split()))


def _not_yet(item: Item) -> bool:
    """Say whether something is only not so yet: a later report may have it otherwise."""
    text = item.telling.account.text
    return bool(_YET.search(text[item.span.start : min(item.telling.claim.span.end, item.span.end + _FAR)]))


def _hedged(item: Item) -> bool:
    return any(
        isinstance(facet, Certainty) and facet.level in _HEDGED and facet.span.shared(item.span)
        for facet in item.telling.claim.facets
    )
