from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.load.header import split_header

BODY = "The ferry ran aground."


def test_that_known_keys_make_a_header_up_to_the_first_empty_line() -> None:
    text = f"Title: Ferry: the night\nPublisher: Lira Post\nAuthor:\nPublished: 2024-05-08\n\n\n{BODY}"
    header = split_header(text)
    assert header is not None
    assert header.fields == {
        "title": "Ferry: the night",
        "publisher": "Lira Post",
        "author": "",
        "published": "2024-05-08",
    }
    assert text[header.end :] == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "",
        f"Note: this was written at night.\n\n{BODY}",
        f"Title: Ferry\nThis line is no key.\n\n{BODY}",
        f"Captain: We turned.\nPilot: Too early.\n\n{BODY}",
        f"title:without a space\n\n{BODY}",
        f"Title: Ferry\nPublisher: Lira Post\n{BODY}",
    ],
)
def test_that_a_telling_is_not_taken_for_a_header(text: str) -> None:
    assert split_header(text) is None


@pytest.mark.parametrize("line", ["Title: Ferry", "Publisher: Lira Post", "Published: 2024-05-08"])
def test_that_one_line_is_a_header_when_it_says_more_than_a_note(line: str) -> None:
    header = split_header(f"{line}\n\n{BODY}")
    assert header is not None
    assert header.end == len(line) + 2


def test_that_a_fenced_block_is_a_header_and_may_hold_other_keys() -> None:
    text = f'---\ntitle: "Ferry"\nlayout: post\ndate: 2024-05-08\n---\n\n{BODY}'
    header = split_header(text)
    assert header is not None
    assert header.fields == {"title": "Ferry", "published": "2024-05-08"}
    assert text[header.end :] == BODY


def test_that_a_rule_at_the_top_is_not_a_header() -> None:
    assert split_header(f"---\n{BODY}\n\nMore.") is None


@given(st.text(alphabet="Title: Note\n-ab", max_size=60))
def test_that_a_header_ends_inside_its_text(text: str) -> None:
    header = split_header(text)
    assert header is None or 0 < header.end <= len(text)
