"""Quotation marks that do not double, and an ellipsis where a claim was cut out of its sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import AccountId, Comparison, Span
from comparer.present.html import to_html
from comparer.present.htmlstyle import style
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.marks import framed, tidy
from comparer.present.text import to_text
from tests.builders import one_row
from tests.present.pages import docx_text, pdf_text

FORMS = [to_text, to_markdown, to_html, docx_text, pdf_text]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It rained", "“It rained”"),
        ("“It rained”", "“It rained”"),
        ('"It rained"', '"It rained"'),
        ("“It rained,” he said", "“\u202f“It rained,” he said”"),
        ("he said “it rained”", "“he said “it rained”\u202f”"),
        ("“It rained,” he said, “a lot.”", "“\u202f“It rained,” he said, “a lot.”\u202f”"),
        ("", "“”"),
    ],
)
def test_that_marks_are_not_doubled(words: str, shown: str) -> None:
    assert framed(words) == shown


def test_that_a_sentence_has_one_sign_at_a_place() -> None:
    assert tidy("A has “two bombs.”; B does not.") == "A has “two bombs”; B does not."
    assert tidy("A has ““no””.") == "A has “\u202f“no”\u202f”."


def cut() -> Comparison:
    """Return two accounts of which the first's claim is the middle of its sentence."""
    comparison = one_row("He said that it rained in Tarn, she said.", "It rained.")
    first = comparison.claims[0]
    start = comparison.accounts[0].text.index("it rained in Tarn")
    middle = replace(first, span=Span(AccountId("A"), start, start + len("it rained in Tarn")))
    return replace(comparison, claims=(middle, *comparison.claims[1:]))


def test_that_a_claim_cut_out_of_its_sentence_shows_where() -> None:
    cells = make_sheet(cut()).rows[0].cells
    told = [(passage.cut_before, passage.cut_after) for cell in cells for passage in cell.passages]
    assert told == [(True, True), (False, False)]
    assert cells[0].passages[0].text == "it rained in Tarn"


def test_that_a_full_stop_left_out_is_no_cut() -> None:
    comparison = one_row("It rained.", "It rained.")
    first = replace(comparison.claims[0], span=Span(AccountId("A"), 0, 9))
    (cell, _) = make_sheet(replace(comparison, claims=(first, *comparison.claims[1:]))).rows[0].cells
    assert not cell.passages[0].cut_after


@pytest.mark.parametrize("made", FORMS)
def test_that_every_form_shows_the_cut_and_none_of_the_words(made: object) -> None:
    assert callable(made)
    told = made(cut()).replace('<span class="cut">…</span>', "…").replace("\u00a0", " ")
    assert "… it rained in Tarn …" in told
    assert "she said" not in told


def test_that_badges_on_the_printed_page_are_no_higher_than_a_line() -> None:
    assert "font:700 .76em/1" in style(2)
