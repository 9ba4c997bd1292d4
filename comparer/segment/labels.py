"""Speakers named by layout: `PENCE: Well, look …`, `Pence: talks will fail` in a headline, `“…” — Ana Ruiz`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.language import BlockKind
from comparer.model import Directness
from comparer.segment.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.language import Block
    from comparer.segment.speech import Quoted
    from comparer.segment.tree import Range, Tree

_LONGEST = 5
_FEWEST = 3
_SIGNED = 8
_DASHES = frozenset({"―", "—", "–", "--", "-"})
_MARKS = frozenset({'"', "“", "”", "''", "``"})
_NOBODY = frozenset(
    {"photo", "photos", "video", "update", "updates", "note", "read", "related", "watch", "correction", "editor", "breaking",
     "exclusive", "analysis", "opinion", "fact", "source", "via", "more", "here", "live", "listen", "caption", "image"}
)  # fmt: skip
_NAMELIKE = frozenset({"PROPN", "NOUN", "ADJ"})


def label_reports(tree: Tree, blocks: tuple[Block, ...], quoted: list[Quoted]) -> Iterator[Report]:
    """Find what is put to somebody by a label before it or a signature behind it."""
    parts = _parts(tree, blocks)
    open_turn: Report | None = None
    for block, part in zip(blocks, parts, strict=True):
        label = _label(tree, part, block)
        turn = (
            label is not None and tree.words[label[0]].text.isupper() and len(tree.words[label[0]].text) > 1
        )
        if turn and open_turn:
            yield open_turn
            open_turn = None
        if label is not None and (turn or block.kind is BlockKind.HEADING):
            content = tree.strip((label[1] + 1, part[1]), '"“”.')
            report = Report(label[1], ":", ((label[1], label[1] + 1),), (label,), (content,))
            if turn:
                open_turn = report
            else:
                yield report
        elif open_turn and block.kind is BlockKind.TEXT and tree.words[part[0]].text in _MARKS:
            open_turn = _longer(open_turn, tree.strip(part, '"“”'))
        elif open_turn:
            yield open_turn
            open_turn = None
    if open_turn:
        yield open_turn
    yield from _signatures(tree, parts, quoted)


def _parts(tree: Tree, blocks: tuple[Block, ...]) -> list[Range]:
    found = []
    at = 0
    for block in blocks:
        while at < len(tree.words) and tree.words[at].start < block.start:
            at += 1
        first = at
        while at < len(tree.words) and tree.words[at].end <= block.end:
            at += 1
        found.append((first, at))
    return found


def _label(tree: Tree, part: Range, block: Block) -> Range | None:
    """Return the words before a colon that open a paragraph, if they can be a speaker's name."""
    start, end = part
    while start < end and tree.words[start].text in _MARKS:
        start += 1
    colon = next((i for i in range(start, min(end, start + _LONGEST + 1)) if tree.words[i].text == ":"), None)
    if colon is None or colon == start or end - colon <= _FEWEST:
        return None
    words = tree.words[start:colon]
    if words[0].low in _NOBODY or not all(
        word.text[:1].isupper() for word in words if word.text not in "&.'’s"
    ):
        return None
    known = all(word.pos in _NAMELIKE or word.text.isupper() for word in words if word.text.isalpha())
    return (start, colon) if known or block.kind is BlockKind.HEADING else None


def _longer(report: Report, part: Range) -> Report:
    return Report(report.anchor, report.key, report.cue, report.source, (*report.content, part))


def _signatures(tree: Tree, parts: list[Range], quoted: list[Quoted]) -> Iterator[Report]:
    """Find quotations signed behind a dash: `“…” — Ana Ruiz, teacher`."""
    for quote in quoted:
        end = parts[quote.block][1]
        dash = quote.words[1]
        while dash < end and tree.words[dash].space:
            dash += 1
        if dash >= end or tree.words[dash].text not in _DASHES or not 0 < end - dash - 1 <= _SIGNED:
            continue
        name = tree.strip((dash + 1, end), ".,")
        if name[0] < name[1] and tree.words[name[0]].text[:1].isupper():
            yield Report(
                dash, "—", ((dash, dash + 1),), (name,), (quote.words,), directness=Directness.DIRECT
            )
