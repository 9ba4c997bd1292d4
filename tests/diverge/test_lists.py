from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.lists import lists
from tests.diverge.build import person, row, telling

GUESTS = ["Ada Lindt", "Jon Brekke", "Mia Torres", "Ole Hagen"]


def invited(names: list[str], index: int = 0) -> Telling:
    return telling(f"The guests were {', '.join(names)}.", "", *(person(name) for name in names), index=index)


def test_that_names_only_one_list_has_are_a_difference() -> None:
    found = list(lists(row(invited([*GUESTS, "Kai Storm"]), invited([*GUESTS, "Eva Blom"], 1))))
    assert [[item.words for item in finding.items] for finding in found] == [["Kai Storm", "Eva Blom"]]
    assert str(found[0].why) == "The lists differ: only Herald has “Kai Storm”, only Courier has “Eva Blom”."


def test_that_the_same_list_in_another_order_agrees() -> None:
    assert not list(lists(row(invited(GUESTS), invited(GUESTS[::-1], 1))))


def test_that_short_lists_are_not_compared() -> None:
    assert not list(lists(row(invited(["Ada Lindt", "Kai Storm"]), invited(["Ada Lindt", "Eva Blom"], 1))))


def test_that_a_name_a_third_account_of_the_row_has_is_not_called_one_account_s_alone() -> None:
    third = invited([*GUESTS, "Kai Storm"], 2)
    assert not list(lists(row(invited([*GUESTS, "Kai Storm"]), invited([*GUESTS, "Eva Blom"], 1), third)))
