"""Text for a terminal: no line too wide, nothing that steers it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from comparer.present.text import cells, plain, to_text, wrap
from tests.builders import calls, hostile


def test_that_lines_keep_to_the_width() -> None:
    for width in (40, 60, 100):
        lines = to_text(calls(), width=width).splitlines()[3:]
        whole = [account.source.sha256 for account in calls().accounts]  # a hash is not broken
        assert all(cells(line) <= width for line in lines if "·" not in line and line.strip() not in whole), (
            width
        )


@given(st.text(st.characters(codec=None), max_size=40))
def test_that_nothing_steers_the_terminal(text: str) -> None:
    assert all(unicodedata.category(letter) not in {"Cc", "Cs"} for letter in plain(text))
    assert len(plain(text)) == len(text)


def test_that_the_terminal_is_safe_from_a_hostile_account() -> None:
    assert "\x1b" not in to_text(hostile())


@given(
    st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1),
    st.integers(30, 60),
)
def test_that_wrapping_keeps_every_word(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), width, "A  ", "   ")
    assert " ".join(" ".join(lines).split()[1:]) == " ".join(" ".join(words).split())


def test_that_wide_and_combining_letters_are_counted_as_they_are_seen() -> None:
    assert (cells("控制"), cells("e\u0301"), cells("ab")) == (4, 1, 2)
