"""The Word document: a real table, marks that survive black and white, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import docx
import pytest

from comparer.model import Comparison
from comparer.present.docx import to_docx
from tests.builders import calls, hostile, many


@cache
def inside(comparison: Comparison) -> str:
    with zipfile.ZipFile(io.BytesIO(to_docx(comparison))) as package:
        return package.read("word/document.xml").decode()


def test_that_the_table_has_a_column_an_account_and_a_repeated_head() -> None:
    document = docx.Document(io.BytesIO(to_docx(calls())))
    (table,) = document.tables
    assert len(table.columns) == 4
    assert "w:tblHeader" in inside(calls())
    assert inside(calls()).count("w:cantSplit") == 7


def test_that_a_wide_table_comes_in_parts_beside_the_first_account() -> None:
    document = docx.Document(io.BytesIO(to_docx(many(2, 7))))
    heads = [[cell.text[:1] for cell in table.rows[0].cells[1:]] for table in document.tables]
    assert heads == [["A", "B", "C", "D"], ["A", "E", "F", "G"]]


def test_that_what_the_reviewer_said_stays_on_the_page_of_its_row() -> None:
    document = docx.Document(io.BytesIO(to_docx(calls())))
    row = document.tables[0].rows[1]
    assert all(part.paragraph_format.keep_with_next for cell in row.cells for part in cell.paragraphs)


def test_that_severities_differ_in_their_underline() -> None:
    styles = set(re.findall(r'<w:u w:val="(\w+)"', inside(calls())))
    assert styles == {"thick", "dash", "dotted"}


def test_that_marked_words_are_exactly_the_divergent_ones() -> None:
    document = docx.Document(io.BytesIO(to_docx(calls())))
    runs = [
        run
        for row in document.tables[0].rows
        for cell in row.cells
        for part in cell.paragraphs
        for run in part.runs
    ]
    marked = {run.text for run in runs if run.underline}
    assert {"At least 12", "Nine", "did not answer", "on Tuesday evening"} <= marked
    assert "Lindqvist" not in marked


def test_that_run_properties_stand_in_the_order_the_schema_wants() -> None:
    for properties in re.findall(r"<w:rPr>(.*?)</w:rPr>", inside(hostile())):
        names = re.findall(r"<(w:\w+)", properties)
        order = ["w:rFonts", "w:b", "w:i", "w:color", "w:sz", "w:u", "w:shd", "w:rtl"]
        assert names == sorted(names, key=order.index)


def test_that_right_to_left_words_are_set_so() -> None:
    assert inside(hostile()).count("<w:bidi/>") == 4
    assert "<w:rtl/>" in inside(hostile())


def test_that_the_same_comparison_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")
    assert to_docx(calls()) == to_docx(calls())


@pytest.mark.parametrize(("count", "landscape"), [(2, False), (3, True)])
def test_that_paper_lies_on_its_side_above_two_accounts(count: int, landscape: bool) -> None:
    section = docx.Document(io.BytesIO(to_docx(many(2, count)))).sections[0]
    assert (section.page_width or 0) > (section.page_height or 0) or not landscape
