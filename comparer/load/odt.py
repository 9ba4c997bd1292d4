"""OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

import re
import zlib
from typing import Any
from zipfile import BadZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from comparer.load.archive import open_archive
from comparer.load.document_facts import believable_author, believable_day, believable_title
from comparer.load.encoding import mend
from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind, say

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BLOCKS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_SPACES = frozenset({f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"})
_ASIDE = frozenset(
    {f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}table-of-content"}
)


def read(data: bytes, name: str) -> Reading:
    """Read an OpenDocument text. Unreadable: it is damaged, or made to exhaust whoever opens it."""
    with open_archive(data, name) as archive:
        try:
            body = fromstring(archive.read("content.xml"))
            meta = fromstring(archive.read("meta.xml")) if "meta.xml" in archive.namelist() else None
        except DefusedXmlException:
            raise Unreadable(
                say("{name} is not safe to open: get another copy, or paste its text.", name=name)
            ) from None
        except (ParseError, KeyError, BadZipFile, OSError, ValueError, RuntimeError, zlib.error):
            raise Unreadable(
                say("{name} is a damaged document: get another copy, or paste its text.", name=name)
            ) from None
    text = mend("\n".join(_paragraphs(body)))
    created = _fact(meta, f"{_META}creation-date")
    return Reading(
        text=text,
        title=mend(believable_title(_fact(meta, f"{_DC}title"), text) or _headline(body)),
        author=mend(
            believable_author(_fact(meta, f"{_META}initial-creator") or _fact(meta, f"{_DC}creator"), text)
        ),
        published=believable_day(created[:10], text),
        kind=AccountKind.DOCUMENT,
        media_type="application/vnd.oasis.opendocument.text",
    )


def _paragraphs(body: Any) -> list[str]:
    """Return paragraphs and headings in order. A paragraph inside another (in a frame) stands after it."""
    found = []
    stack = [body]
    while stack:
        element = stack.pop()
        if element.tag in _ASIDE:
            continue
        if element.tag in _BLOCKS:
            found.append(_words(element))
        stack += reversed(element)
    return [words for words in found if words]


def _words(block: Any) -> str:
    parts: list[str] = []
    stack: list[Any] = [block]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        if item.tag in _SPACES:
            parts.append(" ")
        if item.tag in _ASIDE or (item.tag in _BLOCKS and item is not block):
            continue
        inner: list[Any] = [item.text or ""]
        for child in item:
            inner += [child, child.tail or ""]
        stack += reversed(inner)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def _headline(body: Any) -> str:
    first = next((element for element in body.iter() if element.tag in _BLOCKS and _words(element)), None)
    return _words(first) if first is not None and first.tag == f"{_TEXT}h" else ""


def _fact(meta: Any, tag: str) -> str:
    element = meta.find(f".//{tag}") if meta is not None else None
    return (element.text or "") if element is not None else ""
