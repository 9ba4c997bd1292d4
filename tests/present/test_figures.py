"""Numbers that agree with each other, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import AccountId, Anchor, Comparison, Exclude, Severity, Status
from comparer.present.coverage import Stance, make_coverage
from comparer.present.html import to_html
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.sheet import Filter, View
from comparer.present.text import to_text
from tests.builders import Telling, build, calls
from tests.present.pages import docx_text, pdf_text

A, B = AccountId("A"), AccountId("B")
NOBODY = "Found by a program; nobody has reviewed it yet."


def unreviewed() -> Comparison:
    comparison = calls()
    opened = tuple(replace(found, status=Status.OPEN, note="") for found in comparison.divergences)
    return replace(comparison, divergences=opened)


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_says_that_nobody_reviewed_it(made: object) -> None:
    assert callable(made)
    assert NOBODY in made(unreviewed())
    assert NOBODY not in made(calls())


def test_that_who_changed_rows_is_not_nobody() -> None:
    changed = replace(unreviewed(), decisions=(Exclude(Anchor("", "", 0)),))
    assert make_sheet(changed).remarks[0] == (
        "Found by a program; none of the differences has been reviewed yet."
    )


def test_that_the_numbers_add_up_with_what_was_dismissed() -> None:
    totals = make_sheet(calls()).totals
    assert totals.dismissed == 1
    assert totals.contradictions + totals.differences + totals.omissions + totals.dismissed == totals.flags
    assert "1 dismissed" in make_sheet(calls()).headline


def test_that_a_report_names_the_accounts_it_does_not_show() -> None:
    sheet = make_sheet(calls(), View(columns=(A, B)))
    assert "Not shown here, but counted and compared: C @portwatch." in sheet.remarks


def test_that_a_filtered_report_says_what_its_numbers_count() -> None:
    view = View(filter=Filter(severities=frozenset({Severity.OMISSION})))
    told = "1 of 10 divergences are listed here; the numbers count all of them."
    assert told in make_sheet(calls(), view).remarks


def test_that_the_kinds_are_counted_over_the_whole_comparison() -> None:
    counted = [
        line
        for view in (View(), View(filter=Filter(severities=frozenset({Severity.OMISSION}))))
        for line in pdf_text(calls(), view).splitlines()
        if line.startswith(("Number counts", "№ Number counts"))
    ]
    assert len(counted) == 2
    assert counted[0] == counted[1]


def test_that_an_account_is_not_alone_where_a_hidden_one_speaks() -> None:
    comparison = build(
        (Telling("One", ("It rained.",)), Telling("Two", ("x",)), Telling("Three", ("Rain.",))),
        ((0, None, 0),),
    )
    sheet = make_sheet(comparison, View(columns=(A, B)))
    assert sheet.rows[0].hidden == ("C",)
    assert make_coverage(sheet).rows[0].cells[0].stance is Stance.AGREES
    assert "only in One" not in pdf_text(comparison, View(columns=(A, B)))
    assert make_sheet(comparison, View(columns=(A, B))).rows[0].alone is None


def test_that_a_difference_the_filter_hides_is_still_one() -> None:
    view = View(filter=Filter(text="harbor master", severities=frozenset({Severity.DIFFERENCE})))
    (first,) = make_coverage(make_sheet(calls(), view)).rows
    assert [cell.severity for cell in first.cells] == [Severity.CONTRADICTION] * 3
