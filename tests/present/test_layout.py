"""The sheet: order, filter, marks, flags, totals."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.model import (
    AccountId,
    Attribution,
    Comparison,
    DivergenceKind,
    Origin,
    Severity,
    Span,
    Status,
    say,
)
from comparer.present.layout import make_sheet
from comparer.present.passages import Passages, marks, paragraph_starts, runs_right_to_left
from comparer.present.sheet import Filter, Order, Row, View
from tests.builders import calls, hostile, many, one_row


def row(comparison: Comparison, number: int, view: View | None = None) -> Row:
    return next(found for found in make_sheet(comparison, view or View()).rows if found.number == number)


def filtered(**parts: object) -> View:
    return View(filter=Filter(**parts))  # type: ignore[arg-type]


def test_that_every_shown_word_is_the_accounts_own() -> None:
    comparison = hostile()
    for shown in make_sheet(comparison).rows:
        for cell in shown.cells:
            for passage in cell.passages:
                assert passage.text == comparison.words(passage.span)


def test_that_a_mark_covers_exactly_the_words_that_differ() -> None:
    passage = row(calls(), 2).cells[0].passages[0]
    assert [passage.text[mark.start : mark.end] for mark in passage.marks] == ["At least 12"]


def test_that_a_mark_is_clipped_to_its_passage() -> None:
    (divergence, *_) = calls().divergences
    wide = replace(divergence, spans=(Span(AccountId("A"), 0, 80),))
    (mark,) = marks(Span(AccountId("A"), 10, 30), (wide,))
    assert (mark.start, mark.end) == (0, 20)


def test_that_an_omission_of_a_whole_claim_marks_nothing_in_it() -> None:
    assert row(calls(), 6).cells[0].passages[0].marks == ()


def test_that_an_omission_names_who_is_silent() -> None:
    (flag,) = row(calls(), 6).flags
    assert flag.silent == (AccountId("B"), AccountId("C"))


def test_that_who_tells_the_rest_of_a_row_is_silent_about_a_detail_left_out() -> None:
    comparison = calls()
    first = comparison.divergences[0]
    detail = replace(first, severity=Severity.OMISSION, spans=first.spans[:1])
    sheet = make_sheet(replace(comparison, divergences=(detail,)))
    (told,) = [each for each in sheet.rows if each.flags]
    assert all(cell.passages for cell in told.cells[:2])
    assert told.flags[0].silent == (AccountId("B"), AccountId("C"))


def test_that_a_divergence_in_words_outside_the_claim_stands_beside_it() -> None:
    comparison = calls()
    span = comparison.claims[2].span
    outside = replace(comparison.divergences[2], spans=(span, comparison.divergences[2].spans[1]))
    changed = replace(comparison, divergences=(outside,))
    first, second, _ = row(changed, 2).cells
    assert first.passages[0].marks == ()
    assert [mark.divergence for mark in first.passages[0].beside] == [outside.id]
    assert second.passages[0].beside == ()


def test_that_a_side_is_told_among_the_words_around_it() -> None:
    flag = next(flag for flag in make_sheet(calls()).flags if flag.kind is DivergenceKind.NUMBER)
    assert [quote.parts for quote in flag.quotes] == [
        (("At least 12", True), (" workers were taken to hospital.", False)),
        (("Nine", True), (" workers were treated in hospital after the fire in Tarn.", False)),
    ]


def test_that_long_surroundings_are_cut_between_words() -> None:
    long = "one two three " * 20
    comparison = one_row(f"{long}HERE {long}", "y")
    start = comparison.accounts[0].text.index("HERE")
    before, after = Passages(comparison).around(Span(AccountId("A"), start, start + 4))
    assert before.startswith("…")
    assert after.endswith("…")
    assert set(f"{before} {after}".replace("…", " ").split()) == {"one", "two", "three"}


def test_that_a_missing_account_is_an_empty_cell() -> None:
    assert row(calls(), 2).cells[2].passages == ()


def test_that_a_dismissed_divergence_no_longer_decides_how_grave_a_row_is() -> None:
    comparison = calls()
    dismissed = tuple(replace(found, status=Status.DISMISSED) for found in comparison.divergences)
    assert [found.worst for found in make_sheet(replace(comparison, divergences=dismissed)).rows] == [
        None
    ] * 7


def test_that_rows_by_severity_begin_with_the_surest_contradiction() -> None:
    sheet = make_sheet(calls(), View(order=Order.BY_SEVERITY))
    assert [found.number for found in sheet.rows] == [4, 1, 2, 5, 3, 6, 7]


def test_that_rows_by_time_begin_with_the_earliest_day_and_keep_the_undated_in_order() -> None:
    comparison = calls()
    turned = replace(comparison, table=replace(comparison.table, rows=comparison.table.rows[::-1]))
    sheet = make_sheet(turned, View(order=Order.BY_TIME))
    assert [found.id for found in sheet.rows] == ["R1", "R7", "R6", "R5", "R4", "R3", "R2"]


def test_that_a_row_keeps_its_number_whatever_is_hidden() -> None:
    sheet = make_sheet(calls(), filtered(kinds=frozenset({DivergenceKind.POLARITY})))
    assert [found.number for found in sheet.rows] == [4]
    assert sheet.scope == "1 of 7 rows shown: Affirmed or denied"


def test_that_a_filter_by_severity_shows_only_its_flags() -> None:
    sheet = make_sheet(calls(), filtered(severities=frozenset({Severity.CONTRADICTION})))
    assert {flag.severity for flag in sheet.flags} == {Severity.CONTRADICTION}
    assert [found.number for found in sheet.rows] == [1, 2, 4]


def test_that_a_filter_by_text_reads_over_case_and_line_ends() -> None:
    assert [found.number for found in make_sheet(calls(), filtered(text="HARBOR  master")).rows] == [1]


def test_that_a_filter_by_account_keeps_the_rows_where_it_speaks() -> None:
    sheet = make_sheet(calls(), filtered(accounts=frozenset({AccountId("C")})))
    assert [found.number for found in sheet.rows] == [1, 3, 7]


def test_that_only_shared_rows_are_those_of_two_or_more() -> None:
    assert [found.number for found in make_sheet(calls(), filtered(only_shared=True)).rows] == [1, 2, 3, 4, 5]


def test_that_the_base_column_comes_first() -> None:
    sheet = make_sheet(calls(), View(base=AccountId("C")))
    assert [column.account for column in sheet.columns] == ["C", "A", "B"]
    assert [cell.account for cell in sheet.rows[0].cells] == ["C", "A", "B"]


def test_that_a_divergence_with_a_hidden_account_goes_with_its_last_pair() -> None:
    sheet = make_sheet(calls(), View(columns=(AccountId("A"), AccountId("C"))))
    kinds = {flag.kind for flag in sheet.flags}
    assert DivergenceKind.PLACE in kinds
    assert DivergenceKind.POLARITY not in kinds
    assert {account for flag in sheet.flags for account, _, _ in flag.sides} == {"A", "C"}


def test_that_ranks_number_the_flags_from_the_gravest_with_the_dismissed_last() -> None:
    flags = make_sheet(calls()).flags
    assert [flag.rank for flag in flags] == list(range(1, 11))
    standing = [flag.severity for flag in flags if flag.standing]
    assert standing == sorted(standing, reverse=True)
    assert [flag.standing for flag in flags] == [True] * 9 + [False]


def test_that_totals_leave_dismissed_divergences_out_of_the_severities() -> None:
    totals = make_sheet(calls()).totals
    assert (totals.contradictions, totals.differences, totals.omissions) == (3, 5, 1)
    assert (totals.flags, totals.reviewed) == (10, 3)


def test_that_the_chain_of_sources_is_told_from_the_outside_in() -> None:
    passage = row(calls(), 3).cells[1].passages[0]
    assert (passage.attribution, passage.cue) == ("Harbor Gazette ← Mara Lindqvist", "said")


def test_that_accounts_with_one_origin_are_said_not_to_confirm_each_other_and_who_stands_alone_is_named() -> (
    None
):
    assert row(calls(), 3).origin_note == "A, B: one origin, Mara Lindqvist · 1 on its own: C"
    without = row(calls(), 3, View(columns=(AccountId("A"), AccountId("B"))))
    assert without.origin_note == "A, B: one origin, Mara Lindqvist"
    joined = replace(
        calls(),
        origins=(*calls().origins, Origin((AccountId("B"), AccountId("C")), "", say("They share a desk."))),
    )
    assert "on its own" not in row(joined, 3).origin_note
    sourced = replace(
        calls(),
        claims=tuple(
            replace(claim, attribution=(Attribution("the owner", "say", (claim.span,)),))
            if claim.account == "C"
            else claim
            for claim in calls().claims
        ),
    )
    assert row(sourced, 3).origin_note == "A, B: one origin, Mara Lindqvist"
    assert not row(calls(), 1).origin_note
    assert not row(calls(), 7).origin_note


def test_that_a_claim_is_located_by_its_paragraph() -> None:
    assert row(calls(), 3).cells[0].passages[0].locator == "paragraph 3"


def test_that_blank_lines_separate_paragraphs_where_there_are_any() -> None:
    account = replace(one_row("x", "y").accounts[0], text="One line\nwrapped.\n\nTwo.\n \nThree.", body=None)
    assert paragraph_starts(account) == (0, 19, 26)


def test_that_what_stands_before_the_body_is_the_heading() -> None:
    comparison = one_row("Title\nText.", "y")
    account = replace(comparison.accounts[0], body=(6, 11))
    passages = Passages(replace(comparison, accounts=(account, comparison.accounts[1])))
    assert passages.locator(Span(AccountId("A"), 0, 5)) == "heading"
    assert passages.locator(Span(AccountId("A"), 6, 11)) == "paragraph 1"


def test_that_right_to_left_words_are_known_as_such() -> None:
    directions = [found.cells[0].passages[0].right_to_left for found in make_sheet(hostile()).rows]
    assert directions.count(True) == 2


def test_that_most_letters_of_a_sentence_give_its_direction() -> None:
    assert runs_right_to_left("Mara Lindqvist, שומרת לשעבר, טענה כי האזעקה נותקה.")
    assert not runs_right_to_left("קול הנמל is in Hebrew, which is not analyzed.")
    assert not runs_right_to_left("12 – 14")


def test_that_an_untitled_comparison_has_a_title() -> None:
    comparison = replace(calls(), options=replace(calls().options, title=""))
    assert make_sheet(comparison).title == "Comparison of accounts"


def test_that_reasons_for_a_row_are_told_once() -> None:
    assert row(calls(), 1).joined == ("Both speak of the same thing.",)


def test_that_no_rows_are_no_trouble() -> None:
    comparison = replace(calls(), table=replace(calls().table, rows=()), divergences=(), claims=())
    sheet = make_sheet(comparison)
    assert (sheet.rows, sheet.flags, sheet.scope) == ((), (), "All 0 rows shown")


@settings(max_examples=30, deadline=None)
@given(
    kinds=st.frozensets(st.sampled_from(DivergenceKind)),
    severities=st.frozensets(st.sampled_from(Severity)),
    statuses=st.frozensets(st.sampled_from(Status)),
    order=st.sampled_from(Order),
    columns=st.permutations([AccountId("A"), AccountId("B"), AccountId("C")]),
)
def test_that_a_view_never_shows_more_than_there_is(
    kinds: frozenset[DivergenceKind],
    severities: frozenset[Severity],
    statuses: frozenset[Status],
    order: Order,
    columns: list[AccountId],
) -> None:
    view = View(order, Filter(kinds, severities, statuses), tuple(columns))
    sheet = make_sheet(calls(), view)
    assert sheet.totals.rows_shown == len(sheet.rows) <= 7
    for flag in sheet.flags:
        assert not kinds or flag.kind in kinds
        assert not severities or flag.severity in severities
        assert not statuses or flag.status in statuses


def test_that_a_translated_reason_is_asked_for_by_its_pattern() -> None:
    comparison = calls()
    first = replace(comparison.divergences[0], why=say("{count} accounts", count=3))
    sheet = make_sheet(replace(comparison, divergences=(first,)))
    assert sheet.flags[0].why == "3 accounts"


def test_that_many_rows_are_laid_out_whole() -> None:
    assert len(make_sheet(many(200)).rows) == 200


def test_that_a_source_without_a_name_is_not_said_to_be_unnamed_by_the_account() -> None:
    comparison = one_row("It was said that it rained.", "It rained.")
    told = replace(comparison.claims[0], attribution=(Attribution("", "say", (comparison.claims[0].span,)),))
    changed = replace(comparison, claims=(told, *comparison.claims[1:]))
    assert row(changed, 1).cells[0].passages[0].attribution == "a source not identified"
