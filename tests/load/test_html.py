from __future__ import annotations

import pytest

from comparer.load import html
from comparer.load.reading import Unreadable
from tests.load.originals import FIRST, SECOND, STORY, THIRD, page


def test_that_the_article_is_read_one_paragraph_a_line_without_its_surroundings() -> None:
    assert html.read(page(), "a.html").text.splitlines()[-3:] == list(STORY)
    assert "All rights reserved" not in html.read(page(), "a.html").text


def test_that_a_page_says_where_it_comes_from() -> None:
    reading = html.read(page(), "a.html")
    assert (reading.title, reading.publisher, reading.author) == (
        "Ferry ran aground off Port Lira",
        "Lira Post",
        "Tomas Brandt",
    )
    assert (reading.published, reading.language) == ("2024-05-08T07:30:00+02:00", "en")
    assert reading.url == "https://lirapost.example/ferry"


def test_that_a_hover_card_in_a_sentence_is_not_read_into_it() -> None:
    card = (
        '<p>The mayor, <span><a href="/m">Ada Quill</a><span><img src="q.jpg"><a href="/m">Ada Quill</a>'
        '<a href="/n">Quill opens a bridge</a></span></span>, thanked the crew for its calm work that night.</p>'
    )
    text = html.read(page(extra=card), "a.html").text
    assert "The mayor, Ada Quill, thanked the crew for its calm work that night." in text
    assert "Quill opens a bridge" not in text


def test_that_links_to_other_stories_are_left_out_and_the_story_goes_on() -> None:
    more = '<h3>Read more:</h3><ul><li><a href="/1">Ten ferries to see</a></li></ul><p>Divers will look at the hull on Friday.</p>'
    text = html.read(page(extra=more), "a.html").text
    assert "Ten ferries" not in text
    assert "Read more" not in text
    assert "Divers will look at the hull on Friday." in text


def test_that_what_a_reader_of_the_page_never_sees_is_left_out() -> None:
    hidden = '<p style="display: none">Please accept our cookies to go on reading this page today.</p>'
    assert "cookies" not in html.read(page(extra=hidden), "a.html").text


def test_that_an_article_hidden_until_a_script_runs_is_read() -> None:
    source = page().replace(b"<article>", b'<article style="display:none">')
    assert THIRD in html.read(source, "a.html").text


def test_that_the_encoding_a_page_declares_is_used() -> None:
    source = page(extra="<p>Zoë Müller said that the pilot’s café was closed at that time of the night.</p>")
    latin = source.decode().replace("utf-8", "windows-1252").encode("cp1252")
    assert "Zoë Müller said that the pilot’s café" in html.read(latin, "a.html").text


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{FIRST}</p><p>{SECOND}".encode(),
        f"<html><body><div>{FIRST}<br><br>{SECOND}</div></body></html>".encode(),
        f"<html><body>{'<div>' * 20_000}{FIRST}<p>{SECOND}".encode(),
    ],
    ids=["a pasted piece", "no paragraphs", "nested beyond reason"],
)
def test_that_words_are_found_where_there_is_no_article(source: bytes) -> None:
    assert html.read(source, "a.html").text.splitlines() == [FIRST, SECOND]


def test_that_a_page_without_words_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"empty\.html is a page without an article"):
        html.read(b"<html><body><script>let a = 1</script><img src='a.png'></body></html>", "empty.html")


def test_that_pictures_written_into_a_page_do_not_make_it_too_large() -> None:
    picture = '<img src="data:image/png;base64,' + "A" * 6_000_000 + '">'
    assert THIRD in html.read(page(extra=picture), "a.html").text


def test_that_a_page_of_megabytes_of_text_is_refused_with_its_size() -> None:
    with pytest.raises(Unreadable, match=r"long\.html is a page of 6 MB"):
        html.read(page(extra="<p>word</p>" * 600_000), "long.html")
