"""Direct speech: which quotations are somebody's words, and whose."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.language.lexicon import reporting_verbs
from comparer.model import Directness
from comparer.segment.report import Report
from comparer.segment.sources import source_of
from comparer.segment.tree import VERBAL, Range, Tree
from comparer.segment.verbs import cue_words

if TYPE_CHECKING:
    from comparer.language import Block, Quote

_MARKS = frozenset("\"”’'") | {"''", " "}
_NEAR = 14
_FAR = 60
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """An outer quotation as a range of words, marks included. `block` is the index of its paragraph."""

    words: Range
    block: int
    closed: bool


def speech_reports(tree: Tree, blocks: tuple[Block, ...], quoted: list[Quoted]) -> list[Report]:
    """Find direct speech: quotations that are statements, with the words that name their speaker."""
    found: list[Report] = []
    last: tuple[int, Report] | None = None
    for index, quote in enumerate(quoted):
        if not _statement(tree, quote.words):
            continue
        before = quoted[index - 1].words[1] if index else 0
        after = quoted[index + 1].words[0] if index + 1 < len(quoted) else len(tree.words)
        cue = _cue_after(tree, quote.words, after, blocks[quote.block]) or _cue_before(
            tree, quote, before, blocks
        )
        taken = next((report for report in found if cue is not None and report.anchor == cue), None)
        if cue is None:
            if last and _goes_on(tree, quoted, index, last[0], blocks):
                at = found.index(last[1])
                found[at] = replace(last[1], content=(*last[1].content, quote.words), head=-1)
                last = (index, found[at])
            continue
        if taken:
            at = found.index(taken)
            found[at] = replace(taken, content=(*taken.content, quote.words), head=-1)
        else:
            found.append(_report(tree, cue, quote.words))
        last = (index, next(report for report in found if report.anchor == cue))
    return found


def _report(tree: Tree, cue: int, content: Range) -> Report:
    entry = reporting_verbs().get(tree.words[cue].lemma)
    inside = set(range(*content))
    source = tuple(part for part in source_of(tree, cue) if not inside & set(range(*part)))
    if not source:
        source = _neighbor(tree, cue, inside)
    report = Report(
        anchor=cue,
        key=tree.words[cue].lemma,
        cue=cue_words(tree, cue, inside),
        source=source,
        content=(content,),
        head=-1,
        directness=Directness.DIRECT,
    )
    return replace(report, level=entry.certainty) if entry else report


def _neighbor(tree: Tree, cue: int, inside: set[int]) -> tuple[Range, ...]:
    """Return the name right before or behind a cue, for sentences the parser got wrong."""
    for at in (cue - 1, cue + 1):
        if (
            0 <= at < len(tree.words)
            and at not in inside
            and tree.words[at].pos in ("PROPN", "PRON", "NOUN", "DET")
        ):
            low = at
            while (
                low - 1 not in inside
                and low > 0
                and tree.words[low - 1].pos in ("PROPN", "DET", "ADJ", "NOUN")
                and at < cue
            ):
                low -= 1
            high = at + 1
            while (
                at > cue
                and high < len(tree.words)
                and high not in inside
                and tree.words[high].pos in ("PROPN", "NOUN")
            ):
                high += 1
            return ((low, high),)
    return ()


def outer_quotes(tree: Tree, blocks: tuple[Block, ...], quotes: tuple[Quote, ...]) -> list[Quoted]:
    """Return the quotations that stand in no other, as ranges of words."""
    starts = [word.start for word in tree.words]
    found = []
    index = 0
    for quote in quotes:
        if quote.depth:
            continue
        while index + 1 < len(blocks) and blocks[index + 1].start <= quote.start:
            index += 1
        part = (bisect_left(starts, quote.start), bisect_left(starts, quote.end))
        if part[0] < part[1]:
            found.append(Quoted(part, index, quote.closed))
    return found


def _statement(tree: Tree, part: Range) -> bool:
    """Say whether a quotation is a sentence of its own and not a word in somebody else's."""
    words = [tree.words[i] for i in range(*part) if not tree.words[i].space]
    told = [word for word in words if word.pos not in ("PUNCT", "SYM")]
    if len(told) < _FEWEST:
        return len(words) >= _FEWEST and words[-2].text in (",", ".", "?", "!") and bool(told)
    return any(word.pos in VERBAL for word in told) or words[-2].text in ("?", "!")


def _cue_after(tree: Tree, quote: Range, stop: int, block: Block) -> int | None:
    """Return the reporting verb behind a quotation: `… ," said X`, `…?" X asked`."""
    end = quote[1]
    last = next(
        (tree.words[i].text for i in range(end - 1, quote[0], -1) if tree.words[i].text not in _MARKS), ""
    )
    closing = last in (",", "?", "!", "—", "-", "--", "…", "...", ";") or (
        end < len(tree.words) and tree.words[end].text == ","
    )
    if not closing or end >= len(tree.words):
        return None
    lexicon = reporting_verbs()
    for i in range(end, min(stop, end + _NEAR)):
        word = tree.words[i]
        if word.start >= block.end or (word.text in ".;" and i > end):
            return None
        if word.pos in VERBAL and word.lemma in lexicon and lexicon[word.lemma].says and word.tag != "VB":
            return i
        if word.pos == "VERB" and word.tag in ("VBD", "VBZ") and _only_frame(tree, end, i):
            return i
    return None


def _only_frame(tree: Tree, start: int, verb: int) -> bool:
    return all(
        tree.words[i].pos in ("PROPN", "PRON", "NOUN", "DET", "ADJ", "ADV", "PUNCT", "PART", "ADP")
        for i in range(start, verb)
    )


def _cue_before(tree: Tree, quote: Quoted, stop: int, blocks: tuple[Block, ...]) -> int | None:
    """Return the reporting verb before a quotation: `X said: "…`, `X told Y, "…`, also at the end of the last paragraph."""
    start = quote.words[0]
    block = blocks[quote.block]
    at = start - 1
    while at >= 0 and tree.words[at].space:
        at -= 1
    if at < 0:
        return None
    mark = tree.words[at].text
    same = tree.words[at].start >= block.start
    if not same and mark != ":":
        return None
    if mark in '.?!"”':
        return None
    lexicon = reporting_verbs()
    low = max(stop, tree.sentence(at)[0], 0)
    for i in range(at, low - 1, -1):
        word = tree.words[i]
        if word.pos in VERBAL and word.lemma in lexicon and lexicon[word.lemma].says and word.dep != "acl":
            gap = [tree.words[j] for j in range(i + 1, at + 1)]
            if mark in (",", ":") or len([one for one in gap if one.pos not in ("PUNCT", "SPACE")]) < _FEWEST:
                return i
    if mark == ":":
        verbs = [i for i in range(low, at) if tree.words[i].pos == "VERB"]
        return verbs[-1] if verbs else None
    return None


def _goes_on(tree: Tree, quoted: list[Quoted], index: int, before: int, blocks: tuple[Block, ...]) -> bool:
    """Say whether a quotation continues the one before it: same speaker, no new frame."""
    here, there = quoted[index], quoted[before]
    between = [tree.words[i] for i in range(there.words[1], here.words[0])]
    if here.block == there.block:
        return len(between) < _FAR and sum(1 for word in between if word.text in ".?!") <= _FEWEST - 1
    if here.block == there.block + 1 and not there.closed:
        return True
    first = blocks[here.block]
    return (
        here.block == there.block + 1
        and tree.words[here.words[0]].start == first.begin
        and here.words[1] > here.words[0]
        and (tree.words[here.words[1] - 1].end >= first.end)
    )
