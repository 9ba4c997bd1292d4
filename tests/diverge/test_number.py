from __future__ import annotations

from math import inf

import pytest

from comparer.diverge.finding import Telling
from comparer.diverge.number import number
from comparer.model import Severity
from tests.diverge.build import amount, row, spot, telling


def killed(
    words: str, low: float, high: float | None = None, index: int = 0, modifier: str = "", published: str = ""
) -> Telling:
    return telling(
        f"The army killed {words} rebels.",
        "army:nsubj>killed killed(kill):ROOT rebels(rebel):dobj>killed",
        amount(words, low, high, "rebel", modifier=modifier),
        index=index,
        published=published,
    )


def wide(words: str, phrase: str, index: int = 0) -> Telling:
    head = phrase.split(maxsplit=1)[0]
    return telling(
        f"The crater had {phrase} {words}." if head == "radius" else f"The crater was {words} {phrase}.",
        f"crater:nsubj>had had(have):ROOT {head}:dobj>had"
        if head == "radius"
        else f"crater:nsubj>was was(be):ROOT {head}:acomp>was",
        amount(words, 12, unit="m", dimension="length"),
        index=index,
    )


def test_that_counts_which_exclude_each_other_are_a_contradiction() -> None:
    found = list(number(row(killed("12", 12), killed("40", 40, index=1))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "number.disjoint")
    ]
    assert [item.words for item in found[0].items] == ["12", "40"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("12", 12.0, 12.0, ""), ("a dozen", 12.0, 12.0, "")),
        (("at least 10", 10.0, inf, "at least"), ("12", 12.0, 12.0, "")),
        (("dozens of", 24.0, 99.0, "vague"), ("dozens of", 24.0, 99.0, "vague")),
    ],
)
def test_that_amounts_which_can_both_be_true_agree(
    first: tuple[str, float, float, str], second: tuple[str, float, float, str]
) -> None:
    one = killed(first[0], first[1], first[2], modifier=first[3])
    two = killed(second[0], second[1], second[2], 1, second[3])
    assert not list(number(row(one, two)))


def test_that_a_rough_and_an_exact_figure_are_a_difference() -> None:
    found = list(number(row(killed("about 40", 36, 44, modifier="about"), killed("43", 43, index=1))))
    assert [finding.severity for finding in found] == [Severity.DIFFERENCE]


def test_that_different_things_are_not_compared() -> None:
    rebels = killed("12", 12)
    planes = telling(
        "The army lost 3 planes.",
        "army:nsubj>lost lost(lose):ROOT planes(plane):dobj>lost",
        amount("3", 3, counted="plane"),
        index=1,
    )
    assert not list(number(row(rebels, planes)))


def test_that_a_toll_which_only_grew_is_an_earlier_and_a_later_report() -> None:
    found = list(
        number(
            row(killed("12", 12, published="2024-05-01"), killed("15", 15, index=1, published="2024-05-02"))
        )
    )
    assert [(finding.severity, finding.rule) for finding in found] == [(Severity.DIFFERENCE, "number.grew")]
    assert str(found[0].why).startswith("Earlier and later report")


def test_that_other_counts_of_one_day_are_no_growth() -> None:
    first, second = (
        killed("12", 12, published="2024-03-10"),
        killed("11", 11, index=1, published="2024-03-10"),
    )
    found = list(number(row(first, second, killed("12", 12, index=2, published="2024-03-11"))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "number.disjoint")
    ]


def test_that_a_radius_is_not_a_width() -> None:
    found = list(number(row(wide("12 meters", "radius of"), wide("12 meters", "across", index=1))))
    assert [finding.rule for finding in found] == ["number.radius"]


def test_that_accounts_are_grouped_by_what_they_count() -> None:
    found = list(number(row(killed("12", 12), killed("14", 14, index=1), killed("12", 12, index=2))))
    assert str(found[0].why) == "Herald and Tribune give “12” (12 rebels), Courier “14” (14 rebels)."


def died(words: str, count: float, state: str, index: int, more: str) -> Telling:
    return telling(
        f"{words} people died on {state} roads. {more}",
        f"people(person):nsubj>died died(die):ROOT {state}:compound>roads roads(road):pobj>died",
        amount(words, count, counted="person"),
        spot(state),
        index=index,
    )


def test_that_counts_of_two_states_both_accounts_tell_of_are_not_compared() -> None:
    one, two = (
        died("Twenty", 20, "Norland", 0, "Sund had none."),
        died("Seven", 7, "Sund", 1, "Norland had more."),
    )
    assert not list(number(row(one, two)))


def test_that_an_ordinal_only_tells_two_things_apart() -> None:
    one, two = (
        telling(text, terms, amount(words, count, counted="trial", dimension="ordinal"), index=index)
        for index, (text, terms, words, count) in enumerate(
            (
                (
                    "The court opened the second trial in spring.",
                    "court:nsubj>opened opened(open):ROOT trial:dobj>opened spring:pobj>opened",
                    "second",
                    2,
                ),
                (
                    "The town watched the first trial.",
                    "town:nsubj>watched watched(watch):ROOT trial:dobj>watched",
                    "first",
                    1,
                ),
            )
        )
    )
    assert not list(number(row(one, two)))


def test_that_a_radius_is_half_of_the_width_it_agrees_with() -> None:
    half = telling(
        "The crater had radius 6 m.",
        "crater:nsubj>had had(have):ROOT radius:dobj>had",
        amount("6 m", 6, unit="m", dimension="length"),
    )
    assert not list(number(row(half, wide("12 m", "wide", 1))))
