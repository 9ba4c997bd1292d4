from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.model import AccountId, AmountRelation, Quantity, Span, compare_quantities

HERE = Span(AccountId("A"), 0, 1)
SAME, COMPATIBLE, CLOSE = AmountRelation.SAME, AmountRelation.COMPATIBLE, AmountRelation.CLOSE
DISJOINT, NOT_COMPARABLE = AmountRelation.DISJOINT, AmountRelation.NOT_COMPARABLE


def amount(low: float, high: float | None = None, modifier: str = "", counted: str = "") -> Quantity:
    return Quantity(HERE, low, low if high is None else high, counted=counted, modifier=modifier, grain=1.0)


def length(value: float, written: str, grain: float, counted: str = "") -> Quantity:
    return Quantity(HERE, value, value, "m", "length", counted, "", written, grain)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (amount(12), amount(12), SAME),
        (amount(12), amount(14), DISJOINT),
        (amount(10, inf, "at least"), amount(12), COMPATIBLE),
        (amount(10, inf, "at least"), amount(8), DISJOINT),
        (amount(10, inf, "at least"), amount(25), CLOSE),
        (amount(20, inf, "more than"), amount(30, inf, "more than"), CLOSE),
        (amount(20, inf, "more than"), amount(20, inf, "at least"), COMPATIBLE),
        (amount(40, inf, "more than"), amount(40), CLOSE),
        (amount(0, 60, "at most"), amount(60), COMPATIBLE),
        (amount(36, 44, "about"), amount(40), COMPATIBLE),
        (amount(36, 44, "about"), amount(43), CLOSE),
        (amount(36, 44, "about"), amount(70), DISJOINT),
        (amount(36, 40, "nearly"), amount(39), CLOSE),
        (amount(24, 99, "vague"), amount(30), CLOSE),
        (amount(24, 99, "vague"), amount(12), DISJOINT),
        (amount(24, 99, "vague"), amount(40, 199, "vague"), CLOSE),
        (amount(3, 5, "range"), amount(4), COMPATIBLE),
        (amount(3, 5, "range"), amount(4, 6, "range"), CLOSE),
        (amount(3, 5, "range"), amount(7), DISJOINT),
        (amount(12, counted="rebel"), amount(12, counted="plane"), NOT_COMPARABLE),
        (amount(12, counted="rebel"), amount(14), DISJOINT),
        (length(11.8872, "ft", 0.3048), length(12, "m", 1), COMPATIBLE),
        (length(12.192, "ft", 0.3048), length(12, "m", 1), COMPATIBLE),
        (length(12, "m", 1), length(13, "m", 1), DISJOINT),
        (length(12, "m", 1, "radius"), length(12, "m", 1, "width"), DISJOINT),
        (length(6, "m", 1, "radius"), length(12, "m", 1, "width"), SAME),
        (length(12, "m", 1, "depth"), length(12, "m", 1, "width"), NOT_COMPARABLE),
        (amount(12), length(12, "m", 1), NOT_COMPARABLE),
    ],
)
def test_that_two_amounts_are_set_against_each_other(
    first: Quantity, second: Quantity, relation: AmountRelation
) -> None:
    assert compare_quantities(first, second) is relation
    assert compare_quantities(second, first) is relation


def test_that_a_rounded_sum_agrees_with_the_exact_one() -> None:
    rounded = Quantity(HERE, 1.4e9, 1.4e9, "USD", "money", written="USD", grain=1e8)
    exact = Quantity(HERE, 1.37e9, 1.37e9, "USD", "money", written="USD", grain=1e7)
    assert compare_quantities(rounded, exact) is COMPATIBLE


def test_that_another_currency_cannot_be_compared() -> None:
    dollars = Quantity(HERE, 5, 5, "USD", "money")
    euros = Quantity(HERE, 5, 5, "EUR", "money")
    assert compare_quantities(dollars, euros) is NOT_COMPARABLE


def test_that_scores_agree_only_when_both_sides_do() -> None:
    first = Quantity(HERE, 2, 3, dimension="score")
    assert compare_quantities(first, Quantity(HERE, 2, 3, dimension="score")) is SAME
    assert compare_quantities(first, Quantity(HERE, 1, 3, dimension="score")) is DISJOINT


def test_that_the_caller_may_know_that_one_thing_is_counted() -> None:
    assert (
        compare_quantities(amount(12, counted="rebel"), amount(12, counted="fighter"), same_thing=True)
        is SAME
    )


AMOUNTS = st.builds(
    lambda low, more, modifier: amount(low, low + more, modifier),
    st.integers(0, 500),
    st.integers(0, 50),
    st.sampled_from(["", "about", "nearly", "at least", "at most", "more than", "range", "vague"]),
)


@given(AMOUNTS, AMOUNTS)
def test_that_the_order_of_amounts_does_not_matter(first: Quantity, second: Quantity) -> None:
    assert compare_quantities(first, second) is compare_quantities(second, first)


@given(AMOUNTS)
def test_that_an_amount_is_the_same_as_itself(one: Quantity) -> None:
    assert compare_quantities(one, one) is SAME
