from __future__ import annotations

import pytest

from comparer.model import clock_words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ((1020, 1380), "5 p.m. to 11 p.m."),
        ((1080, 1740), "6 p.m. to 5 a.m. the next day"),
        ((1080, 1739), "6 p.m. to 5 a.m. the next day"),
        ((1410, 1439), "11:30 p.m. to midnight"),
        ((0, 300), "midnight to 5 a.m."),
        ((1440, 1440), "midnight"),
    ],
)
def test_that_hours_after_midnight_are_said_to_be_of_the_next_day(clock: tuple[int, int], words: str) -> None:
    assert str(clock_words(clock)) == words
