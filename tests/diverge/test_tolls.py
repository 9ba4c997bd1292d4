from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.tolls import tolls
from comparer.model import Severity
from tests.diverge.build import Maker, amount, row, spot, telling


def counted(text: str, *facets: Maker, index: int = 0) -> Telling:
    return telling(text, "", *facets, index=index)


def test_that_each_place_of_a_list_is_compared_with_itself() -> None:
    one = counted(
        "20 people died in Norland, eight in Sund.",
        amount("20", 20, counted="person"),
        spot("Norland"),
        amount("eight", 8),
        spot("Sund"),
    )
    two = counted(
        "Seven people died in Sund, 20 in Norland.",
        amount("Seven", 7, counted="person"),
        spot("Sund"),
        amount("20", 20),
        spot("Norland"),
        index=1,
    )
    found = list(tolls(row(one, two)))
    assert [[item.words for item in finding.items] for finding in found] == [["eight", "Seven"]]
    assert found[0].severity is Severity.CONTRADICTION
    assert "Sund" in str(found[0].why)


def test_that_one_count_stands_for_several_places() -> None:
    one = counted(
        "Sund and Vell have each recorded three deaths.", spot("Sund"), spot("Vell"), amount("three", 3)
    )
    two = counted(
        "Two died in Sund, three in Vell.",
        amount("Two", 2),
        spot("Sund"),
        amount("three", 3),
        spot("Vell"),
        index=1,
    )
    assert [[item.words for item in finding.items] for finding in tolls(row(one, two))] == [["three", "Two"]]


def test_that_single_counts_of_single_claims_are_left_to_the_rule_for_numbers() -> None:
    one = counted("Three died in Sund.", amount("Three", 3), spot("Sund"))
    two = counted("Two died in Sund.", amount("Two", 2), spot("Sund"), index=1)
    assert not list(tolls(row(one, two)))
