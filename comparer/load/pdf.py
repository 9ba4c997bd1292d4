"""PDF: the words of its pages, in paragraphs."""

from __future__ import annotations

import contextlib
import io
from dataclasses import replace

import pypdfium2

from comparer.load.document_facts import believable_author, believable_day, believable_title
from comparer.load.encoding import mend
from comparer.load.ocr import can_read_pictures, words_in_pictures
from comparer.load.pdf_lines import BROKEN, Line, heading, mend_breaks, paragraphs_of, without_edges
from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind, say

_MOST_PAGES = 1000
_MOST_SCANNED = 20
_SCAN_SCALE = 200 / 72
_FEWEST_LETTERS = 20
_OURS = "Comparer"


def read(data: bytes, name: str) -> Reading:
    """Read a PDF. Unreadable: it has a password, is broken, or is a scan and no reader of pictures is installed."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).lower():
            raise Unreadable(
                say("{name} is locked with a password: save a copy without it and add that.", name=name)
            ) from None
        raise Unreadable(
            say("{name} is a damaged PDF: get another copy, or paste its text.", name=name)
        ) from None
    with contextlib.closing(document):
        if len(document) > _MOST_PAGES:
            raise Unreadable(
                say(
                    "{name} has {count} pages: save the pages to compare on their own.",
                    name=name,
                    count=len(document),
                )
            )
        stated = document.get_metadata_dict(skip_empty=True)
        if stated.get("Creator", "").startswith(f"{_OURS} "):
            raise Unreadable(
                say(
                    "{name} is a report made with Comparer: add the accounts it compares, not the report.",
                    name=name,
                )
            )
        pages = without_edges([_lines(page) for page in document])
        text = mend("\n".join(paragraphs_of(pages)))
        if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
            return _scanned(document, name)
        title = believable_title(stated.get("Title", ""), text) or heading(next(filter(None, pages), []))
        return Reading(
            text=text,
            title=mend(mend_breaks(title)),
            author=mend(believable_author(stated.get("Author", ""), text)),
            published=believable_day(stated.get("CreationDate", ""), text),
            kind=AccountKind.DOCUMENT,
            media_type="application/pdf",
        )


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    """Return the lines of a page in the order of the file, with where they stand.

    A word broken over two lines keeps pdfium's mark at the end of the first.
    """
    words = page.get_textpage()
    lines, at = [], 0
    for part in words.get_text_range().split("\r\n"):
        pieces = part.split(BROKEN)
        for number, piece in enumerate(pieces):
            if piece.strip():
                line = _line(words, piece, at)
                broken = number + 1 < len(pieces)
                lines.append(replace(line, text=line.text + BROKEN) if broken else line)
            at += len(piece) + len(BROKEN)
        at += len("\r\n") - len(BROKEN)
    words.close()
    return lines


def _line(words: pypdfium2.PdfTextPage, text: str, at: int) -> Line:
    """Measure a line whose first character is the one numbered `at` on its page."""
    first = at + len(text) - len(text.lstrip())
    last = at + len(text.rstrip()) - 1
    count = words.count_chars()
    left, base, _, top = words.get_charbox(min(first, count - 1), loose=True)
    _, _, right, _ = words.get_charbox(min(last, count - 1), loose=True)
    return Line(text.strip(), left, right, base, top - base)


def _scanned(document: pypdfium2.PdfDocument, name: str) -> Reading:
    """Read the pictures of the pages, where this computer can."""
    if not can_read_pictures():
        raise Unreadable(
            say(
                "{name} holds pictures of its pages and no text: run a text recognition over it, or type the text out.",
                name=name,
            )
        )
    pictures = []
    for page in [document[number] for number in range(min(len(document), _MOST_SCANNED))]:
        picture = io.BytesIO()
        page.render(scale=_SCAN_SCALE).to_pil().save(picture, "PNG")
        pictures.append(picture.getvalue())
    text, warnings = words_in_pictures(pictures, name)
    return Reading(text=text, kind=AccountKind.DOCUMENT, media_type="application/pdf", warnings=warnings)
