from __future__ import annotations

import pytest

from comparer.load import Unreadable, link_stub, read_text


def test_that_a_link_asks_for_the_saved_page() -> None:
    stub = link_stub(" https://www.lirapost.example/ferry ")
    assert (stub.url, stub.publisher) == ("https://www.lirapost.example/ferry", "lirapost.example")
    assert "lirapost.example" in str(stub.ask)


def test_that_a_link_to_a_post_asks_for_its_words() -> None:
    stub = link_stub("https://x.com/someone/status/1")
    assert not stub.publisher
    assert "paste" in str(stub.ask)


def test_that_the_text_completes_a_link_without_overriding_what_it_says_itself() -> None:
    stub = link_stub("https://lirapost.example/ferry")
    account = stub.complete(read_text("Publisher: Lira Post\nTitle: Ferry\n\nIt ran aground."))
    assert (account.url, account.publisher) == ("https://lirapost.example/ferry", "Lira Post")


@pytest.mark.parametrize(
    "url", ["", "file:///etc/passwd", "javascript:alert(1)", "two words", "http://[bad", "https://"]
)
def test_that_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(Unreadable, match="no address"):
        link_stub(url)
