from __future__ import annotations

import pytest

from comparer.load.archive import open_archive
from comparer.load.reading import Unreadable
from tests.load.originals import packed, word


def test_that_an_ordinary_document_is_opened() -> None:
    with open_archive(word("It ran aground."), "a.docx") as archive:
        assert "word/document.xml" in archive.namelist()


@pytest.mark.parametrize(
    "files",
    [
        {"word/document.xml": b"\0" * 30_000_000},
        {f"part{number}": b"" for number in range(10_001)},
    ],
    ids=["steep", "many"],
)
def test_that_a_bomb_is_not_unpacked(files: dict[str, bytes]) -> None:
    with pytest.raises(Unreadable, match=r"a\.docx unpacks to far more"):
        open_archive(packed(files), "a.docx")


def test_that_a_locked_document_asks_for_a_copy_without_its_password() -> None:
    data = bytearray(packed({"a": b"It ran."}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Unreadable, match=r"a\.odt is locked with a password"):
        open_archive(bytes(data), "a.odt")
