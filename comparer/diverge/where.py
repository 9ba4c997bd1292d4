"""Detail: the same thing goes, lies or is taken from elsewhere: along what, out of what, on what."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import likeness, phrase_of
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Place, Quantity, Span, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Facet, Term

_ALIKE = 0.25
_SURE = 0.45
_LOOK_BACK = 24
_CLASSES = {
    "from": "from", "out of": "from", "off": "from", "up": "along", "down": "along", "across": "along",
    "along": "along", "over": "along", "around": "along", "through": "along", "on": "on", "onto": "on",
    "under": "under", "beneath": "under", "behind": "behind", "beside": "beside", "near": "beside",
    "inside": "in", "into": "in",
}  # fmt: skip
_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(_CLASSES, key=len, reverse=True))})(?: (?:the|a|an|his|her|its|their|my|our))? ?$",
    re.IGNORECASE,
)
_REACH = re.compile(r" (?:to|into|down to|up to) (?:(?:the|a|an|his|her|its|their|my|our) )?\w+")
_THINGS = {"nsubj", "nsubjpass", "dobj", "pobj"}
_GOALS = {"pobj", "dobj"}
_PASSED_OVER = (Time, Quantity)


def where(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: where accounts put the same thing along, on or out of different things."""
    items = [item for telling in row.tellings for item in _goals(telling)]
    found = max(oppose(items, partial(_judge, row)), key=lambda opposition: opposition.strength, default=None)
    if found is not None:
        why = contrast(
            "{first} has {words} here, {others}.", "{first} have {words} here, {others}.", found.sides
        )
        yield Finding(DivergenceKind.DETAIL, found.severity, found.rule, found.items, why, found.strength)


def _goals(telling: Telling) -> Iterator[Item]:
    """Yield phrases of place of a claim; `value` is "thing|class of the preposition|goal" in lemmas."""
    claim = telling.claim
    for number, term in enumerate(claim.terms):
        if term.role not in _GOALS or term.pos != "NOUN" or _is(telling, term, (*_PASSED_OVER, Place)):
            continue
        goal = phrase_of(claim, number)
        text = telling.account.text
        begin = max(claim.span.start, goal.start - _LOOK_BACK)
        before = _BEFORE.search(text[begin : goal.start])
        thing = _thing(telling, number)
        if before is None or thing is None:
            continue
        end = goal.end
        kind = _CLASSES[before[1].lower()]
        reach = _REACH.match(text, goal.end) if kind == "from" else None
        if reach is not None and reach.end() <= claim.span.end:
            end, kind = reach.end(), "along"
        span = Span(telling.id, begin + before.start(), end)
        yield Item(telling, span, value=f"{thing}|{kind}|{term.lemma}")


def _thing(telling: Telling, goal: int) -> str | None:
    """Return the lemma of what is there: the nearest noun before a phrase that is no measure or time."""
    terms = telling.claim.terms
    for number in range(goal - 1, -1, -1):
        term = terms[number]
        if term.pos == "NOUN" and term.role in _THINGS and not _is(telling, term, _PASSED_OVER):
            return term.lemma
    return None


def _is(telling: Telling, term: Term, kinds: tuple[type[Facet], ...]) -> bool:
    return any(isinstance(facet, kinds) and facet.span.shared(term.span) for facet in telling.claim.facets)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    thing, kind, goal = one.value.split("|")
    other_thing, other_kind, other_goal = two.value.split("|")
    if not akin(thing, other_thing) or kind != other_kind:
        return None
    first, second = one.telling.claim, two.telling.claim
    alike = likeness(first, second, one.span, two.span)
    strength = max(alike, (alike + row.sure(first.id, second.id)) / 2, row.sure(first.id, second.id) * 0.9)
    if akin(goal, other_goal) or _has(one, other_goal) or _has(two, goal):
        return Verdict(Relation.AGREE, strength)
    if alike < _ALIKE or strength < _SURE:
        return None
    return Verdict(Relation.DIFFER, strength, "detail.where")


def _has(item: Item, lemma: str) -> bool:
    return any(akin(term.lemma, lemma) for term in item.telling.claim.terms)
