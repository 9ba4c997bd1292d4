"""Polarity: one account says that two things have nothing to do with each other, another that one came of the other."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Opposition, Relation, Verdict, by_account, oppose
from comparer.diverge.context import governors, inside
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.language.akin import akin
from comparer.language.rarity import rarity
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import ClaimId, Term

_SURE = 0.3
_DENIED = re.compile(
    r"\b(?:(?:has|had|have) nothing to do with|(?:(?:is|are|was|were) )?(?:not (?:related|linked|connected|tied)"
    r"|unrelated|unconnected)(?: (?:to|with))?|no (?:link|connection|relation) (?:to|with|between))\b",
    re.IGNORECASE,
)
_COMES_OF = {"come", "stem", "originate", "relate", "link", "connect", "tie", "separate", "derive", "related"}
_NOUNS = {"NOUN", "PROPN"}
_BESIDE = {"nsubj", "nsubjpass", "pobj", "dobj", "conj"}
_LONGEST = 90
_RARE = 3.0  # how rare a common noun is by which two accounts surely mean one thing
_TWO = 2
_APART = 0.5  # how sure a connection told in rows apart is
_MOST = 60
_DENIAL, _LINK = "denied", "affirmed"


def relating(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: a connection that one account denies and another affirms or holds possible."""
    items = [item for telling in row.tellings for item in (*_denials(telling), *_links(telling))]
    found = next(iter(oppose(items, partial(_judge, row))), None)
    if found is not None:
        yield _finding(found)


def related_apart(placed: Sequence[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield at most one finding over claims in different rows, with the index of the row of its first claim.

    Beside what is (not) connected, both claims must share another word: an asteroid that passed Earth.
    """
    denials = [item for _, telling in placed for item in (*_denials(telling), *_doubts(telling))][:_MOST]
    if not denials:
        return
    nouns = {term.lemma for item in denials for term in _nouns(item.telling)}
    links = [item for _, telling in placed for item in _links(telling) if _goal(item).lemma in nouns][:_MOST]
    rows = {telling.claim.id: index for index, telling in placed}
    # By what they say, so that the order of the accounts settles no tie.
    items = sorted((*denials, *links), key=lambda item: (item.telling.words, item.words))
    found = next(iter(oppose(items, partial(_judge_apart, rows))), None)
    if found is not None:
        found = by_account(found)
        yield rows[found.items[0].telling.claim.id], _finding(found)


def _finding(found: Opposition) -> Finding:
    why = contrast(
        "{first} has {words}, {others}: one side sees a connection and the other none.",
        "{first} have {words}, {others}: one side sees a connection and the other none.",
        found.sides,
    )
    return Finding(DivergenceKind.POLARITY, found.severity, found.rule, found.items, why, found.strength)


def _denials(telling: Telling) -> Iterator[Item]:
    match = _DENIED.search(telling.words)
    if match is not None:
        start, end = (telling.claim.span.start + at for at in match.span())
        nouns = [term for term in telling.claim.terms if term.pos in _NOUNS and term.role in _BESIDE]
        after = next((term for term in nouns if term.span.start >= end), None)
        whole = after.span.end if after is not None and after.span.end - start <= _LONGEST else end
        yield Item(telling, Span(telling.id, start, whole), value=_DENIAL)


def _links(telling: Telling) -> Iterator[Item]:
    for item in _connections(telling):
        facet = _stance(item)
        if (facet is None or facet.affirmed) and not _under_denial(item):
            yield item


def _under_denial(item: Item) -> bool:
    """Say whether a word that governs the verb is denied ("it is not likely that it came of this")."""
    above = governors(item.telling.claim, item.span)
    return any(
        isinstance(facet, Polarity) and not facet.affirmed and facet.span.shared(term.span)
        for facet in item.telling.claim.facets
        for term in above
    )


def _connections(telling: Telling) -> Iterator[Item]:
    claim = telling.claim
    if _DENIED.search(telling.words):
        return
    for number, term in enumerate(claim.terms):
        if term.lemma not in _COMES_OF or term.pos not in {"VERB", "ADJ"}:
            continue
        for goal in claim.terms:
            told = goal.head == number and goal.pos in _NOUNS and goal.role in {"pobj", "dobj"}
            if (
                told and goal.span.start > term.span.start
            ):  # "the calls they link": what is linked is not told here
                yield Item(telling, Span(telling.id, term.span.start, goal.span.end), value=_LINK)


def _doubts(telling: Telling) -> Iterator[Item]:
    """Yield a connection that a claim holds unlikely or denies of the verb ("did not come from the reactor")."""
    for item in _connections(telling):
        facet = _stance(item)
        if facet is not None and not facet.affirmed:
            start = min([item.span.start, *(cue.start for cue in facet.cues)])
            yield replace(item, span=Span(telling.id, start, item.span.end), value=_DENIAL)


def _stance(item: Item) -> Polarity | None:
    verb = item.telling.claim.terms[inside(item.telling.claim, item.span)[0]]
    return next(
        (
            facet
            for facet in item.telling.claim.facets
            if isinstance(facet, Polarity) and facet.span.shared(verb.span)
        ),
        None,
    )


def _judge_apart(rows: dict[ClaimId, int], one: Item, two: Item) -> Verdict | None:
    goals = [goal for goal in (_subject_of(one), _subject_of(two)) if goal]
    shared = {term.lemma for term in _nouns(one.telling)} & {term.lemma for term in _nouns(two.telling)}
    common = shared & goals[0] & goals[1] if len(goals) == len((one, two)) else set()
    if not any(rarity(lemma) >= _RARE for lemma in common):
        return None
    if one.value == two.value:
        return Verdict(Relation.AGREE, _SURE)
    if len(shared) < _TWO or rows[one.telling.claim.id] == rows[two.telling.claim.id]:
        return None
    link = two if one.value == _DENIAL else one
    return Verdict(Relation.DIFFER if _hedged(link) else Relation.CONFLICT, _APART, "polarity.unrelated")


def _subject_of(item: Item) -> set[str]:
    """Return what a connection is told to: the goal of the verb, or the things that are unrelated."""
    terms = item.telling.claim.terms
    within = [terms[at] for at in inside(item.telling.claim, item.span)]
    told = {term.lemma for term in within if term.pos == "NOUN"}
    return told or {term.lemma for term in terms if term.pos == "NOUN" and term.role in _BESIDE}


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    if one.value == two.value:
        return Verdict(Relation.AGREE, _SURE)
    denial, link = (one, two) if one.value == _DENIAL else (two, one)
    goal = _goal(link)
    if not any(akin(goal.lemma, term.lemma) for term in _nouns(denial.telling)):
        return None
    sure = row.sure(one.telling.claim.id, two.telling.claim.id)
    if sure < _SURE:
        return None
    relation = Relation.DIFFER if _hedged(link) else Relation.CONFLICT
    return Verdict(relation, max(sure, 0.5), "polarity.unrelated")


def _goal(link: Item) -> Term:
    return link.telling.claim.terms[inside(link.telling.claim, link.span)[-1]]


def _nouns(telling: Telling) -> list[Term]:
    return [term for term in telling.claim.terms if term.pos in _NOUNS]


def _hedged(item: Item) -> bool:
    return any(
        isinstance(facet, Certainty)
        and facet.level in {CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED}
        and facet.span.shared(item.span)
        for facet in item.telling.claim.facets
    )
