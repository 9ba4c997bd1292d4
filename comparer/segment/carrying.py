"""Quotations without a word of who speaks, carried on from whoever was reported to speak right before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.language import BlockKind
from comparer.language.lexicon import reporting_verbs, role_nouns
from comparer.model import Directness
from comparer.segment.report import Report
from comparer.segment.speech import fills, opens, statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.language import Block
    from comparer.segment.speech import Quoted
    from comparer.segment.tree import Range, Tree

_PERSONS = frozenset({"he", "she", "who", "they"})
_SOMEBODY = frozenset({"PROPN", "NOUN", "PRON"})
_LINKS = frozenset({"and", "but", ",", ";"})


def carried_reports(
    tree: Tree, blocks: tuple[Block, ...], quoted: list[Quoted], found: list[Report]
) -> Iterator[Report]:
    """Find who speaks in quotations that nothing else puts to anybody: `Ana Ruiz said the dam broke. "We all ran."`."""
    inside = {i for quote in quoted for i in range(*quote.words)}
    outer = [report for report in found if report.anchor not in inside]
    covered = {i for report in outer for part in report.content for i in range(*part)}
    last: tuple[int, Report] | None = None
    for quote in quoted:
        words = [i for i in range(*quote.words) if not tree.words[i].space]
        if not statement(tree, quote.words) or sum(i in covered for i in words) > len(words) // 2:
            continue
        behind = _behind(tree, blocks, quote)
        if last and last[0] == behind:
            speaker: Report | None = last[1]
        else:
            speaker = _speaking(tree, behind, found, inside) if behind >= 0 else None
        if speaker is not None:
            yield Report(
                words[0],
                speaker.key,
                speaker.cue,
                speaker.source,
                (quote.words,),
                level=speaker.level,
                directness=Directness.DIRECT,
            )
            last = (words[-1], speaker)


def _behind(tree: Tree, blocks: tuple[Block, ...], quote: Quoted) -> int:
    """Return the last word before a quotation that stands alone, -1 where it is part of a sentence of the account's."""
    at = quote.words[0] - 1
    while at >= 0 and tree.words[at].space:
        at -= 1
    if at < 0:
        return -1
    block = blocks[quote.block]
    if tree.words[at].start >= block.start:
        joined = tree.words[at].low in _LINKS and tree.of[at] == tree.of[quote.words[0]]
        return at if joined or opens(tree, quote.words[0]) else -1
    before = [other for other in blocks[: quote.block] if other.kind is not BlockKind.NOTE]
    told = before and before[-1].kind is BlockKind.TEXT and tree.words[at].start >= before[-1].start
    return at if told and fills(tree, quote, block) else -1


def _speaking(tree: Tree, at: int, found: list[Report], inside: set[int]) -> Report | None:
    """Return the reporting of the sentence that ends at a word, where it has one speaker and speaks of nobody else."""
    sentence = tree.sentence(at)
    lexicon = reporting_verbs()
    said = [
        report
        for report in found
        if sentence[0] <= report.anchor <= at
        and report.anchor not in inside
        and report.key in lexicon
        and lexicon[report.key].says
        and report.asserts
        and report.source
        and _outermost(tree, report.anchor)
        and not tree.kids(report.anchor, "neg")
    ]
    if not said or len({report.source for report in said}) > 1 or not _somebody(tree, said[-1].source):
        return None
    named = {tree.words[i].low for part in said[-1].source for i in range(*part)}
    others = (
        i
        for i in range(sentence[0], at + 1)
        if tree.words[i].person
        and tree.words[i].dep in ("nsubj", "nsubjpass")
        and _near(tree, tree.words[i].head, said[-1])
        and i not in inside
    )
    return said[-1] if all(tree.words[i].low in named for i in others) else None


def _near(tree: Tree, verb: int, report: Report) -> bool:
    """Say whether a verb is the sentence's own, or what is reported first: others only tell something in passing."""
    return verb == report.head or _outermost(tree, verb)


def _outermost(tree: Tree, verb: int) -> bool:
    """Say whether a reporting verb is the account's own and not told by somebody."""
    return all(tree.words[i].dep in ("ROOT", "conj") for i in (verb, *tree.above(verb)))


def _somebody(tree: Tree, source: tuple[Range, ...]) -> bool:
    start, end = source[0]
    head = tree.words[next((i for i in range(start, end) if not start <= tree.words[i].head < end), start)]
    if head.pos not in _SOMEBODY:
        return False
    return head.low in _PERSONS or head.pos == "PROPN" or head.lemma in role_nouns()
