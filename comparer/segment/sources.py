"""Who is speaking: the words of a reporting verb's source."""

from __future__ import annotations

from comparer.language.lexicon import reporting_verbs, role_nouns
from comparer.segment.tree import VERBAL, Range, Tree

_QUOTING = frozenset({"quote", "cite", "describe", "report"})
_MOVING = "prompt lead force cause push allow invite compel oblige inspire enable drive get help"
_MOVED = frozenset(_MOVING.split())
"""Verbs whose object does what follows them: in "prompted him to hint" he is the one who hints."""
_THAT = frozenset({"that", "which"})
_APART = frozenset({",", "—", "–", "―", "--"})
_MANY = frozenset({"many", "much", "few", "several"})
_BEYOND = frozenset({"elsewhere", "abroad", "beyond", "overseas", "others", "around"})
_PAST = frozenset({"VBD", "VBN"})
_HIGHEST = 5  # verbs that a subject is looked for above one
_PERSONS = frozenset({"NOUN", "PROPN", "PRON"})
_INHERIT = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "parataxis", "acomp"})


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
        subject = _stranded(tree, verb)
    if subject is None:
        return ()
    if tree.words[subject].dep == "expl" or tree.words[subject].low == "there":
        return ()
    return noun_phrase(tree, subject, without=verb)


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, its own or the one it shares with the verb that governs it."""
    at: int | None = verb
    for _ in range(_HIGHEST):
        if at is None:
            return None
        subject = _own_subject(tree, at, verb)
        if subject is not None:
            return subject
        at = _governor(tree, at, verb)
    return None


def _own_subject(tree: Tree, at: int, verb: int) -> int | None:
    """Return who does what `at` says, where the parser hung that on it; `verb` is the one that is asked about."""
    word = tree.words[at]
    subjects = tree.kids(at, "nsubj", "nsubjpass")
    if subjects:
        return None if at != verb and _of_a_thing(tree, at, verb, subjects[0]) else subjects[0]
    if word.dep == "xcomp" and tree.words[word.head].lemma in _MOVED:
        return next(iter(tree.kids(word.head, "dobj")), None)
    if word.dep == "acl" and tree.words[word.head].pos in _PERSONS and not _to_do(tree, at):
        return word.head
    return run_on(tree, at)


def _governor(tree: Tree, at: int, verb: int) -> int | None:
    """Return the verb whose subject `at` shares, None where it shares none."""
    word = tree.words[at]
    if tree.kids(at, "nsubj", "nsubjpass") or _to_do(tree, at):  # what is said of a thing: go past that thing
        return next((i for i in tree.above(word.head) if tree.words[i].pos in VERBAL), None)
    governor = told_with(tree, at)
    if governor is not None:
        return governor
    if word.head == at or word.dep not in _INHERIT:
        return None
    if word.dep == "acomp" and tree.words[verb].lemma not in reporting_verbs():
        return None
    return None if word.dep == "ccomp" and word.tag not in ("VBG", "VB", "VBN") else word.head


def told_with(tree: Tree, verb: int) -> int | None:
    """Return the reporting verb that another one goes with which the parser hung into what the first one reports.

    In "Wray noted that the inquiry went on and warned there could be more" Wray warned, and not the inquiry.
    """
    word = tree.words[verb]
    lexicon = reporting_verbs()
    if word.dep != "conj" or word.lemma not in lexicon or not lexicon[word.lemma].says:
        return None
    if tree.kids(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass"):
        return None
    first = word.head
    while tree.words[first].dep == "conj" and tree.words[first].head != first:
        first = tree.words[first].head
    outer = tree.words[tree.words[first].head]
    if tree.words[first].dep != "ccomp" or outer.lemma not in lexicon or not lexicon[outer.lemma].says:
        return None
    same = word.tag == outer.tag and word.tag in ("VBD", "VBZ")
    active = word.tag in _PAST and outer.tag in _PAST and bool(tree.kids(verb, "ccomp"))
    return outer.i if same or active else None


def run_on(tree: Tree, verb: int) -> int | None:
    """Return who does what a verb says where the parser took an infinitive before it for the sentence's own verb.

    In "a committee formed to study the event found that" the committee found.
    """
    word = tree.words[verb]
    before = tree.words[word.head]
    if word.dep != "ccomp" or word.tag not in ("VBD", "VBZ") or before.i > verb or before.tag != "VB":
        return None
    subjects = tree.kids(before.i, "nsubj")
    to = [i for i in tree.kids(before.i, "aux") if tree.words[i].low == "to"]
    return subjects[0] if subjects and to and subjects[0] < to[0] else None


def _to_do(tree: Tree, verb: int) -> bool:
    """Say whether an infinitive hangs on a thing, so that somebody else does it: "at the time to complain"."""
    word = tree.words[verb]
    thing = tree.words[word.head]
    to = any(tree.words[i].low == "to" for i in tree.kids(verb, "aux"))
    return to and word.dep in ("relcl", "acl") and thing.pos == "NOUN" and thing.lemma not in role_nouns()


def _of_a_thing(tree: Tree, at: int, verb: int, subject: int) -> bool:
    """Say whether "saying" behind a comma follows what is told of a thing: "he made remarks that drew fire, saying …"."""
    word, above = tree.words[verb], tree.words[at]
    if (
        tree.words[subject].low not in _THAT
        or above.dep != "relcl"
        or word.tag != "VBG"
        or word.dep not in ("advcl", "pcomp")
    ):
        return False
    thing = tree.words[above.head]
    first = word.left if word.dep == "advcl" else tree.words[word.head].left
    return thing.pos == "NOUN" and thing.lemma not in role_nouns() and tree.words[first - 1].text in _APART


def _stranded(tree: Tree, verb: int) -> int | None:
    """Return the person named right before a verb that the parser gave no subject: "In a post, Ana Ruiz, a nurse, wrote"."""
    if tree.words[verb].tag not in ("VBD", "VBZ", "VBP") or tree.words[verb].dep not in (
        "ROOT",
        "conj",
        "ccomp",
    ):
        return None
    start = tree.sentence(verb)[0]
    for i in range(verb - 1, start - 1, -1):
        word, after = tree.words[i], tree.words[i + 1]
        if word.pos in VERBAL and word.head == verb:
            return None
        if (
            word.person
            and word.pos == "PROPN"
            and not after.person
            and (i + 1 == verb or after.text in (",", "("))
        ):
            return i
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
    if end - start > 1 and tree.words[start].low == "so" and tree.words[start + 1].low in _MANY:
        start += 1
    if end - start > 1 and tree.words[end - 1].pos == "ADP":
        end -= 1
    if end < len(tree.words) and tree.words[end - 1].dep == "cc":
        end = end + 1 if tree.words[end].low in _BEYOND else end - 1
    part = tree.strip((start, end), ',;:-—–―--"“”')
    return (part,) if part[0] < part[1] else ()
