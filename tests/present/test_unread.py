"""An account that could not be analyzed is not said to leave anything out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import AccountId, Comparison
from comparer.present.coverage import make_coverage
from comparer.present.html import to_html
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.notes import notes
from comparer.present.text import to_text
from tests.builders import calls
from tests.present.pages import docx_text, pdf_text


def foreign() -> Comparison:
    """Return the calls with a third account in French."""
    comparison = calls()
    *others, third = comparison.accounts
    return replace(comparison, accounts=(*others, replace(third, language="fr")))


def test_that_silence_in_another_language_is_not_put_down_to_the_account() -> None:
    (row,) = [row for row in make_sheet(foreign()).rows if row.number == 6]
    assert [cell.read for cell in row.cells] == [True, True, False]
    assert row.flags[0].silent == (AccountId("B"),)


def test_that_the_matrix_tells_the_two_silences_apart() -> None:
    told = {row.number: row.cells for row in make_coverage(make_sheet(foreign())).rows}
    assert [cell.read for cell in told[6]] == [True, True, False]


def test_that_an_account_without_claims_is_noted_and_not_called_silent() -> None:
    comparison = calls()
    mute = replace(comparison, claims=tuple(claim for claim in comparison.claims if claim.account != "C"))
    assert notes(mute) == (
        "@portwatch holds no claim that could be compared: look whether its text is complete.",
    )
    assert not any(row.cells[2].read for row in make_sheet(mute).rows)


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_says_so(made: object) -> None:
    assert callable(made)
    assert "not analyzed" in made(foreign())
    assert "not analyzed" not in made(calls())


def test_that_nobody_is_silent_where_only_what_is_not_analyzed_tells() -> None:
    rows = {row.number: row for row in make_sheet(foreign()).rows}
    assert [cell.compared for cell in rows[7].cells] == [False, False, False]
    assert all(cell.compared for row in rows.values() if row.number != 7 for cell in row.cells)
    matrix = {row.number: row.cells for row in make_coverage(make_sheet(foreign())).rows}
    assert [cell.is_unknown for cell in matrix[7]] == [True, True, False]
    assert [cell.is_unknown for cell in matrix[6]] == [False, False, True]


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_such_a_row_is_said_not_to_be_compared(made: object) -> None:
    assert callable(made)
    assert "not compared" in made(foreign())
    assert "not compared" not in made(calls())


def test_that_nothing_is_only_in_one_account_while_another_is_not_analyzed() -> None:
    told = " ".join(pdf_text(foreign()).split())
    assert "only in" not in told
    assert "not compared with C" in told
    assert "only in Harbor Gazette" in " ".join(pdf_text(calls()).split())
