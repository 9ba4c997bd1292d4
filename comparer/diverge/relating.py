"""Polarity: one account says that two things have nothing to do with each other, another that one came of the other."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import inside
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.language.akin import akin
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Term

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
_DENIAL, _LINK = "denied", "affirmed"


def relating(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: a connection that one account denies and another affirms or holds possible."""
    items = [item for telling in row.tellings for item in (*_denials(telling), *_links(telling))]
    found = next(iter(oppose(items, partial(_judge, row))), None)
    if found is not None:
        why = contrast(
            "{first} has {words}, {others}: one sees a connection and the other none.",
            "{first} have {words}, {others}: one sees a connection and the other none.",
            found.sides,
        )
        yield Finding(DivergenceKind.POLARITY, found.severity, found.rule, found.items, why, found.strength)


def _denials(telling: Telling) -> Iterator[Item]:
    match = _DENIED.search(telling.words)
    if match is not None:
        start, end = (telling.claim.span.start + at for at in match.span())
        nouns = [term for term in telling.claim.terms if term.pos in _NOUNS and term.role in _BESIDE]
        after = next((term for term in nouns if term.span.start >= end), None)
        whole = after.span.end if after is not None and after.span.end - start <= _LONGEST else end
        yield Item(telling, Span(telling.id, start, whole), value=_DENIAL)


def _links(telling: Telling) -> Iterator[Item]:
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


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    if one.value == two.value:
        return Verdict(Relation.AGREE, _SURE)
    denial, link = (one, two) if one.value == _DENIAL else (two, one)
    goal = link.telling.claim.terms[inside(link.telling.claim, link.span)[-1]]
    if not any(akin(goal.lemma, term.lemma) for term in _nouns(denial.telling)):
        return None
    sure = row.sure(one.telling.claim.id, two.telling.claim.id)
    if sure < _SURE:
        return None
    relation = Relation.DIFFER if _hedged(link) else Relation.CONFLICT
    return Verdict(relation, max(sure, 0.5), "polarity.unrelated")


def _nouns(telling: Telling) -> list[Term]:
    return [term for term in telling.claim.terms if term.pos in _NOUNS]


def _hedged(item: Item) -> bool:
    return any(
        isinstance(facet, Certainty)
        and facet.level in {CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED}
        and facet.span.shared(item.span)
        for facet in item.telling.claim.facets
    )
