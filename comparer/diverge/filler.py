"""Detail: the same deed, done to, with or for something else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import likeness, phrase_of, root
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import says_too
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Place, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Term

_ALIKE = 0.4
_SOME = 0.2
_OBJECTS = {"dobj", "obj", "nsubjpass", "dative", "attr", "oprd"}
_DOERS = {"nsubj", "agent"}
_LIGHT = {"be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "know", "think"}
_ARTICLES = {"the", "a", "an", "his", "her", "their", "its", "my", "our"}
_STATES = {"be", "have", "do", "say", "tell", "make", "get", "know", "think"}
_NOUNS = {"NOUN", "PROPN"}
_VAGUE = {
    "thing",
    "something",
    "anything",
    "one",
    "people",
    "man",
    "time",
    "day",
    "way",
    "part",
    "event",
    "what",
}


def fillers(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: where accounts give one verb other objects, or put it at other things."""
    items = [item for telling in row.core for item in _objects(telling)]
    found = next(iter(oppose(items, partial(_judge, row))), None)
    if found is not None:
        why = contrast(
            "{first} has {words} here, {others}.", "{first} have {words} here, {others}.", found.sides
        )
        yield Finding(DivergenceKind.DETAIL, found.severity, found.rule, found.items, why, found.strength)


def _objects(telling: Telling) -> Iterator[Item]:
    """Yield what the claim's main verb acts on, and the only other thing it stands with.

    `value` is the head noun's lemma, `reading` is empty; objects of prepositions are told from objects by `_role`.
    """
    claim = telling.claim
    top = root(claim)
    if top < 0:
        return
    light = claim.terms[top].lemma in _LIGHT
    under = [
        number for number, term in enumerate(claim.terms) if term.head == top and _is_thing(telling, term)
    ]
    placed = [number for number in under if claim.terms[number].role == "pobj"]
    for number in under:
        term = claim.terms[number]
        if (term.role in _OBJECTS and not light) or (
            placed == [number] and claim.terms[top].lemma not in _STATES
        ):
            yield Item(telling, phrase_of(claim, number), value=term.lemma)


def _is_thing(telling: Telling, term: Term) -> bool:
    """Say whether a term is a thing that no other rule compares, as times, amounts and where it was are."""
    return (
        term.pos in _NOUNS
        and term.lemma not in _VAGUE
        and not any(
            facet.span.shared(term.span)
            and isinstance(facet, Time | Quantity | (Place if term.role == "pobj" else Time))
            for facet in telling.claim.facets
        )
    )


def _role(item: Item) -> bool:
    """Say whether an item is the verb's own object, and not behind a preposition."""
    terms = item.telling.claim.terms
    return next(term.role for term in reversed(terms) if term.span.shared(item.span)) in _OBJECTS


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.telling.claim, two.telling.claim
    alike = likeness(first, second, one.span, two.span)
    strength = max(alike, (alike + row.sure(first.id, second.id)) / 2)
    if akin(one.value, two.value) or set(one.words.lower().split()) & set(two.words.lower().split()):
        return Verdict(Relation.AGREE, strength)
    if _role(one) != _role(two) or strength < _ALIKE or alike < (_SOME if _role(one) else _ALIKE):
        return None
    if not _role(one) and _preposition(one) != _preposition(two):
        return None
    if not akin(first.terms[root(first)].lemma, second.terms[root(second)].lemma):
        return None
    if (
        not _doers_agree(one.telling, two.telling)
        or _has(two.telling, one.value)
        or _has(one.telling, two.value)
        or _one_thing(one, two)
    ):
        return None
    return Verdict(Relation.DIFFER, strength, "detail.object")


def _one_thing(one: Item, two: Item) -> bool:
    """Say whether both are common words and an account has both of them: they may well be for one thing."""
    if any(
        term.pos == "PROPN" and term.span.shared(item.span)
        for item in (one, two)
        for term in item.telling.claim.terms
    ):
        return False
    return says_too(one.telling.account, two.value) or says_too(two.telling.account, one.value)


def _preposition(item: Item) -> str:
    """Return the small word before a phrase that is no article."""
    before = item.telling.account.text[max(0, item.span.start - 30) : item.span.start].lower().split()
    return next((word for word in reversed(before) if word not in _ARTICLES), "")


def _doers_agree(one: Telling, two: Telling) -> bool:
    """Say whether both name a doer, and the same: of other doers other objects tell nothing."""
    return any(akin(x, y) for x in _doers(one) for y in _doers(two))


def _doers(telling: Telling) -> set[str]:
    top = root(telling.claim)
    return {term.lemma for term in telling.claim.terms if term.head == top and term.role in _DOERS}


def _has(telling: Telling, lemma: str) -> bool:
    return any(akin(term.lemma, lemma) for term in telling.claim.terms)
