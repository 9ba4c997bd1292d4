from __future__ import annotations

from comparer.diverge.detail import detail
from comparer.diverge.finding import Telling
from comparer.model import Severity
from tests.diverge.build import amount, row, telling

SANK = "ferry:nsubj>sank sank(sink):ROOT harbor:pobj>sank storm:pobj>sank"


def sank(index: int, tail: str = "", *, deep: bool = False) -> Telling:
    facets = (amount("9 meters", 9, unit="m", dimension="length"),) if deep else ()
    return telling(f"The ferry sank in the harbor in a storm{tail}.", SANK, *facets, index=index)


def test_that_a_figure_only_one_account_has_is_an_omission() -> None:
    found = list(detail(row(sank(0, " 9 meters deep", deep=True), sank(1))))
    assert [(finding.severity, finding.rule) for finding in found] == [(Severity.OMISSION, "detail.added")]
    assert str(found[0].why) == "Only Herald has “9 meters”; the matching passage of Courier does not."


def test_that_a_figure_the_other_has_elsewhere_is_no_omission() -> None:
    assert not list(detail(row(sank(0, " 9 meters deep", deep=True), sank(1, ", at 9 fathoms"))))


def test_that_facts_of_loosely_related_claims_are_left_alone() -> None:
    other = telling("Prices rose.", "Prices(price):nsubj>rose rose(rise):ROOT", index=1)
    assert not list(detail(row(sank(0, " 9 meters deep", deep=True), other)))


def test_that_a_figure_in_the_place_of_another_is_no_addition() -> None:
    other = telling(
        "The ferry sank in the harbor in a storm 4 fathoms deep.",
        SANK,
        amount("4 fathoms", 7, unit="m", dimension="length"),
        index=1,
    )
    assert not list(detail(row(sank(0, " 9 meters deep", deep=True), other)))
