"""Who is speaking: the words of a reporting verb's source."""

from __future__ import annotations

from comparer.segment.tree import Range, Tree

_QUOTING = frozenset({"quote", "cite", "describe", "report"})
_INHERIT = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "parataxis"})


def quoting(tree: Tree, verb: int) -> int | None:
    """Return the verb that quotes, in "X quoted Y as saying" and "Y was quoted as saying"."""
    word = tree.words[verb]
    if word.dep != "pcomp" or tree.words[word.head].low != "as":
        return None
    governor = tree.words[word.head].head
    return governor if tree.words[governor].lemma in _QUOTING else None


def source_of(tree: Tree, verb: int) -> tuple[Range, ...]:
    """Return the words of whoever does what `verb` says; empty where the sentence does not say."""
    quoted = quoting(tree, verb)
    if quoted is not None:
        speakers = tree.kids(quoted, "dobj", "nsubjpass")
        return noun_phrase(tree, speakers[0]) if speakers else ()
    passive = bool(tree.kids(verb, "auxpass"))
    agents = [pobj for by in tree.kids(verb, "agent") for pobj in tree.kids(by, "pobj")]
    if agents:
        return noun_phrase(tree, agents[0])
    if passive:
        return ()
    subject = subject_of(tree, verb)
    if subject is None:
        return ()
    if tree.words[subject].dep == "expl" or tree.words[subject].low == "there":
        return ()
    return noun_phrase(tree, subject, without=verb)


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, its own or the one it shares with the verb that governs it."""
    at = verb
    for _ in range(5):
        subjects = tree.kids(at, "nsubj", "nsubjpass")
        if subjects:
            return subjects[0]
        word = tree.words[at]
        if word.dep == "acl" and tree.words[word.head].pos in ("NOUN", "PROPN", "PRON"):
            return word.head
        if word.head == at or word.dep not in _INHERIT:
            return None
        if word.dep == "ccomp" and word.tag not in ("VBG", "VB", "VBN"):
            return None
        at = word.head
    return None


def noun_phrase(tree: Tree, head: int, without: int = -1) -> tuple[Range, ...]:
    """Return a noun with all that belongs to it, appositions and relative clauses too.

    `without` is a word of a clause inside it that is left out.
    """
    word = tree.words[head]
    start, end = word.left, word.right
    if start <= without < end:
        cut = tree.words[
            next((i for i in (without, *tree.above(without)) if tree.words[i].head == head), without)
        ]
        start, end = (start, cut.left) if cut.left > head else (cut.right, end)
    part = tree.strip((start, end), ',;:-—–―--"“”')
    return (part,) if part[0] < part[1] else ()
