"""The order of right-to-left text is that of the Unicode Bidirectional Algorithm."""

from __future__ import annotations

import unicodedata

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from comparer.present.pdf import bidi

LETTERS = "abXY אבגד עربم 0123 ٣٤ .,:;-+/%$()[]«» !?\u0301"


def shown(text: str, base: int) -> str:
    found = bidi.levels(text, base)
    order = bidi.visual_order(found, text, base)
    return "".join(bidi.mirrored(text[place]) if found[place] % 2 else text[place] for place in order)


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=24), st.sampled_from(["L", "R"]))
def test_that_the_order_agrees_with_another_program(text: str, direction: str) -> None:
    base = int(direction == "R")
    order = bidi.visual_order(bidi.levels(text, base), text, base)
    assert "".join(text[place] for place in order) == get_display(text, base_dir=direction)


def test_that_brackets_are_turned_with_their_words() -> None:
    assert shown("שלום (לכם) now", 1) == "now (םכל) םולש"


@given(st.text(max_size=60), st.sampled_from([0, 1]))
def test_that_no_letter_is_lost(text: str, base: int) -> None:
    order = bidi.visual_order(bidi.levels(text, base), text, base)
    assert sorted(order) == list(range(len(text)))


def test_that_numbers_keep_their_order_in_arabic() -> None:
    assert shown("يوم 27 نوفمبر", 1) == "ربمفون 27 موي"


def test_that_joined_letters_keep_their_marks() -> None:
    shaped = bidi.shape("يُرد")
    assert "\u064f" in shaped
    assert any(
        "ARABIC" in unicodedata.name(letter, "") and "FORM" in unicodedata.name(letter) for letter in shaped
    )


def test_that_latin_text_is_left_alone() -> None:
    assert bidi.shape("plain") == "plain"
    assert not bidi.needs_reordering("plain – 12 %")
    assert bidi.needs_reordering("a שלום b")
