from __future__ import annotations

import pytest

from comparer.gui.paper import in_words, pages_in


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6)),
        ("  ", (1, 2, 3, 4, 5, 6)),
        ("2", (2,)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("4-", (4, 5, 6)),
        ("–2", (1, 2)),
        ("5,1 , 5", (1, 5)),
    ],
)
def test_that_pages_are_named_as_people_name_them(words: str, pages: tuple[int, ...]) -> None:
    assert pages_in(words, 6) == pages


@pytest.mark.parametrize("words", ["0", "7", "3-2", "1-7", "a", "1,", "-", "1-2-3", "1 2", "²"])
def test_that_pages_that_make_no_sense_are_none(words: str) -> None:
    assert pages_in(words, 6) is None


def test_that_printers_are_told_runs_of_pages() -> None:
    assert in_words((1, 2, 3, 5, 7, 8)) == "1-3,5,7-8"
    assert pages_in(in_words((1, 2, 3, 5)), 9) == (1, 2, 3, 5)
