"""The comparison as plain text for a terminal, a mail or a note: rows, then divergences."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.model import Comparison, Status, say
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.imprint import made_line
from comparer.present.layout import make_sheet
from comparer.present.letters import isolated
from comparer.present.marks import framed
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.palette import glyph
from comparer.present.provenance import provenance
from comparer.present.sheet import Cell, Column, Flag, Row, Sheet, View
from comparer.present.sources import independent_origins, source_graph
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
    from collections.abc import Iterator

    from comparer.model import Message

WIDTH = 100


def to_text(comparison: Comparison, view: View = View(), width: int = WIDTH) -> str:  # noqa: B008 -- frozen
    """Return the comparison as lines of at most `width` columns, where words allow it."""
    return "\n".join(_lines(comparison, make_sheet(comparison, view), max(width, 40))) + "\n"


def _lines(comparison: Comparison, sheet: Sheet, width: int) -> Iterator[str]:
    def words(message: Message) -> str:
        return translate(message, sheet.view.language)

    yield plain(sheet.title)
    if sheet.byline:
        yield plain(sheet.byline)
    yield sheet.headline
    yield sheet.scope
    for remark in sheet.remarks:
        yield from wrap(remark, width, "", "")
    yield from wrap(made_line(comparison, sheet), width, "", "")
    yield ""
    for column in sheet.columns:
        yield from _account(comparison, column, width, sheet.view.language)
    yield from _origins_and_notes(comparison, sheet, width)
    # Where all accounts have one origin, that is said once for all.
    origins = independent_origins(comparison, comparison.table.accounts) > 1
    for row in sheet.rows:
        yield ""
        yield from _row(row if origins else replace(row, origin_note=""), sheet, width)
    flags = sheet.flags
    yield ""
    yield words(say("Where the accounts differ")) if flags else words(say("No differences are shown."))
    for flag in flags:
        yield ""
        yield from _flag(flag, width, sheet.view.language)


def _account(comparison: Comparison, column: Column, width: int, language: str) -> Iterator[str]:
    told = provenance(comparison.account(column.account), language)
    label = f"{column.account:<2} "
    yield from wrap(isolated(column.heading), width, label, "   ")
    for line in (told.title, *told.lines):
        if line:
            yield from wrap(line, width, "   ", "   ")


def _origins_and_notes(comparison: Comparison, sheet: Sheet, width: int) -> Iterator[str]:
    graph = source_graph(comparison, sheet.view.language)
    yield ""
    yield from wrap(f"{graph.headline}. {graph.caveat}", width, "", "")
    for origin in graph.origins:
        yield from wrap(origin.told, width, "   ", "   ")
    language = sheet.view.language
    changed = [change.told for change in changes(comparison, language)]
    for title, said in ((NOTES_TITLE, notes(comparison, language)), (CHANGES_TITLE, changed)):
        if said:
            yield ""
            yield translate(title, language)
        for line in said:
            yield from wrap(line, width, "   ", "   ")


def _row(row: Row, sheet: Sheet, width: int) -> Iterator[str]:
    signs = " ".join(f"{glyph(flag.kind, flag.severity)}{flag.rank}" for flag in row.marked if flag.standing)
    head = f"── {row.number} " + (f"── {signs} " if signs else "")
    yield head + "─" * max(width - cells(head), 2)
    for cell in row.cells:
        yield from _cell(cell, row, width, sheet.view.language)
    if row.origin_note:
        yield from wrap(plain(row.origin_note), width, "*  ", "   ")  # no words of the account above it


def _cell(cell: Cell, row: Row, width: int, language: str) -> Iterator[str]:
    label = f"{cell.account:<2} "
    apart = ", ".join(
        f"{glyph(flag.kind, flag.severity)}{flag.rank} {translate(see_row(number), language)}"
        for flag, number in row.apart(cell.account)
    )
    if not cell.passages and not apart:
        yield f"{label}({translate(silence(read=cell.read, compared=cell.compared), language)})"
    for passage in cell.passages:
        said = f" [{passage.said}]" if passage.said else ""
        yield from wrap(
            f"{'… ' * passage.cut_before}{passage.drawn.text}{' …' * passage.cut_after}{said} ({passage.locator})",
            width,
            label,
            "   ",
        )
        label = "   "
    if apart:
        yield from wrap(f"({apart})", width, label, "   ")


def _flag(flag: Flag, width: int, language: str) -> Iterator[str]:
    def words(message: Message) -> str:
        return translate(message, language)

    name = words(kind_name(flag.kind, flag.severity))
    parts = [
        f"{flag.rank}. {glyph(flag.kind, flag.severity)} {name}",
        in_sentence(severity_name(flag.severity), language),
        words(say("row {number}", number=flag.row_number)),
        words(confidence_name(flag.confidence)),
    ]
    if flag.status is not Status.OPEN:
        parts.append(words(status_inside(flag.status)))
    yield " · ".join(parts)
    for (account, quote, reading), number in zip(flag.sides, flag.stands, strict=True):
        place = f" ({words(say('row {number}', number=number))})" if number != flag.row_number else ""
        meant = f" → {reading}" if reading else ""
        yield from wrap(f"{framed(quote)}{place}{meant}", width, f"   {account:<2} ", "      ")
    if flag.silent:
        yield "   " + words(say("not mentioned by {accounts}", accounts=", ".join(flag.silent)))
    for told in (flag.why, *flag.how):
        yield from wrap(told, width, "   ", "   ")
    if flag.note:
        yield from wrap(words(say("Note: {note}", note=flag.note)), width, "   ", "   ")


def wrap(text: str, width: int, first: str, rest: str) -> list[str]:
    """Return the text as lines; wide letters count two columns, marks that combine none."""
    lines: list[str] = []
    line = first
    started = False
    for word in plain(text).split():
        if started and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line, started = rest, False
        line += f" {word}" if started else word
        started = True
    return [*lines, line.rstrip()]


def plain(text: str) -> str:
    """Return text that cannot steer a terminal: control characters become spaces or their symbols."""
    return "".join(_harmless(letter) for letter in text)


def _harmless(letter: str) -> str:
    if letter in "\n\t\r\v\f\u0085\u2028\u2029":
        return " "
    if letter < " ":
        return chr(0x2400 + ord(letter))
    return "\ufffd" if unicodedata.category(letter) in {"Cc", "Cs"} else letter


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
