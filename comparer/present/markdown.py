"""The comparison as Markdown: a table of words, marks in bold, divergences as a list."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.model import Comparison, Message, Severity, Status, say
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.imprint import made_line
from comparer.present.layout import make_sheet
from comparer.present.letters import isolated
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.palette import glyph
from comparer.present.provenance import provenance
from comparer.present.sheet import Cell, Flag, Passage, Row, Sheet, View
from comparer.present.sources import source_graph
from comparer.present.text import plain
from comparer.present.wording import (
    confidence_name,
    in_sentence,
    kind_name,
    see_row,
    severity_name,
    silence,
    status_inside,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from comparer.model import DivergenceId

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def to_markdown(comparison: Comparison, view: View = View()) -> str:  # noqa: B008 -- frozen
    """Return the comparison as Markdown with tables (GitHub's flavor)."""
    return "\n".join(_lines(comparison, make_sheet(comparison, view))) + "\n"


def quoted(text: str) -> str:
    """Return text in which nothing is markup and everything stands on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(plain(text).split()))


def _lines(comparison: Comparison, sheet: Sheet) -> Iterator[str]:
    def words(message: Message) -> str:
        return translate(message, sheet.view.language)

    yield f"# {quoted(sheet.title)}"
    yield ""
    if sheet.byline:
        yield f"{quoted(sheet.byline)}  "
    yield f"{quoted(sheet.headline)}  "
    yield f"{quoted(sheet.scope)}  "
    yield from (f"{quoted(remark)}  " for remark in sheet.remarks)
    yield quoted(made_line(comparison, sheet))
    yield ""
    yield from _accounts(comparison, sheet)
    yield from _notes(comparison, sheet)
    yield f"## {words(say('Side by side'))}"
    yield ""
    heads = [f"{column.account} {quoted(column.heading)}" for column in sheet.columns]
    yield f"| | {' | '.join(heads)} |"
    yield f"|---:|{'---|' * len(heads)}"
    for row in sheet.rows:
        cells = " | ".join(_cell(cell, row, sheet) for cell in row.cells)
        yield f"| {row.number} | {cells} |"
    yield ""
    yield f"## {words(say('Where the accounts differ'))}"
    yield ""
    if not sheet.flags:
        yield words(say("No differences are shown."))
    for flag in sheet.flags:
        yield from _flag(flag, sheet)


def _accounts(comparison: Comparison, sheet: Sheet) -> Iterator[str]:
    yield f"## {translate(say('The accounts'), sheet.view.language)}"
    yield ""
    for column in sheet.columns:
        told = provenance(comparison.account(column.account), sheet.view.language)
        facts = [part for part in (isolated(column.heading), isolated(told.title), *told.lines) if part]
        yield f"- **{column.account}** {' · '.join(quoted(part) for part in facts)}"
    yield ""
    graph = source_graph(comparison, sheet.view.language)
    yield f"**{quoted(graph.headline)}** {quoted(graph.caveat)}"
    yield ""
    yield from (f"- {quoted(origin.told)}" for origin in graph.origins)
    yield ""


def _notes(comparison: Comparison, sheet: Sheet) -> Iterator[str]:
    language = sheet.view.language
    changed = [change.told for change in changes(comparison, language)]
    for title, said in ((NOTES_TITLE, notes(comparison, language)), (CHANGES_TITLE, changed)):
        if said:
            yield f"## {translate(title, language)}"
            yield ""
            yield from (f"- {quoted(line)}" for line in said)
            yield ""


def _cell(cell: Cell, row: Row, sheet: Sheet) -> str:
    language = sheet.view.language
    apart = [
        f"\\[{glyph(flag.kind, flag.severity)}{flag.rank}\\] *{translate(see_row(number), language)}*"
        for flag, number in row.apart(cell.account)
    ]
    if not cell.passages and not apart:
        return f"*{translate(silence(read=cell.read, compared=cell.compared), language)}*"
    ranks = {flag.divergence: flag.rank for flag in row.marked}
    return "<br>".join([_passage(passage, ranks) for passage in cell.passages] + apart)


def _passage(passage: Passage, numbers: Mapping[DivergenceId, int]) -> str:
    passage = passage.drawn
    standing = [
        mark for mark in passage.marks if mark.status is not Status.DISMISSED and mark.end > mark.start
    ]
    edges = {at for mark in standing for at in (mark.start, mark.end)}
    parts = []
    for start, end in pairwise(sorted({0, len(passage.text)} | edges)):
        over = [mark for mark in standing if mark.start <= start and end <= mark.end]
        words = quoted(passage.text[start:end])
        lead = " " if passage.text[start].isspace() and start else ""
        tail = " " if passage.text[end - 1].isspace() and words else ""
        if over and words:
            bold = "**" if max(mark.severity for mark in over) > Severity.OMISSION else ""
            words = f"{bold}{words}{bold}"
        signs = dict.fromkeys(
            f"{glyph(mark.kind, mark.severity)}{numbers[mark.divergence]}" for mark in passage.ending(end)
        )
        badge = f"\\[{' '.join(signs)}\\]" if signs else ""
        parts.append(f"{lead}{words}{badge}{tail}")
    said = ", ".join(part for part in (passage.said, passage.locator) if part)
    outside = [
        f"{glyph(mark.kind, mark.severity)}{numbers[mark.divergence]}"
        for mark in passage.beside
        if mark.status is not Status.DISMISSED
    ]
    beside = f" \\[{' '.join(outside)}\\]" if outside else ""
    words = f"{'… ' * passage.cut_before}{''.join(parts)}{' …' * passage.cut_after}"
    return f"{words} ({quoted(said)}{beside})"


def _part(words: str, *, differs: bool) -> str:
    """Return words of a quotation, bold where they differ; blanks at their edges stay outside the bold."""
    kept = quoted(words)
    lead, tail = " " * words[:1].isspace(), " " * words[-1:].isspace()
    if not kept:
        return lead
    return f"{lead}**{kept}**{tail}" if differs else f"{lead}{kept}{tail}"


def _flag(flag: Flag, sheet: Sheet) -> Iterator[str]:
    language = sheet.view.language
    name = translate(kind_name(flag.kind, flag.severity), language)
    facts = [
        in_sentence(severity_name(flag.severity), language),
        translate(say("row {number}", number=flag.row_number), language),
        translate(confidence_name(flag.confidence), language),
    ]
    if flag.status is not Status.OPEN:
        facts.append(translate(status_inside(flag.status), language))
    yield f"{flag.rank}. {glyph(flag.kind, flag.severity)} **{name}** · {' · '.join(facts)}"
    for quote in flag.quotes:
        number = quote.row_number
        place = f" ({translate(say('row {number}', number=number), language)})" if number else ""
        meant = f"{place} → {quoted(quote.reading)}" if quote.reading else place
        shown = "".join(_part(words, differs=differs) for words, differs in quote.parts)
        yield f"    - {quote.account}: {shown.join(quote.frame)}{meant}"
    if flag.silent:
        silent = say("not mentioned by {accounts}", accounts=", ".join(flag.silent))
        yield f"    - *{translate(silent, language)}*"
    yield from (f"    - {quoted(told)}" for told in (flag.why, *flag.how))
    if flag.note:
        yield f"    - {translate(say('Note: {note}', note=quoted(flag.note)), language)}"
