"""The report as one PDF: sections in order, pages numbered, everything linked."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from comparer.model import Comparison, say
from comparer.present.dates import today
from comparer.present.imprint import short_hash
from comparer.present.layout import make_sheet
from comparer.present.palette import LIGHT
from comparer.present.passages import Passages
from comparer.present.pdf.appendix import appendix_sections
from comparer.present.pdf.archive import Metadata, archive
from comparer.present.pdf.differences import differences_section
from comparer.present.pdf.flow import Flow, Page, Section
from comparer.present.pdf.fonts import measure, missing
from comparer.present.pdf.lines import break_lines
from comparer.present.pdf.pen import Pen
from comparer.present.pdf.style import (
    MARGIN,
    SMALL,
    SMALL_LEADING,
    Face,
    PageSetup,
    Sheetlet,
    area,
)
from comparer.present.pdf.summary import Imprint, Summary
from comparer.present.pdf.table import table_sections
from comparer.present.pdf.timeline import timeline_sections
from comparer.present.pdf.words import field_pieces
from comparer.present.provenance import joined
from comparer.present.sheet import Sheet, View
from comparer.present.sources import independent_origins
from comparer.present.timeline import timeline_of
from comparer.present.wording import translate
from comparer.progress import SILENT, Monitor, Step

if TYPE_CHECKING:
    from comparer.present.pdf.lines import Line

rl_config.useA85 = 0  # text encoding of streams takes a tenth of the time and a quarter of the room

_making = threading.Lock()
"""The library reads a font's letters at a place it keeps with the font: two reports at once would mix them up."""


def make_pdf(
    comparison: Comparison,
    view: View = View(),  # noqa: B008 -- frozen
    page: PageSetup = PageSetup(),  # noqa: B008 -- frozen
    monitor: Monitor = SILENT,
) -> bytes:
    """Return the report of what a view shows. Cancelled: the monitor stopped the work.

    The same comparison, view and page give the same bytes on one day, or under one SOURCE_DATE_EPOCH. One report is made
    at a time.
    """
    with _alone(monitor):
        return _make(comparison, view, page, monitor)


def _make(comparison: Comparison, view: View, page: PageSetup, monitor: Monitor) -> bytes:
    sheet = make_sheet(comparison, view)
    paper = area(page, len(sheet.columns))
    made_on = page.made_on or today()
    digest = short_hash(comparison, sheet)
    flow = Flow(paper.height)
    for done, section in enumerate(_sections(comparison, sheet, paper, page, _imprint(sheet, made_on))):
        monitor.report(Step(say("Setting the pages"), done, done + 1))
        flow.add(section)
    drawn = _draw(flow.pages, sheet, paper, digest, monitor)
    return archive(drawn, _metadata(comparison, sheet, made_on, digest))


def missing_letters(comparison: Comparison) -> tuple[str, ...]:
    """Return the code points ("U+4E2D") of the accounts that the report can only show as numbers."""
    return missing("".join(account.text + account.title + account.name for account in comparison.accounts))


def _imprint(sheet: Sheet, made_on: date) -> Imprint:
    shown = "".join(
        [sheet.title]
        + [column.heading + column.detail for column in sheet.columns]
        + [passage.text for row in sheet.rows for cell in row.cells for passage in cell.passages]
        + [flag.note for flag in sheet.flags]
    )
    return Imprint(made_on, missing(shown))


def _sections(
    comparison: Comparison, sheet: Sheet, paper: Sheetlet, page: PageSetup, imprint: Imprint
) -> Iterator[Section]:
    passages = Passages(comparison, sheet.view.language)
    yield from Summary(comparison, sheet, imprint, paper.width).sections()
    several = (
        independent_origins(comparison, comparison.table.accounts) > 1
    )  # else the summary says it once for all
    yield from table_sections(sheet, paper.width, paper.most_columns, origins=several)
    yield differences_section(sheet, passages, paper.width)
    yield from timeline_sections(timeline_of(comparison, sheet), sheet, paper.width)
    if page.appendix:
        yield from appendix_sections(comparison, sheet, paper.width)


@contextmanager
def _alone(monitor: Monitor) -> Iterator[None]:
    """Wait until no other report is made. Cancelled: the monitor stopped the work."""
    while not _making.acquire(timeout=0.1):
        monitor.report(Step(say("Setting the pages"), 0, 1))
    try:
        yield
    finally:
        _making.release()


def _draw(pages: list[Page], sheet: Sheet, paper: Sheetlet, digest: str, monitor: Monitor) -> bytes:
    written = io.BytesIO()
    canvas = Canvas(
        written,
        pagesize=(paper.paper_width, paper.paper_height),
        pageCompression=1,
        invariant=1,
        initialFontName=Face.SANS.value,  # type: ignore[arg-type]  # the stubs say float
        initialFontSize=8,
    )
    places = frozenset(name for page in pages for _, block in page.placed for name in block.places())
    pen = Pen(canvas, paper.paper_height, places)
    foot = _Foot(sheet, paper, digest)
    for number, page in enumerate(pages, 1):
        monitor.report(Step(say("Drawing the pages"), number - 1, len(pages)))
        for y, block in page.placed:
            block.draw(pen, MARGIN, MARGIN + y)
        foot.draw(pen, page, number, len(pages))
        canvas.showPage()
    canvas.save()
    monitor.report(Step(say("Drawing the pages"), len(pages), len(pages)))
    return written.getvalue()


class _Foot:
    """The line at the bottom of every page: title, section, hash, page x of y."""

    def __init__(self, sheet: Sheet, paper: Sheetlet, digest: str) -> None:
        """Prepare what is the same on all pages."""
        self._sheet, self._paper, self._digest = sheet, paper, digest
        self._top = paper.paper_height - MARGIN + 20

    def draw(self, pen: Pen, page: Page, number: int, total: int) -> None:
        """Draw the foot of one page."""
        language = self._sheet.view.language
        width = self._paper.width
        pen.rule(MARGIN, self._top - 5, width, LIGHT.hairline)
        title = self._line(joined((self._sheet.title, page.name)))
        pen.line(title, MARGIN, self._top)
        told = translate(say("page {number} of {total}", number=number, total=total), language)
        report = translate(say("Report {digest}", digest=self._digest), language)
        last = self._line(f"{report} · {told}")
        pen.line(last, MARGIN + width - last.width, self._top)

    def _line(self, words: str) -> Line:
        words = " ".join(words.split())
        room = self._paper.width * 0.62
        while measure(words, Face.SANS)[1] * SMALL.size > room:
            words = words[: int(len(words) * 0.9)].rstrip("… ") + "…"
        return break_lines(field_pieces(words, SMALL), self._paper.width, SMALL_LEADING)[0]


def _metadata(comparison: Comparison, sheet: Sheet, made_on: date, digest: str) -> Metadata:
    names = ", ".join(column.heading for column in sheet.columns)
    subject = translate(say("A comparison of {names}", names=names), sheet.view.language)
    creator = f"Comparer {comparison.engine}".strip()
    author = comparison.options.prepared_by
    return Metadata(sheet.title, subject, creator, made_on, sheet.view.language, f"report {digest}", author)
