"""Attribution: one statement put to two speakers, heard at first or at second hand, named or unnamed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import likeness
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.tokens import blocks, tokens
from comparer.language.rarity import rarity
from comparer.model import DivergenceKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import Attribution

_ALIKE = 0.6
_A_NAME = 5.0
_SAME_WORDS = 5
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_EMPTY = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "for",
        "in",
        "at",
        "and",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "president",
        "minister",
    }
    | {"he", "she", "they", "it", "i", "we", "who", "his", "her", "their", "its", "our", "some", "many"}
)


def attribution(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: who is said to say it, where the statement is surely the same."""
    items = [
        Item(telling, _source_words(telling), value=_key(telling)) for telling in row.core if _chain(telling)
    ]
    found = max(oppose(items, _judge), key=lambda opposition: opposition.strength, default=None)
    if found is None:
        return
    patterns = {
        "attribution.chain": (
            "{first} has this from {words}, {others}: one is further from the source.",
            "{first} have this from {words}, {others}: one is further from the source.",
        ),
        "attribution.unnamed": (
            "{first} has this from {words}, {others}: one names its source and the other does not.",
            "{first} have this from {words}, {others}: one names its source and the other does not.",
        ),
    }
    one, several = patterns.get(
        found.rule, ("{first} has this from {words}, {others}.", "{first} have this from {words}, {others}.")
    )
    why = contrast(one, several, found.sides)
    yield Finding(DivergenceKind.ATTRIBUTION, found.severity, found.rule, found.items, why, found.strength)


def _chain(telling: Telling) -> tuple[Attribution, ...]:
    return tuple(link for link in telling.claim.attribution if link.source_spans)


def _source_words(telling: Telling) -> Span:
    """Return the words of the chain: from the first mark to the last where they stand together."""
    links = _chain(telling)
    return links[-1].source_spans[0] if len(links) == 1 else _around(links)


def _around(links: tuple[Attribution, ...]) -> Span:
    return links[0].source_spans[0]


def _key(telling: Telling) -> str:
    """Return the words that tell the innermost source from others, "" for a pronoun nobody resolved."""
    head = _chain(telling)[-1].source.partition(",")[0]
    words = (word.casefold() for word in _WORD.findall(head))
    return " ".join(word for word in words if word not in _EMPTY)


def _judge(one: Item, two: Item) -> Verdict | None:
    strength = max(likeness(one.telling.claim, two.telling.claim), _same_words(one.telling, two.telling))
    chain, other = _chain(one.telling), _chain(two.telling)
    if not one.value or not two.value:
        return None
    same = _one_source(one.value, two.value)
    if same and len(chain) == len(other):
        return Verdict(Relation.AGREE, strength)
    if strength < _ALIKE:
        return None
    if same:
        return Verdict(Relation.DIFFER, strength, "attribution.chain")
    if _named(one) != _named(two):
        return Verdict(Relation.DIFFER, strength * 0.9, "attribution.unnamed")
    relation = Relation.CONFLICT if _named(one) and _same_words(one.telling, two.telling) else Relation.DIFFER
    return Verdict(relation, strength, "attribution.speaker")


def _one_source(one: str, two: str) -> bool:
    first, second = set(one.split()), set(two.split())
    return bool(first & second)


def _named(item: Item) -> bool:
    """Say whether a source has a name of its own, and not only a description ("officials")."""
    terms = [term for term in item.telling.claim.terms if term.span.shared(item.span)]
    if terms:
        return any(term.pos == "PROPN" for term in terms)
    first, *others = _WORD.findall(_chain(item.telling)[-1].source) or [""]
    return any(word[:1].isupper() for word in others) or rarity(first) >= _A_NAME


def _same_words(one: Telling, two: Telling) -> float:
    """Return 0.9 where both quote the same words, else 0."""
    for span in one.claim.quotations:
        for other in two.claim.quotations:
            shared = blocks(tokens(one.account, span), tokens(two.account, other))
            if max((size for *_, size in shared), default=0) >= _SAME_WORDS:
                return 0.9
    return 0.0
