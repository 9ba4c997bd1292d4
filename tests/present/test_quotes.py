"""Quotations: each account's words once, all that differs marked in them."""

from __future__ import annotations

from comparer.model import AccountId, DivergenceKind, Severity, Span
from comparer.present.layout import make_sheet
from comparer.present.passages import Passages
from comparer.present.quotes import quotes
from tests.builders import Finding, Telling, build, calls

A = AccountId("A")


def test_that_sides_near_each_other_are_one_quotation() -> None:
    tellings = (
        Telling("First paper", ("Two boats sank near the old pier.",)),
        Telling("Second paper", ("x y z",)),
    )
    finding = Finding(
        0, DivergenceKind.DETAIL, Severity.DIFFERENCE, ((0, "Two"), (0, "old pier"), (1, "y")), "They differ."
    )
    (flag,) = make_sheet(build(tellings, ((0, 0),), (finding,))).flags
    assert [quote.account for quote in flag.quotes] == ["A", "B"]
    assert flag.quotes[0].parts == (
        ("Two", True),
        (" boats sank near the ", False),
        ("old pier", True),
        (".", False),
    )


def test_that_sides_in_two_paragraphs_are_two_quotations() -> None:
    comparison = calls()
    text = comparison.accounts[0].text
    first, second = text.index("Tuesday"), text.index("At least 12")
    sides = ((Span(A, first, first + 7), ""), (Span(A, second, second + 11), "12 or more"))
    made = quotes(sides, (), Passages(comparison))
    assert [quote.reading for quote in made] == ["", "12 or more"]


def test_that_a_quotation_holds_nothing_but_words_of_its_account() -> None:
    comparison = calls()
    for flag in make_sheet(comparison).flags:
        for quote in flag.quotes:
            whole = "".join(words for words, _ in quote.parts).strip("…")
            assert whole in comparison.account(quote.account).text


def test_that_words_that_overlap_are_told_once() -> None:
    comparison = calls()
    start = comparison.accounts[0].text.index("Tuesday evening")
    sides = ((Span(A, start, start + 15), ""), (Span(A, start + 8, start + 15), ""))
    (quote,) = quotes(sides, (), Passages(comparison))
    assert [words for words, differs in quote.parts if differs] == ["Tuesday evening"]
