"""Rows: properties that hold whatever the claims say, and traps."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.align import align
from comparer.align.reading import read
from comparer.model import (
    AccountId,
    AlignmentTable,
    Claim,
    ClaimId,
    Constraints,
    Joined,
    RowId,
    Span,
    TakenOut,
    Term,
    Tier,
    Time,
    TimeKind,
)
from comparer.progress import Cancelled, Step
from tests.align.build import account

WORDS = (
    "zeppelin/n",
    "harbor/n",
    "collide/v",
    "ferry/n",
    "lisbon/p",
    "marta/p",
    "crew/n",
    "rescue/v",
    "fog/n",
    "captain/n",
    "arrest/v",
    "rope/n",
)
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
stories = st.lists(st.lists(sentences, max_size=6), min_size=1, max_size=4)

STORY = (
    "zeppelin/n collide/v ferry/n lisbon/p",
    "captain/n arrest/v smuggle/v",
    "marta/p rescue/v crew/n rope/n",
)


def made(*stories: tuple[str, ...]) -> tuple[Claim, ...]:
    return tuple(
        claim for sign, told in zip("ABCDEFGH", stories, strict=False) for claim in account(sign, *told)
    )


def signs(claims: tuple[Claim, ...]) -> tuple[AccountId, ...]:
    return tuple(dict.fromkeys(claim.account for claim in claims))


def rows(table: AlignmentTable) -> set[frozenset[ClaimId]]:
    return {frozenset(row.claims) for row in table.rows}


def joined(*claims: str) -> Joined:
    return Joined(frozenset(map(ClaimId, claims)))


def taken_out(claim: str, *others: str) -> TakenOut:
    return TakenOut(ClaimId(claim), frozenset(map(ClaimId, others)))


@given(stories)
@settings(max_examples=60, deadline=None)
def test_that_every_claim_is_in_exactly_one_row(told: list[list[str]]) -> None:
    claims = made(*map(tuple, told))
    table = align(claims, tuple(AccountId(sign) for sign in "ABCD"))
    assert sorted(claim for row in table.rows for claim in row.claims) == sorted(claim.id for claim in claims)


@given(stories)
@settings(max_examples=60, deadline=None)
def test_that_a_row_has_one_core_claim_an_account_in_the_order_of_the_accounts(told: list[list[str]]) -> None:
    claims = made(*map(tuple, told))
    owner = {claim.id: claim.account for claim in claims}
    for row in align(claims, tuple(AccountId(sign) for sign in "ABCD")).rows:
        owners = [owner[claim] for claim in row.core]
        assert owners == sorted(set(owners))
        assert {owner[claim] for claim in row.attached} <= set(owners)


@given(stories, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_that_the_order_of_the_columns_changes_no_row(told: list[list[str]], dice: Random) -> None:
    claims = made(*map(tuple, told))
    order = [AccountId(sign) for sign in "ABCD"]
    straight = rows(align(claims, tuple(order)))
    dice.shuffle(order)
    assert rows(align(claims, tuple(order))) == straight


def test_that_calling_the_accounts_otherwise_changes_no_row() -> None:
    one = ("zeppelin/n collide/v ferry/n lisbon/p", "captain/n arrest/v police/n", "fog/n thick/a harbor/n")
    two = ("captain/n drunk/a arrest/v", "ferry/n sink/v zeppelin/n collide/v")
    three = ("harbor/n fog/n radio/n", "police/n arrest/v captain/n harbor/n")

    def texts(*stories: tuple[str, ...]) -> set[frozenset[tuple[str, ...]]]:
        claims = {claim.id: claim for claim in made(*stories)}
        table = align(tuple(claims.values()), signs(tuple(claims.values())))
        return {
            frozenset(tuple(term.lemma for term in claims[claim].terms) for claim in row.claims)
            for row in table.rows
        }

    assert texts(one, two, three) == texts(three, one, two) == texts(two, three, one)


def test_that_identical_accounts_stand_side_by_side() -> None:
    claims = made(STORY, STORY, STORY)
    table = align(claims, signs(claims))
    assert [row.core for row in table.rows] == [("A1", "B1", "C1"), ("A2", "B2", "C2"), ("A3", "B3", "C3")]
    assert not any(row.attached for row in table.rows)


def test_that_rows_are_numbered_in_the_order_of_the_telling() -> None:
    claims = made(STORY, (STORY[0], "storm/n delay/v radio/n mast/n", STORY[2]))
    table = align(claims, signs(claims))
    assert [row.id for row in table.rows] == [RowId("R1"), RowId("R2"), RowId("R3"), RowId("R4")]
    told = [row.claims for row in table.rows]
    assert told.index((ClaimId("B2"),)) in (1, 2)
    assert told[0] == ("A1", "B1")
    assert told[-1] == ("A3", "B3")


def test_that_one_account_gives_a_row_a_claim() -> None:
    claims = made(STORY)
    assert [row.core for row in align(claims, signs(claims)).rows] == [("A1",), ("A2",), ("A3",)]


def test_that_no_claims_give_no_rows() -> None:
    assert align((), (AccountId("A"),)) == AlignmentTable((AccountId("A"),))


def test_that_claims_of_other_things_stay_apart_though_they_share_a_name() -> None:
    claims = made(
        ("marta/p rescue/v crew/n rope/n", "marta/p inherit/v vineyard/n douro/p"),
        ("marta/p rescue/v crew/n ladder/n", "marta/p study/v violin/n vienna/p"),
    )
    assert rows(align(claims, signs(claims))) == {
        frozenset({"A1", "B1"}),
        frozenset({"A2"}),
        frozenset({"B2"}),
    }


def test_that_a_claim_between_two_others_does_not_chain_them() -> None:
    claims = made(
        ("zeppelin/n collide/v ferry/n lisbon/p pier/n",),
        ("zeppelin/n collide/v ferry/n captain/n arrest/v smuggle/v",),
        ("captain/n arrest/v smuggle/v cocaine/n trunk/n",),
    )
    table = align(claims, signs(claims))
    assert frozenset({"A1", "B1", "C1"}) not in rows(table)


def test_that_a_second_claim_of_one_account_is_attached_to_the_row_it_belongs_to() -> None:
    claims = made(
        ("zeppelin/n collide/v ferry/n lisbon/p pier/n", "radio/n mast/n fall/v"),
        (
            "zeppelin/n collide/v ferry/n lisbon/p",
            "ferry/n zeppelin/n collide/v lisbon/p pier/n",
            "goat/n escape/v",
        ),
    )
    row = align(claims, signs(claims)).rows[0]
    assert set(row.claims) == {"A1", "B1", "B2"}
    assert len(row.core) == 2
    assert len(row.attached) == 1


def test_that_a_reviewers_link_wins_over_claims_that_share_nothing() -> None:
    claims = made(STORY, ("goat/n escape/v barn/n",))
    table = align(claims, signs(claims), Constraints((joined("A2", "B1"),)))
    row = next(row for row in table.rows if "B1" in row.claims)
    assert set(row.claims) == {"A2", "B1"}
    assert [evidence.tier for evidence in row.evidence] == [Tier.REVIEWER]
    assert row.evidence[0].score == 1.0


def test_that_a_reviewers_unlink_wins_over_the_same_words() -> None:
    claims = made(STORY, STORY)
    table = align(claims, signs(claims), Constraints((taken_out("A1", "B1"),)))
    assert {frozenset({"A1"}), frozenset({"B1"})} < rows(table)
    assert frozenset({"A2", "B2"}) in rows(table)


@given(stories, st.data())
@settings(max_examples=60, deadline=None)
def test_that_a_claim_taken_out_stands_alone_and_no_other_moves(
    told: list[list[str]], data: st.DataObject
) -> None:
    claims = made(*map(tuple, told))
    if claims:
        before = rows(align(claims, signs(claims)))
        claim = data.draw(st.sampled_from(claims)).id
        home = next(row for row in before if claim in row)
        edits = Constraints((TakenOut(claim, home - {claim}),))
        left = {row - {claim} for row in before} - {frozenset()}
        assert rows(align(claims, signs(claims), edits)) == left | {frozenset({claim})}


@given(stories, st.data())
@settings(max_examples=60, deadline=None)
def test_that_a_link_makes_one_row_of_two_and_no_other_moves(
    told: list[list[str]], data: st.DataObject
) -> None:
    claims = made(*map(tuple, told))
    if claims:
        before = rows(align(claims, signs(claims)))
        one, two = (data.draw(st.sampled_from(claims)).id for _ in range(2))
        meeting = {row for row in before if one in row or two in row}
        after = rows(align(claims, signs(claims), Constraints((joined(one, two),))))
        assert after == (before - meeting) | {frozenset().union(*meeting)}


@given(stories, st.data())
@settings(max_examples=60, deadline=None)
def test_that_a_claim_left_out_leaves_the_others_where_they_were(
    told: list[list[str]], data: st.DataObject
) -> None:
    claims = made(*map(tuple, told))
    if claims:
        before = rows(align(claims, signs(claims)))
        gone = frozenset({data.draw(st.sampled_from(claims)).id})
        after = rows(align(claims, signs(claims), Constraints(left_out=gone)))
        assert after == {row - gone for row in before} - {frozenset()}


@given(stories, st.data(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_that_the_order_of_the_columns_changes_nothing_of_what_a_reviewer_did(
    told: list[list[str]], data: st.DataObject, dice: Random
) -> None:
    claims = made(*map(tuple, told))
    if claims:
        a_claim = st.sampled_from([claim.id for claim in claims])
        some = st.frozensets(a_claim, min_size=1, max_size=3)
        acts = st.one_of(some.map(Joined), st.tuples(a_claim, some).map(lambda made: TakenOut(*made)))
        edits = Constraints(tuple(data.draw(st.lists(acts, max_size=6))))
        order = [AccountId(sign) for sign in "ABCD"]
        straight = rows(align(claims, tuple(order), edits))
        dice.shuffle(order)
        assert rows(align(claims, tuple(order), edits)) == straight


@given(stories)
@settings(max_examples=100, deadline=None)
def test_that_rows_stand_in_the_order_in_which_the_first_account_tells_them(told: list[list[str]]) -> None:
    claims = made(*map(tuple, told))
    place = {claim.id: claim.span.start for claim in claims}
    table = align(claims, tuple(AccountId(sign) for sign in "ABCD"))
    order = [place[row.core[0]] for row in table.rows if row.core[0].startswith("A")]
    assert order == sorted(order)


def test_that_constraints_on_claims_that_are_gone_change_nothing() -> None:
    claims = made(STORY, STORY)
    gone = Constraints((joined("A1", "Z9"), taken_out("Z9", "A1")), frozenset({ClaimId("Z8")}))
    assert align(claims, signs(claims), gone) == align(claims, signs(claims))


def test_that_a_claim_without_words_has_a_row_of_its_own() -> None:
    empty = Claim(ClaimId("A9"), Span(AccountId("A"), 900, 901))
    claims = (*made(STORY, STORY), empty)
    assert frozenset({"A9"}) in rows(align(claims, signs(claims)))


def test_that_evidence_links_every_claim_of_a_row_and_scores_are_chances() -> None:
    claims = made(STORY, STORY, STORY)
    for row in align(claims, signs(claims)).rows:
        assert len(row.evidence) == len(row.claims) - 1
        assert {evidence.second for evidence in row.evidence} == set(row.claims[1:])
        assert all(0 < evidence.score <= 1 for evidence in row.evidence)
        assert 0 < row.confidence <= 1


def test_that_the_order_in_which_claims_come_does_not_matter() -> None:
    claims = made(STORY, STORY[::-1])
    assert align(claims[::-1], signs(claims)) == align(claims, signs(claims))


def test_that_the_work_can_be_stopped() -> None:
    class Impatient:
        def report(self, step: Step) -> None:
            raise Cancelled(step.stage)

    claims = made(STORY, STORY)
    with pytest.raises(Cancelled):
        align(claims, signs(claims), monitor=Impatient())


def test_that_a_claims_own_facets_do_not_change_the_rows_of_others() -> None:
    claims = made(STORY, STORY)
    bare = tuple(replace(claim, facets=()) if claim.id == "A3" else claim for claim in claims)
    assert frozenset({"A1", "B1"}) in rows(align(bare, signs(bare)))


def test_that_the_event_a_claim_is_dated_by_is_not_what_it_is_about() -> None:
    told = Claim(
        ClaimId("A1"),
        Span(AccountId("A"), 0, 40),
        terms=tuple(
            Term(lemma, pos, Span(AccountId("A"), at, at + 3), head=head)
            for lemma, pos, at, head in (
                ("flee", "VERB", 0, -1),
                ("day", "NOUN", 10, 0),
                ("city", "NOUN", 20, 3),
                ("fall", "VERB", 30, 1),
            )
        ),
        facets=(Time(Span(AccountId("A"), 10, 33), TimeKind.DATE),),
    )
    (reading,) = read((told,), (AccountId("A"),))
    assert reading.lemmas == {"flee", "day"}


def test_that_the_core_is_what_a_sentence_mainly_says_where_both_are_as_well_supported() -> None:
    words = "minister/n sign/v border/n treaty/n"
    clause, main, other = (*account("A", words, words), *account("B", words))
    (row,) = align((replace(clause, main=False), main, other), (clause.account, other.account)).rows
    assert row.core == (main.id, other.id)
