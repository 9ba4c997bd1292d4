"""How many were killed or hurt, wherever each account says it."""

from __future__ import annotations

from dataclasses import replace

from comparer.diverge.casualties import casualties
from comparer.diverge.finding import Finding, Telling
from comparer.model import ClaimId, Severity
from tests.diverge.build import Maker, amount, spot, telling


def killed(
    count: int, index: int = 0, published: str = "2024-05-10", *more: Maker, place: str = ""
) -> Telling:
    where = f" in {place}" if place else ""
    return telling(
        f"The quake killed {count} people{where}.",
        f"quake:nsubj>killed killed(kill):ROOT {count}:nummod>people people(person):dobj>killed",
        amount(str(count), count, counted="person"),
        *((spot(place, "Italy"),) if place else ()),
        *more,
        index=index,
        published=published,
    )


def found(*tellings: Telling) -> list[Finding]:
    return [finding for _, finding in casualties(list(enumerate(tellings)))]


def test_that_tolls_in_rows_apart_are_compared() -> None:
    (one,) = found(killed(12), killed(14, 1))
    assert (one.rule, one.severity) == ("number.toll", Severity.CONTRADICTION)
    assert [item.words for item in one.items] == ["12", "14"]


def test_that_accounts_with_one_count_in_a_row_do_not_differ_over_another_event() -> None:
    here, there, other = killed(12), killed(12, 1), killed(15)
    other = replace(other, claim=replace(other.claim, id=ClaimId("A2")))
    assert not list(casualties([(0, here), (0, there), (1, other)]))
    assert len(list(casualties([(0, here), (2, there), (1, other)]))) == 1


def test_that_the_greatest_count_of_an_account_is_its_toll() -> None:
    assert not found(killed(12), killed(14), killed(14, 1))
    (one,) = found(killed(12), killed(14), killed(12, 1))
    assert [item.words for item in one.items] == ["14", "12"]


def test_that_a_later_report_with_a_higher_toll_is_no_contradiction() -> None:
    (one,) = found(killed(12), killed(14, 1, "2024-05-11"))
    assert (one.rule, one.severity) == ("number.grew", Severity.DIFFERENCE)


def test_that_without_a_day_nobody_contradicts_anybody() -> None:
    (one,) = found(killed(12), killed(14, 1, ""))
    assert one.severity is Severity.DIFFERENCE


def test_that_the_toll_of_a_place_is_not_that_of_the_whole() -> None:
    assert not found(killed(12, place="Amatrice"), killed(140, 1))
    assert found(killed(12, place="Amatrice"), killed(14, 1, place="Amatrice"))


def test_that_a_count_far_from_all_others_is_of_something_else() -> None:
    assert not found(killed(12), killed(4000, 1))


def test_that_the_order_of_the_accounts_settles_nothing() -> None:
    tellings = [killed(12), killed(14, 1), killed(16, 2)]
    straight = [[item.words for item in one.items] for one in found(*tellings)]
    assert [[item.words for item in one.items] for one in found(*tellings[::-1])] == straight
