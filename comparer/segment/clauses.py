"""Cuts sentences into clauses that assert something, and tells them from the words that only report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.language.lexicon import reporting_verbs, role_nouns
from comparer.segment.peeling import peels
from comparer.segment.sources import run_on
from comparer.segment.tree import VERBAL, Range, Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.segment.report import Report

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_ANYBODY = """
everyone everybody anyone anybody someone somebody something anything everything nothing nobody those one people
"""
_INDEFINITE = frozenset(_ANYBODY.split())
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_JOINING = "although though while whereas as because since after when once before until"
_SUBORDINATE = frozenset(_JOINING.split())
_ORDERING = frozenset({"before", "after"})
_LENGTHS = "second minute hour day night week weekend month year decade moment shortly soon long just right immediately"
_DISTANCES = frozenset(_LENGTHS.split())
_DASHES = frozenset({"—", "–", "--", ":"})
_RICH = 5
_FEWEST = 3
_FEW = 2
_THIN = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause.

    `head` is its verb (or noun, for an apposition); `own` are its words without those of clauses taken out of it;
    `subject` are the words it is about where those stand outside it; `main` says that it is what its sentence, or
    what somebody in it, asserts first; `named` that its span begins with the name it tells something about.
    """

    head: int
    own: tuple[int, ...]
    subject: tuple[int, ...] = ()
    main: bool = True
    named: bool = False


def clauses(tree: Tree, sentence: Range, reports: Iterable[Report]) -> list[Clause]:
    """Cut a sentence into its clauses, in reading order."""
    frames = {
        i
        for report in reports
        if peels(tree, report)
        for i in (report.anchor, *(part[0] for part in report.cue if tree.words[part[0]].pos == "VERB"))
    }
    reported = {
        report.head for report in reports if report.head >= 0 and report.key != "cite" and peels(tree, report)
    }
    told = {i for report in reports if report.head < 0 for part in report.content for i in range(*part)}
    heads = _heads(tree, sentence, frames, told, reported)
    own = _shares(tree, sentence, heads)
    given_back = [
        head
        for head, kind in heads.items()
        if kind == "inserted"
        and _too_little(tree, own, _owner(tree, tree.words[head].head, heads), heads, head)
    ]
    if given_back:
        heads = {head: kind for head, kind in heads.items() if head not in given_back}
        own = _shares(tree, sentence, heads)
    found = []
    for head in sorted(set(heads) - frames):
        words = tuple(own.get(head, ()))
        kind = heads[head]
        weight = _weight(tree, words)
        below = any(other != head and head in tree.above(other) for other in heads)
        if not weight or (weight == 1 and (below or _only_says(tree, words))):
            continue
        found.append(
            Clause(
                head,
                words,
                _subject(tree, head, kind, set(words)),
                kind in ("root", "told", "conj"),
                kind == "name",
            )
        )
    return found


def _only_says(tree: Tree, words: Iterable[int]) -> bool:
    """Say whether nothing is told but that somebody spoke: "he said"."""
    told = next(i for i in words if tree.words[i].pos in CONTENT)
    entry = reporting_verbs().get(tree.words[told].lemma)
    return tree.words[told].pos == "VERB" and entry is not None and entry.says


def _too_little(
    tree: Tree, own: dict[int, list[int]], governor: int, heads: dict[int, str], head: int
) -> bool:
    """Say whether a main clause is no claim without what was taken out of it: "it was dead | when he removed it"."""
    if heads.get(governor) not in ("root", "told", "name"):
        return False
    beside = tree.words[head].dep in ("relcl", "acl") and _after_mark(tree, head)
    return _weight(tree, own.get(governor, ())) <= (_THIN - beside)


def _after_mark(tree: Tree, head: int) -> bool:
    left = tree.words[head].left
    return left > 0 and tree.words[left - 1].text in (",", "—", "–", "--", "-", "(")


def _shares(tree: Tree, sentence: Range, heads: dict[int, str]) -> dict[int, list[int]]:
    """Return the words of each clause, by its head."""
    own: dict[int, list[int]] = {}
    for i in range(*sentence):
        own.setdefault(_owner(tree, i, heads), []).append(i)
    return own


def _weight(tree: Tree, words: Iterable[int]) -> int:
    return sum(tree.words[i].pos in CONTENT for i in words)


def _owner(tree: Tree, i: int, heads: dict[int, str]) -> int:
    while i not in heads and tree.words[i].head != i:
        i = tree.words[i].head
    return i


def _heads(
    tree: Tree, sentence: Range, frames: set[int], told: set[int], reported: set[int]
) -> dict[int, str]:
    """Return the words that head a clause, each with why: root, told, conj, name, inserted, frame."""
    heads: dict[int, str] = {}
    for i in range(*sentence):
        word = tree.words[i]
        if i in frames:
            heads[i] = "frame"
        elif word.head == i:
            heads[i] = "root"
        elif (
            i in reported
            or (word.dep == "ccomp" and word.head in frames and not _runs_on(tree, i))
            or (i in told and word.head not in told and word.pos in (*CONTENT, "AUX") and word.head in frames)
        ):
            heads[i] = "told"
    for i in range(*sentence):
        if i not in heads and (kind := _taken_out(tree, i)):
            heads[i] = kind
    for i in range(*sentence):
        word = tree.words[i]
        if i not in heads and word.dep == "conj" and word.pos in VERBAL and _coordinated(tree, i, heads):
            heads[i] = "conj"
    return heads


def _runs_on(tree: Tree, i: int) -> bool:
    """Say whether a verb only belongs to the words for who speaks, in what another one says: "a body set up to study it"."""
    return any(run_on(tree, at) is not None for at in tree.kids(i, "ccomp"))


def _taken_out(tree: Tree, i: int) -> str:
    """Return why a dependent clause is a claim of its own, "" if it is none."""
    word = tree.words[i]
    weight = _weight(tree, tree.below(i))
    comma = _after_mark(tree, i)
    if word.dep == "relcl":
        about = tree.words[word.head]
        about = tree.words[about.head] if about.dep == "appos" else about
        if (comma or about.i != word.head) and about.pos == "PROPN" and weight >= _FEW:
            return "name" if about.i == word.head else "inserted"
        if tree.words[tree.words[word.head].left].low == "no":
            return ""  # "there is no law that says so" tells of nothing that says so
        if about.lemma in _INDEFINITE or any(tree.words[at].low == "to" for at in tree.kids(i, "aux")):
            return ""
        return "inserted" if _joined(tree, i) and weight >= _FEWEST + (not comma) else ""
    if word.dep == "appos":
        named = tree.words[word.head].pos == "PROPN" and word.pos == "NOUN" and weight >= _FEW
        named = named and (
            word.lemma in role_nouns() or (weight >= _RICH and not tree.words[word.head].person)
        )
        return "name" if named and comma else ""
    if word.tag == "VBG" and _in_list(tree, i):
        return ""
    if word.dep == "acl":
        return "inserted" if comma and weight >= _FEWEST and word.tag in ("VBN", "VBG") else ""
    if word.dep == "advcl":
        marks = {tree.words[at].low for at in tree.kids(i, "mark", "advmod")}
        if _measured(tree, i):
            return ""
        if tree.kids(i, "nsubj", "nsubjpass"):
            return "inserted" if marks & _SUBORDINATE and weight >= _FEWEST else ""
        return "inserted" if word.tag == "VBG" and comma and weight >= _RICH and i > word.head else ""
    return ""


def _measured(tree: Tree, i: int) -> bool:
    """Say whether a clause only dates its main clause, by a distance: "three days before he left"."""
    return any(
        at < mark and tree.words[at].lemma in _DISTANCES
        for at in tree.kids(i, "npadvmod", "advmod", "dep")
        for mark in tree.kids(i, "mark", "advmod")
        if tree.words[mark].low in _ORDERING
    )


def _in_list(tree: Tree, gerund: int) -> bool:
    """Say whether a gerund is an item of a list that a dash or colon opened: "five crimes — theft, making threats, …"."""
    head = tree.words[gerund].head
    marks = [i for i in range(head + 1, tree.words[gerund].left) if tree.words[i].text in _DASHES]
    return len(marks) % 2 == 1


def _joined(tree: Tree, relative: int) -> bool:
    """Say whether a relative clause opens with a word of its own: who, which, that, where."""
    stack = [relative]
    while stack:
        at = stack.pop()
        if tree.words[at].tag in _RELATIVE_TAGS:
            return True
        stack += [child for child in tree.kids(at) if child < relative and tree.words[child].dep != "relcl"]
    return False


def _coordinated(tree: Tree, i: int, heads: dict[int, str]) -> bool:
    """Say whether a coordinated verb tells something of its own."""
    first = tree.words[i].head
    while first not in heads and tree.words[first].dep == "conj":
        first = tree.words[first].head
    if first not in heads and tree.words[first].dep != "ccomp":
        return False
    if first not in heads:
        return False
    weight = _weight(tree, tree.below(i))
    if heads[first] == "frame" or tree.kids(i, "nsubj", "nsubjpass", "expl"):
        return weight >= _FEW  # a frame is no claim that could hold it
    rest = set(tree.below(first)) - set(tree.below(i))
    return weight > _FEWEST and _weight(tree, rest) >= _FEWEST


def _subject(tree: Tree, head: int, kind: str, own: set[int]) -> tuple[int, ...]:
    """Return the words a clause is about that stand outside of it."""
    word = tree.words[head]
    if kind in ("name", "inserted") and word.dep in ("relcl", "appos", "acl"):
        return (word.head,)
    if kind in ("conj", "inserted") and not tree.kids(head, "nsubj", "nsubjpass", "csubj", "expl"):
        at = word.head
        for _ in range(4):
            subjects = [i for i in tree.kids(at, "nsubj", "nsubjpass") if i not in own]
            if subjects:
                return (subjects[0],)
            if tree.words[at].head == at:
                break
            at = tree.words[at].head
    return ()
