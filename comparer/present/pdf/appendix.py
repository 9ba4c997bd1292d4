"""The full texts, as received, with the rows of the table in the margin; both lead to each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from comparer.model import Account, ClaimId, Comparison, say
from comparer.present.passages import runs_right_to_left
from comparer.present.pdf.blocks import Block, Gap, Place, Side, stack
from comparer.present.pdf.columns import COLUMN_LEADING, COLUMN_MARGIN, Columns, Numbered
from comparer.present.pdf.flow import Item, Section
from comparer.present.pdf.lines import Line, Piece, break_lines
from comparer.present.pdf.style import HEADING, HEADING_LEADING, SMALL, SMALL_LEADING, WORDS
from comparer.present.pdf.words import chip, chip_width, text
from comparer.present.provenance import joined
from comparer.present.wording import translate

if TYPE_CHECKING:
    from comparer.present.sheet import Column, Sheet

_COLUMN_WIDTH = 300.0
_BETWEEN = 26.0
_INK = replace(WORDS, size=8.8)
_PARAGRAPH, _LIGHT_PARAGRAPH = (
    7.0,
    4.5,
)  # room above a paragraph after an empty line, and after a mere line break
_HEADING_SHARE = 0.7
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_SENTENCE_ENDS = tuple('.!?…:;,"”’)»')


def appendix_sections(comparison: Comparison, sheet: Sheet, width: float) -> Iterator[Section]:
    """Give the full text of every account shown, one after the other, in columns where the page is wide."""
    rows = {
        passage.claim: row.number for row in sheet.rows for cell in row.cells for passage in cell.passages
    }
    for column in sheet.columns:
        account = comparison.account(column.account)
        title = translate(say("Full text of {name}", name=column.heading), sheet.view.language)
        columns = max(int((width + _BETWEEN) / (_COLUMN_WIDTH + _BETWEEN)), 1)
        room = (width - (columns - 1) * _BETWEEN) / columns
        lines = tuple(_numbered(account, _starts(comparison, account, rows), room - COLUMN_MARGIN))
        items = [Item(_heading(title, column, width), keep=True)]
        if lines:
            items.append(Item(Columns(lines, columns, room + _BETWEEN), flows=True))
        yield Section(title, tuple(items), fresh=False)


def _heading(title: str, column: Column, width: float) -> Block:
    beside = chip_width(column.account) + 8
    name = text(title, width - beside, HEADING, HEADING_LEADING)
    detail = joined((column.detail, column.published))
    side = Side(((0.0, stack([Gap(2.0), chip(column)])), (beside, name)))
    foot = [text(detail, width - beside, SMALL, SMALL_LEADING, beside)] if detail else []
    place = Place(f"text-{column.account}", title)
    return stack([place, Gap(8.0), side, *foot, Gap(8.0, width)])


def _starts(
    comparison: Comparison, account: Account, rows: dict[ClaimId, int]
) -> list[tuple[int, ClaimId, int]]:
    """Return where the claims shown begin: (place in the text, claim, row)."""
    return sorted(
        (claim.span.start, claim.id, rows[claim.id])
        for claim in comparison.claims
        if claim.account == account.id and claim.id in rows
    )


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One line of the text as received, set in lines; `after_blank` says that an empty line stands before it."""

    lines: list[Numbered]
    words: str
    after_blank: bool


def _numbered(account: Account, starts: list[tuple[int, ClaimId, int]], width: float) -> Iterator[Numbered]:
    """Give the account's text line by line; an empty line becomes a wider gap."""
    before: _Paragraph | None = None
    for paragraph in _paragraphs(account, starts, width):
        lines = paragraph.lines
        gap = 0.0
        if before is not None and paragraph.after_blank:
            gap = _PARAGRAPH
        elif before is not None and max(len(lines), len(before.lines)) > 1:
            gap = _LIGHT_PARAGRAPH
        leads = len(lines) == 1 and lines[0].line.width < _HEADING_SHARE * width
        leads = leads and not paragraph.words.endswith(_SENTENCE_ENDS)
        last = len(lines) - 1
        for at, line in enumerate(lines):
            opens, closes = at == 0, at == last
            yield replace(line, gap=gap if opens else 0.0, opens=opens, closes=closes, leads=leads)
        before = paragraph


def _paragraphs(
    account: Account, starts: list[tuple[int, ClaimId, int]], width: float
) -> Iterator[_Paragraph]:
    blank = False
    kept: tuple[tuple[ClaimId, int], ...] = ()  # claims that begin on an empty line, for the next that is not
    body = account.body_span  # header lines stand with the account on the first page
    told = all(body.start <= place < body.end for place, _, _ in starts)
    begin, end = (body.start, body.end) if told else (0, len(account.text))
    for found in _LINES.finditer(account.text, begin, end):
        words = found.group().rstrip("\n")
        first, last = (bisect_left(starts, at, key=itemgetter(0)) for at in found.span())
        here = starts[first:last]
        if not words.strip():
            blank = True
            kept += tuple((claim, row) for _, claim, row in here)
            continue
        lines = _set(found.start(), words, here, width)
        yield _Paragraph([replace(lines[0], begins=kept + lines[0].begins), *lines[1:]], words, blank)
        blank, kept = False, ()


def _set(start: int, words: str, here: list[tuple[int, ClaimId, int]], width: float) -> list[Numbered]:
    """Return a paragraph that begins at `start` as lines, each with the claims that begin on it."""
    pieces: list[Piece] = []
    at = 0
    for place, claim, row in here:
        cut = min(place - start, len(words))
        pieces += [Piece(words[at:cut], _INK), Piece("", replace(_INK, link=f"{claim}\n{row}"), whole=True)]
        at = cut
    pieces.append(Piece(words[at:], _INK))
    lines = break_lines(pieces, width, COLUMN_LEADING, right_to_left=runs_right_to_left(words))
    numbered = [Numbered(*_unmarked(line)) for line in lines]
    seen = {claim for one in numbered for claim, _ in one.begins}
    # Words that run from right to left are set anew, and the places in them are lost: the first line has them.
    lost = tuple((claim, row) for _, claim, row in here if claim not in seen)
    return [replace(numbered[0], begins=lost + numbered[0].begins), *numbered[1:]]


def _unmarked(line: Line) -> tuple[Line, tuple[tuple[ClaimId, int], ...]]:
    """Take the places where claims begin out of a line."""
    begins = []
    for fragment in line.fragments:
        if "\n" in fragment.ink.link:
            claim, _, row = fragment.ink.link.partition("\n")
            begins.append((ClaimId(claim), int(row)))
    kept = tuple(fragment for fragment in line.fragments if not fragment.ink.link)
    return Line(line.height, kept), tuple(begins)
