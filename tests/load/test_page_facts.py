from __future__ import annotations

import pytest

from comparer.load import html
from tests.load.originals import page


def test_that_a_byline_is_read_where_the_head_names_nobody() -> None:
    source = page(extra='<div class="byline">By <a rel="author" href="/t">Lena Ott</a></div>')
    assert html.read(source.replace(b"Tomas Brandt", b"admin"), "a.html").author == "Lena Ott"


def test_that_a_biography_is_no_name() -> None:
    source = page().replace(b"Tomas Brandt", b"Tomas Brandt is a reporter for the Lira Post.")
    assert html.read(source, "a.html").author == "Tomas Brandt"


@pytest.mark.parametrize(
    "comment",
    [
        b"<!-- saved from url=(0031)https://lirapost.example/kept -->",
        b"<!--\n Page saved with SingleFile \n url: https://lirapost.example/kept \n-->",
    ],
)
def test_that_the_address_a_browser_noted_when_it_saved_is_kept(comment: bytes) -> None:
    source = page().replace(b'<link rel="canonical" href="https://lirapost.example/ferry">', b"")
    assert (
        html.read(source.replace(b"<head>", comment + b"<head>"), "a.html").url
        == "https://lirapost.example/kept"
    )


def test_that_no_day_is_made_up_for_a_page_that_states_none() -> None:
    source = page(
        extra="<p>Ferries have sailed here since 3 May 1911, the harbor master said to reporters.</p>"
    )
    bare = source.replace(
        b'<meta property="article:published_time" content="2024-05-08T07:30:00+02:00">', b""
    )
    assert not html.read(bare, "a.html").published
