from __future__ import annotations

import pytest

from comparer.load import mhtml
from comparer.load.reading import Unreadable
from tests.load.originals import THIRD, page, saved_page


def test_that_a_saved_page_is_read_with_its_address() -> None:
    bare = page().replace(b'<link rel="canonical" href="https://lirapost.example/ferry">', b"")
    reading = mhtml.read(saved_page(bare), "a.mhtml")
    assert THIRD in reading.text
    assert (reading.url, reading.publisher) == ("https://lirapost.example/saved", "Lira Post")
    assert reading.published == "2024-05-08T07:30:00+02:00"
    assert reading.note == "Saved on 2024-05-08"


def test_that_a_malformed_head_does_not_hide_the_page() -> None:
    data = saved_page(page()).replace(b"Subject: Ferry\r\n", b"X-Title: =?utf-8?Q?two\r\nbroken lines\r\n")
    assert THIRD in mhtml.read(data, "a.mhtml").text


def test_that_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"a\.mhtml is a saved page without a page"):
        mhtml.read(
            saved_page(page()).replace(b"Content-Type: text/html", b"Content-Type: image/png"), "a.mhtml"
        )
