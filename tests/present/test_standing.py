"""Divergences whose sides stand in several rows: marked where their words are, never beside others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import AccountId, DivergenceKind, RowId, Severity
from comparer.present.coverage import Stance, make_coverage
from comparer.present.html import to_html
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.sheet import Filter, Row, View
from comparer.present.text import to_text
from comparer.present.timeline import timeline_of
from tests.builders import scattered
from tests.present.pages import docx_text, pdf_text

A, B, C = AccountId("A"), AccountId("B"), AccountId("C")


def row(number: int, view: View | None = None) -> Row:
    return next(found for found in make_sheet(scattered(), view or View()).rows if found.number == number)


def test_that_words_are_marked_in_the_row_where_they_stand() -> None:
    (passage,) = row(1).cells[1].passages
    assert [passage.text[mark.start : mark.end] for mark in passage.marks] == ["on Wednesday night"]
    assert [flag.rank for flag in row(1).elsewhere] == [1]


def test_that_a_divergence_is_listed_once() -> None:
    assert [flag.row_number for flag in make_sheet(scattered()).flags] == [6]
    assert row(1).flags == ()


def test_that_no_sign_stands_beside_words_of_another_claim() -> None:
    comparison = scattered()
    (apart,) = comparison.divergences
    moved = replace(comparison, divergences=(replace(apart, row=RowId("R5")),))
    told = next(found for found in make_sheet(moved).rows if found.number == 5)
    assert [passage.beside for cell in told.cells for passage in cell.passages] == [(), ()]


def test_that_the_row_it_is_listed_in_says_where_the_other_side_stands() -> None:
    assert [number for _, number in row(6).apart(B)] == [1]
    assert row(6).apart(A) == row(6).apart(C) == ()


def test_that_an_account_differs_in_the_row_of_its_words() -> None:
    coverage = make_coverage(make_sheet(scattered()))
    stances = {found.number: [cell.stance for cell in found.cells] for found in coverage.rows}
    assert stances[1][1] is Stance.DIFFERS
    assert stances[6][:2] == [Stance.DIFFERS, Stance.SILENT]


def test_that_a_row_is_as_grave_as_the_words_in_it() -> None:
    assert row(1).worst is Severity.CONTRADICTION


def test_that_a_filter_by_kind_keeps_every_row_with_words_of_it() -> None:
    sheet = make_sheet(scattered(), View(filter=Filter(kinds=frozenset({DivergenceKind.TIMING}))))
    assert [found.number for found in sheet.rows] == [1, 6]


def test_that_a_divergence_of_a_hidden_row_is_listed_where_its_words_are_shown() -> None:
    sheet = make_sheet(scattered(), View(filter=Filter(text="Wednesday")))
    assert [(flag.row, flag.row_number) for flag in sheet.flags] == [(RowId("R1"), 1)]


def test_that_both_bars_of_a_conflict_across_rows_are_dark() -> None:
    comparison = scattered()
    claims = tuple(
        replace(
            claim,
            facets=tuple(replace(facet, span=comparison.divergences[0].spans[1]) for facet in claim.facets),
        )
        if claim.id == "B1"
        else claim
        for claim in comparison.claims
    )
    comparison = replace(comparison, claims=claims)
    (bar,) = timeline_of(comparison, make_sheet(comparison)).lanes[1].bars
    assert bar.conflicts == ("D1",)
    assert bar.severity is Severity.CONTRADICTION


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_says_which_row_to_look_at(made: object) -> None:
    assert callable(made)
    told = made(scattered())
    assert "see row 1" in told
    assert "row 1" in told.partition("Where the accounts differ")[2].replace("\n", " ").replace("\u00a0", " ")
