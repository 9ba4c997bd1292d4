from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.diverge.dispute import disputes
from comparer.diverge.finding import Finding, Row, Telling
from comparer.model import ClaimGroup, RowId, Span
from tests.diverge.build import row, telling

LEAD = "mill:nsubj>burned burned(burn):ROOT"


def rows(doubt: str) -> list[Row]:
    doubting = telling(doubt, index=1)
    group = ClaimGroup(RowId("R2"), (doubting.claim.id,))
    leads = row(*(telling("The mill burned down.", LEAD, index=index) for index in (0, 2)))
    return [leads, Row(group, (doubting,), 3)]


def found(doubt: str) -> list[Finding]:
    given = rows(doubt)
    tellings: list[Telling] = [telling for one in given for telling in one.tellings]
    accounts = tuple(sorted((one.account for one in tellings), key=lambda account: account.id))
    return [finding for _, finding in disputes(given, accounts)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("An engineer said that the story is impossible.", "polarity.disputed"),
        ("“It is not plausible,” an engineer said.", "polarity.disputed"),
        ("It might not be a true account.", "certainty.disputed"),
        ("The Courier could not independently verify the claims.", "certainty.disputed"),
    ],
)
def test_that_a_doubt_of_the_story_is_set_against_the_others(text: str, rule: str) -> None:
    assert [finding.rule for finding in found(text)] == [rule]
    assert [item.account for item in found(text)[0].items] == ["A", "B", "C"]


def test_that_of_two_doubts_the_one_told_first_is_shown_whatever_the_order_of_rows() -> None:
    text = "An engineer said it is not plausible, and a diver said this is impossible."
    leads, doubting = rows(text)
    (whole,) = doubting.tellings
    middle = text.index(" and")
    halves = (whole.claim.span.start, middle), (middle, whole.claim.span.end)
    early, late = (
        replace(doubting, tellings=(replace(whole, claim=replace(whole.claim, span=Span(whole.id, *half))),))
        for half in halves
    )
    accounts = (*(one.account for one in leads.tellings), whole.account)
    for given in ([leads, early, late], [late, early, leads]):
        ((_, finding),) = disputes(given, accounts)
        assert "it is not plausible" in [item.words for item in finding.items]


@pytest.mark.parametrize(
    "text",
    [
        "It is impossible to cross the river.",
        "The mayor could not confirm the date.",
        "The bridge is not safe.",
    ],
)
def test_that_other_denials_are_no_doubt_of_the_story(text: str) -> None:
    assert not found(text)
