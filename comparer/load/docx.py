"""Word documents: every paragraph in order, those in tables, boxes and tracked insertions included."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from comparer.load.archive import open_archive
from comparer.load.document_facts import believable_author, believable_day, believable_title
from comparer.load.encoding import mend
from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind, Message, say

_PARAGRAPH, _TEXT, _TAB, _BREAK, _RETURN = qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
_HYPHEN, _STYLE = qn("w:noBreakHyphen"), f"{qn('w:pPr')}/{qn('w:pStyle')}"
_MOVED_AWAY, _TABS = qn("w:moveFrom"), qn("w:tabs")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE_STYLES = re.compile(r"title|heading ?1|titel|titre|überschrift ?1", re.IGNORECASE)
_MOST_BEFORE_TITLE = 3
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, name: str) -> Reading:
    """Read a Word document. Unreadable: it is damaged, or unpacks to more than any document needs."""
    open_archive(data, name).close()
    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError, AttributeError, SyntaxError, BadZipFile, PackageNotFoundError, zlib.error):
        raise Unreadable(
            say("{name} is a damaged Word document: get another copy, or paste its text.", name=name)
        ) from None
    body = document.element.body
    paragraphs = [(element, words) for element in _paragraphs(body) if (words := _words(element))]
    text = mend("\n".join(words for _, words in paragraphs))
    stated = document.core_properties
    created = stated.created.date().isoformat() if stated.created else ""
    return Reading(
        text=text,
        title=mend(
            believable_title(stated.title or "", text) or _headline(paragraphs, _title_styles(document))
        ),
        author=mend(believable_author(stated.author or "", text)),
        published=believable_day(created, text),
        kind=AccountKind.DOCUMENT,
        media_type=_TYPE,
        warnings=_left_out(body, name),
    )


def _paragraphs(body: Any) -> Iterator[Any]:
    """Yield paragraphs in order; the second version of a drawing, kept for older programs, is passed over."""
    for element in body.iter(_PARAGRAPH):
        if next(element.iterancestors(_FALLBACK), None) is None:
            yield element


def _words(paragraph: Any) -> str:
    """Return a paragraph's own words, without those of boxes anchored in it and of what was deleted or moved away."""
    parts = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag == _TEXT:
            parts.append(element.text or "")
        elif element.tag in {_TAB, _BREAK, _RETURN}:
            parts.append(" ")
        elif element.tag == _HYPHEN:
            parts.append("-")
        elif element.tag not in {_MOVED_AWAY, _TABS, _FALLBACK} and (
            element is paragraph or element.tag != _PARAGRAPH
        ):
            stack += reversed(element)
    return " ".join("".join(parts).split())


def _headline(paragraphs: list[tuple[Any, str]], styles: frozenset[str]) -> str:
    for element, words in paragraphs[:_MOST_BEFORE_TITLE]:
        style = element.find(_STYLE)
        if style is not None and style.get(qn("w:val")) in styles:
            return words
    return ""


def _title_styles(document: Any) -> frozenset[str]:
    """Return the ids of the styles for titles; ids differ from one language of Word to the next, names less."""
    return frozenset(style.style_id for style in document.styles if _TITLE_STYLES.match(style.name or ""))


def _left_out(body: Any, name: str) -> tuple[Message, ...]:
    notes = sum(1 for _ in body.iter(qn("w:footnoteReference"), qn("w:endnoteReference")))
    if not notes:
        return ()
    return (say("{count} footnotes of {name} were left out.", count=notes, name=name),)
