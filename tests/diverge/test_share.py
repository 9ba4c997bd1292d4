from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.share import shares
from comparer.model import Severity
from tests.diverge.build import row, telling


def mailed(which: str, index: int = 0) -> Telling:
    return telling(
        f"{which} letters were mailed from Oslo.",
        "letters(letter):nsubjpass>mailed mailed(mail):ROOT Oslo:pobj>mailed",
        index=index,
    )


def test_that_some_and_all_of_the_same_things_are_a_difference() -> None:
    found = list(shares(row(mailed("Some"), mailed("All", 1))))
    assert [(finding.severity, finding.rule) for finding in found] == [(Severity.DIFFERENCE, "number.share")]
    assert [item.words for item in found[0].items] == ["Some", "All"]


def test_that_none_and_all_are_a_contradiction() -> None:
    found = list(shares(row(mailed("None of the"), mailed("All the", 1))))
    assert [finding.severity for finding in found] == [Severity.CONTRADICTION]


def test_that_several_and_some_agree() -> None:
    assert not list(shares(row(mailed("Some"), mailed("Several", 1))))


def test_that_shares_of_other_things_are_not_compared() -> None:
    other = telling(
        "All guests left Bergen.", "guests(guest):nsubj>left left(leave):ROOT Bergen:dobj>left", index=1
    )
    assert not list(shares(row(mailed("Some"), other)))
