"""The report: complete, linked, the same bytes each time, fit for an archive."""

from __future__ import annotations

import io
import re
import threading
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from comparer.model import Comparison, Origin, Source, Time, TimeKind, say
from comparer.present.layout import make_sheet
from comparer.present.pdf import Orientation, PageSetup, PageSize, document, make_pdf, missing_letters
from comparer.present.pdf.appendix import appendix_sections
from comparer.present.pdf.table import table_sections
from comparer.present.sheet import View
from comparer.progress import SILENT, Cancelled, Step
from tests.builders import Telling, build, calls, find, hostile, many
from tests.golden.cases import pdf_text
from tests.present.paper import assert_inside_the_margins

DAY = date(2024, 6, 1)
SETUP = PageSetup(appendix=True, made_on=DAY)


def opened(comparison: Comparison, setup: PageSetup = SETUP) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(make_pdf(comparison, page=setup)))


def fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
            yield thing


def links(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in document.pages:
        yield from page.get("/Annots", [])


def test_that_the_same_input_gives_the_same_bytes() -> None:
    assert make_pdf(calls(), page=SETUP) == make_pdf(calls(), page=SETUP)


def test_that_the_day_comes_from_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")
    assert make_pdf(calls(), page=PageSetup(appendix=True)) == make_pdf(calls(), page=SETUP)


def test_that_no_path_of_this_computer_is_in_the_report() -> None:
    comparison = calls()
    secret = replace(comparison.accounts[0], source=Source("/home/somebody/secret/file.txt", "ab" * 32))
    moved = replace(comparison, accounts=(secret, *comparison.accounts[1:]))
    document = opened(moved)
    assert "somebody" not in pdf_text(make_pdf(moved, page=SETUP))
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream):
            assert b"somebody" not in thing.read_bytes()
            assert b"resources/fonts" not in thing.read_bytes()


def test_that_every_font_is_embedded_as_a_subset() -> None:
    document = opened(calls())
    found = list(fonts(document))
    assert len(found) >= 4
    for font in found:
        assert str(font.BaseFont)[7] == "+"
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font


def test_that_every_link_prints_and_leads_to_a_page() -> None:
    document = opened(calls())
    pages = {page.obj.objgen for page in document.pages}
    found = list(links(document))
    assert len(found) > 40
    for annotation in found:
        assert int(annotation.F) == 4
        assert annotation.Dest[0].objgen in pages


def test_that_language_labels_and_bookmarks_are_there() -> None:
    document = opened(calls())
    assert str(document.Root.Lang) == "en"
    assert "/Nums" in document.Root.PageLabels
    with document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[:4] == ["Summary", "Side by side", "Where the accounts differ", "When, by each account"]
    assert titles[4:] == [
        f"Full text of {name}" for name in ("Harbor Gazette", "Northern Wire", "@portwatch")
    ]


def test_that_every_page_says_which_of_how_many_it_is() -> None:
    pages = pdf_text(make_pdf(calls(), page=SETUP)).split("\f")
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in page


@pytest.mark.parametrize(("count", "landscape"), [(2, False), (3, True), (40, True)])
def test_that_paper_lies_on_its_side_above_two_accounts(count: int, landscape: bool) -> None:
    document = opened(many(2, count))
    box = document.pages[0].MediaBox
    assert (box[2] > box[3]) is landscape


@pytest.mark.parametrize("size", PageSize)
@pytest.mark.parametrize("orientation", Orientation)
def test_that_nothing_is_drawn_outside_the_margins(size: PageSize, orientation: Orientation) -> None:
    setup = PageSetup(size, appendix=True, orientation=orientation, made_on=DAY)
    assert_inside_the_margins(make_pdf(hostile(), page=setup))


@pytest.mark.parametrize(("rows", "accounts"), [(2, 40), (130, 3)])
def test_that_large_comparisons_stay_inside_the_margins(rows: int, accounts: int) -> None:
    assert_inside_the_margins(make_pdf(many(rows, accounts), page=SETUP))


def test_that_a_row_stands_in_every_part_in_which_somebody_speaks() -> None:
    text = pdf_text(make_pdf(many(12, 7), page=PageSetup(made_on=DAY)))
    assert "Side by side: A–D" in text
    assert "Side by side: A, E–G" in text
    for account in range(1, 8):
        assert f"Statement 2 of {account}:" in text.replace("\n", " ")


def test_that_what_a_part_leaves_out_is_told_under_a_row_and_never_alone_under_a_head() -> None:
    first, second = table_sections(make_sheet(many(12, 5)), 740, 4)  # the fifth account lacks every fifth row
    assert not any(item.keep for item in first.items[2:])
    assert [item.keep for item in second.items] == [True, True, *[False] * 9, True, False]


def test_that_one_origin_of_all_is_said_once_and_not_under_every_row() -> None:
    comparison = calls()
    shared = Origin(comparison.table.accounts, "Mara Lindqvist", say("All rest on one talk."))
    text = pdf_text(make_pdf(replace(comparison, origins=(shared,)), page=PageSetup(made_on=DAY)))
    assert text.count("1 origin") == 1
    assert pdf_text(make_pdf(comparison, page=PageSetup(made_on=DAY))).count(": one origin,") == 1


def test_that_letters_no_font_has_are_listed() -> None:
    assert missing_letters(calls()) == ("U+1F525",)
    assert "U+1F525" in pdf_text(make_pdf(calls(), page=PageSetup(made_on=DAY)))


def test_that_warnings_of_loading_reach_the_reader() -> None:
    comparison = calls()
    warned = replace(comparison.accounts[0], warnings=(say("Two pictures were left out."),))
    text = pdf_text(make_pdf(replace(comparison, accounts=(warned, *comparison.accounts[1:]))))
    assert "A Harbor Gazette: Two pictures were left out." in text


def test_that_nothing_compared_is_still_a_report() -> None:
    comparison = replace(calls(), claims=(), divergences=(), table=replace(calls().table, rows=()))
    text = pdf_text(make_pdf(comparison, page=SETUP))
    assert "No rows are shown." in text
    assert "No differences are shown." in text


def test_that_progress_is_told_and_never_runs_backwards() -> None:
    told: list[Step] = []

    class Listener:
        def report(self, step: Step) -> None:
            told.append(step)

    make_pdf(calls(), View(), SETUP, Listener())
    pages = [step for step in told if str(step.stage) == "Drawing the pages"]
    assert [step.done for step in pages] == sorted(step.done for step in pages)
    assert pages[-1].done == pages[-1].total


def test_that_drawing_can_be_stopped_at_any_page() -> None:
    class Impatient:
        def report(self, step: Step) -> None:
            if step.stage == say("Drawing the pages") and step.done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        make_pdf(calls(), View(), SETUP, Impatient())
    assert make_pdf(calls(), View(), SETUP, SILENT) == make_pdf(calls(), page=SETUP)


def test_that_the_report_is_small() -> None:
    assert len(make_pdf(calls(), page=SETUP)) < 300_000


def test_that_every_claim_of_the_appendix_has_its_row_beside_it() -> None:
    comparison = hostile()
    sections = appendix_sections(comparison, make_sheet(comparison), 400)
    places = {place for section in sections for item in section.items for place in item.block.places()}
    assert {f"claim-{claim.id}" for claim in comparison.claims} <= places


def test_that_the_appendix_holds_the_telling_and_no_lines_around_it() -> None:
    comparison = calls()
    first, *others = comparison.accounts
    around = replace(first, text=f"{first.text}\n\nFollow us everywhere", body=(0, len(first.text)))
    pages = pdf_text(make_pdf(replace(comparison, accounts=(around, *others)), page=SETUP))
    assert "The flames were out by midnight." in pages
    assert "Follow us everywhere" not in pages


@pytest.mark.slow
def test_that_many_rows_take_little_memory() -> None:
    comparison = many(400)
    tracemalloc.start()
    make_pdf(comparison, page=SETUP)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 60e6


def test_that_how_long_things_took_is_told_below_the_times() -> None:
    base = build((Telling("One", ("It lasted two hours.",)), Telling("Two", ("It took a day.",))), ((0, 0),))
    spans = [find(base.accounts[0], "two hours"), find(base.accounts[1], "a day")]
    lengths = [
        Time(span, TimeKind.DURATION, length=(days, days))
        for span, days in zip(spans, (1 / 12, 1), strict=True)
    ]
    claims = tuple(
        replace(claim, facets=(length,)) for claim, length in zip(base.claims, lengths, strict=True)
    )
    text = pdf_text(make_pdf(replace(base, claims=claims), page=PageSetup(made_on=DAY)))
    assert re.search(r"How long\s+A two hours · row 1\s+B a day · row 1", text)
    assert "When, by each account" not in text


def test_that_reports_asked_for_at_once_are_made_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    making = 0

    def make(*_given: object) -> bytes:
        nonlocal making
        making += 1
        time.sleep(0.05)
        at_once.append(making)
        making -= 1
        return b""

    monkeypatch.setattr(document, "_make", make)
    threads = [threading.Thread(target=make_pdf, args=(calls(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert at_once == [1, 1, 1]


def test_that_who_waits_for_another_report_can_stop_waiting() -> None:
    class Impatient:
        def report(self, _step: Step) -> None:
            raise Cancelled

    with document._making, pytest.raises(Cancelled):
        make_pdf(calls(), monitor=Impatient())
