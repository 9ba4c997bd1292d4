"""Mends what a parser often gets wrong in news, where the words themselves leave no doubt.

*She said the tremor felt in Lima was separated …*: "felt" is no main verb, since "was separated" has no other
subject. *Lima has a million people and many residents reported a bang*: "reported" is not what Lima did, since
no "and" stands before it. *He was told the minister was away and would not come*: "would" belongs to what was told.
*Three days later, when the mark began to grow, he called a doctor*: it began to grow three days later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LEADING = frozenset({"begin", "start", "continue", "cease", "fail", "refuse", "manage", "try", "decide"})
_TIMED = frozenset({"npadvmod", "advmod", "prep", "pobj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def mend(doc: Doc) -> Doc:
    """Hang words on what they belong to, and return the parse."""
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ == "ccomp":
            _reduced_relative(token)
        elif token.pos_ in {"VERB", "AUX"} and token.dep_ == "conj":
            _subject_of_conjunct(token)
            _future_of_the_told(token)
            _past_of_the_teller(token)
        elif token.dep_ == "advcl" and token.pos_ in {"VERB", "AUX"}:
            _time_of_when(token)
        elif token.dep_ == "prep" and token.lower_ == "to" and token.head.lemma_ in _LEADING:
            _verb_after_to(token)
    return doc


def _reduced_relative(verb: Token) -> None:
    """Take "felt" in "said the impact felt there was separated" for what describes the impact."""
    if verb.tag_ not in {"VBD", "VBN"} or any(
        child.dep_ in {"aux", "auxpass", "mark"} for child in verb.children
    ):
        return
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    other = next(
        (
            child
            for child in verb.head.children
            if child.dep_ == "ccomp" and child.i > verb.i and _bare(child)
        ),
        None,
    )
    if subject is None or other is None or subject.i > verb.i:
        return
    passive = any(child.dep_ == "auxpass" for child in other.children)
    subject.head, subject.dep_ = other, "nsubjpass" if passive else "nsubj"
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


def _bare(verb: Token) -> bool:
    """Say whether a verb is finite and has neither subject nor conjunction before it."""
    first = next((child for child in verb.lefts if not child.is_punct), verb)
    finite = first.tag_ in _FINITE
    return finite and not any(child.dep_ in _SUBJECTS | {"mark", "cc"} for child in verb.lefts)


def _subject_of_conjunct(verb: Token) -> None:
    """Give "reported" in "has a million people and many residents reported" the noun right before it."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    noun = verb.doc[verb.i - 1] if verb.i and verb.left_edge.i == verb.i else None
    while noun is not None and noun.dep_ in {"pobj", "prep"}:
        noun = noun.head
    if noun is None or noun.pos_ not in _NOMINAL:
        return
    if noun.dep_ != "conj" or noun.right_edge.i != verb.i - 1 or noun.head.i < verb.head.i:
        return
    joint = next((child for child in noun.head.children if child.dep_ == "cc" and child.i < noun.i), None)
    if joint is None:
        return
    noun.head, noun.dep_ = verb, "nsubj"
    joint.head = verb.head


def _future_of_the_told(verb: Token) -> None:
    """Hang "and would not come" on the reported clause before it, and not on the verb that reports."""
    if not any(child.lower_ in {"would", "'d"} for child in verb.children if child.dep_ == "aux"):
        return
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    told = [child for child in verb.head.rights if child.dep_ == "ccomp" and child.i < verb.i]
    if told and any(child.dep_ in _SUBJECTS for child in told[-1].children):
        for joint in [
            child for child in verb.head.children if child.dep_ == "cc" and told[-1].i < child.i < verb.i
        ]:
            joint.head = told[-1]
        verb.head = told[-1]


def _time_of_when(verb: Token) -> None:
    """Hang a time right before "when" on the clause that "when" opens."""
    opening = verb.left_edge
    if opening.lower_ != "when" or opening.dep_ != "advmod" or not opening.i or verb.head.i < verb.i:
        return
    before = verb.doc[opening.i - 1]
    if before.text == "," and before.i:
        before = verb.doc[before.i - 1]
    end = before.i
    while before.head.i not in {verb.head.i, before.i}:
        before = before.head
    timed = any(token.ent_type_ in {"DATE", "TIME"} for token in before.subtree)
    if before.head.i == verb.head.i and before.dep_ in _TIMED and before.right_edge.i == end and timed:
        before.head = verb


def _verb_after_to(to: Token) -> None:
    """Take "leak" in "began to leak" for the verb it is."""
    noun = next((child for child in to.children if child.dep_ == "pobj"), None)
    if noun is None or noun.i != to.i + 1 or noun.tag_ != "NN" or list(noun.lefts):
        return
    verb = to.head
    noun.head, noun.dep_, noun.pos_, noun.tag_ = verb, "xcomp", "VERB", "VB"
    to.head, to.dep_, to.pos_, to.tag_ = noun, "aux", "PART", "TO"


def _past_of_the_teller(verb: Token) -> None:
    """Hang "and gave" in "thought he had been bitten and gave him a cream" on the one who thought so."""
    told = verb.head
    perfect = told.tag_ == "VBN" and any(
        child.lower_ == "had" for child in told.children if child.dep_ == "aux"
    )
    if verb.tag_ != "VBD" or not perfect or told.dep_ != "ccomp" or told.head.tag_ != "VBD":
        return
    if not any(child.dep_ in _SUBJECTS for child in verb.children):
        for joint in [child for child in told.children if child.dep_ == "cc" and child.i < verb.i]:
            joint.head = told.head
        verb.head = told.head
