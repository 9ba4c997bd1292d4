"""Whether two facets of two claims are about the same happening: who did what, read from the terms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from comparer.language.akin import akin
from comparer.model import Name, Span, Time
from comparer.model.naming import NameRelation, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.diverge.finding import Item, Row
    from comparer.model import Claim, Term

_EVENTS = {"VERB", "AUX"}
_PARTICIPANTS = {
    "nsubj",
    "nsubjpass",
    "csubj",
    "dobj",
    "obj",
    "iobj",
    "dative",
    "agent",
    "pobj",
    "attr",
    "poss",
}
_DOERS = {"nsubj", "nsubjpass", "agent"}
_SHARES = {"none", "all", "some", "most", "many", "few", "several", "one", "half", "part", "each", "any"}
_A_NAME = 5
_OF_DOERS = {"amod", "compound", "poss", "appos"}
_MODIFIERS = {"amod", "acl", "relcl", "appos"}
_BESIDE = 12
_BEFORE = {"amod", "compound", "nummod", "poss", "nmod"}
_BETWEEN = 6
_EMPTY = {"say", "tell", "be", "have", "report", "accord", "add", "do", "ask", "announce", "state", "write"}
_REACH = 12
_PRESENTING = {
    "hear",
    "see",
    "occur",
    "happen",
    "find",
    "report",
    "take",
    "feel",
    "notice",
    "witness",
    "record",
    "come",
}
_CARRIED = {"xcomp", "pobj", "dobj"}
_CARRIERS = {"manage", "begin", "start", "continue", "try", "go", "want", "need", "decide", "appear", "seem"}
_RELATED = 0.6  # of a word that is only akin
_KEPT = 8192
"""How many answers about words of claims are kept: in a row every claim is set beside every other."""


def forget() -> None:
    """Drop what is kept of earlier claims: equal claims that are not the same take long to compare."""
    for kept in (inside, governors, governor, event, circle, participants, content, _held, _along, happening):
        kept.cache_clear()


@lru_cache(maxsize=_KEPT)
def inside(claim: Claim, span: Span) -> tuple[int, ...]:
    """Return the indices of the terms that stand within these words."""
    return tuple(number for number, term in enumerate(claim.terms) if term.span.shared(span))


@lru_cache(maxsize=_KEPT)
def governors(claim: Claim, span: Span) -> tuple[Term, ...]:
    """Return the terms that govern these words, from the nearest outward."""
    within = set(inside(claim, span))
    tops = [claim.terms[number].head for number in within if claim.terms[number].head not in within]
    above = [head for head in tops if head >= 0]
    current = above[0] if above else -1
    chain: list[Term] = []
    while current >= 0 and len(chain) < _REACH:
        chain.append(claim.terms[current])
        current = claim.terms[current].head
    return tuple(chain)


@lru_cache(maxsize=_KEPT)
def governor(claim: Claim, span: Span) -> Term | None:
    """Return the nearest term that governs these words, or the nearest one beside them."""
    chain = governors(claim, span)
    if chain:
        return chain[0]
    outside = [term for term in claim.terms if not term.span.shared(span)]
    return min(outside, key=lambda term: gap(term.span, span), default=None)


@lru_cache(maxsize=_KEPT)
def event(claim: Claim, span: Span) -> Term | None:
    """Return the verb these words belong to; where the grammar is silent, the nearest verb."""
    for term in governors(claim, span):
        if term.pos in _EVENTS and term.lemma not in _EMPTY:
            return term
    own = [claim.terms[number] for number in inside(claim, span) if claim.terms[number].pos in _EVENTS]
    verbs = [term for term in claim.terms if term.pos in _EVENTS and term.lemma not in _EMPTY]
    return own[0] if own else min(verbs, key=lambda term: gap(term.span, span), default=None)


@lru_cache(maxsize=_KEPT)
def circle(claim: Claim, span: Span) -> frozenset[str]:
    """Return the lemmas that surround these words in the clause of their event, themselves left out."""
    center = event(claim, span)
    if center is None:
        return content(claim, span)
    index = claim.terms.index(center)
    return frozenset(
        term.lemma
        for number, term in enumerate(claim.terms)
        if not term.span.shared(span) and (number == index or _under(claim, number, index))
    )


@lru_cache(maxsize=_KEPT)
def participants(claim: Claim, span: Span) -> frozenset[str]:
    """Return who and what takes part in the event at these words: lemmas, and the keys of the bearers of names."""
    center = next((number for number, term in enumerate(claim.terms) if term.span.shared(span)), -1)
    if center < 0:
        return frozenset()
    own = _under_by_role(claim, center, _PARTICIPANTS)
    own += [below for number in own for below in _under_by_role(claim, number, {"appos"})]
    thing = claim.terms[center].head
    if claim.terms[center].role in _MODIFIERS and thing >= 0:
        own += [thing, *_under_by_role(claim, claim.terms[thing].head, _DOERS)]
    own += [
        below
        for number in own
        if claim.terms[number].lemma in _SHARES or claim.terms[number].pos == "NUM"
        for below in _under_by_role(claim, number, {"pobj"})
    ]
    times = [facet.span for facet in claim.facets if isinstance(facet, Time)]
    own = [number for number in own if not any(claim.terms[number].span.shared(span) for span in times)]
    spans = [claim.terms[number].span for number in own]
    names = {
        facet.entity for facet in claim.facets if isinstance(facet, Name) and _takes_part(facet, spans, span)
    }
    return frozenset(claim.terms[number].lemma for number in own) | names


def doers_of(claim: Claim, span: Span) -> frozenset[str]:
    """Return who does what these words tell, in the active voice: lemmas, and the keys of the bearers of names."""
    center = next((number for number, term in enumerate(claim.terms) if term.span.shared(span)), -1)
    doing = _under_by_role(claim, center, {"nsubj"})
    beside = [number for doer in doing for number in _under_by_role(claim, doer, _OF_DOERS)]
    counted = [
        number
        for doer in doing
        if claim.terms[doer].lemma in _SHARES or claim.terms[doer].pos == "NUM"
        for number in _under_by_role(claim, doer, {"pobj"})
    ]
    own = [claim.terms[number] for number in (*doing, *beside, *counted)]
    spans = [term.span for term in own]
    names = {
        facet.entity
        for facet in claim.facets
        if isinstance(facet, Name) and any(facet.span.shared(span) for span in spans)
    }
    return frozenset(term.lemma for term in own) | names


def common(one: Iterable[str], two: Iterable[str]) -> bool:
    """Say whether two sets of participants share one, be it a name that is only spelled otherwise."""
    first, second = set(one), set(two)
    if containment(first, second):
        return True
    return any(
        same_name(x, y) is not NameRelation.DIFFERENT
        for x in first
        for y in second
        if min(len(x), len(y)) >= _A_NAME and x[0] == y[0]
    )


def _takes_part(name: Name, spans: list[Span], event: Span) -> bool:
    """Say whether a name is one of these words, or a pronoun right beside the event."""
    return any(name.span.shared(span) for span in spans) or (
        name.described and gap(name.span, event) <= _BESIDE
    )


def root(claim: Claim) -> int:
    """Return the index of the verb that says what a claim says ("managed to *pull*"), -1 where it has none."""
    verbs = [number for number, term in enumerate(claim.terms) if term.pos in _EVENTS]
    free = [number for number in verbs if claim.terms[number].head < 0]
    top = (free or verbs or [-1])[0]
    if top >= 0 and claim.terms[top].lemma in _CARRIERS:
        below = [
            number
            for number in verbs
            if claim.terms[number].head == top and claim.terms[number].role == "xcomp"
        ]
        return (below or [top])[0]
    return top


def phrase_of(claim: Claim, number: int) -> Span:
    """Return the words of a term with what stands before and belongs to it ("the secure aerial transportation")."""
    start, end = claim.terms[number].span.start, claim.terms[number].span.end
    for other in range(number - 1, -1, -1):
        term = claim.terms[other]
        near = term.span.end >= start - _BETWEEN
        if term.head in range(other + 1, number + 1) and term.role in _BEFORE and near:
            start = term.span.start
        else:
            break
    return Span(claim.account, start, end)


@lru_cache(maxsize=_KEPT)
def content(claim: Claim, *without: Span) -> frozenset[str]:
    """Return the lemmas of a claim outside these words and outside its attribution."""
    marks = [mark for link in claim.attribution for mark in link.marks]
    return frozenset(
        term.lemma
        for term in claim.terms
        if not any(term.span.shared(span) for span in (*without, *marks)) and term.lemma not in _EMPTY
    )


def containment(first: Iterable[str], second: Iterable[str]) -> float:
    """Return how much of the smaller set of lemmas the other has, related words counted in part. It is symmetric."""
    one, two = frozenset(first), frozenset(second)
    fewest = min(len(one), len(two))
    if not fewest:
        return 0.0
    found = [_held(*pair) for pair in ((one, two), (two, one)) if len(pair[0]) == fewest]
    return max(found) / fewest


def likeness(first: Claim, second: Claim, *without: Span) -> float:
    """Return how alike two claims are outside these words, 0 to 1: shared lemmas over the mean of both sizes."""
    one, two = content(first, *without), content(second, *without)
    if not one or not two:
        return 0.0
    found = max(_held(one, two), _held(two, one))
    return min(1.0, 2 * found / (len(one) + len(two)))


@lru_cache(maxsize=_KEPT)
def _held(one: frozenset[str], two: frozenset[str]) -> float:
    """Return how many words of the first set the second has, a related word as a part of one.

    The words are counted and not summed one by one: a set has no order that lasts, and a sum of floats depends on it.
    """
    related = sum(any(akin(word, other) for other in two) for word in one - two)
    return len(one & two) + _RELATED * related


def same_event(first: Claim, span: Span, second: Claim, other: Span) -> bool:
    """Say whether the words belong to one happening, named by a verb or by what a verb only presents.

    "A blast was heard", "an explosion occurred" and "found after a blast" name one happening.
    """
    one, two = happening(first, span), happening(second, other)
    if any(akin(x, y) for x in one for y in two):
        return True
    with_one, with_two = _along(first, span), _along(second, other)
    return any(akin(x, y) for x in one for y in with_two) or any(akin(x, y) for x in with_one for y in two)


@lru_cache(maxsize=_KEPT)
def _along(claim: Claim, span: Span) -> frozenset[str]:
    """Return what came about in the event of these words: "a fire broke out on Tuesday, *killing* two"."""
    verb = event(claim, span)
    if verb is None:
        return frozenset()
    index = claim.terms.index(verb)
    return frozenset(
        term.lemma
        for term in claim.terms
        if term.head == index
        and term.role == "advcl"
        and term.pos == "VERB"
        and term.span.start > verb.span.start
    )


@lru_cache(maxsize=_KEPT)
def happening(claim: Claim, span: Span) -> frozenset[str]:
    """Return the lemmas that name the happening these words belong to."""
    verb = event(claim, span)
    if verb is None:
        return frozenset()
    index = claim.terms.index(verb)
    if verb.lemma in _CARRIERS:
        carried = [term for term in claim.terms if term.head == index and term.role in _CARRIED]
        itself = set() if any(term.role != "pobj" for term in carried) else {verb.lemma}
        return frozenset(itself | {term.lemma for term in carried})
    if verb.lemma not in _PRESENTING:
        return frozenset({verb.lemma})
    things = {term.lemma for term in claim.terms if term.head == index and term.role in _PARTICIPANTS}
    return frozenset(things) or frozenset({verb.lemma})


def kinship(first: Claim, span: Span, second: Claim, other: Span, *, related: bool = False) -> float:
    """Return how surely the words at `span` and at `other` belong to one happening, 0 to 1.

    `related` says that the caller knows the two events to be of one kind though their words differ.
    """
    near, far = governor(first, span), governor(second, other)
    same_head = near is not None and far is not None and akin(near.lemma, far.lemma)
    around = containment(circle(first, span), circle(second, other))
    whole = likeness(first, second, span, other)
    one_kind = related or same_event(first, span, second, other)
    return min(1.0, 0.35 * one_kind + 0.2 * same_head + 0.25 * around + 0.35 * whole)


def bond(row: Row, one: Item, two: Item) -> float:
    """Return how surely two things of a row belong to one happening: their own context, and the row's evidence."""
    first, second = one.telling.claim, two.telling.claim
    near = kinship(first, one.span, second, two.span)
    return max(near, (near + row.sure(first.id, second.id)) / 2)


def _under_by_role(claim: Claim, head: int, roles: set[str]) -> list[int]:
    return [
        number for number, term in enumerate(claim.terms) if term.head == head >= 0 and term.role in roles
    ]


def _under(claim: Claim, number: int, top: int) -> bool:
    for _ in range(_REACH):
        number = claim.terms[number].head
        if number == top:
            return True
        if number < 0:
            return False
    return False


def gap(one: Span, two: Span) -> int:
    """Return how many code points stand between two spans of one account."""
    return max(0, two.start - one.end, one.start - two.end)
