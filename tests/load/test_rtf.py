from __future__ import annotations

import pytest

from comparer.load import rtf
from comparer.load.reading import LARGEST_TEXT, Unreadable


def test_that_words_letters_and_the_title_are_read() -> None:
    source = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Ferry runs aground}{\author Office}}"
        rb"Zo\'eb said \'93no\'94.\par It \b ran\b0  aground.\par}"
    )
    reading = rtf.read(source, "a.rtf")
    assert reading.text.splitlines() == ["Zoë said “no”.", "It ran aground."]
    assert (reading.title, reading.author) == ("Ferry runs aground", "")


def test_that_a_huge_file_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"a\.rtf has 20 MB"):
        rtf.read(b"{\\rtf1 " + b"a" * LARGEST_TEXT, "a.rtf")
