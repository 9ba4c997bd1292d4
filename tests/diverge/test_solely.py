"""Two dates of one thing whose verbs differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.diverge.finding import Row, Telling
from comparer.diverge.timing import timing
from comparer.model import Evidence, Tier, say
from tests.diverge.build import Maker, day, row, telling

TERMS = "ferry:nsubj>{verb} {verb}:ROOT pier:dobj>{verb} harbor:pobj>{verb}"


def struck(verb: str, words: str, date: Maker, index: int = 0) -> Telling:
    text = f"The ferry {verb} the pier in the harbor {words}."
    return telling(text, TERMS.format(verb=verb), date, index=index)


def tied(one: Telling, two: Telling, score: float = 0.9) -> Row:
    made = row(one, two)
    tie = Evidence(one.claim.id, two.claim.id, Tier.DEED, score, say("together"))
    return replace(made, group=replace(made.group, evidence=(tie,), confidence=score))


def test_that_the_only_dates_of_claims_told_alike_are_compared_whatever_the_verbs() -> None:
    one = struck("hit", "on 12 March", day("12 March", "2024-03-12"))
    two = struck("rammed", "on 15 March", day("15 March", "2024-03-15"), index=1)
    assert [finding.rule for finding in timing(tied(one, two))] == ["timing.disjoint"]
    assert not list(timing(tied(one, two, score=0.5)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (day("12 March", "2024-03-12"), day("12 March", "2024-08-12")),
        (day("12 March", "2024-03-12"), day("12 March", "2024-03-01", "2024-03-11")),
    ],
)
def test_that_far_days_and_dates_of_another_grain_are_of_other_things(first: Maker, second: Maker) -> None:
    one, two = struck("hit", "on 12 March", first), struck("left", "after 12 March", second, index=1)
    assert not list(timing(tied(one, two)))


def test_that_the_same_words_are_no_difference_whatever_day_each_report_makes_of_them() -> None:
    one = struck("hit", "on Tuesday", day("Tuesday", "2024-03-12"))
    two = struck("hit", "on Tuesday", day("Tuesday", "2024-03-05"), index=1)
    assert not list(timing(tied(one, two)))


def test_that_years_counted_back_are_not_exact() -> None:
    one = struck("hit", "20 years ago", day("20 years ago", "1984-01-01", "1984-12-31"))
    two = struck("hit", "in 1985", day("1985", "1985-01-01", "1985-12-31"), index=1)
    assert not list(timing(tied(one, two)))
    assert list(timing(tied(struck("hit", "in 1984", day("1984", "1984-01-01", "1984-12-31")), two)))
