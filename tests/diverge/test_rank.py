from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.rank import ranks
from tests.diverge.build import person, row, telling


def counted(title: str, index: int = 0, more: str = "") -> Telling:
    return telling(
        f"The {title}speaker, Jan Dorn, counted the votes.{more}",
        "speaker:nsubj>counted Jan:compound>Dorn Dorn:appos>speaker counted(count):ROOT votes(vote):dobj>counted",
        person("Jan Dorn"),
        index=index,
    )


def test_that_a_deputy_is_not_the_one_he_stands_in_for() -> None:
    found = list(ranks(row(counted(""), counted("deputy ", 1))))
    assert [finding.rule for finding in found] == ["name.rank"]
    assert [item.words for item in found[0].items] == ["speaker", "deputy speaker"]


def test_that_an_account_may_leave_the_rank_out_once() -> None:
    assert not list(ranks(row(counted("", more=" The deputy speaker left."), counted("deputy ", 1))))
