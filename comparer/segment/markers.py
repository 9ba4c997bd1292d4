"""Reporting without a verb of its own: "according to X", "citing X", "claims that P", "allegedly", "X: P"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.language.lexicon import reporting_adverbs, reporting_nouns, reporting_verbs
from comparer.model import CertaintyLevel
from comparer.segment.report import Report
from comparer.segment.sources import noun_phrase, source_of
from comparer.segment.tree import SUBJECTS, Range, Tree, ranges
from comparer.segment.verbs import cue_words

_POINTS = ",;:—–―--."


def marker_reports(tree: Tree) -> Iterator[Report]:
    """Find what prepositions, nouns and adverbs report."""
    for word in tree.words:
        if word.low == "according":
            yield from _according(tree, word.i)
        elif word.low == "citing":
            yield from _citing(tree, word.i)
        elif word.pos == "NOUN" and word.lemma in reporting_nouns():
            yield from _noun(tree, word.i)
        elif word.pos == "ADV" and word.low in reporting_adverbs():
            yield from _adverb(tree, word.i)


def clause_around(tree: Tree, at: int, out: set[int]) -> tuple[int, tuple[Range, ...]]:
    """Return the verb of the clause that a word modifies and the clause's words without those in `out`."""
    head = tree.words[at].head
    while tree.words[head].pos not in ("VERB", "AUX") and tree.words[head].head != head:
        head = tree.words[head].head
    while tree.words[head].dep in ("xcomp", "acl", "relcl", "pcomp") and tree.words[head].head != head:
        head = tree.words[head].head
    start, end = tree.sentence(at)
    last = tree.strip((start, end), _POINTS + '"”’)')[1]
    word = tree.words[at]
    if word.left == start or (word.right >= last and tree.words[word.left - 1].text == ","):
        head = next((i for i in (head, *tree.above(head)) if tree.words[i].head == i), head)
    rest = set(tree.below(head)) - out
    parts = tuple(part for run in ranges(rest) if (part := tree.strip(run, _POINTS))[0] < part[1])
    return head, parts


def _according(tree: Tree, at: int) -> Iterator[Report]:
    to = next((i for i in tree.kids(at, "prep", "prt") if tree.words[i].low == "to"), None)
    if to is None:
        return
    out = set(tree.below(at))
    head, content = clause_around(tree, at, out)
    for thing in tree.kids(to, "pobj")[:1]:
        yield Report(at, "according to", ((at, to + 1),), noun_phrase(tree, thing), content, head)
    for told in tree.kids(to, "pcomp")[:1]:
        yield Report(at, "according to", ((at, to + 1),), source_of(tree, told), content, head)


def _citing(tree: Tree, at: int) -> Iterator[Report]:
    """Find whom an account relies on: "…, the paper reported, citing X"."""
    word = tree.words[at]
    cited = tree.kids(at, "dobj")
    if word.dep not in ("advcl", "prep", "acl") or not cited:
        return
    told = tree.kids(word.head, "ccomp")
    head = told[0] if told else word.head
    rest = set(tree.below(head)) - set(tree.below(at))
    parts = tuple(part for run in ranges(rest) if (part := tree.strip(run, _POINTS))[0] < part[1])
    yield Report(at, "cite", ((at, at + 1),), noun_phrase(tree, cited[0]), parts, head)


def _noun(tree: Tree, at: int) -> Iterator[Report]:
    clauses = [i for i in tree.kids(at, "acl", "ccomp") if i > at and _that(tree, i)]
    if not clauses:
        return
    clause = tree.words[clauses[0]]
    owner = tree.kids(at, "poss")
    source = noun_phrase(tree, owner[0]) if owner else ()
    governor = tree.words[at].head
    if not source and tree.words[at].dep in ("dobj", "pobj", "attr") and tree.words[governor].pos == "VERB":
        source = source_of(tree, governor)
    part = tree.strip((clause.left, clause.right), _POINTS)
    told_in = tree.words[governor].head
    verb = reporting_verbs().get(tree.words[told_in].lemma) if tree.words[at].dep == "pobj" else None
    if verb and verb.says and tree.words[told_in].pos == "VERB" and not tree.kids(told_in, "ccomp"):
        cue = cue_words(tree, told_in, set())  # "said in a statement that P"
        yield Report(told_in, tree.words[told_in].lemma, cue, source_of(tree, told_in), (part,), clause.i)
        return
    level = reporting_nouns()[tree.words[at].lemma]
    yield Report(at, tree.words[at].lemma, ((at, at + 1),), source, (part,), clause.i, level=level)


def _that(tree: Tree, clause: int) -> bool:
    return any(tree.words[i].low in ("that", "whether", "if") for i in tree.kids(clause, "mark"))


def _adverb(tree: Tree, at: int) -> Iterator[Report]:
    beside = (
        i
        for other in tree.kids(tree.words[at].head, "conj")
        if tree.kids(other, *SUBJECTS) and tree.sentence(at)[0] != at
        for i in tree.below(other)
    )
    head, content = clause_around(tree, at, {at, *beside})
    level = reporting_adverbs()[tree.words[at].low]
    if level is not CertaintyLevel.POSSIBLE:
        yield Report(at, tree.words[at].low, ((at, at + 1),), (), content, head, level=level)
