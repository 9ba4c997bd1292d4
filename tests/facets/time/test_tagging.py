from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.facets.time import tag

PUBLISHED = date(2013, 3, 22)  # a Friday

TAGGED = {
    "They met on Thursday.": ("Thursday", "DATE", "2013-03-21"),
    "They will meet on Monday.": ("Monday", "DATE", "2013-03-25"),
    "They met last week.": ("last week", "DATE", "2013-W11"),
    "They met over the weekend.": ("the weekend", "DATE", "2013-W11-WE"),
    "They met a year ago.": ("a year ago", "DATE", "2012"),
    "They met a decade ago.": ("a decade ago", "DATE", "2003"),
    "They waited two and a half hours.": ("two and a half hours", "DURATION", "PT2H30M"),
    "They waited 2 1/2 years.": ("2 1/2 years", "DURATION", "P2Y6M"),
    "They waited a couple of days.": ("a couple of days", "DURATION", "P2D"),
    "They waited for years.": ("years", "DURATION", "PXY"),
    "They left three days later.": ("three days", "DURATION", "P3D"),
    "They meet every Monday.": ("every Monday", "SET", "XXXX-WXX-1"),
    "They met on Tuesday night.": ("Tuesday night", "TIME", "2013-03-19TNI"),
    "They met at 8 p.m. Tuesday.": ("8 p.m. Tuesday", "TIME", "2013-03-19T20:00"),
    "They meet in the first quarter of 2014.": ("the first quarter of 2014", "DATE", "2014-Q1"),
    "They now have a flag.": ("now", "DATE", "PRESENT_REF"),
    "It expires April 15.": ("April 15", "DATE", "2013-04-15"),
    "It was sold in November.": ("November", "DATE", "2012-11"),
    "It had profits in the year ended March 31.": ("the year", "DURATION", "P1Y"),
    "The winter of 1994 was cold.": ("The winter of 1994", "DATE", "1994-WI"),
}


@pytest.mark.parametrize("sentence", TAGGED)
def test_that_a_time_is_tagged_with_type_and_value(sentence: str) -> None:
    first = tag(sentence, PUBLISHED)[0]
    assert (sentence[first.start : first.end], first.type, first.value) == TAGGED[sentence]


def test_that_ages_are_not_tagged() -> None:
    assert tag("A 23-year-old man was held.", PUBLISHED) == ()


def test_that_the_tense_nearest_to_a_weekday_decides() -> None:
    assert tag("He said they will vote on Tuesday.", PUBLISHED)[0].value == "2013-03-26"
    assert tag("They will say that he voted on Tuesday.", PUBLISHED)[0].value == "2013-03-19"
    assert tag("The court has until 9 a.m. Tuesday.", PUBLISHED)[0].value == "2013-03-26T09:00"
    assert tag("It was agreed to sign on Tuesday.", PUBLISHED)[0].value == "2013-03-26"
    assert tag("On Tuesday, the league planned a march.", PUBLISHED)[0].value == "2013-03-19"


def test_that_without_a_publication_date_the_year_stays_open() -> None:
    assert tag("They met on 5 December.", None)[0].value == "XXXX-12-05"
    assert tag("They met on Monday.", None)[0].value == "XXXX-WXX-1"


words = st.sampled_from(
    [
        "the",
        "a",
        "on",
        "in",
        "at",
        "from",
        "to",
        "until",
        "between",
        "and",
        "last",
        "next",
        "this",
        "two",
        "3",
        "31",
        "1998",
        "8:30",
        "p.m.",
        "May",
        "March",
        "Monday",
        "December",
        "days",
        "week",
        "years",
        "ago",
        "later",
        "before",
        "early",
        "late",
        "mid-June",
        "quarter",
        "second",
        "half",
        "morning",
        "night",
        "noon",
        "every",
        "Tuesday's",
        "0",
        "99",
        "12/13/14",
    ]
)


@given(st.lists(words, max_size=14).map(" ".join), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_that_any_words_on_any_day_are_read_without_overlap(sentence: str, published: date | None) -> None:
    found = tag(sentence, published)
    assert all(0 <= one.start < one.end <= len(sentence) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
