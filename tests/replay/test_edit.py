from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import (
    Anchor,
    Claim,
    ClaimId,
    Comparison,
    Decision,
    Exclude,
    Joined,
    Link,
    Merge,
    Quotation,
    Span,
    Split,
    TakenOut,
    Term,
    Unlink,
)
from comparer.replay import Replayed, merge, replay, split
from comparer.review.make import anchor
from tests.builders import Telling, build

TELLINGS = (
    Telling("First", ("The mayor left town.", "He took the train, and nobody saw him.", "It rained.")),
    Telling("Second", ("The mayor left by train.", "It was dry.")),
)


@pytest.fixture
def comparison() -> Comparison:
    return build(TELLINGS, ((0, 0), (1, None), (2, 1)))


def anchor_of(comparison: Comparison, claim: str) -> Anchor:
    return anchor(comparison, comparison.claims_by_id()[ClaimId(claim)].span)


def run(comparison: Comparison, *decisions: Decision) -> Replayed:
    return replay(decisions, comparison.claims, comparison.accounts)


def ids(replayed: Replayed) -> list[str]:
    return [str(claim.id) for claim in replayed.claims]


def test_that_a_link_keeps_claims_together(comparison: Comparison) -> None:
    replayed = run(comparison, Link((anchor_of(comparison, "A2"), anchor_of(comparison, "B1"))))
    assert replayed.constraints.edits == (Joined(frozenset({ClaimId("A2"), ClaimId("B1")})),)
    assert replayed.unplaced == ()


def test_that_an_unlink_keeps_a_claim_apart_from_its_row(comparison: Comparison) -> None:
    replayed = run(comparison, Unlink(anchor_of(comparison, "A1"), (anchor_of(comparison, "B1"),)))
    assert replayed.constraints.edits == (TakenOut(ClaimId("A1"), frozenset({ClaimId("B1")})),)


def test_that_links_and_unlinks_keep_the_order_in_which_they_were_made(comparison: Comparison) -> None:
    first, second = anchor_of(comparison, "A1"), anchor_of(comparison, "B1")
    joined = Joined(frozenset({ClaimId("A1"), ClaimId("B1")}))
    taken = TakenOut(ClaimId("A1"), frozenset({ClaimId("B1")}))
    link, unlink = Link((first, second)), Unlink(first, (second,))
    assert run(comparison, link, unlink).constraints.edits == (joined, taken)
    assert run(comparison, unlink, link).constraints.edits == (taken, joined)


def test_that_a_claim_stays_taken_out_though_the_others_of_its_row_are_gone(comparison: Comparison) -> None:
    replayed = run(comparison, Unlink(anchor_of(comparison, "A1"), (Anchor("0" * 64, "Gone.", 0),)))
    assert replayed.constraints.edits == (TakenOut(ClaimId("A1"), frozenset()),)
    assert replayed.unplaced == ()


def test_that_an_excluded_claim_leaves_the_table(comparison: Comparison) -> None:
    replayed = run(comparison, Exclude(anchor_of(comparison, "A3")))
    assert "A3" not in ids(replayed)
    assert [claim.id for claim in replayed.excluded] == ["A3"]
    assert replayed.constraints.left_out == {"A3"}


def nested() -> tuple[Comparison, tuple[Claim, ...]]:
    """Return claims of which A3 stands inside A2."""
    comparison = build(
        (
            Telling("First", ("It rained.", "He said that the mayor left.")),
            Telling("Second", ("The mayor left.",)),
        ),
        ((0, None), (1, 0)),
    )
    first, outer, other = comparison.claims
    inner = replace(
        outer, id=ClaimId("A3"), span=replace(outer.span, start=outer.span.start + len("He said that "))
    )
    return comparison, (first, outer, inner, other)


def test_that_a_decision_on_an_excluded_claim_does_not_move_to_the_claim_around_it() -> None:
    comparison, claims = nested()
    inner, other = anchor(comparison, claims[2].span), anchor(comparison, claims[3].span)
    replayed = replay((Link((inner, other)), Exclude(inner)), claims, comparison.accounts)
    assert ids(replayed) == ["A1", "A2", "B1"]
    assert replayed.constraints.edits == ()


def test_that_a_claim_excluded_twice_does_not_take_the_claim_around_it_away() -> None:
    comparison, claims = nested()
    inner = anchor(comparison, claims[2].span)
    replayed = replay((Exclude(inner), Exclude(inner)), claims, comparison.accounts)
    assert ids(replayed) == ["A1", "A2", "B1"]


def test_that_a_split_makes_two_claims_of_the_same_words(comparison: Comparison) -> None:
    at = len("He took the train,")
    replayed = run(comparison, Split(anchor_of(comparison, "A2"), at))
    assert ids(replayed) == ["A1", "A2.1", "A2.2", "A3", "B1", "B2"]
    first, second = (claim for claim in replayed.claims if str(claim.id).startswith("A2"))
    assert comparison.words(first.span) == "He took the train,"
    assert comparison.words(second.span).strip() == "and nobody saw him."


def test_that_a_merge_makes_one_claim_of_neighbors(comparison: Comparison) -> None:
    replayed = run(comparison, Merge((anchor_of(comparison, "A3"), anchor_of(comparison, "A2"))))
    assert ids(replayed) == ["A1", "A2", "B1", "B2"]
    assert comparison.words(replayed.claims[1].span) == "He took the train, and nobody saw him.\nIt rained."


def test_that_a_decision_can_build_on_an_earlier_one(comparison: Comparison) -> None:
    cut = Split(anchor_of(comparison, "A2"), len("He took the train,"))
    second_half = anchor(comparison, run(comparison, cut).claims[2].span)
    replayed = run(comparison, cut, Link((second_half, anchor_of(comparison, "B1"))))
    assert replayed.constraints.edits == (Joined(frozenset({ClaimId("A2.2"), ClaimId("B1")})),)


def test_that_words_that_are_gone_make_a_decision_unplaced(comparison: Comparison) -> None:
    lost = Exclude(Anchor("0" * 64, "Nobody wrote this.", 0))
    replayed = run(comparison, lost)
    assert replayed.unplaced == (lost,)
    assert replayed.claims == comparison.claims


def test_that_a_claim_is_found_again_when_a_new_engine_cuts_it_differently(comparison: Comparison) -> None:
    whole = anchor_of(comparison, "A2")
    shorter = Anchor(whole.sha256, "took the train, and nobody saw him", whole.start + 3)
    assert "A2" not in ids(run(comparison, Exclude(shorter)))


def test_that_of_equal_words_the_nearest_place_is_meant() -> None:
    comparison = build(
        (Telling("Only", ("It rained.", "The sun came out.", "It rained.")),), ((0,), (1,), (2,))
    )
    last = anchor_of(comparison, "A3")
    assert ids(run(comparison, Exclude(last))) == ["A1", "A2"]


def test_that_halves_share_out_terms_quotations_and_facets() -> None:
    span = Span(ClaimAccount, 0, 20)
    inside = Span(ClaimAccount, 12, 18)
    claim = Claim(
        ClaimId("A1"),
        span,
        quotations=(inside,),
        terms=(
            Term("say", "VERB", Span(ClaimAccount, 0, 4)),
            Term("rain", "NOUN", inside, head=0),
            Term("mayor", "NOUN", Span(ClaimAccount, 40, 45), head=1),
        ),
        facets=(Quotation(inside, ("rain",)),),
    )
    first, second = split(claim, 10)
    assert [term.lemma for term in first.terms] == ["say", "mayor"]
    assert [(term.lemma, term.head) for term in second.terms] == [("rain", -1), ("mayor", 0)]
    assert (first.quotations, second.quotations) == ((), (inside,))
    assert (first.facets, second.facets) == ((), claim.facets)
    assert merge((first, second)).span == span


ClaimAccount = build((Telling("Only", ("It rained.",)),), ((0,),)).accounts[0].id
