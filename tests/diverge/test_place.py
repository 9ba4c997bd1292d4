from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.place import place
from comparer.model import Severity
from tests.diverge.build import Maker, row, spot, telling


def arrested(where: str, facet: Maker, index: int = 0) -> Telling:
    last = where.rsplit(maxsplit=1)[-1]
    return telling(
        f"Police arrested the driver {where}.",
        f"Police:nsubj>arrested arrested(arrest):ROOT driver:dobj>arrested {last}:pobj>arrested",
        facet,
        index=index,
    )


def test_that_places_which_exclude_each_other_are_a_contradiction() -> None:
    found = list(place(row(arrested("in Oslo", spot("Oslo")), arrested("in Bergen", spot("Bergen"), 1))))
    assert [finding.severity for finding in found] == [Severity.CONTRADICTION]
    assert [item.words for item in found[0].items] == ["Oslo", "Bergen"]


def test_that_a_place_inside_the_other_agrees() -> None:
    one, two = arrested("in Oslo", spot("Oslo", "norway")), arrested("in Norway", spot("Norway"), 1)
    assert not list(place(row(one, two)))


def test_that_a_town_no_list_knows_differs_and_is_no_contradiction() -> None:
    one = arrested("in Oslo", spot("Oslo"))
    two = arrested("in Smalltown", spot("Smalltown", known=False), 1)
    found = list(place(row(one, two)))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.DIFFERENCE, "place.other-name")
    ]
    assert str(found[0].why) == "Herald names “Oslo” as the place, Courier “Smalltown”."


def test_that_a_town_no_list_knows_may_lie_in_a_place_its_account_names_elsewhere() -> None:
    one = arrested("in Oslo", spot("Oslo"))
    two = telling(
        "Police arrested the driver in Smalltown. Oslo knows him.",
        "Police:nsubj>arrested arrested(arrest):ROOT driver:dobj>arrested Smalltown:pobj>arrested",
        spot("Smalltown", known=False),
        index=1,
    )
    assert not list(place(row(one, two)))


def test_that_where_from_and_where_to_are_not_compared() -> None:
    one, two = arrested("from Oslo", spot("Oslo")), arrested("to Bergen", spot("Bergen"), 1)
    assert not list(place(row(one, two)))
