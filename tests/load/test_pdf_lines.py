from __future__ import annotations

import pytest

from comparer.load.pdf_lines import BROKEN, Line, heading, join, mend_breaks, paragraphs_of, without_edges


def _page(*texts: str, size: float = 10.0) -> list[Line]:
    return [
        Line(text, 70.0, 70.0 + 5.0 * len(text), 700.0 - 15.0 * number, size)
        for number, text in enumerate(texts)
        if text
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the harbor ", "master", "the harbor master"),
        ("a well-", "known pilot", "a well-known pilot"),
        ("aged 18-", "65", "aged 18-65"),
        ("she came -", "late", "she came - late"),
    ],
)
def test_that_lines_are_joined_as_they_were_before_they_were_broken(
    first: str, second: str, whole: str
) -> None:
    assert join(first, second) == whole


def test_that_broken_words_are_closed_and_names_keep_their_hyphen() -> None:
    assert mend_breaks(f"pas{BROKEN}senger of the Lira{BROKEN}Express") == "passenger of the Lira-Express"


def test_that_a_short_last_line_ends_its_paragraph() -> None:
    page = _page(
        "The ferry ran aground that night", "off the port.", "Harbor master Calder was called", "at once."
    )
    assert paragraphs_of([page]) == [
        "The ferry ran aground that night off the port.",
        "Harbor master Calder was called at once.",
    ]


def test_that_a_line_in_larger_letters_stands_alone() -> None:
    page = [
        *_page("Ferry ran aground off Port Lira", size=16.0),
        *_page("", "The ferry ran aground on Tuesday"),
    ]
    assert paragraphs_of([page]) == ["Ferry ran aground off Port Lira", "The ferry ran aground on Tuesday"]
    assert heading(page) == "Ferry ran aground off Port Lira"


def test_that_no_page_loses_lines_that_only_it_has() -> None:
    pages = [_page("Lira Post 1", "One came.", "7"), _page("Lira Post 2", "Two came.", "8")]
    assert [[line.text for line in page] for page in without_edges(pages)] == [["One came."], ["Two came."]]


def test_that_no_lines_are_no_paragraphs() -> None:
    assert paragraphs_of([[]]) == []
    assert not heading([])
