from __future__ import annotations

import io

import docx as writer
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from comparer.load import docx
from comparer.load.reading import Unreadable
from tests.load.originals import FIRST, HEADLINE, SECOND, STORY, packed, rotten, word


def test_that_paragraphs_are_read_in_order_with_the_title_above() -> None:
    reading = docx.read(word(*STORY, headline=HEADLINE), "a.docx")
    assert reading.text.splitlines() == [HEADLINE, *STORY]
    assert reading.title == HEADLINE


def test_that_an_author_is_believed_only_where_the_text_names_them() -> None:
    assert not docx.read(word(FIRST, author="Office User"), "a.docx").author
    assert docx.read(word("By Lena Ott", FIRST, author="Office User"), "a.docx").author == "Lena Ott"
    assert docx.read(word("Lena Ott, Port Lira", FIRST, author="Lena Ott"), "a.docx").author == "Lena Ott"


def test_that_tables_insertions_and_links_are_read_and_deletions_are_not() -> None:
    document = writer.Document(io.BytesIO(word(FIRST)))
    document.add_table(1, 1).cell(0, 0).text = "A cell came."
    xml = (
        f"<w:p {nsdecls('w')}><w:ins><w:r><w:t>It </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r>"
        "</w:del><w:hyperlink><w:r><w:t>was freed.</w:t></w:r></w:hyperlink></w:p>"
    )
    document.element.body.insert(1, parse_xml(xml))
    target = io.BytesIO()
    document.save(target)
    assert docx.read(target.getvalue(), "a.docx").text.splitlines() == [
        FIRST,
        "It was freed.",
        "A cell came.",
    ]


@pytest.mark.parametrize(
    "data",
    [
        word(SECOND)[:-200],
        rotten(word(SECOND), "word/document.xml"),
        packed({"word/document.xml": b"<w:document/>", "[Content_Types].xml": b"<Types/>"}),
    ],
)
def test_that_a_broken_document_is_called_damaged(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"a\.docx is (a )?damaged"):
        docx.read(data, "a.docx")
