"""Words are broken into lines without losing or overlapping any."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.present.pdf.lines import Line, Piece, break_lines
from comparer.present.pdf.style import WORDS, Box, Face, Ink

BADGE = Piece("№\u00a03", Ink(Face.BOLD, 6, box=Box.OUTLINED))


def letters(lines: tuple[Line, ...]) -> str:
    return " ".join("".join(run for part in line.fragments for _, run in part.runs) for line in lines)


def test_that_no_line_is_wider_than_its_column() -> None:
    lines = break_lines([Piece("one two three four five six seven eight", WORDS)], 70, 12)
    assert len(lines) > 2
    assert all(line.width <= 70 for line in lines)
    assert letters(lines) == "one two three four five six seven eight"


def test_that_a_long_word_is_broken() -> None:
    lines = break_lines([Piece("x" * 300, WORDS)], 70, 12)
    assert all(0 < line.width <= 70 for line in lines)
    assert letters(lines).replace(" ", "") == "x" * 300


def test_that_a_badge_stays_with_its_word() -> None:
    pieces = [Piece("aaaa bbbb cccc", WORDS), BADGE, Piece(" dddd", WORDS)]
    for width in range(50, 140, 5):
        for line in break_lines(pieces, width, 12):
            runs = ["".join(run for _, run in part.runs) for part in line.fragments]
            assert runs[0] != BADGE.text


def test_that_a_hyphenated_word_may_break_behind_its_hyphen() -> None:
    lines = break_lines([Piece("long anti-war", WORDS)], 44, 12)
    assert letters(lines) == "long anti- war"


def test_that_an_empty_text_is_one_empty_line() -> None:
    assert break_lines([], 70, 12) == (Line(12, ()),)
    assert letters(break_lines([Piece("  \n ", WORDS)], 70, 12)) == ""


def test_that_right_to_left_text_is_flush_right() -> None:
    (line,) = break_lines([Piece("שלום לכם", WORDS)], 200, 12, right_to_left=True)
    assert abs(line.width - 200) < 0.01
    assert letters((line,)) == "םכל םולש"


def test_that_a_mark_keeps_its_place_among_turned_letters() -> None:
    marked = Ink(Face.SERIF, 9, wash="#eeeeee")
    (line,) = break_lines([Piece("שלום ", WORDS), Piece("לכם", marked)], 200, 12, right_to_left=True)
    washed = ["".join(run for _, run in part.runs) for part in line.fragments if part.ink == marked]
    assert washed == ["םכל"]
    assert line.fragments[0].ink == marked


@given(
    st.lists(st.tuples(st.text(max_size=20), st.booleans()), max_size=6), st.floats(20, 300), st.booleans()
)
def test_that_fragments_never_overlap(parts: list[tuple[str, bool]], width: float, rtl: bool) -> None:
    pieces = [Piece(text, Ink(Face.SERIF if serif else Face.SANS, 9)) for text, serif in parts]
    for line in break_lines(pieces, width, 12, right_to_left=rtl):
        for one, other in pairwise(line.fragments):
            assert one.x + one.width <= other.x + 0.001


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=80), st.floats(40, 300))
def test_that_every_letter_is_set(text: str, width: float) -> None:
    set_letters = letters(break_lines([Piece(text, WORDS)], width, 12)).replace(" ", "")
    assert len(set_letters) >= len(set(text) - {"\u00ad"})


@given(
    st.lists(
        st.sampled_from(["a", "of", "harbor", "brigade’s", "Okafor,", "…", "“twice”", "  "]), max_size=40
    ),
    st.floats(45, 300),
)
def test_that_the_short_way_for_plain_words_gives_the_same_lines(words: list[str], width: float) -> None:
    text = " ".join(words)
    short = break_lines([Piece(text, WORDS)], width, 12)
    long = break_lines([Piece(text, WORDS), Piece("", WORDS)], width, 12)
    assert [line.width for line in short] == pytest.approx([line.width for line in long])
    assert letters(short) == letters(long)
