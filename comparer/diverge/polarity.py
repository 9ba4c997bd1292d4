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
    governors,
    kinship,
    participants,
)
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.words import graded, has_degree, has_opposite, opposed
from comparer.language.akin import akin
from comparer.language.rarity import rarity
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import Term

_SURE = 0.45
_SOME = 0.3
_VERY_SURE = 0.6
_FAR = 40
_SAME_DEED = 0.15
_TELLING = 3.0
"""How rare a verb is that alone tells which deed is meant: *resist*, not *leave*."""
_PARTICLE = re.compile(r" (?:up|down|off|out|over|away|back)\b")
_HELPING = re.compile(
    r"\b(?:(?:do|does|did|have|has|had|is|are|was|were|be|been|will|would|can|could|may|might|shall|should|must) )+$"
)
_OPEN = {"any", "anyone", "anything", "anybody", "ever", "whether", "if", "unless", "until", "without", "no"}
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
_RULED_OUT = {"rule out", "exclude", "discount"}
_RULED = {"nsubjpass", "dobj"}
_NOUNS = {"NOUN", "PROPN"}
_EVENTFUL = {"VERB", "ADJ", "AUX", "ADV"}
WHY = {
    "polarity.denied": (
        "{first} has {words}, {others}: one affirms what the other denies.",
        "{first} have {words}, {others}: one affirms what the other denies.",
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
        "{first} has {words}, {others}: one goes further than the other.",
        "{first} have {words}, {others}: one goes further than the other.",
    ),
}


def polarity(row: Row) -> Iterator[Finding]:
    """Yield where one event is affirmed and denied, or where two events exclude or outdo each other."""
    items = [item for telling in row.tellings for item in events(telling)]
    for found in map(_with_their_cues, oppose(items, partial(_judge, row))):
        kind = DivergenceKind.DETAIL if found.rule == "detail.degree" else DivergenceKind.POLARITY
        why = contrast(*WHY[found.rule], found.sides)
        yield Finding(kind, found.severity, found.rule, found.items, why, found.strength)


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


def events(telling: Telling) -> Iterator[Item]:
    """Yield the events of a claim: those with a facet, and every other word that has an opposite or a degree.

    `value` is the lemma an event is compared by; "no charges were filed" is compared as a denied charge, too.
    """
    facets = [_took_place(telling, facet) for facet in telling.claim.facets if isinstance(facet, Polarity)]
    yield from _ruled_out(telling, facets)
    denied = [facet.span for facet in facets if not facet.affirmed]
    for facet in facets:
        if facet.affirmed and _open(telling, facet, denied):
            continue
        span = phrase(telling, facet.span, facet.cues)
        yield Item(telling, span, facet, value=facet.head)
        if not facet.affirmed:
            for noun in _denied_nouns(telling, facet):
                denial = Polarity(noun.span, affirmed=False, head=noun.lemma, cues=facet.cues)
                yield Item(telling, span, denial, value=noun.lemma)
    for term in telling.claim.terms:
        if any(
            facet.span.shared(term.span) for facet in facets if facet.affirmed or facet.head == term.lemma
        ):
            continue
        if term.pos in _EVENTFUL and (has_opposite(term.lemma) or has_degree(term.lemma)):
            facet = Polarity(term.span, affirmed=True, head=term.lemma)
            if not _open(telling, facet, [span for span in denied if not span.shared(term.span)]):
                yield Item(telling, term.span, facet, value=term.lemma)


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


def _took_place(telling: Telling, facet: Polarity) -> Polarity:
    """Return "took place" as one event, which "take" is not."""
    place = next(
        (term for term in telling.claim.terms if term.lemma == "place" and term.role == "dobj"), None
    )
    if facet.head != "take" or place is None or gap(place.span, facet.span) > 1:
        return facet
    return replace(facet, span=Span(telling.id, facet.span.start, place.span.end), head="happen")


def _ruled_out(telling: Telling, facets: list[Polarity]) -> Iterator[Item]:
    """Yield what is ruled out as denied, and what cannot be ruled out as affirmed."""
    for facet in facets:
        if facet.head not in _RULED_OUT:
            continue
        verb = next((at for at, term in enumerate(telling.claim.terms) if term.span.shared(facet.span)), -1)
        for term in telling.claim.terms:
            if term.head == verb >= 0 and term.role in _RULED and term.pos in _NOUNS:
                span = phrase(telling, facet.span, (*facet.cues, term.span))
                stance = Polarity(term.span, affirmed=not facet.affirmed, head=term.lemma, cues=facet.cues)
                yield Item(telling, span, stance, value=term.lemma)


def _denied_nouns(telling: Telling, facet: Polarity) -> Iterator[Term]:
    """Yield what there is none of: the nouns between "no" and the verb it denies."""
    for cue in facet.cues:
        if telling.account.words(cue).lower() == "no" and cue.end <= facet.span.start:
            between = Span(cue.account, cue.end, facet.span.start)
            nouns = [term for term in telling.claim.terms if term.span.shared(between) and term.pos in _NOUNS]
            yield from nouns[:1]


def _open(telling: Telling, facet: Polarity, denied: list[Span]) -> bool:
    """Say whether it stays open that an event is affirmed: twice denied, asked, under a denial, "any … found"."""
    above = governors(telling.claim, facet.span)
    if facet.cues or any(term.span.shared(span) for term in above for span in denied):
        return True
    before = telling.account.text[max(telling.claim.span.start, facet.span.start - _FAR) : facet.span.start]
    return bool(_OPEN & set(before.lower().replace(",", " ").split()))


def phrase(telling: Telling, head: Span, cues: tuple[Span, ...]) -> Span:
    """Return the words from the cues to their event, whole ones ("didn't pick up"), without cues that stand far away."""
    near = [cue for cue in cues if cue.account == head.account and gap(cue, head) <= _FAR]
    start = min([head.start, *(cue.start for cue in near)])
    end = max([head.end, *(cue.end for cue in near)])
    text = telling.account.text
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    helping = _HELPING.search(text, max(0, start - _FAR), start) if near else None
    start = helping.start() if helping else start
    particle = _PARTICLE.match(text, end)
    if end == head.end and particle:
        end = particle.end()
    return Span(head.account, start, end)


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
    if mine and other:
        return common(mine, other)
    if first.head == second.head and rarity(first.head) >= _TELLING and one.telling.core and two.telling.core:
        return True
    around = (content(item.telling.claim, item.span) for item in (one, two))
    sure = row.sure(one.telling.claim.id, two.telling.claim.id)
    return containment(*around) >= _SOME or sure >= _VERY_SURE


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
