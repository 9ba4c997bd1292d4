from __future__ import annotations

from comparer.load.oembed import read_embedded

CARD = (
    '<blockquote><p lang="en" dir="ltr">It ran aground.<br>Nobody was hurt. <a href="https://t.co/a">pic</a></p>'
    '&mdash; Ines Calder (@harborines) <a href="https://twitter.com/h/status/1">May 8, 2024</a></blockquote>'
)


def test_that_an_embedded_post_keeps_its_lines_author_and_day() -> None:
    reading = read_embedded({"html": CARD, "author_name": "Ines", "url": "https://twitter.com/h/status/1"})
    assert reading is not None
    assert reading.text == "It ran aground.\nNobody was hurt. pic"
    assert (reading.author, reading.published) == ("Ines Calder (@harborines)", "2024-05-08")
    assert (reading.url, reading.language) == ("https://twitter.com/h/status/1", "en")


def test_that_other_json_is_no_embedded_post() -> None:
    assert read_embedded({"html": "no tags"}) is None
    assert read_embedded([CARD]) is None
    assert read_embedded({"html": "<p> </p>"}) is None
