from __future__ import annotations

from datetime import date

import pytest
import spacy

from comparer.facets.time import find_times
from comparer.facets.time.find import times_of
from comparer.language import Parsed
from comparer.model import Account, AccountId, Granularity, Time, TimeKind

PUBLISHED = "2025-01-08"  # a Wednesday


def told(*sentences: str, published: str = PUBLISHED) -> tuple[Account, tuple[Time, ...]]:
    """Return an account of these sentences and the times found in it."""
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    account = Account(AccountId("A"), text, published=published)
    return account, times_of(account, list(zip(starts, sentences, strict=True)))


def only(*sentences: str, published: str = PUBLISHED) -> tuple[str, Time]:
    """Return words and value of the last time found."""
    account, times = told(*sentences, published=published)
    assert times, "nothing was found"
    return account.words(times[-1].span), times[-1]


def days(time: Time) -> str:
    """Return the days of a time as "first/last", one day alone, ".." for an open end."""
    if not time.resolved:
        return "nowhere"
    first, last = (day.isoformat() if day else ".." for day in (time.earliest, time.latest))
    return first if first == last else f"{first}/{last}"


DATED = {
    "The bridge fell on 8 December 2024.": ("8 December 2024", "2024-12-08"),
    "The bridge fell on December 8, 2024.": ("December 8, 2024", "2024-12-08"),
    "The bridge fell on Dec. 8.": ("Dec. 8", "2024-12-08"),
    "The bridge fell on Sunday, Dec. 8.": ("Sunday, Dec. 8", "2024-12-08"),
    "The bridge fell on the 8th of December.": ("the 8th of December", "2024-12-08"),
    "The log says 2024-12-08.": ("2024-12-08", "2024-12-08"),
    "The log says 8.12.2024.": ("8.12.2024", "2024-12-08"),
    "The log says 12/8/2024.": ("12/8/2024", "nowhere"),
    "The log says 11/30/2024.": ("11/30/2024", "2024-11-30"),
    "The log says 30/11/2024.": ("30/11/2024", "2024-11-30"),
    "It rained in December.": ("December", "2024-12-01/2024-12-31"),
    "It rained in early December.": ("early December", "2024-12-01/2024-12-10"),
    "It rained in mid-December.": ("mid-December", "2024-12-11/2024-12-20"),
    "It rained in late November.": ("late November", "2024-11-21/2024-11-30"),
    "It rained in late February 2024.": ("late February 2024", "2024-02-21/2024-02-29"),
    "It rained at the beginning of March 2023.": ("the beginning of March 2023", "2023-03-01/2023-03-10"),
    "It rained at the end of 2023.": ("the end of 2023", "2023-09-01/2023-12-31"),
    "It rained in the first half of 2023.": ("the first half of 2023", "2023-01-01/2023-06-30"),
    "The road opened in 1998.": ("1998", "1998-01-01/1998-12-31"),
    "The road opened in nineteen ninety-eight.": ("nineteen ninety-eight", "1998-01-01/1998-12-31"),
    "The road opened in the 1990s.": ("the 1990s", "1990-01-01/1999-12-31"),
    "The road opened in the early 1990s.": ("the early 1990s", "1990-01-01/1993-12-31"),
    "The road opened in the nineties.": ("the nineties", "1990-01-01/1999-12-31"),
    "The road opened in the 19th century.": ("the 19th century", "1800-01-01/1899-12-31"),
    "Sales fell in the third quarter of 2023.": ("the third quarter of 2023", "2023-07-01/2023-09-30"),
    "Sales fell in the summer of 2023.": ("the summer of 2023", "2023-06-01/2023-08-31"),
    "Sales fell last summer.": ("last summer", "2024-06-01/2024-08-31"),
    "They fled on Christmas Day.": ("Christmas Day", "2024-12-25"),
    "They fled on New Year's Eve.": ("New Year's Eve", "2024-12-31"),
    "They fled yesterday.": ("yesterday", "2025-01-07"),
    "They fled the day before yesterday.": ("the day before yesterday", "2025-01-06"),
    "They will leave tomorrow.": ("tomorrow", "2025-01-09"),
    "They fled last week.": ("last week", "2024-12-30/2025-01-05"),
    "They fled this month.": ("this month", "2025-01-01/2025-01-31"),
    "They fled last month.": ("last month", "2024-12-01/2024-12-31"),
    "They will leave next year.": ("next year", "2026-01-01/2026-12-31"),
    "They fled three days ago.": ("three days ago", "2025-01-05"),
    "They fled two weeks ago.": ("two weeks ago", "2024-12-23/2024-12-29"),
    "They fled on Monday.": ("Monday", "2025-01-06"),
    "They fled on Wednesday.": ("Wednesday", "2025-01-08"),
    "They will meet on Friday.": ("Friday", "2025-01-10"),
    "They fled last Friday.": ("last Friday", "2025-01-03"),
    "They will meet next Monday.": ("next Monday", "2025-01-13"),
    "By 8 December the rebels held the city.": ("By 8 December", "../2024-12-08"),
    "They left before 8 December.": ("before 8 December", "../2024-12-07"),
    "They have waited since 8 December.": ("since 8 December", "2024-12-08/.."),
    "They left after 8 December.": ("after 8 December", "2024-12-09/.."),
    "The talks ran from 3 to 5 December.": ("3 to 5 December", "2024-12-03/2024-12-05"),
    "The talks ran Dec. 3-5.": ("Dec. 3-5", "2024-12-03/2024-12-05"),
    "The talks ran between Dec. 3 and 5.": ("Dec. 3 and 5", "2024-12-03/2024-12-05"),
    "The talks ran from 30 November to 2 December.": (
        "from 30 November to 2 December",
        "2024-11-30/2024-12-02",
    ),
    "The talks ran from Friday to Monday.": ("from Friday to Monday", "2025-01-03/2025-01-06"),
    "He ruled from 1998 to 2004.": ("from 1998 to 2004", "1998-01-01/2004-12-31"),
    "The talks began on the night of 7-8 December.": ("the night of 7-8 December", "2024-12-07"),
    "The talks began on the morning of Dec. 8.": ("the morning of Dec. 8", "2024-12-08"),
    "The war of 2011–2014 was long.": ("2011–2014", "2011-01-01/2014-12-31"),
    "They will leave in two weeks' time.": ("in two weeks' time", "2025-01-20/2025-01-26"),
    "They fled on Sunday (8 December).": ("Sunday", "2024-12-08"),
    "They came ten days later, on 18 December.": ("ten days later", "2024-12-18"),
    "They fled in October last year.": ("October last year", "2024-10-01/2024-10-31"),
    "They fled in the autumn of that year.": ("the autumn of that year", "nowhere"),
    "They fled at the weekend.": ("the weekend", "2025-01-04/2025-01-05"),
    "They met two days after Christmas.": ("two days after", "2024-12-27"),
}


@pytest.mark.parametrize("sentence", DATED)
def test_that_a_date_is_found_with_its_words_and_its_days(sentence: str) -> None:
    words, expected = DATED[sentence]
    account, times = told(sentence)
    assert (account.words(times[0].span), days(times[0])) == (words, expected)


CLOCKS = {
    "It exploded at 11:05 p.m. on Monday.": ("11:05 p.m. on Monday", (1385, 1385), "2025-01-06"),
    "It exploded on Monday at 8 p.m.": ("Monday at 8 p.m.", (1200, 1200), "2025-01-06"),
    "It exploded at noon Monday.": ("noon Monday", (720, 720), "2025-01-06"),
    "It exploded just before midnight on Monday.": (
        "just before midnight on Monday",
        (1410, 1439),
        "2025-01-06",
    ),
    "It exploded on Monday evening.": ("Monday evening", (1020, 1379), "2025-01-06"),
    "It exploded last night.": ("last night", (1080, 1740), "2025-01-07"),
    "It exploded this morning.": ("this morning", (240, 719), "2025-01-08"),
    "It exploded at 23:05.": ("23:05", (1385, 1385), "nowhere"),
    "It exploded at 3:30am (01:30 GMT) on Monday.": ("3:30am", (210, 210), "2025-01-06"),
    "It exploded at 1800 GMT on Monday.": ("1800 GMT on Monday", (1080, 1080), "2025-01-06"),
    "It exploded at five o'clock.": ("five o'clock", (300, 300), "nowhere"),
}


@pytest.mark.parametrize("sentence", CLOCKS)
def test_that_a_clock_time_has_its_minutes_and_its_day(sentence: str) -> None:
    account, times = told(sentence)
    words, time = account.words(times[0].span), times[0]
    assert (words, time.clock, days(time)) == CLOCKS[sentence]
    assert time.kind is TimeKind.CLOCK


def test_that_a_clock_time_keeps_its_zone() -> None:
    assert only("It exploded at 8 p.m. GMT on Monday.")[1].zone == "GMT"
    assert only("It exploded at 8 p.m. local time on Monday.")[1].zone == ""


UNDATED = {
    "He waited for two days.": ("two days", TimeKind.DURATION, (2.0, 2.0)),
    "He waited for about two weeks.": ("about two weeks", TimeKind.DURATION, (14.0, 14.0)),
    "He waited for several days.": ("several days", TimeKind.DURATION, (3.0, 9.0)),
    "He waited for two days before he saw the chief.": ("two days", TimeKind.DURATION, (2.0, 2.0)),
    "A 23-year-old man was held.": ("23-year-old", TimeKind.AGE, (8400.75, 8400.75)),
    "Ivo Brandt, 56, was held.": ("56", TimeKind.AGE, (20454.0, 20454.0)),
    "The ferry sails every Monday.": ("every Monday", TimeKind.SET, None),
    "The ferry sails daily.": ("daily", TimeKind.SET, None),
    "The ferry now has a new crew.": ("now", TimeKind.REFERENCE, None),
    "The ferry recently got a new crew.": ("recently", TimeKind.REFERENCE, None),
}


@pytest.mark.parametrize("sentence", UNDATED)
def test_that_lengths_ages_and_repetitions_are_no_dates(sentence: str) -> None:
    words, time = only(sentence)
    assert (words, time.kind, time.length) == UNDATED[sentence]
    assert not time.resolved


@pytest.mark.parametrize(
    "sentence",
    [
        "Rosa May sang.", "They may go.", "They march on.", "Sixty men came.", "He paid $1998 for it.",
        "1998 people came.", "The sun shone.", "He came second.", "In his 50s he sang.", "The fall of the city was quick.",
        "The coach was sacked.", "He scored a second goal.", "It was in the mid-30s.", "He watched 60 Minutes.", "They ate three-quarters of it.",
    ],
)  # fmt: skip
def test_that_words_of_another_meaning_tell_no_time(sentence: str) -> None:
    assert told(sentence)[1] == ()


RELATIVE = {
    ("He landed on 27 November.", "Two days later he left."): ("Two days later", "2024-11-29"),
    ("He landed on 27 November.", "The next day he left."): ("The next day", "2024-11-28"),
    ("He landed on 27 November.", "He had packed the day before."): ("the day before", "2024-11-26"),
    ("He landed on 27 November.", "He left the following week."): (
        "the following week",
        "2024-12-02/2024-12-08",
    ),
    ("He landed on 27 November.", "He left on the 29th."): ("the 29th", "2024-11-29"),
    ("He landed on 27 November.", "That night he left."): ("That night", "2024-11-27"),
    ("He landed on 27 November.", "He left at 8 p.m."): ("8 p.m.", "2024-11-27"),
    ("He met her on Friday 29 November.", "He rang from Monday until Wednesday of the following week."): (
        "from Monday until Wednesday of the following week",
        "2024-12-02/2024-12-04",
    ),
}


@pytest.mark.parametrize("sentences", RELATIVE)
def test_that_a_relative_time_counts_from_the_date_told_before(sentences: tuple[str, str]) -> None:
    words, time = only(*sentences)
    assert (words, days(time)) == RELATIVE[sentences]
    assert "the date told before it" in str(time.how)


def test_that_a_weekday_weeks_before_publication_is_not_of_the_week_of_publication() -> None:
    assert days(only("He met her on Friday 29 November.", "On Tuesday he rang.")[1]) == "2024-12-03"
    assert days(only("On Tuesday he rang.", "He met her on Friday 29 November.")[1]) == "2024-11-29"
    _, times = told("On Tuesday he rang.", "He met her on Friday 29 November.")
    assert days(times[0]) == "nowhere"


def test_that_the_weekday_of_a_report_is_of_the_week_of_publication() -> None:
    assert days(only("He met her on Friday 29 November.", "He left, she said on Tuesday.")[1]) == "2025-01-07"


def test_that_one_month_alone_does_not_take_a_story_out_of_its_week() -> None:
    assert days(only("It was painted in September.", "On Monday he rang.")[1]) == "2025-01-06"
    assert days(
        only("It was painted in September.", "He met her on 29 November.", "He rang on Tuesday.")[1]
    ) == ("2024-12-03")


@pytest.mark.parametrize(
    "sentence",
    ["They fled yesterday.", "They fled on Monday.", "They fled last week.", "They fled in December.",
     "They fled on 8 December.", "They fled three days ago.", "They fled last summer.", "They fled on Christmas Day."],
)  # fmt: skip
def test_that_without_a_publication_date_nothing_is_counted_from_today(sentence: str) -> None:
    _, time = only(sentence, published="")
    assert not time.resolved
    assert "no date to count from" in str(time.how)


def test_that_a_time_after_an_undated_one_keeps_the_days_between() -> None:
    assert only("Three days later it blistered.")[1].length == (3, 3)
    assert only("The next day it blistered.")[1].length == (1, 1)
    assert only("He had left two days before.")[1].length == (-2, -2)


def test_that_a_bound_on_an_unknown_day_is_kept() -> None:
    words, time = only("It blistered by Monday.", published="")
    assert (words, time.modifier, time.resolved) == ("by Monday", "by", False)


def test_that_a_bound_on_an_event_named_by_its_day_is_not_one_on_the_day() -> None:
    assert only("He fled after the Dec. 8 attacks.")[0] == "Dec. 8"
    assert days(only("He fled after Dec. 8.")[1]) == "2024-12-09/.."


def test_that_a_full_date_needs_no_publication_date() -> None:
    assert days(only("They fled on 8 December 2024.", published="")[1]) == "2024-12-08"
    assert (
        days(only("They fled on 8 December 2024.", "They came back two days later.", published="")[1])
        == "2024-12-10"
    )


HANGING = {
    "He rang between the Tuesday and Thursday before the rebels took over the capital, she said.": (
        "between the Tuesday and Thursday before the rebels took over the capital",
        "the rebels took over the capital",
    ),
    "It ended three days before his departure for Oslo.": (
        "three days before his departure for Oslo",
        "his departure for Oslo",
    ),
    "He fled on the eve of the vote.": ("the eve of the vote", "the vote"),
    "It ended the day after the vote.": ("the day after the vote", "the vote"),
    "They met a week after the bridge fell, and left.": ("a week after the bridge fell", "the bridge fell"),
}


@pytest.mark.parametrize("sentence", HANGING)
def test_that_a_time_that_hangs_on_an_event_is_left_open(sentence: str) -> None:
    account, times = told(sentence)
    words, event = HANGING[sentence]
    assert account.words(times[0].span) == words
    assert times[0].anchor is not None
    assert account.words(times[0].anchor) == event
    assert not times[0].resolved
    assert event in str(times[0].how)


def test_that_a_weekday_explained_by_an_event_hangs_on_it_too() -> None:
    account, times = told("He rang from Monday to Friday (three days before his departure for Oslo).")
    assert [account.words(time.span) for time in times] == [
        "from Monday to Friday",
        "three days before his departure for Oslo",
    ]
    assert times[0].anchor == times[1].anchor
    assert not times[0].resolved


def test_that_a_year_between_does_not_hide_the_day() -> None:
    account, times = told("He landed on 27 November.", "Craft 2014 passed on the same day.")
    assert account.words(times[-1].span) == "the same day"
    assert times[-1].earliest == date(2024, 11, 27)


def test_that_times_of_a_parsed_account_stand_in_its_body() -> None:
    english = spacy.blank("en")
    english.add_pipe("sentencizer")
    text = "Published: 8 January 2025\n\nThe bridge fell on 8 December. Two days later it was closed."
    account = Account(AccountId("A"), text, published=PUBLISHED, body=(text.index("The"), len(text)))
    times = find_times(Parsed(account, english(text[text.index("The") :])))
    assert [account.words(time.span) for time in times] == ["8 December", "Two days later"]
    assert [days(time) for time in times] == ["2024-12-08", "2024-12-10"]


def test_that_how_says_what_was_read_and_from_what_it_was_counted() -> None:
    _, time = only("It rained in late November.")
    assert str(time.how) == (
        "“late November” read as 21–30 November 2024: the nearest before the account's own date, 8 January 2025."
    )
    assert (time.modifier, time.granularity, time.timex) == ("late", Granularity.MONTH, "2024-11")
