"""What a hedge reaches: the words it makes less than certain, found in the parse."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.facets.scope.events import is_event_noun, predicate
from comparer.facets.scope.lexicon import hedges
from comparer.facets.scope.negation import ruled_out
from comparer.model import CertaintyLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

Doubts = dict[int, list[tuple["Token", CertaintyLevel]]]
"""The cues that make a word uncertain, each with its level, by the word's index in the parse."""

_FORESEEN = frozenset(
    {
        "suspect",
        "fear",
        "expect",
        "allege",
        "predict",
        "forecast",
        "plan",
        "propose",
        "consider",
        "demand",
        "threaten",
        "promise",
    }
)
"""Verbs whose object, where it is an event, need not have happened: they suspect arson, he planned an attack."""

_OF = frozenset({"accuse", "suspect"})


def doubts(doc: Doc) -> Doubts:
    """Return, for every word that is hedged, the cues and their levels."""
    found: Doubts = defaultdict(list)
    for token in doc:
        for reached, level in _hedged_by(token):
            if all(cue.i != token.i for cue, _ in found[reached.i]):
                found[reached.i].append((token, level))
    return dict(found)


def _hedged_by(token: Token) -> Iterator[tuple[Token, CertaintyLevel]]:
    table, lemma = hedges(), token.lemma_.lower()
    if token.dep_ == "aux" and token.lower_ in table.aux:
        if token.lower_ in {"would", "could"} and any(child.dep_ == "neg" for child in token.head.children):
            return  # "would not answer" is a refusal, "could not answer" a fact
        yield from _all(_clause(token.head), table.aux[token.lower_])
    elif token.pos_ == "ADV" and lemma in table.adverb:
        yield from _all(_clause(token.head), table.adverb[lemma])
    elif token.lemma_ == "rule" and any(child.dep_ == "neg" for child in token.children):
        yield from _all(ruled_out(token), CertaintyLevel.POSSIBLE)
    elif token.pos_ == "VERB" and lemma in table.verb:
        yield from _all(_governed(token), table.verb[lemma])
    elif token.pos_ == "ADJ" or token.dep_ == "amod":
        if lemma in table.adjective:
            yield from _all(_described(token), table.adjective[lemma])
    elif token.pos_ == "NOUN" and lemma in table.noun:
        yield from _all(_held(token), table.noun[lemma])
    elif token.dep_ in {"mark", "prep"} and token.lower_ in table.mark:
        yield from _all(_clause(token.head), table.mark[token.lower_])


def _all(words: Iterator[Token], level: CertaintyLevel) -> Iterator[tuple[Token, CertaintyLevel]]:
    return ((word, level) for word in words)


def _clause(head: Token, depth: int = 0) -> Iterator[Token]:
    """Yield a verb, what follows "to be", and the verbs that lean on it."""
    yield head
    carried = predicate(head)
    if carried is not head:
        yield carried
    if depth < 3:  # noqa: PLR2004 -- a chain of verbs is seldom longer
        for child in head.children:
            if child.dep_ == "xcomp" or (child.dep_ == "conj" and _same_clause(head, child)):
                yield from _clause(child, depth + 1)
            elif child.dep_ == "dobj" and depth == 0:
                yield child


def _same_clause(head: Token, verb: Token) -> bool:
    """Say whether a coordinated verb goes on with the clause: not "had been bitten and gave", of two tenses."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children)
    return not own and (head.tag_, verb.tag_) not in {("VBN", "VBD"), ("VB", "VBD")}


def _governed(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.i > token.i:
            yield from _clause(child)
        elif child.dep_ == "dobj" and is_event_noun(child) and token.lemma_ in _FORESEEN:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of" and token.lemma_ in _OF:
            yield from (
                deep for verb in child.children if verb.dep_ in {"pcomp", "pobj"} for deep in _clause(verb)
            )


def _described(token: Token) -> Iterator[Token]:
    """Yield what an adjective makes uncertain: the noun it describes, the clause it governs."""
    if token.dep_ == "amod":
        yield token.head
    for child in token.children:
        if child.dep_ in {"xcomp", "ccomp", "advcl"}:
            yield from _clause(child)
    if token.dep_ in {"acomp", "attr"}:
        yield from (
            child
            for child in token.head.children
            if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > token.i
        )


def _held(token: Token) -> Iterator[Token]:
    """Yield the clause a noun holds: a plan to leave, fears that the bank fails."""
    for child in token.children:
        if child.dep_ in {"acl", "ccomp", "xcomp"} and child.i > token.i:
            yield from _clause(child)
        elif child.dep_ == "prep" and child.lower_ in {"of", "for", "over"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield inner
                elif inner.dep_ == "pcomp":
                    yield from _clause(inner)
