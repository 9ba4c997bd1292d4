"""Direct speech: which quotations are somebody's words, and whose."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.language.lexicon import reporting_verbs
from comparer.model import Directness
from comparer.segment.report import Report
from comparer.segment.sources import noun_phrase, source_of
from comparer.segment.tree import VERBAL, Range, Tree
from comparer.segment.verbs import cue_words

if TYPE_CHECKING:
    from comparer.language import Block, Parsed, Quote

_MARKS = frozenset("\"”’'") | {"''", " "}
_RESTS = frozenset({",", "?", "!", "—", "-", "--", "…", "...", ";"})
"""What closes a quotation whose sentence goes on behind it."""
_NEAR = 14
_APART = 40
_FAR = 60
_FEWEST = 3
_ENDS = frozenset({".", "?", "!", '"', "”", "''"})


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
        if not statement(tree, quote.words):
            continue
        before = quoted[index - 1].words[1] if index else 0
        after = quoted[index + 1].words[0] if index + 1 < len(quoted) else len(tree.words)
        cue = _cue_after(tree, quote.words, after, blocks[quote.block]) or _cue_before(
            tree, quote, before, blocks
        )
        taken = next((report for report in found if cue is not None and report.anchor == cue), None)
        if cue is None:
            if last and _goes_on(tree, quoted, index, last, blocks):
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
    source = tuple(part for part in speaker_of(tree, cue) if not inside & set(range(*part)))
    if not source:
        source = _neighbor(tree, cue, inside)
    report = Report(
        anchor=cue,
        key="according to" if tree.words[cue].low == "according" else tree.words[cue].lemma,
        cue=cue_words(tree, cue, inside),
        source=source,
        content=(content,),
        head=-1,
        directness=Directness.DIRECT,
    )
    return replace(report, level=entry.certainty) if entry else report


def speaker_of(tree: Tree, cue: int) -> tuple[Range, ...]:
    """Return who speaks by a cue, also by `According to Ruiz: "…"`."""
    if tree.words[cue].low != "according":
        return source_of(tree, cue)
    named = [i for to in tree.kids(cue, "prep") for i in tree.kids(to, "pobj")]
    return noun_phrase(tree, named[0]) if named else ()


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
                and (tree.words[high].pos in ("PROPN", "NOUN") or tree.words[high].dep == "case")
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


def quoted_words(parsed: Parsed, tree: Tree) -> frozenset[int]:
    """Return the words that stand between quotation marks."""
    inside = [(quote.start, quote.end) for quote in parsed.quotes if not quote.depth]
    found = set()
    at = 0
    for word in tree.words:
        while at < len(inside) and inside[at][1] <= word.start:
            at += 1
        if at < len(inside) and inside[at][0] <= word.start:
            found.add(word.i)
    return frozenset(found)


def statement(tree: Tree, part: Range) -> bool:
    """Say whether a quotation is a sentence of its own and not a word in somebody else's."""
    words = [tree.words[i] for i in range(*part) if not tree.words[i].space]
    told = [word for word in words if word.pos not in ("PUNCT", "SYM")]
    if len(told) < _FEWEST:
        return len(words) >= _FEWEST and words[-2].text in (",", ".", "?", "!") and bool(told)
    if any(word.pos in VERBAL for word in told) or words[-2].text in ("?", "!"):
        return True
    return words[-2].text == "." and opens(tree, part[0])


def opens(tree: Tree, at: int) -> bool:
    """Say whether a quotation begins where a sentence may: behind the end of another one."""
    before = next((tree.words[i].text for i in range(at - 1, -1, -1) if not tree.words[i].space), ".")
    return before in _ENDS


def _cue_after(tree: Tree, quote: Range, stop: int, block: Block) -> int | None:
    """Return the reporting verb behind a quotation: `… ," said X`, `…?" X asked`, `… ." X said.`."""
    end = quote[1]
    if end >= len(tree.words):
        return None
    last = next(
        (tree.words[i].text for i in range(end - 1, quote[0], -1) if tree.words[i].text not in _MARKS), ""
    )
    if last not in _RESTS and tree.words[end].text != ",":
        return _cue_of_its_own(tree, end, stop, block) if last == "." else None
    lexicon = reporting_verbs()
    for i in range(end, min(stop, end + _APART)):
        word = tree.words[i]
        if word.start >= block.end or (word.text in ".;" and i > end):
            return None
        if i >= end + _NEAR and not _behind_description(tree, end, i):
            continue
        if word.pos in VERBAL and word.lemma in lexicon and lexicon[word.lemma].says and word.tag != "VB":
            return i
        if word.pos == "VERB" and word.tag in ("VBD", "VBZ") and _only_frame(tree, end, i):
            return i
    return None


def _behind_description(tree: Tree, end: int, verb: int) -> bool:
    """Say whether a verb far behind a quotation is that of a speaker described at length: `…," Ruiz, head of …, told`."""
    subjects = tree.kids(verb, "nsubj")
    return (
        bool(subjects) and end <= subjects[0] < end + _NEAR and tree.words[verb].dep not in ("relcl", "acl")
    )


def _cue_of_its_own(tree: Tree, end: int, stop: int, block: Block) -> int | None:
    """Return the verb of a sentence that says nothing but who spoke the quotation before it: `… ." Ruiz said Friday.`."""
    lexicon = reporting_verbs()
    for i in range(end, min(stop, len(tree.words), end + _NEAR)):
        word = tree.words[i]
        if word.start >= block.end or word.text in ".;:,":
            return None
        if word.pos not in VERBAL:
            continue
        if word.lemma not in lexicon or not lexicon[word.lemma].says or word.tag not in ("VBD", "VBZ"):
            return None
        if any(child > i for child in tree.kids(i, "ccomp", "xcomp", "dobj", "acomp", "attr", "prt")):
            inverted = tree.kids(i, "dobj", "nsubj") and i == end
            return i if inverted else None
        close = next((at for at in range(i, min(stop, i + _NEAR)) if tree.words[at].text in ".,:;"), stop)
        return i if i == end or (close < len(tree.words) and tree.words[close].text == ".") else None
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


def _goes_on(
    tree: Tree, quoted: list[Quoted], index: int, last: tuple[int, Report], blocks: tuple[Block, ...]
) -> bool:
    """Say whether a quotation continues the one before it: same speaker, no new frame."""
    here, there = quoted[index], quoted[last[0]]
    if here.block - there.block > 1 or introduces(tree, (there.words[1], here.words[0]), last[1]):
        return False
    if here.block == there.block:
        between = [tree.words[i] for i in range(there.words[1], here.words[0])]
        return len(between) < _FAR and sum(1 for word in between if word.text in ".?!") <= _FEWEST - 1
    if tree.words[here.words[0]].start != blocks[here.block].begin:
        return False
    return not there.closed or fills(tree, here, blocks[here.block])


def fills(tree: Tree, quote: Quoted, block: Block) -> bool:
    """Say whether a paragraph is a quotation and nothing else."""
    start, end = quote.words
    return tree.words[start].start == block.begin and end > start and tree.words[end - 1].end >= block.end


def introduces(tree: Tree, part: Range, report: Report) -> bool:
    """Say whether whole sentences of a range are about somebody else than the one who speaks in `report`."""
    speaker = {tree.words[i].low for name in report.source for i in range(*name)}
    said_in = tree.of[report.anchor]
    return any(
        tree.words[i].person
        and tree.words[i].dep in ("nsubj", "nsubjpass")
        and tree.of[i] != said_in
        and tree.words[i].low not in speaker
        for i in range(*part)
    )
