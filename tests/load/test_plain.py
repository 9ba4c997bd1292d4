from __future__ import annotations

import pytest

from comparer.load import plain
from comparer.load.reading import LARGEST_TEXT, Unreadable

HEADER = "Title: Ferry\nPublisher: Lira Post\nAuthor: T. Brandt\nPublished: 8 May 2024\nLanguage: EN-us\nNote: A test.\n\n"


def test_that_a_text_is_kept_as_received_with_its_header_set_apart() -> None:
    reading = plain.read((HEADER + "The ferry  ran aground.\n").encode(), "a.txt")
    assert reading.text == HEADER + "The ferry  ran aground.\n"
    assert reading.telling == "The ferry  ran aground.\n"
    assert (reading.title, reading.publisher, reading.author) == ("Ferry", "Lira Post", "T. Brandt")
    assert (reading.published, reading.language, reading.note) == ("2024-05-08", "en", "A test.")


def test_that_a_text_without_header_is_all_telling() -> None:
    reading = plain.read(b"The ferry ran aground.", "a.txt")
    assert reading.body is None
    assert not reading.title


def test_that_a_date_nobody_can_be_sure_of_is_said_and_not_guessed() -> None:
    reading = plain.read(b"Title: Ferry\nPublished: 03/04/2024\n\nIt ran aground.", "ferry.txt")
    assert not reading.published
    assert "03/04/2024" in str(reading.warnings[0])
    assert "ferry.txt" in str(reading.warnings[0])


def test_that_the_first_heading_of_markdown_is_its_title() -> None:
    reading = plain.read(b"# Ferry aground #\n\nIt *ran* aground.\n", "a.md")
    assert reading.title == "Ferry aground"
    assert reading.telling == "It *ran* aground.\n"
    assert reading.media_type == "text/markdown"


def test_that_a_number_sign_in_plain_text_is_no_heading() -> None:
    assert plain.read(b"# 12 was the boat.", "a.txt").telling == "# 12 was the boat."


def test_that_a_huge_text_is_refused_with_its_size() -> None:
    with pytest.raises(Unreadable, match=r"long\.txt is a text of 20 MB"):
        plain.read(b"a" * (LARGEST_TEXT + 1), "long.txt")
