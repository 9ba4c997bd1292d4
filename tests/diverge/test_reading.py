from __future__ import annotations

from datetime import date
from math import inf

import pytest

from comparer.diverge.reading import quantity_reading, time_reading
from comparer.model import AccountId, Granularity, Quantity, Span, Time, TimeKind
from tests.diverge.build import telling

HERE = Span(AccountId("A"), 0, 1)


def length(least: float, most: float) -> Time:
    return Time(HERE, TimeKind.DURATION, length=(least, most))


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (2, 2, "2 days"),
        (1, 1, "1 day"),
        (0.5, 0.5, "12 hours"),
        (10 / 1440, 10 / 1440, "10 minutes"),
        (365.25, 730.5, "1–2 years"),
        (2 / 24, inf, "at least 2 hours"),
        (0, inf, ""),
    ],
)
def test_that_lengths_are_told_in_fitting_units(least: float, most: float, words: str) -> None:
    assert str(time_reading(length(least, most))) == words


@pytest.mark.parametrize(
    ("first", "last", "grain", "modifier", "words"),
    [
        (date(2024, 12, 3), date(2024, 12, 3), Granularity.DAY, "", "Tuesday 3 December 2024"),
        (date(2024, 12, 3), date(2024, 12, 5), Granularity.DAY, "", "3–5 December 2024"),
        (date(2024, 12, 1), date(2024, 12, 31), Granularity.MONTH, "", "December 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), Granularity.YEAR, "", "2024"),
        (date(2024, 11, 28), date(2024, 12, 2), Granularity.DAY, "", "28 November – 2 December 2024"),
        (None, date(2024, 12, 8), Granularity.DAY, "by", "by Sunday 8 December 2024"),
        (date(2024, 12, 8), None, Granularity.DAY, "since", "since Sunday 8 December 2024"),
        (None, None, Granularity.UNKNOWN, "", ""),
    ],
)
def test_that_dates_are_told_in_words(
    first: date | None, last: date | None, grain: Granularity, modifier: str, words: str
) -> None:
    assert str(time_reading(Time(HERE, TimeKind.DATE, first, last, grain, modifier))) == words


def test_that_a_clock_time_comes_before_its_day() -> None:
    day = date(2024, 12, 3)
    assert (
        str(time_reading(Time(HERE, TimeKind.CLOCK, day, day, clock=(605, 605))))
        == "10:05 a.m., Tuesday 3 December 2024"
    )


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 12, "12 rebels"),
        (10, inf, "at least 10 rebels"),
        (-inf, 10, "at most 10 rebels"),
        (24, 99, "24–99 rebels"),
        (-inf, inf, ""),
    ],
)
def test_that_amounts_are_told_with_their_bounds(low: float, high: float, words: str) -> None:
    told = telling("Some rebels fell.", "rebels(rebel):nsubj>fell fell(fall):ROOT")
    amount = Quantity(Span(AccountId("A"), 0, 4), low, high, counted="rebel")
    assert str(quantity_reading(amount, told.claim, told.account.text)) == words


def test_that_people_nobody_writes_down_are_still_people() -> None:
    assert str(quantity_reading(Quantity(HERE, 20, 20, counted="person"))) == "20 people"
