from __future__ import annotations

import pytest

from comparer.diverge.finding import Telling
from comparer.diverge.quote import quote
from comparer.model import Severity
from tests.diverge.build import quoted, row, telling


def said(words: str, index: int = 0) -> Telling:
    return telling(f"“{words}” she said.", "", quoted(words), index=index)


def test_that_identical_quotations_agree() -> None:
    assert not list(
        quote(row(said("we will rebuild the old harbor"), said("we will rebuild the old harbor", 1)))
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("we’ll rebuild the old harbor", "we'll rebuild the old harbor"),
        ("we will rebuild the on-site harbor", "We will rebuild the on site harbor"),
        ("we will rebuild it in three years", "we will rebuild it in 3 years"),
        ("they [the builders] told us to wait here", "they told us to wait here"),
    ],
)
def test_that_typography_and_brackets_do_not_count(one: str, two: str) -> None:
    assert not list(quote(row(said(one), said(two, 1))))


def test_that_other_words_in_a_quotation_are_a_difference_at_those_words() -> None:
    found = list(
        quote(row(said("we will rebuild the old harbor"), said("we will restore the old harbor", 1)))
    )
    assert [(finding.severity, finding.rule) for finding in found] == [(Severity.DIFFERENCE, "quote.words")]
    assert [item.words for item in found[0].items] == ["rebuild", "restore"]


def test_that_a_dropped_opening_is_a_difference() -> None:
    found = list(
        quote(row(said("But we will rebuild the old harbor"), said("We will rebuild the old harbor", 1)))
    )
    assert [finding.rule for finding in found] == ["quote.cut"]
    assert found[0].items[0].words == "But"


def test_that_words_beside_what_is_left_out_are_said_to_be() -> None:
    whole, cut = said("we will rebuild the old harbor by spring"), said("we will rebuild the old harbor", 1)
    (found,) = quote(row(whole, cut))
    assert [str(item.reading) for item in found.items] == ["", "words are left out after these"]


def test_that_a_denial_inside_a_quotation_is_a_contradiction() -> None:
    found = list(
        quote(row(said("we can rebuild the old harbor now"), said("we cannot rebuild the old harbor now", 1)))
    )
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "quote.meaning")
    ]


def test_that_another_quotation_is_not_compared() -> None:
    assert not list(
        quote(row(said("we will rebuild the old harbor"), said("the fire took everything I had", 1)))
    )


def test_that_quoted_words_given_as_ones_own_are_a_difference() -> None:
    plain = telling(
        "She said they would now rebuild the old harbor wall by wall.",
        index=1,
        sources=(("She", "Ada Lindt"),),
    )
    found = list(quote(row(said("they would now rebuild the old harbor"), plain)))
    assert [finding.rule for finding in found] == ["quote.unmarked"]
    assert [item.words for item in found[0].items] == ["they would now rebuild the old harbor"] * 2


def test_that_an_account_which_is_itself_quoted_is_no_paraphrase() -> None:
    source = telling("They would now rebuild the old harbor wall by wall.", index=1)
    assert not list(quote(row(said("They would now rebuild the old harbor"), source)))


def test_that_a_quotation_which_begins_in_mid_sentence_is_not_called_cut() -> None:
    whole = said("When I came home I heard the whole house shake and ran")
    part = said("heard the whole house shake and ran", 1)
    assert not list(quote(row(whole, part)))


def test_that_small_words_are_not_marked_beside_a_real_difference() -> None:
    longer, shorter = (
        said("But we will rebuild the old harbor by summer"),
        said("We will rebuild the old harbor", 1),
    )
    found = list(quote(row(longer, shorter)))
    assert [item.words for item in found[0].items] == ["by summer", "the old harbor"]


def test_that_words_in_another_order_are_not_called_left_out() -> None:
    one, two = (
        said("guys named Money Smoothie and Shifty come here"),
        said("guys named Smoothie Money and Shifty come here", 1),
    )
    (found,) = quote(row(one, two))
    assert "left out" not in str(found.why)
    assert "another order" in str(found.why)


def test_that_a_number_in_words_is_the_number() -> None:
    assert not list(
        quote(row(said("we waited for twenty years here"), said("we waited for 20 years here", 1)))
    )
