"""Which reporting words stand outside of what is claimed, so that they are told as its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.language.lexicon import reporting_nouns, role_nouns

if TYPE_CHECKING:
    from comparer.segment.report import Report
    from comparer.segment.tree import Tree, Word

_EXPERIENCED = (
    "know realize see learn decide hear feel remember want wish hope like seem appear notice recognize"
)
_NEVER_PEELED = frozenset(_EXPERIENCED.split())
"""What they say of somebody is what happened to them, and no statement of theirs."""
_FINDINGS = frozenset({"find", "discover"})
_FIRST_PERSON = frozenset({"i", "we"})
_EVIDENCE = frozenset({"indicate", "suggest", "show", "imply", "prove", "demonstrate", "reveal", "mean"})
_THINGS = """
account analysis article audit autopsy certificate chart complaint court data database diary dispatch document
dossier email entry figure file filing footage image inquest inquiry investigation letter log map memo message note
notice page panel paper petition photo photograph picture poll post posting probe publication record recording
register report research review scan search source statement statistic study survey testimony text transcript tribunal
verdict video website
"""
_TELLING = frozenset(_THINGS.split())
"""Things that tell something by themselves; other things ("the lack of …") only make somebody think so."""
_TOLD = frozenset(
    {"story", "tale", "version", "narrative", "explanation", "legend", "myth", "scenario", "footage", "clip"}
)
_UNTRUE = "false untrue fake hoax fabricated inaccurate bogus wrong lie invention impossible implausible"
_FALSE = frozenset(_UNTRUE.split())
_NONE = frozenset({"no", "none", "nobody", "neither"})
_OPEN = frozenset({"if", "whether"})
_ASKING = frozenset({"what", "why", "where", "when", "who", "which"})
_MODAL = frozenset({"could", "would", "may", "might", "should", "can", "must"})


def peels(tree: Tree, report: Report) -> bool:
    """Say whether the reporting words stand outside of what is claimed: not in "it is not known whether P"."""
    if not report.asserts:
        return False
    word = tree.words[report.anchor]
    if word.pos != "VERB" or report.head < 0:
        return word.pos == "VERB" or word.low == "according"
    if _denied(tree, report.anchor) or _nobody(tree, report) or word.lemma in _NEVER_PEELED:
        return False
    if any(tree.words[i].low in _MODAL for i in tree.kids(report.anchor, "aux")):
        return False
    first = tree.words[report.content[0][0]]
    if first.low in _ASKING or any(tree.words[i].low in _OPEN for i in tree.kids(report.head, "mark")):
        return False
    subjects = tree.kids(report.anchor, "nsubj")
    if word.lemma in _EVIDENCE and subjects and not _tells(tree.words[subjects[0]]):
        return False
    if word.lemma in _FINDINGS and subjects and tree.words[subjects[0]].lemma not in _TELLING:
        return False  # what somebody found is what happened to them
    return not (
        subjects
        and tree.words[subjects[0]].low in _FIRST_PERSON
        and word.lemma in ("think", "believe", "hope", "guess")
    )


def doubted(tree: Tree, report: Report, clause: int) -> int:
    """Return the noun for a story that somebody tells is not so, where a clause is what that story says; else -1.

    Experts who say "the story about a spider that crawled into him is not true" do not say that it crawled into him.
    """
    if report.head < 0 or tree.words[clause].dep not in ("relcl", "acl", "conj"):
        return -1
    predicates = tree.kids(report.head, "attr", "acomp", "oprd")
    untrue = any(tree.words[i].lemma in _FALSE for i in predicates)
    if not untrue and not (predicates and tree.kids(report.head, "neg")):
        return -1
    subjects = tree.kids(report.head, "nsubj", "nsubjpass")
    story = next((i for i in tree.above(clause) if i in subjects), -1)
    if story < 0:
        return -1
    lemma = tree.words[story].lemma
    return story if lemma in _TOLD or lemma in _TELLING or lemma in reporting_nouns() else -1


def _denied(tree: Tree, verb: int) -> bool:
    """Say whether somebody does not say it, or is not going to."""
    while tree.words[verb].dep == "xcomp" and not tree.kids(verb, "neg"):
        verb = tree.words[verb].head
    return bool(tree.kids(verb, "neg"))


def _nobody(tree: Tree, report: Report) -> bool:
    """Say whether nobody says it: "no witness said", "there is no law that says"."""
    if not report.source:
        return False
    first = tree.words[report.source[0][0]]
    if first.tag in ("WDT", "WP"):
        thing = next(
            (tree.words[at].head for at in tree.above(first.i) if tree.words[at].dep == "relcl"), first.i
        )
        first = tree.words[tree.words[thing].left]
    return first.low in _NONE


def _tells(word: Word) -> bool:
    """Say whether what indicates something is somebody, or a thing with words or pictures on it."""
    return word.pos == "PROPN" or word.lemma in _TELLING or word.lemma in role_nouns()
