"""The comparison as a Word document: a real table with marked words, then the divergences."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from comparer.model import Comparison, Message, Severity, Status, say
from comparer.present.bands import Band, bands, left_out
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.dates import today
from comparer.present.docxparts import (
    borders,
    foot,
    heading,
    right_to_left,
    row_property,
    write,
    write_fields,
)
from comparer.present.imprint import REPORT_NUMBER, made_line, short_hash
from comparer.present.layout import make_sheet
from comparer.present.letters import isolated, writable
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.palette import LIGHT, plain_glyph
from comparer.present.passages import runs_right_to_left
from comparer.present.provenance import provenance
from comparer.present.sheet import Cell, Flag, Passage, Quote, Row, Sheet, View
from comparer.present.sources import independent_origins, source_graph
from comparer.present.wording import (
    HOW_CUT,
    HOW_SURE,
    LEGEND_TITLE,
    confidence_name,
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
    from collections.abc import Mapping, Sequence

    from comparer.model import DivergenceId

_LANDSCAPE_ABOVE = 2
_MOST_COLUMNS = 4
_NUMBERS = Mm(10)
_ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)


def to_docx(comparison: Comparison, view: View = View()) -> bytes:  # noqa: B008 -- frozen
    """Return a Word document of what a view shows; the same comparison gives the same bytes on one day."""
    sheet = make_sheet(comparison, view)
    document = docx.Document()
    _page(document, sheet)
    writing = _Writing(document, sheet, comparison)
    digest = short_hash(comparison, sheet)
    report = translate(say("Report {digest}", digest=digest), view.language)
    foot(document.sections[0], f"{sheet.title} · {report}")
    writing.head()
    writing.before()
    writing.tables()
    writing.differences()
    writing.legend()
    written = io.BytesIO()
    document.save(written)
    return _steady(written.getvalue())


def _page(document: Any, sheet: Sheet) -> None:
    section = document.sections[0]
    width, height = Mm(210), Mm(297)
    if len(sheet.columns) > _LANDSCAPE_ABOVE:
        section.orientation = WD_ORIENT.LANDSCAPE
        width, height = height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    normal = document.styles["Normal"]
    normal.font.name = "Arial"
    normal.paragraph_format.space_after = Pt(3)
    document.styles["Footer"].font.size = Pt(7.5)
    for name in ("Title", "Heading 1"):
        heading(document.styles[name])
    properties = document.core_properties
    moment = datetime.combine(today(), datetime.min.time())
    properties.title = writable(sheet.title)[:255]
    properties.author = properties.last_modified_by = "Comparer"
    properties.comments = ""
    properties.language = sheet.view.language
    properties.created = properties.modified = moment


def _steady(document: bytes) -> bytes:
    """Return the same package with one moment for all its parts, so that the same content is the same bytes."""
    steady = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as given, zipfile.ZipFile(steady, "w") as made:
        for part in given.infolist():
            made.writestr(zipfile.ZipInfo(part.filename, _ZIP_MOMENT), given.read(part), zipfile.ZIP_DEFLATED)
    return steady.getvalue()


@dataclass(frozen=True, slots=True)
class _Writing:
    document: Any
    sheet: Sheet
    comparison: Comparison

    @property
    def origins(self) -> bool:
        """Say whether rows tell who rests on whom; where all accounts have one origin, that is said once for all."""
        return independent_origins(self.comparison, self.comparison.table.accounts) > 1

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language."""
        return writable(translate(message, self.sheet.view.language))

    def head(self) -> None:
        """Write title, numbers and accounts."""
        self.document.add_heading(writable(self.sheet.title), 0)
        self.document.add_paragraph(writable(f"{self.sheet.byline}\n{self.sheet.headline}".strip()))
        for line in (self.sheet.scope, *self.sheet.remarks):
            write(self.document.add_paragraph(), line, color=LIGHT.quiet)
        made = made_line(self.comparison, self.sheet)
        write(self.document.add_paragraph(), made, size=8, color=LIGHT.quiet)
        self.document.add_heading(self.words(say("The accounts")), 1)
        for column in self.sheet.columns:
            told = provenance(self.comparison.account(column.account), self.sheet.view.language)
            paragraph = self.document.add_paragraph()
            write(paragraph, f"{column.account}  {column.heading}", bold=True)
            rest = (isolated(told.title), told.facts, told.address, isolated(told.note))
            write_fields(paragraph, "".join(f" · {part}" for part in rest if part))
            write_fields(paragraph, f"\n{told.original}", size=7, color=LIGHT.quiet)

    def before(self) -> None:
        """Write on whom the accounts rest, and what a reader must know."""
        language = self.sheet.view.language
        graph = source_graph(self.comparison, language)
        head = self.document.add_paragraph()
        write(head, graph.headline, bold=True)
        write(head, f"  {graph.caveat}", color=LIGHT.quiet)
        for origin in graph.origins:
            write(self.document.add_paragraph(), origin.told)
        changed = [change.told for change in changes(self.comparison, language)]
        for title, said in ((NOTES_TITLE, notes(self.comparison, language)), (CHANGES_TITLE, changed)):
            if said:
                self.document.add_heading(self.words(title), 1)
            for line in said:
                write(self.document.add_paragraph(), line)

    def tables(self) -> None:
        """Write the side-by-side table, in parts where it is wide."""
        for band in bands(self.sheet.columns, _MOST_COLUMNS):
            self.table(band)

    def table(self, band: Band) -> None:
        """Write one part of the table; its head repeats on every page and no row is split."""
        self.document.add_heading(self.words(band.title(self.sheet)), 1)
        table = self.document.add_table(rows=1, cols=len(band.columns) + 1)
        table.style = "Table Grid"
        borders(table)
        table.autofit = False
        head = table.rows[0]
        row_property(head, "w:tblHeader")
        for at, (_, column) in enumerate(band.columns, 1):
            paragraph = head.cells[at].paragraphs[0]
            write(paragraph, f"{column.account}  {column.heading}", bold=True)
            if column.published:
                write(paragraph, f"\n{column.published}", size=8, color=LIGHT.quiet)
        shown = [row for row in self.sheet.rows if band.speaks(row)]
        for row in shown:
            self.row(table, row, [row.cells[at] for at, _ in band.columns])
        section = self.document.sections[0]
        room = section.page_width - section.left_margin - section.right_margin - _NUMBERS
        for at, grid in enumerate(table.columns):
            grid.width = room // len(band.columns) if at else _NUMBERS
        if missing := len(self.sheet.rows) - len(shown):
            write(
                self.document.add_paragraph(), self.words(left_out(missing, band)), size=8, color=LIGHT.quiet
            )

    def row(self, table: Any, row: Row, shown: Sequence[Cell]) -> None:
        """Write one row, with what the reviewer said in its first cell's column below."""
        added = table.add_row()
        row_property(added, "w:cantSplit")
        cells = added.cells
        write(cells[0].paragraphs[0], str(row.number), bold=True, size=8, color=LIGHT.quiet)
        ranks = {flag.divergence: flag.rank for flag in row.marked}
        for target, cell in zip(cells[1:], shown, strict=True):
            self.cell(target, cell, row, ranks)
        reviewed = [flag for flag in row.flags if flag.status is not Status.OPEN or flag.note]
        note = row.origin_note if self.origins else ""
        if reviewed or note:
            for cell in cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
            below = table.add_row().cells
            merged = below[1].merge(below[-1]).paragraphs[0]
            for at, flag in enumerate(reviewed):
                write(merged, ("\n" if at else "") + self.decision(flag), size=8)
            write(merged, ("\n" if reviewed and note else "") + note, size=8, color=LIGHT.quiet)

    def cell(self, target: Any, cell: Cell, row: Row, ranks: Mapping[DivergenceId, int]) -> None:
        """Write what one account says."""
        paragraph = target.paragraphs[0]
        apart = row.apart(cell.account)
        if not cell.passages and not apart:
            write(
                paragraph,
                self.words(silence(read=cell.read, compared=cell.compared)),
                italic=True,
                color=LIGHT.quiet,
            )
            omitted = [flag for flag in row.flags if flag.omits(cell.account) and flag.standing]
            for flag in omitted:
                write(
                    paragraph,
                    f"  {plain_glyph(flag.kind, flag.severity)} {flag.rank}",
                    size=8,
                    color=LIGHT.quiet,
                )
        for at, passage in enumerate(cell.passages):
            self.passage(target.add_paragraph() if at else paragraph, passage, ranks)
            standing = [mark for mark in passage.beside if mark.status is not Status.DISMISSED]
            beside = " ".join(
                f"{plain_glyph(mark.kind, mark.severity)}\u00a0{ranks[mark.divergence]}" for mark in standing
            )
            said = " · ".join(part for part in (passage.said, beside, passage.locator) if part)
            write_fields(target.add_paragraph(), said, size=7.5, color=LIGHT.quiet)
        for at, (flag, number) in enumerate(apart):
            line = target.add_paragraph() if cell.passages or at else paragraph
            sign = f"{plain_glyph(flag.kind, flag.severity)}\u00a0{flag.rank}"
            write(line, f"{sign} {self.words(see_row(number))}", size=7.5, color=LIGHT.quiet)

    def passage(self, paragraph: Any, passage: Passage, ranks: Mapping[DivergenceId, int]) -> None:
        """Write words with their marks."""
        passage = passage.drawn
        if passage.right_to_left:
            right_to_left(paragraph)
        standing = [mark for mark in passage.marks if mark.status is not Status.DISMISSED]
        edges = {at for mark in standing for at in (mark.start, mark.end)}
        if passage.cut_before:
            write(paragraph, "… ", serif=True, color=LIGHT.quiet, rtl=passage.right_to_left)
        for start, end in pairwise(sorted({0, len(passage.text)} | edges)):
            over = [mark for mark in standing if mark.start <= start and end <= mark.end]
            worst = max((mark.severity for mark in over), default=None)
            write(paragraph, passage.text[start:end], serif=True, severity=worst, rtl=passage.right_to_left)
            ending = {ranks[mark.divergence]: mark for mark in passage.ending(end)}
            for rank, mark in sorted(ending.items()):
                tone = LIGHT.tone(mark.severity)
                sign = f"\u2009{plain_glyph(mark.kind, mark.severity)}\u00a0{rank}"
                write(paragraph, sign, bold=True, size=7, color=tone.ink)
        if passage.cut_after:
            write(paragraph, " …", serif=True, color=LIGHT.quiet, rtl=passage.right_to_left)

    def decision(self, flag: Flag) -> str:
        """Return what the reviewer said of a flag."""
        note = f" — {flag.note}" if flag.note else ""
        return f"{plain_glyph(flag.kind, flag.severity)} {flag.rank} {self.words(status_name(flag.status))}{note}"

    def differences(self) -> None:
        """Write the divergences, the gravest first."""
        self.document.add_heading(self.words(say("Where the accounts differ")), 1)
        if not self.sheet.flags:
            self.document.add_paragraph(self.words(say("No differences are shown.")))
        for flag in self.sheet.flags:
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = True
            name = self.words(kind_name(flag.kind, flag.severity))
            tone = LIGHT.tone(flag.severity)
            write(
                paragraph,
                f"{flag.rank}. {plain_glyph(flag.kind, flag.severity)} {name}",
                bold=True,
                color=tone.ink,
            )
            facts = [severity_name(flag.severity), say("Row {number}", number=flag.row_number)]
            facts.append(confidence_name(flag.confidence))
            write(paragraph, "".join(f" · {self.words(fact)}" for fact in facts), color=LIGHT.quiet)
            for quote in flag.quotes:
                self.quote(quote, flag.severity)
            if flag.silent:
                silent = say("not mentioned by {accounts}", accounts=", ".join(flag.silent))
                told = self.indented()
                told.paragraph_format.keep_with_next = True
                write(told, self.words(silent), italic=True, color=LIGHT.quiet)
            why = self.indented()
            write(why, flag.why)
            write(why, "".join(f"\n{told}" for told in flag.how), size=8, color=LIGHT.quiet)
            if flag.status is not Status.OPEN or flag.note:
                write(why, f"\n{self.decision(flag)}", italic=True)

    def legend(self) -> None:
        """Write what the signs mean that this document shows."""
        self.document.add_heading(self.words(LEGEND_TITLE), 1)
        for severity in sorted(Severity, reverse=True):
            line = self.document.add_paragraph()
            write(line, self.words(severity_name(severity)), serif=True, severity=severity)
            write(line, f"  {self.words(severity_meaning(severity))}", color=LIGHT.quiet)
        for kind, severity in kinds_shown(self.sheet.flags):
            line = self.document.add_paragraph()
            write(line, f"{plain_glyph(kind, severity)} {self.words(kind_name(kind, severity))}", bold=True)
            write(line, f"  {self.words(kind_meaning(kind, severity))}", color=LIGHT.quiet)
        write(
            self.document.add_paragraph(),
            " ".join(self.words(each) for each in (HOW_SURE, HOW_CUT, REPORT_NUMBER)),
            color=LIGHT.quiet,
        )

    def indented(self) -> Any:
        """Return a new paragraph below the head of a divergence."""
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(6)
        return paragraph

    def quote(self, quote: Quote, severity: Severity) -> None:
        """Write one account's words, marked where they differ."""
        side = self.indented()
        side.paragraph_format.keep_with_next = True
        write(side, f"{quote.account}  ", bold=True)
        rtl = runs_right_to_left("".join(words for words, _ in quote.parts))
        before, after = quote.frame
        parts = [(before, False), *quote.parts, (after, False)]
        for words, differs in parts:
            write(side, words, serif=True, severity=severity if differs else None, rtl=rtl)
        meant = f"  → {quote.reading}" if quote.reading else ""
        if quote.row_number:
            meant += f"  · {self.words(say('row {number}', number=quote.row_number))}"
        write(side, meant, size=8, color=LIGHT.quiet)
