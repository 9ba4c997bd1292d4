"""How alike two claims are does not depend on which comes first."""

from __future__ import annotations

import pytest

from comparer.diverge.context import containment, likeness
from comparer.language.akin import akin
from comparer.model import AccountId, Claim, ClaimId, Span, Term

ONE, TWO = ("explosion", "blast", "mill"), ("explosion", "table", "mill")


def claim(*lemmas: str) -> Claim:
    """Return a claim of these nouns."""
    account = AccountId("A")
    terms = tuple(Term(lemma, "NOUN", Span(account, at * 9, at * 9 + 8)) for at, lemma in enumerate(lemmas))
    return Claim(ClaimId("A1"), Span(account, 0, len(lemmas) * 9), terms=terms)


def test_that_what_two_sets_of_words_share_is_the_same_from_either_side() -> None:
    assert akin("blast", "explosion")
    assert containment(ONE, TWO) == containment(TWO, ONE) == pytest.approx((2 + 0.6) / 3)


def test_that_likeness_is_the_same_from_either_side() -> None:
    assert likeness(claim(*ONE), claim(*TWO)) == likeness(claim(*TWO), claim(*ONE)) == pytest.approx(2.6 / 3)


def test_that_a_word_found_again_counts_more_than_a_related_one() -> None:
    assert containment({"blast"}, {"blast", "mill"}) == 1 > containment({"blast"}, {"explosion", "mill"}) > 0
    assert containment((), TWO) == 0
