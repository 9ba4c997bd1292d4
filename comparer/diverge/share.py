"""Number: some, most or all of the same things."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import likeness
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Message, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = 0.4
_SOME = 0.25
_LINKED = 0.5
_QUANTIFIER = re.compile(
    r"\b(?P<part>some|several|a few|few|none|all|every|each|many|most|half)\b(?: of)?(?: (?:the|them|these|those)\b)?",
    re.IGNORECASE,
)
_PART = {"some", "several", "a few", "few", "many", "half"}
_WHOLE = {"all", "every", "each"}
_NONE = {"none"}
_EVERYTHING, _NOTHING = say("all"), say("none")


def shares(row: Row) -> Iterator[Finding]:
    """Yield where one account says all, or none, and the other only some of the same things."""
    items = [item for telling in row.core for item in _quantifiers(telling)]
    for found in oppose(items, partial(_judge, row)):
        why = contrast("{first} says {words}, {others}.", "{first} say {words}, {others}.", found.sides)
        yield Finding(DivergenceKind.NUMBER, found.severity, found.rule, found.items, why, found.strength)


def _quantifiers(telling: Telling) -> Iterator[Item]:
    """Yield the words for a share. `value` is the lemma of what follows them, "" after "of them"."""
    for match in _QUANTIFIER.finditer(telling.words):
        start = telling.claim.span.start + match.start()
        span = Span(telling.id, start, start + len(match.group()))
        after = [term for term in telling.claim.terms if span.end <= term.span.start <= span.end + 1]
        nouns = [term.lemma for term in after if term.pos in {"NOUN", "PROPN"}]
        if nouns or match.group().lower().endswith("them"):
            yield Item(telling, span, reading=_class(match["part"].lower()), value=nouns[0] if nouns else "")


def _class(part: str) -> Message:
    if part in _WHOLE:
        return _EVERYTHING
    if part in _NONE:
        return _NOTHING
    return say("a part") if part in _PART else say("most")


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.telling.claim, two.telling.claim
    alike = likeness(first, second, one.span, two.span)
    strength = max(alike, (alike + row.sure(first.id, second.id)) / 2)
    if one.value and two.value and not akin(one.value, two.value):
        return None
    if one.reading == two.reading:
        return Verdict(Relation.AGREE, strength)
    extremes = {one.reading, two.reading}
    strength = max(strength, row.linked(first.id, second.id)) if alike >= _SOME else strength
    if strength < _ALIKE or not extremes & {_EVERYTHING, _NOTHING}:
        return None
    relation = Relation.CONFLICT if extremes == {_EVERYTHING, _NOTHING} else Relation.DIFFER
    return Verdict(relation, strength, "number.share")
