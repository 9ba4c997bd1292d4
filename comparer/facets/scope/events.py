"""Which words of a parse are events, and by which lemma they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.facets.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_PREDICATES = word_set("acomp attr oprd")
_NO_EVENT = frozenset({"aux", "auxpass", "amod", "compound", "case", "prep", "mark"})
_BE = word_set("be become remain stay seem appear look prove")
_SUFFIXES = ("tion", "sion", "ment", "ance", "ence", "ing", "ure", "age", "al", "th", "ery", "ism", "ption")
_PLAIN = word_set(
    "answer call reply response attack strike raid visit talk trip flight vote deal fight war battle coup fall rise arrest "
    "crash blast death murder kill shot fire charge claim reply report sale purchase launch release delay change loss gain "
    "cut move move offer order plan threat protest riot march march test search rescue escape collapse reform truce debate "
    "trial verdict sentence crime theft abuse injury damage harm victim casualty sign evidence trace link contact comment "
    "help aid support doubt agreement statement request demand proof sound impact warning progress link meeting"
)


def events(doc: Doc) -> Iterator[Token]:
    """Yield the words that say what happened or was the case: verbs, and what follows "to be"."""
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ not in _NO_EVENT:
            yield token
            if token.lemma_ in _BE and (state := _state(token)) is not None:
                yield state
        elif token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}:
            yield predicate(token)


def _state(verb: Token) -> Token | None:
    """Return the adjective after "remained" or "became", which says what was the case."""
    return next((child for child in verb.children if child.dep_ == "acomp" and child.pos_ == "ADJ"), None)


def predicate(verb: Token) -> Token:
    """Return the word that carries the meaning: the adjective or noun after "to be", else the verb itself."""
    if verb.lemma_ in _BE and verb.pos_ == "AUX":
        for child in verb.children:
            if child.dep_ in _PREDICATES and child.pos_ in {"ADJ", "NOUN", "VERB"} and child.i > verb.i:
                return child
    return verb


def is_event_noun(token: Token) -> bool:
    """Say whether a noun names something that happens."""
    if token.pos_ != "NOUN":
        return False
    lemma = token.lemma_.lower()
    return lemma in _PLAIN or (len(lemma) > 5 and lemma.endswith(_SUFFIXES))  # noqa: PLR2004 -- ring, king


def head_of(token: Token) -> str:
    """Return the lemma an event is known by, a verb with its particle: "pick up"."""
    lemma: str = token.lemma_.lower()
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
    return f"{lemma} {particle}".strip()
