"""The comparison as one HTML file: no scripts, nothing fetched, prints well, light and dark, read aloud well."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.model import Comparison, Message, Severity, Status, say, sigil_index
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.htmlstyle import style
from comparer.present.imprint import REPORT_NUMBER, made_line
from comparer.present.layout import make_sheet
from comparer.present.letters import fields, writable
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.palette import LIGHT, is_color, plain_glyph
from comparer.present.passages import runs_right_to_left
from comparer.present.provenance import provenance
from comparer.present.sheet import Cell, Column, Flag, Mark, Passage, Row, Sheet, View
from comparer.present.sources import independent_origins, source_graph
from comparer.present.wording import (
    HOW_CUT,
    HOW_SURE,
    LEGEND_TITLE,
    confidence_name,
    in_sentence,
    kind_meaning,
    kind_name,
    kinds_shown,
    see_row,
    severity_meaning,
    severity_name,
    silence,
    status_name,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from comparer.model import DivergenceId


def to_html(comparison: Comparison, view: View = View()) -> str:  # noqa: B008 -- frozen
    """Return a whole page; characters that HTML cannot hold are replaced by U+FFFD."""
    sheet = make_sheet(comparison, view)
    return "\n".join(_Page(comparison, sheet).parts()) + "\n"


def clean(text: str) -> str:
    """Return text safe between tags and inside attributes."""
    return escape(writable(text))


def line(words: str) -> str:
    """Return a line of fields, safe between tags; each that is kept apart runs in its own direction."""
    return "".join(f"<bdi>{clean(part)}</bdi>" if apart else clean(part) for part, apart in fields(words))


@dataclass(frozen=True, slots=True)
class _Page:
    comparison: Comparison
    sheet: Sheet

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language, safe in HTML."""
        return clean(translate(message, self.sheet.view.language))

    def inside(self, message: Message) -> str:
        """Return a name as it stands inside a sentence, ready for the page."""
        return clean(in_sentence(message, self.sheet.view.language))

    def parts(self) -> Iterator[str]:
        """Give the page from its first line to its last."""
        title = clean(self.sheet.title)
        yield "<!doctype html>"
        yield f'<html lang="{clean(self.sheet.view.language)}">'
        yield '<head><meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f'<meta name="generator" content="Comparer {clean(self.comparison.engine)}">'
        yield '<meta name="color-scheme" content="light dark">'
        yield f"<title>{title}</title>"
        yield f"<style>{style(len(self.sheet.columns))}</style></head>"
        yield f"<body><header><h1>{title}</h1>"
        if self.sheet.byline:
            yield f"<p>{clean(self.sheet.byline)}</p>"
        yield f'<p class="totals">{clean(self.sheet.headline)}</p>'
        said = "<br>".join(clean(words) for words in (self.sheet.scope, *self.sheet.remarks))
        yield f'<p class="quiet">{said}<br>{self.made()}</p></header><main>'
        yield from self.accounts()
        yield from self.table()
        yield from self.differences()
        yield from self.legend()
        yield "</main></body></html>"

    def made(self) -> str:
        """Return the line that identifies the report."""
        return clean(made_line(self.comparison, self.sheet))

    def accounts(self) -> Iterator[str]:
        """Give the list of accounts."""
        yield f'<section aria-labelledby="accounts"><h2 id="accounts">{self.words(say("The accounts"))}</h2><ul class="accounts">'
        for column in self.sheet.columns:
            told = provenance(self.comparison.account(column.account), self.sheet.view.language)
            yield f'<li>{chip(column)} <strong dir="auto">{clean(column.heading)}</strong>'
            if told.title:
                yield f' <cite dir="auto">{clean(told.title)}</cite>'
            yield f'<br><span class="quiet">{line(told.facts)}</span>'
            yield f'<br><span class="quiet">{line(told.address)}</span>'
            if told.note:
                yield f'<br><span class="quiet" dir="auto">{clean(told.note)}</span>'
            yield f'<br><code class="quiet">{line(told.original)}</code></li>'
        yield "</ul>"
        graph = source_graph(self.comparison, self.sheet.view.language)
        meant = f'<span class="quiet">{clean(graph.caveat)}</span>'
        yield f'<p><strong>{clean(graph.headline)}</strong> {meant}</p><ul class="plain">'
        for origin in graph.origins:
            yield f"<li>{clean(origin.told)}</li>"
        yield "</ul></section>"
        language = self.sheet.view.language
        changed = [change.told for change in changes(self.comparison, language)]
        yield from self.listed("notes", NOTES_TITLE, notes(self.comparison, language))
        yield from self.listed("changes", CHANGES_TITLE, changed)

    def listed(self, name: str, title: Message, lines: Sequence[str]) -> Iterator[str]:
        """Give a section of sentences; nothing where there are none."""
        if lines:
            yield f'<section aria-labelledby="{name}"><h2 id="{name}">{self.words(title)}</h2><ul class="plain">'
            yield from (f"<li>{clean(words)}</li>" for words in lines)
            yield "</ul></section>"

    def table(self) -> Iterator[str]:
        """Give the side-by-side table."""
        name = self.words(say("Side by side"))
        yield f'<section class="side" aria-labelledby="side"><h2 id="side">{name}</h2>'
        yield f'<div class="scroll"><table><caption class="unseen">{name}</caption><thead><tr>'
        yield f'<th scope="col" class="number"><span class="unseen">{self.words(say("Row"))}</span></th>'
        for column in self.sheet.columns:
            yield f'<th scope="col">{chip(column)} <span dir="auto">{clean(column.heading)}</span>'
            yield f'<br><span class="quiet">{clean(column.published)}</span></th>'
        yield "</tr></thead><tbody>"
        for row in self.sheet.rows:
            yield from self.row(row)
        yield "</tbody></table></div></section>"

    def row(self, row: Row) -> Iterator[str]:
        """Give one row, and the line under it."""
        worst = row.worst.word if row.worst else "none"
        yield f'<tr id="row-{row.number}" class="{worst}"><th scope="row" class="number">{row.number}</th>'
        for cell in row.cells:
            yield f"<td>{self.cell(cell, row)}</td>"
        yield "</tr>"
        below = [self.decision(flag) for flag in row.flags if flag.status is not Status.OPEN or flag.note]
        if row.origin_note and independent_origins(self.comparison, self.comparison.table.accounts) > 1:
            below.append(f'<span class="quiet">{clean(row.origin_note)}</span>')
        if below:
            span = len(row.cells)
            yield f'<tr class="below"><td></td><td colspan="{span}">{"<br>".join(below)}</td></tr>'

    def cell(self, cell: Cell, row: Row) -> str:
        """Return what an account says, or that it does not."""
        apart = [
            f'<p class="quiet foot">{self.badge(flag)} <a href="#row-{number}">{self.words(see_row(number))}</a></p>'
            for flag, number in row.apart(cell.account)
        ]
        if not cell.passages and not apart:
            flags = [flag for flag in row.flags if flag.omits(cell.account) and flag.standing]
            badges = " ".join(self.badge(flag) for flag in flags)
            return f'<em class="quiet">{self.words(silence(read=cell.read, compared=cell.compared))}</em> {badges}'
        flags_by_id = {flag.divergence: flag for flag in row.marked}
        return "".join([self.passage(passage, flags_by_id) for passage in cell.passages] + apart)

    def passage(self, passage: Passage, flags: Mapping[DivergenceId, Flag]) -> str:
        """Return the words with their marks, and where they stand."""
        passage, gap = passage.drawn, '<span class="cut">…</span>'
        text = f"{f'{gap} ' * passage.cut_before}{''.join(self.marked(passage, flags))}{f' {gap}' * passage.cut_after}"
        beside = "".join(
            self.badge(flags[mark.divergence]) for mark in passage.beside if mark.divergence in flags
        )
        foot = " · ".join(
            part for part in (f"{line(passage.said)}{beside}", _unbroken(passage.locator)) if part
        )
        direction = "rtl" if passage.right_to_left else "ltr"
        return f'<p class="words" dir="{direction}">{text}</p><p class="quiet foot">{foot}</p>'

    def marked(self, passage: Passage, flags: Mapping[DivergenceId, Flag]) -> Iterator[str]:
        """Give the words of a passage; each mark says what it is to those who do not see it."""
        standing = [mark for mark in passage.marks if mark.status is not Status.DISMISSED]
        edges = {at for mark in standing for at in (mark.start, mark.end)}
        for start, end in pairwise(sorted({0, len(passage.text)} | edges)):
            over = [mark for mark in standing if mark.start <= start and end <= mark.end]
            words = clean(passage.text[start:end])
            if not over:
                yield words
                continue
            worst = max(over, key=lambda mark: mark.severity)
            yield f'<mark class="{worst.severity.word}" title="{self.titles(over)}">{words}</mark>'
            ending = sorted({flags[mark.divergence].rank for mark in passage.ending(end)})
            ranked = {flag.rank: flag for flag in flags.values()}
            yield "".join(f"\u2060{self.badge(ranked[rank])}" for rank in ending)

    def titles(self, marks: Sequence[Mark]) -> str:
        """Return in words what marks say."""
        return "; ".join(
            f"{self.words(kind_name(mark.kind, mark.severity))}, {self.inside(severity_name(mark.severity))}"
            for mark in marks
        )

    def badge(self, flag: Flag) -> str:
        """Return the sign and number of a flag, as a link to its description."""
        name = self.words(kind_name(flag.kind, flag.severity))
        word = flag.severity.word if flag.standing else "dismissed"
        sign = plain_glyph(flag.kind, flag.severity)
        label = f"{name}, {self.inside(severity_name(flag.severity))} {flag.rank}"
        return f'<a class="badge {word}" href="#difference-{flag.rank}" aria-label="{label}">{sign}&nbsp;{flag.rank}</a>'

    def part(self, words: str, flag: Flag | None) -> str:
        """Return words of a quotation, marked where they differ."""
        return clean(words) if flag is None else f'<mark class="{flag.severity.word}">{clean(words)}</mark>'

    def decision(self, flag: Flag) -> str:
        """Return what the reviewer said of a flag."""
        note = f' — <span dir="auto">{clean(flag.note)}</span>' if flag.note else ""
        return f"{self.badge(flag)} <strong>{self.words(status_name(flag.status))}</strong>{note}"

    def differences(self) -> Iterator[str]:
        """Give the list of divergences."""
        yield f'<section aria-labelledby="list"><h2 id="list">{self.words(say("Where the accounts differ"))}</h2><ol class="flags">'
        columns = {column.account: column for column in self.sheet.columns}
        for flag in self.sheet.flags:
            name = self.words(kind_name(flag.kind, flag.severity))
            facts = [
                self.words(severity_name(flag.severity)),
                f'<a href="#row-{flag.row_number}">{self.words(say("Row {number}", number=flag.row_number))}</a>',
                self.words(confidence_name(flag.confidence)),
            ]
            yield f'<li id="difference-{flag.rank}"><h3>{self.badge(flag)} {name}</h3><p class="quiet">{" · ".join(facts)}</p><dl>'
            for quote in flag.quotes:
                direction = "rtl" if runs_right_to_left("".join(words for words, _ in quote.parts)) else "ltr"
                shown = "".join(self.part(words, flag if differs else None) for words, differs in quote.parts)
                meant = f' <span class="quiet">→ {clean(quote.reading)}</span>' if quote.reading else ""
                if quote.row_number:
                    row = self.words(say("row {number}", number=quote.row_number))
                    meant += f' <span class="quiet">· <a href="#row-{quote.row_number}">{row}</a></span>'
                yield f'<dt>{chip(columns[quote.account])}</dt><dd dir="{direction}"><span class="quote">{shown.join(quote.frame)}</span>{meant}</dd>'
            yield f"</dl><p>{clean(flag.why)}</p>"
            if flag.how:
                yield f'<p class="quiet">{clean(" ".join(flag.how))}</p>'
            if flag.silent:
                silent = say("not mentioned by {accounts}", accounts=", ".join(flag.silent))
                yield f'<p class="quiet"><em>{self.words(silent)}</em></p>'
            if flag.status is not Status.OPEN or flag.note:
                yield f"<p>{self.decision(flag)}</p>"
            yield "</li>"
        yield "</ol>"
        if not self.sheet.flags:
            yield f'<p class="quiet">{self.words(say("No differences are shown."))}</p>'
        yield "</section>"

    def legend(self) -> Iterator[str]:
        """Give what the signs mean that this page shows."""
        name = self.words(LEGEND_TITLE)
        yield f'<section aria-labelledby="legend"><h2 id="legend">{name}</h2><ul class="plain">'
        for severity in sorted(Severity, reverse=True):
            words = f'<mark class="{severity.word}">{self.words(severity_name(severity))}</mark>'
            yield f'<li>{words} <span class="quiet">{self.words(severity_meaning(severity))}</span></li>'
        for kind, severity in kinds_shown(self.sheet.flags):
            named = f"{plain_glyph(kind, severity)} {self.words(kind_name(kind, severity))}"
            meant = self.words(kind_meaning(kind, severity))
            yield f'<li><strong>{named}</strong> <span class="quiet">{meant}</span></li>'
        yield f'</ul><p class="quiet">{self.words(HOW_SURE)} {self.words(HOW_CUT)} {self.words(REPORT_NUMBER)}</p></section>'


def _unbroken(words: str) -> str:
    """Return short words that stay on one line."""
    return clean(words).replace(" ", "&nbsp;")


def chip(column: Column) -> str:
    """Return an account's letter on its tint, which stays its own whatever columns are shown; the person may choose one."""
    chosen = column.tint.lower()
    tints = [tint.fill for tint in LIGHT.tints]
    at = tints.index(chosen) if chosen in tints else sigil_index(column.account) % len(tints)
    edge = f' style="border-color:{chosen}"' if is_color(chosen) and chosen not in tints else ""
    return f'<b class="chip t{at}"{edge}>{clean(column.account)}</b>'
