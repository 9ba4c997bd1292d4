from __future__ import annotations

import pytest

from comparer.load import odt
from comparer.load.reading import Unreadable
from tests.load.originals import open_document, packed, rotten

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


def test_that_paragraphs_headings_and_spaces_are_read() -> None:
    body = (
        "<text:h>Ferry aground</text:h><text:p>It<text:s/>ran <text:span>aground</text:span>,<text:note><text:p>A note."
        "</text:p></text:note> twice.</text:p><text:p/><text:list><text:list-item><text:p>Nobody was hurt.</text:p>"
        "</text:list-item></text:list>"
    )
    reading = odt.read(open_document(body, "<dc:title>draft_2.odt</dc:title>"), "a.odt")
    assert reading.text.splitlines() == ["Ferry aground", "It ran aground, twice.", "Nobody was hurt."]
    assert reading.title == "Ferry aground"


def test_that_a_document_that_would_explode_is_not_opened() -> None:
    with pytest.raises(Unreadable, match=r"a\.odt is not safe to open"):
        odt.read(open_document("<text:p>&b;</text:p>", declared=BOMB), "a.odt")


@pytest.mark.parametrize(
    "data",
    [
        open_document("<text:p>"),
        packed({"mimetype": b"x"}),
        b"PK\x03\x04",
        rotten(open_document("<text:p>It ran.</text:p>"), "content.xml"),
    ],
)
def test_that_a_broken_document_is_called_damaged(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"a\.odt is (a )?damaged"):
        odt.read(data, "a.odt")
