"""Reporting by verbs: "X said that P", "P, said X", "X called for P", "X is expected to P"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.language.lexicon import Reporting, reporting_verbs
from comparer.model import CertaintyLevel
from comparer.segment.report import Report
from comparer.segment.sources import run_on, source_of, subject_of, told_with
from comparer.segment.tree import Range, Tree, ranges

_UNKNOWN = Reporting(
    says=True,
    object=False,
    to=False,
    bids=False,
    prepositions=frozenset(),
    certainty=CertaintyLevel.ATTRIBUTED,
)
_ENDS = ",;:—–―--."
_JOINED = frozenset({"as", "for", "in", "with", "to", "about", "of", "over", "against"})
_NEVER = frozenset(
    {
        "seem",
        "appear",
        "make",
        "let",
        "help",
        "have",
        "get",
        "keep",
        "ensure",
        "mean",
        "cause",
        "be",
        "do",
        "go",
        "matter",
    }
)


def verb_reports(tree: Tree) -> Iterator[Report]:
    """Find what verbs report."""
    lexicon = reporting_verbs()
    for word in tree.words:
        if word.pos != "VERB" or word.lemma in _NEVER:
            continue
        entry = lexicon.get(word.lemma)
        if entry is None:
            if not any(_that(tree, clause) for clause in tree.kids(word.i, "ccomp")):
                continue
            entry = _UNKNOWN
            if not _speaker(tree, word.i):
                continue
        yield from _of_verb(tree, word.i, entry)


def _of_verb(tree: Tree, verb: int, entry: Reporting) -> Iterator[Report]:
    found = list(_clauses(tree, verb, entry)) or list(_infinitives(tree, verb, entry))
    found = found or list(_objects(tree, verb, entry)) or list(_prepositional(tree, verb, entry))
    for content, head, asserts in found:
        taken = {i for part in content for i in range(*part)}
        yield Report(
            anchor=verb,
            key=tree.words[verb].lemma,
            cue=cue_words(tree, verb, taken),
            source=tuple(part for part in source_of(tree, verb) if not taken & set(range(*part))),
            content=content,
            head=head,
            asserts=asserts,
            level=entry.certainty,
        )


def _clauses(tree: Tree, verb: int, entry: Reporting) -> Iterator[tuple[tuple[Range, ...], int, bool]]:
    if not entry.says and not entry.bids:
        return
    found = tree.kids(verb, "ccomp")
    subjects = tree.kids(verb, "nsubj")
    behind = [clause for clause in found if clause > verb]
    if behind and subjects and subjects[0] < verb:
        found = behind  # what stands before "…, so many thought" is a sentence of its own
    for clause in found:
        told = next((i for i in tree.kids(clause, "ccomp") if run_on(tree, i) is not None), clause)
        asserts = entry.says and (told != clause or _finite(tree, clause))
        if entry.says or tree.kids(clause, "aux"):
            yield clause_span(tree, clause, verb), told, asserts
            return
    word = tree.words[verb]
    if word.dep == "parataxis" and entry.says and tree.words[word.head].pos in ("VERB", "AUX", "NOUN", "ADJ"):
        rest = set(tree.below(word.head)) - set(tree.below(verb))
        parts = tuple(part for run in ranges(rest) if (part := tree.strip(run, ",;—–―--."))[0] < part[1])
        yield parts, word.head, True


def clause_span(tree: Tree, clause: int, verb: int) -> tuple[Range, ...]:
    """Return the words of a reported clause: all it governs, and what the parser hung on the verb behind it."""
    word = tree.words[clause]
    start, end = word.left, word.right
    if clause > verb:
        start = max(start, verb + 1)
        for child in tree.kids(verb):
            other = tree.words[child]
            if other.left >= end and other.dep in (
                "advcl",
                "prep",
                "npadvmod",
                "advmod",
                "dobj",
                "xcomp",
                "acomp",
            ):
                if other.left > end and any(not tree.words[i].space for i in range(end, other.left)):
                    break
                end = other.right
            elif other.left >= end and other.dep != "punct":
                break
        end = _cut(tree, clause, verb, end)
    else:
        end = min(end, verb)
    return (tree.strip((start, end), _ENDS),)


def _cut(tree: Tree, clause: int, verb: int, end: int) -> int:
    """Return where a reported clause ends at the latest: before the same speaker's next reporting verb."""
    lexicon = reporting_verbs()
    for child in (i for i in tree.kids(clause, "advcl", "conj") if i > clause):
        word = tree.words[child]
        if (
            word.lemma not in lexicon
            or not lexicon[word.lemma].says
            or tree.kids(child, "nsubj", "nsubjpass", "mark")
        ):
            continue
        if word.dep == "advcl" and word.tag == "VBG" and tree.words[word.left - 1].text == ",":
            return min(end, word.left)
        if told_with(tree, child) == verb:
            joint = [i for i in tree.kids(clause, "cc") if i < child]
            return min(end, joint[-1] if joint else word.left)
    return end


def _infinitives(tree: Tree, verb: int, entry: Reporting) -> Iterator[tuple[tuple[Range, ...], int, bool]]:
    passive = bool(tree.kids(verb, "auxpass"))
    for infinitive in tree.kids(verb, "xcomp"):
        word = tree.words[infinitive]
        if infinitive < verb or not (entry.to or entry.bids or (passive and entry.says)):
            continue
        subject = tree.kids(verb, "nsubjpass")
        if passive and subject:
            whole = tree.words[subject[0]]
            yield ((whole.left, whole.right), (word.left, word.right)), infinitive, False
            return
        objects = (
            [tree.words[i].left for i in tree.kids(verb, "dobj") if i < infinitive] if entry.bids else []
        )
        yield (tree.strip((min([word.left, *objects]), word.right), _ENDS),), infinitive, False
        return


def _objects(tree: Tree, verb: int, entry: Reporting) -> Iterator[tuple[tuple[Range, ...], int, bool]]:
    if not entry.object:
        return
    for thing in tree.kids(verb, "dobj", "nsubjpass")[:1]:
        word = tree.words[thing]
        end = word.right
        for child in tree.kids(verb, "prep", "oprd", "advcl", "xcomp", "acomp"):
            other = tree.words[child]
            if other.left == end and (other.dep in ("oprd", "xcomp") or other.low in _JOINED):
                end = other.right
        yield (tree.strip((word.left, end), _ENDS),), thing, False


def _prepositional(tree: Tree, verb: int, entry: Reporting) -> Iterator[tuple[tuple[Range, ...], int, bool]]:
    for preposition in tree.kids(verb, "prep", "prt"):
        if tree.words[preposition].low not in entry.prepositions:
            continue
        for inside in tree.kids(preposition, "pobj", "pcomp"):
            word = tree.words[inside]
            end = word.right
            for child in tree.kids(verb, "xcomp", "prep", "advcl"):
                if tree.words[child].left == end and (
                    tree.words[child].dep == "xcomp" or tree.words[child].low in _JOINED
                ):
                    end = tree.words[child].right
            yield (tree.strip((word.left, end), _ENDS),), inside, False
            return


def cue_words(tree: Tree, verb: int, taken: set[int]) -> tuple[Range, ...]:
    """Return the verb with its auxiliaries, negation and particle."""
    parts = [verb, *(i for i in tree.kids(verb, "aux", "auxpass", "neg", "prt") if i not in taken)]
    return tuple(ranges(parts))


def _that(tree: Tree, clause: int) -> bool:
    return any(tree.words[i].low in ("that", "whether") for i in tree.kids(clause, "mark"))


def _finite(tree: Tree, clause: int) -> bool:
    """Say whether a clause has a subject of its own and is not an infinitive."""
    return bool(tree.kids(clause, "nsubj", "nsubjpass", "csubj", "expl")) and not any(
        tree.words[i].low == "to" for i in tree.kids(clause, "aux")
    )


def _speaker(tree: Tree, verb: int) -> bool:
    """Say whether an unknown verb with a clause has somebody who could be speaking."""
    subject = subject_of(tree, verb)
    return (
        subject is not None
        and tree.words[subject].pos in ("PROPN", "PRON", "NOUN")
        and tree.words[subject].low
        not in (
            "it",
            "this",
            "that",
            "which",
            "there",
            "what",
        )
    )
