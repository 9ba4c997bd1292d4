from __future__ import annotations

import json
from typing import Any

import pytest

from comparer.load import post
from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind

NUMBER = 1787978558367334499
MOMENT = "2024-05-07T22:51:22+00:00"


def _read(found: Any, prefix: str = "") -> Reading:
    return post.read((prefix + json.dumps(found)).encode(), "post.json")


def _two(number: int, text: str, author: str = "7", **more: Any) -> dict[str, Any]:
    return {"id": str(number), "text": text, "author_id": author, "lang": "en", **more}


USERS = {
    "users": [
        {"id": "7", "name": "Ines Calder", "username": "harborines"},
        {"id": "8", "username": "passerby"},
    ]
}


def test_that_a_post_of_version_2_is_read_with_author_day_and_address() -> None:
    reading = _read({"data": _two(NUMBER, "It ran &amp; ran."), "includes": USERS})
    assert reading.text == "It ran & ran."
    assert reading.author == "Ines Calder (@harborines)"
    assert reading.published == MOMENT
    assert reading.url == f"https://x.com/harborines/status/{NUMBER}"
    assert reading.kind is AccountKind.POST


def test_that_the_whole_text_of_a_long_post_wins_over_its_beginning() -> None:
    long = _two(NUMBER, "It ran…", note_tweet={"text": "It ran aground.\n\nNobody was hurt."})
    assert _read({"data": long}).text == "It ran aground.\n\nNobody was hurt."


def test_that_a_thread_is_told_in_order_and_without_others() -> None:
    thread = [
        _two(NUMBER + 2, "Third."),
        _two(NUMBER, "First."),
        _two(NUMBER + 3, "Nice!", "8"),
        _two(NUMBER + 1, "Second."),
    ]
    reading = _read({"data": thread, "includes": USERS})
    assert reading.text == "First.\n\nSecond.\n\nThird."
    assert str(reading.warnings[0]) == "1 posts by others were left out of post.json."


def test_that_a_post_of_version_1_is_read_without_the_link_that_stands_for_its_picture() -> None:
    old = {
        "id_str": "12",
        "full_text": "It ran aground. https://t.co/pic",
        "created_at": "Tue May 07 22:51:22 +0000 2024",
        "entities": {"media": [{"url": "https://t.co/pic", "media_url": "http://pbs.example/a.jpg"}]},
        "user": {"name": "harborines", "screen_name": "HarborInes"},
        "quoted_status": {"id_str": "11", "full_text": "Another voice."},
    }
    reading = _read(old)
    assert (reading.text, reading.author, reading.published) == ("It ran aground.", "harborines", MOMENT)


def test_that_the_archive_of_x_is_read() -> None:
    archive = [
        {"tweet": {"id_str": str(NUMBER + 1), "full_text": "Later."}},
        {"tweet": {"id_str": str(NUMBER), "full_text": "Sooner."}},
    ]
    reading = _read(archive, "window.YTD.tweets.part0 = ")
    assert (reading.text, reading.publisher, reading.author) == ("Sooner.\n\nLater.", "X", "")


def test_that_a_post_taken_from_the_web_page_is_read() -> None:
    web = {"tweetResult": {"result": {
        "rest_id": str(NUMBER),
        "core": {"user_results": {"result": {"legacy": {"name": "Ines Calder", "screen_name": "harborines"}}}},
        "legacy": {"full_text": "It ran…", "created_at": "Tue May 07 22:51:22 +0000 2024"},
        "note_tweet": {"note_tweet_results": {"result": {"text": "It ran aground."}}},
    }}}  # fmt: skip
    reading = _read(web)
    assert (reading.text, reading.author) == ("It ran aground.", "Ines Calder (@harborines)")


def test_that_half_an_emoji_does_not_break_what_is_written_later() -> None:
    assert _read({"data": _two(NUMBER, "It ran \ud83d")}).text == "It ran �"


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"{", "broken JSON"),
        (b"[" * 200_000, "broken JSON"),
        (b'{"a": ' * 900 + b"1" + b"}" * 900, "JSON"),
        (b'{"title": "A recipe"}', "without a post"),
        (b"[]", "without a post"),
        (b'{"html": "<iframe src=x></iframe>"}', "without a post"),
        (b'{"data": {"id": "1", "text": ""}}', "without a post"),
    ],
)
def test_that_json_without_a_post_is_refused(data: bytes, hint: str) -> None:
    with pytest.raises(Unreadable, match=rf"post\.json is .*{hint}"):
        post.read(data, "post.json")
