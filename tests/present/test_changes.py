"""What the reviewer did to claims and rows stands in every report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import Anchor, Comparison, Decision, Exclude, Link, Merge, Split, Unlink
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.html import to_html
from comparer.present.markdown import to_markdown
from comparer.present.text import to_text
from tests.builders import calls
from tests.present.pages import docx_text, pdf_text


def anchor(claim: str) -> Anchor:
    comparison = calls()
    span = comparison.claims_by_id()[claim].span  # type: ignore[index]
    account = comparison.account(span.account)
    return Anchor(account.source.sha256, account.words(span), span.start)


def changed(*decisions: Decision) -> Comparison:
    return replace(calls(), decisions=decisions)


def test_that_a_claim_left_out_is_told_with_its_words_and_place() -> None:
    comparison = changed(Exclude(anchor("A6")))
    left = replace(comparison, claims=tuple(claim for claim in comparison.claims if claim.id != "A6"))
    assert [change.told for change in changes(left)] == [
        "Left out of the comparison: A “The flames were out by midnight.” (paragraph 6)"
    ]


def test_that_a_claim_left_out_stands_in_no_row_even_where_another_claim_holds_its_words() -> None:
    whole = anchor("A6")
    part = Anchor(whole.sha256, "out by midnight", whole.start + whole.quote.index("out"))
    left, joined = changes(changed(Exclude(part), Link((part, anchor("B1")))))
    assert left.told == "Left out of the comparison: A “out by midnight” (paragraph 6)"
    assert joined.words[0] == "A “out by midnight” (paragraph 6)"
    assert joined.words[1].endswith("row 1)")


def test_that_rows_made_by_hand_name_the_rows() -> None:
    link, unlink = Link((anchor("A1"), anchor("B1"))), Unlink(anchor("C3"), (anchor("A6"),))
    first, second = changes(changed(link, unlink))
    assert first.what == "Put into one row"
    assert [words.rpartition("(")[2] for words in first.words] == ["paragraph 1, row 1)"] * 2
    assert second.told == (
        "Taken out of its row: C “Our boat saw the smoke from Sund.” (paragraph 3, row 7). "
        "It stood with: A “The flames were out by midnight.” (paragraph 6, row 6)"
    )


def test_that_a_cut_shows_both_halves() -> None:
    (change,) = changes(changed(Split(anchor("A6"), 11)))
    assert change.words[0].startswith("A “The flames” (")
    assert change.words[1].startswith("A “were out by midnight.” (")


def test_that_claims_joined_are_told() -> None:
    (change,) = changes(changed(Merge((anchor("A5"), anchor("A6")))))
    assert change.what == "Joined into one claim"


def test_that_a_decision_that_no_longer_fits_changed_nothing() -> None:
    lost = Exclude(anchor("A6"))
    assert changes(replace(changed(lost), unplaced=(lost,))) == ()


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_has_a_section_for_them(made: object) -> None:
    assert callable(made)
    told = made(changed(Exclude(anchor("A6"))))
    assert str(CHANGES_TITLE) in told
    assert "Left out of the comparison: A “The flames were out by midnight.”" in told.replace("\n   ", " ")
    assert str(CHANGES_TITLE) not in made(calls())
