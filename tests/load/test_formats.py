from __future__ import annotations

import pytest

from comparer.load import formats
from comparer.load.formats import Format, is_readable_name, recognize
from comparer.load.reading import Unreadable
from tests.load.originals import FIRST, open_document, packed, page, pdf, rotten, saved_page, word

MAIL = b"From: a@lira.example\nTo: b@lira.example\nSubject: Ferry\nMIME-Version: 1.0\n\nIt ran aground."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (FIRST.encode(), formats.TEXT),
        (b"[Port Lira, 8 May] The ferry ran aground.", formats.TEXT),
        (b"From: the harbor\nTo: the sea\n\nThe ferry ran aground.", formats.TEXT),
        (b"MZ is a postcode. The ferry ran aground.", formats.TEXT),
        (b"{not json} The ferry ran aground.", formats.TEXT),
        (page(), formats.PAGE),
        (page().decode().encode("utf-16"), formats.PAGE),
        (b"<!-- saved -->\n<p>The ferry ran aground.</p>", formats.PAGE),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><p>It ran.</p></html>", formats.PAGE),
        (saved_page(page()), formats.SAVED_PAGE),
        (MAIL, formats.MAIL),
        (pdf(((FIRST,),)), formats.PDF),
        (word(FIRST), formats.WORD),
        (open_document("<text:p>It ran.</text:p>"), formats.OPEN_DOCUMENT),
        (rb"{\rtf1 It ran aground.}", formats.RICH_TEXT),
        (b'{"data": {"id": "1", "text": "It ran aground."}}', formats.POST),
        (b'window.YTD.tweets.part0 = [{"tweet": {}}]', formats.POST),
        (b"\x89PNG\r\n\x1a\n....", formats.PICTURE),
        (b"RIFF....WEBPVP8 ", formats.PICTURE),
    ],
)
@pytest.mark.parametrize("name", ["a", "a.txt", "a.pdf", "a.docx", "a.html"])
def test_that_a_file_is_what_its_bytes_say_whatever_it_is_called(
    data: bytes, kind: Format, name: str
) -> None:
    assert recognize(data, name) is kind


def test_that_a_name_of_json_is_believed_so_that_broken_json_is_called_so() -> None:
    assert recognize(b"[1, 2", "a.json") is formats.POST


def test_that_markdown_may_begin_with_a_tag() -> None:
    assert recognize(b"<p align='center'>Ferry</p>\n\n# Aground", "a.md") is formats.TEXT


def test_that_a_dropped_piece_of_a_page_is_a_page() -> None:
    assert recognize(b"It <b>ran</b> aground.", "dropped", "text/html") is formats.PAGE


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", r"save it as \.docx"),
        (b"PK\x03\x04 and then nothing", "is damaged"),
        (rotten(open_document("<text:p>It ran.</text:p>"), "mimetype"), "is damaged"),
        (packed({"a.txt": b"It ran."}), "unpack it"),
        (packed({"xl/workbook.xml": b"", "[Content_Types].xml": b""}), "no text document"),
        (packed({"mimetype": b"application/epub+zip"}), "no text document"),
        (b"MZ\x90\0\x03\0\0\0\x04\0", "is a program and no document"),
        (b"\x7fELF\x02\x01\x01\0", "is a program and no document"),
        (b"SQLite format 3\0....", "open a saved comparison by itself"),
        (b"\x1f\x8b\x08\x00....", "unpack it"),
        (b"ID3\x03....", "add a transcript"),
        (b"....ftypisom", "add a transcript"),
        (b"<?xml version='1.0'?><rss></rss>", "is XML"),
    ],
)
def test_that_what_holds_no_text_is_named_with_what_to_do(data: bytes, hint: str) -> None:
    with pytest.raises(Unreadable, match=rf"^x\.dat .*{hint}"):
        recognize(data, "x.dat")


@pytest.mark.parametrize(
    ("name", "likely"),
    [("a.TXT", True), ("a.docx", True), ("~$a.docx", False), (".a.txt", False), ("a.exe", False)],
)
def test_that_a_folder_offers_only_files_that_are_likely_accounts(name: str, likely: bool) -> None:
    assert is_readable_name(name) is likely


def test_that_whatever_goes_wrong_while_looking_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def surprised(_head: str) -> bool:
        raise ArithmeticError

    monkeypatch.setattr(formats, "_is_mail", surprised)
    with pytest.raises(Unreadable, match=r"^x\.dat is damaged"):
        recognize(FIRST.encode(), "x.dat")


def test_that_no_two_formats_claim_one_extension() -> None:
    assert len(set(formats.EXTENSIONS)) == len(formats.EXTENSIONS)
