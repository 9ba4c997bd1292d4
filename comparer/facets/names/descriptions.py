"""Descriptions that may stand for a name: "the Russian president", "the former aide", "the capital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.facets.names.titles import roles
from comparer.facets.words import word_set
from comparer.model import Name, NameKind, Place, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from comparer.language import Parsed

_ARTICLES = word_set("the his her their its this that")
_LEFT_OUT = frozenset({"det", "poss", "amod", "compound", "nmod"})


def find_descriptions(parsed: Parsed) -> Iterator[Name | Place]:
    """Yield definite descriptions of people and capitals, not yet resolved: their entity is empty."""
    for token in parsed.doc:
        if token.tag_ != "NN" or _beside_a_name(token):
            continue
        lemma = token.lower_
        if lemma not in roles() and lemma != "capital":
            continue
        first = _first(token)
        if first is None:
            continue
        words = parsed.doc[first : token.i + 1]
        if lemma == "capital":
            how = say(
                "“{words}” stands for a city that the account names elsewhere or not at all.",
                words=words.text,
            )
            yield Place(parsed.span(words), words.text, how=how)
        else:
            how = say("“{words}” describes somebody.", words=words.text)
            yield Name(parsed.span(words), words.text, NameKind.PERSON, described=True, how=how)


def _first(noun: Token) -> int | None:
    """Return where a definite description begins, None where it is not definite."""
    before = [child for child in noun.children if child.i < noun.i and child.dep_ in _LEFT_OUT]
    if not before:
        return None
    first = before[0]
    while list(first.lefts):
        first = next(iter(first.lefts))
    if first.lower_ in _ARTICLES:
        return int(first.i)
    return None


def _beside_a_name(noun: Token) -> bool:
    """Say whether the name stands right there: "the former aide Kamel Saqr", "Saqr, the former aide", "he was the aide"."""
    if noun.dep_ in {"compound", "appos", "attr", "oprd", "nmod"} or noun.ent_type_ == "PERSON":
        return True
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if following is not None and (following.pos_ == "PROPN" or following.text == ","):
        after = noun.nbor(2) if following.text == "," and noun.i + 2 < len(noun.doc) else following
        return bool(after.pos_ == "PROPN")
    return any(child.dep_ == "appos" for child in noun.children)
