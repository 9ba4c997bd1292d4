"""What a negation reaches: the words it denies, found in the parse."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.facets.scope.events import head_of, is_event_noun, predicate
from comparer.facets.scope.lexicon import CARRIERS, HARDLY, NOBODY, NOT, RAISERS, SCHEMES, negatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_GOVERNED = frozenset({"xcomp", "ccomp", "pcomp"})
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "conj", "dative", "oprd", "npadvmod", "dep"}
)
_NO_DENIAL = frozenset(
    {"doubt", "matter", "surprise", "wonder", "exception", "secret", "question", "stranger"}
)
_NOT_ONLY = frozenset({"only", "just", "merely", "simply", "solely", "least", "necessarily", "surprisingly"})

_TRACES = frozenset({"word", "sign", "evidence", "report", "indication", "proof", "trace", "hint", "news"})

_NEAR = 5  # words behind "no word": "so far", "as yet"

_WITH_ING = frozenset({"stop", "quit", "halt"})
"""They stopped resting, but: they stopped to rest."""

_NOT_ALL = frozenset(
    {"all", "every", "everyone", "everybody", "everything", "always", "entirely", "long", "far"}
)
"""Not all came: some did."""

_INSTEAD = {"of": "instead", "than": "rather", "from": "far"}

Denials = dict[int, list["Token"]]
"""The cues that deny a word, by the word's index in the parse. An even number of them affirms."""


def denials(doc: Doc) -> Denials:
    """Return, for every word that is denied, the cues that deny it."""
    found: Denials = defaultdict(list)
    for token in doc:
        for denied, cue in _denied_by(token):
            if all(known.i != cue.i for known in found[denied.i]):
                found[denied.i].append(cue)
    return {at: _through(cues, found) for at, cues in found.items() if cues}


def _through(cues: list[Token], found: Denials) -> list[Token]:
    """Return the cues with those that deny a cue: in "did not fail to answer" both deny the answer, which affirms it."""
    further = [deeper for cue in cues for deeper in found.get(cue.i, []) if deeper not in cues]
    return cues + further


def _denied_by(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield what this word denies, each with the word itself as cue."""
    word = token.lower_
    if word == "no":
        yield from ((denied, token) for denied in _no(token))
    elif word == "nor":
        yield from ((denied, token) for denied in _nor(token))
    elif word in NOT or token.dep_ == "neg":
        yield from ((denied, token) for denied in _not(token))
    elif word in NOBODY:
        yield from ((denied, token) for denied in _nobody(token))
    elif word in HARDLY and token.dep_ == "advmod":
        yield from ((denied, token) for denied in spread(token.head))
    elif word in {"without", "of", "than", "from"}:
        yield from ((denied, token) for denied in _without(token))
    elif word == "yet":
        yield from ((denied, token) for denied in _yet(token))
    yield from ((denied, token) for denied in _lexical(token))


def _not(token: Token) -> Iterator[Token]:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in _NOT_ONLY | _NOT_ALL:
        return
    head = token.head
    if head is token:
        return
    yield from spread(head)
    if head.pos_ in {"NOUN", "PRON", "DET", "ADV"} and head.dep_ in {"nsubj", "nsubjpass"}:
        yield from spread(head.head)


def spread(head: Token, seen: frozenset[int] = frozenset()) -> Iterator[Token]:
    """Yield a denied word and those to which it hands its denial on."""
    if head.i in seen:
        return
    seen |= {head.i}
    yield head
    carried = predicate(head)
    if carried is not head:
        yield carried
    for child in head.children:
        if _carries(head, child):
            yield from spread(child, seen)
        elif child.dep_ == "acomp" and child.lemma_ in {"true", "possible"}:
            yield from (deep for clause in _about(child) for deep in spread(clause, seen))
        elif child.dep_ in {"acomp", "attr", "oprd"} and child.lemma_ in CARRIERS:
            yield from (
                deep for grand in child.children if grand.dep_ == "xcomp" for deep in spread(grand, seen)
            )
        elif child.dep_ == "conj" and child.pos_ == head.pos_ and _shares_negation(head, child):
            yield from spread(child, seen)


def _about(adjective: Token) -> Iterator[Token]:
    """Yield the clause that an adjective after "it is" is about: it is not true *that he fled*."""
    for word in (adjective, adjective.head):
        yield from (
            c for c in word.children if c.dep_ in {"ccomp", "xcomp", "advcl", "csubj"} and c.i > adjective.i
        )


def _carries(head: Token, child: Token) -> bool:
    """Say whether a denied verb hands its denial to the clause it governs."""
    if child.dep_ == "xcomp":
        return head.lemma_ in CARRIERS or head.pos_ == "AUX"
    left_open = any(mark.lower_ in {"whether", "if"} for mark in child.children if mark.dep_ == "mark")
    return bool(child.dep_ == "ccomp" and head.lemma_ in RAISERS and child.i > head.i and not left_open)


def _shares_negation(head: Token, other: Token) -> bool:
    """Say whether "did not eat or drink" also denies the second verb."""
    link = {child.lower_ for child in head.children if child.dep_ == "cc"}
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg"} for child in other.children)
    return not own and (
        "or" in link or "nor" in link or (other.tag_ == "VB" and head.tag_ == "VB" and "but" not in link)
    )


def _no(token: Token) -> Iterator[Token]:
    """Yield what "no" denies: the noun, and the verb that the noun belongs to. "No longer" denies the verb."""
    head = token.head
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in {"longer", "more"} and head.pos_ in {"ADV", "ADJ"}:
        yield from spread(head.head)
        return
    if token.dep_ not in {"det", "neg", "advmod"} or head.lemma_.lower() in _NO_DENIAL:
        return
    yield head
    yield from _verb_of(head)
    if head.lemma_ in _TRACES:
        yield from _traced(head)


def _traced(trace: Token) -> Iterator[Token]:
    """Yield what there is no sign of: no word of fragments being *found*, no evidence of *arson*."""
    near = trace.doc[trace.i + 1 : min(len(trace.doc), trace.i + _NEAR)]
    preposition = next((word for word in near if word.lower_ == "of" and word.dep_ == "prep"), None)
    if preposition is not None:
        for thing in preposition.children:
            if thing.dep_ == "pcomp" or (thing.dep_ == "pobj" and is_event_noun(thing)):
                yield thing
            yield from (verb for verb in thing.children if verb.dep_ == "acl" and thing.dep_ == "pobj")


def _nobody(token: Token) -> Iterator[Token]:
    yield from _verb_of(token.head if token.dep_ in {"det", "preconj"} else token)


def _verb_of(noun: Token) -> Iterator[Token]:
    """Yield the verb whose subject or object a denied noun is."""
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "oprd", "expl", "preconj", "det", "npadvmod"}:
        yield from spread(noun.head)
    elif (
        noun.dep_ == "pobj"
        and noun.head.dep_ in {"prep", "agent"}
        and noun.head.lower_ in {"to", "by", "of", "from", "for"}
    ):
        above = noun.head.head
        if above.pos_ in {"VERB", "AUX"}:
            yield from spread(above)
    elif noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PRON", "PROPN"} and noun.lower_ == "nor":
        yield from _verb_of(noun.head)


def _without(token: Token) -> Iterator[Token]:
    """Yield what "without", "instead of", "rather than" and "far from" deny."""
    opening = _INSTEAD.get(token.lower_)
    if opening and (token.i == 0 or token.nbor(-1).lower_ != opening):
        return
    for child in token.children:
        if child.dep_ == "pcomp":
            yield from spread(child)
        elif child.dep_ == "pobj" and is_event_noun(child):
            yield child
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.lower_ == "than" and following is not None and following.tag_ in {"VB", "VBG"}:
        yield from spread(following)


def _yet(token: Token) -> Iterator[Token]:
    """Yield what has yet to happen."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ == "to" and following.head.tag_ == "VB":
        yield from spread(following.head)


def _nor(token: Token) -> Iterator[Token]:
    """Yield the clause that "nor" opens: nor did he answer."""
    for word in token.doc[token.i + 1 : min(len(token.doc), token.i + 6)]:
        if word.pos_ == "VERB" and word.sent == token.sent:
            yield from spread(word)
            return


def _lexical(token: Token) -> Iterator[Token]:
    """Yield what a verb, adjective or noun denies by its meaning."""
    table = negatives()
    lemma = head_of(token)
    if token.pos_ in {"VERB", "AUX"}:
        if lemma in table.verb:
            yield from _complements(token)
        if lemma in table.thing:
            yield from _things(token)
        if lemma in table.scheme:
            yield from _things(token, only_schemes=True)
        if lemma == "rule out" and not any(child.dep_ == "neg" for child in token.children):
            yield from ruled_out(token)
        if lemma in {"fail", "collapse", "fall through"}:
            yield from _failed_schemes(token)
        if lemma in {"bring", "put"}:
            yield from _brought_to_an_end(token)
    elif token.pos_ == "ADJ" and lemma in table.adjective:
        yield from (deep for clause in _about(token) for deep in spread(clause))
    elif token.pos_ == "NOUN" and lemma in table.noun:
        yield from (
            child for child in token.children if child.dep_ in {"acl", "xcomp"} and child.pos_ == "VERB"
        )
        for preposition in token.children:
            if preposition.lower_ in {"of", "to", "on"}:
                yield from (
                    noun for noun in preposition.children if noun.dep_ == "pobj" and is_event_noun(noun)
                )


def _complements(token: Token) -> Iterator[Token]:
    """Yield the verbs a word governs: refuse to answer, stop taking, keep somebody from going."""
    for child in token.children:
        if token.lemma_ in _WITH_ING and child.tag_ == "VB":
            continue
        if child.dep_ in {"xcomp", "ccomp"} and child.i > token.i:
            yield from spread(child)
        elif child.dep_ == "prep" and child.lower_ in {"from", "to", "of"}:
            yield from (deep for verb in child.children if verb.dep_ == "pcomp" for deep in spread(verb))
        elif child.dep_ == "dobj" and child.pos_ == "VERB":
            yield from spread(child)


def _things(token: Token, *, only_schemes: bool = False) -> Iterator[Token]:
    """Yield the event nouns a verb undoes, its object, its subject in the passive, the noun it describes, and their aims."""
    passive = any(child.dep_ == "auxpass" for child in token.children)
    undone = [
        child for child in token.children if child.dep_ == "dobj" or (child.dep_ == "nsubjpass" and passive)
    ]
    if token.dep_ in {"amod", "acl"} and token.tag_ == "VBN":
        undone.append(token.head)
    for noun in undone:
        if noun.lemma_ in SCHEMES or (is_event_noun(noun) and not only_schemes):
            yield noun
            yield from _aims(noun)


def ruled_out(token: Token) -> Iterator[Token]:
    """Yield the object of "rule out", whatever it is."""
    yield from (
        child for child in token.children if child.dep_ in {"dobj", "nsubjpass"} and child.pos_ == "NOUN"
    )


def _aims(noun: Token) -> Iterator[Token]:
    """Yield what a plan or deal was meant for: the deal to lease aircraft."""
    yield from (child for child in noun.children if child.dep_ in {"acl", "xcomp"} and child.tag_ == "VB")


def _failed_schemes(token: Token) -> Iterator[Token]:
    """Yield the aim of a plan that failed: after an attempt to rescue the bank failed."""
    for child in token.children:
        if child.dep_ == "nsubj" and child.lemma_ in SCHEMES:
            yield from _aims(child)


def _brought_to_an_end(token: Token) -> Iterator[Token]:
    objects = [child for child in token.children if child.dep_ == "dobj"]
    ends = [
        noun
        for preposition in token.children
        if preposition.lower_ == "to"
        for noun in preposition.children
        if noun.lemma_ in {"end", "halt", "stop", "close"}
    ]
    if ends:
        yield from (noun for noun in objects if is_event_noun(noun))
