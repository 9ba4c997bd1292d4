from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.load.encoding import decode, mend
from comparer.load.reading import Unreadable

STORY = "Zoë said “no” to the café’s owner – twice."


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        STORY.encode("utf-16"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
        STORY.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "utf-32", "windows-1252"],
)
def test_that_common_encodings_give_the_same_text(data: bytes) -> None:
    assert decode(data, "a.txt") == (STORY, ())


def test_that_utf_16_is_known_without_a_mark() -> None:
    assert decode("The ferry ran aground.".encode("utf-16-le"), "a.txt")[0] == "The ferry ran aground."


def test_that_a_guessed_encoding_is_said() -> None:
    russian = "Паром сел на мель у порта Лира во вторник ночью, все пассажиры доставлены на берег. " * 5
    text, warnings = decode(russian.encode("cp1251"), "parom.txt")
    assert text == russian
    assert "parom.txt" in str(warnings[0])


def test_that_line_ends_become_one_kind_and_nothing_else_changes() -> None:
    assert decode(b"One.\r\n\r\n Two.\t\rThree.\x0c", "a.txt") == ("One.\n\n Two.\t\nThree.\x0c", ())


def test_that_a_few_control_characters_are_kept_and_counted() -> None:
    text, warnings = decode(b"The bell \x07 rang. " + b"It went on for a long while. " * 10, "bell.txt")
    assert "\x07" in text
    assert str(warnings[0]) == "bell.txt holds 1 control characters that cannot be shown."


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x01\x02\x03words", b"abc\0def\0\0\0"])
def test_that_binary_data_are_no_text(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"x\.bin is not text"):
        decode(data, "x.bin")


@given(st.text())
def test_that_mended_text_can_always_be_written(text: str) -> None:
    assert mend(text).encode() == text.encode()


def test_that_half_a_surrogate_pair_is_replaced() -> None:
    assert mend("a\ud800b") == "a�b"
