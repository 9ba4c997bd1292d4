"""Text and Markdown: kept as received, with the header set apart."""

from __future__ import annotations

import re
from pathlib import PurePath

from comparer.load.days import iso
from comparer.load.encoding import decode
from comparer.load.header import split_header
from comparer.load.reading import LARGEST_TEXT, MEGABYTE, Reading, Unreadable
from comparer.model import AccountKind, Message, say

_HEADING = re.compile(r"#[ \t]+(?P<title>[^\n]+?)[ \t#]*(?:\n+|$)")
_MARKDOWN = frozenset({".md", ".markdown", ".mkd"})


def read(data: bytes, name: str) -> Reading:
    """Read a text file. Unreadable: it is too large, or no text."""
    if len(data) > LARGEST_TEXT:
        raise Unreadable(
            say(
                "{name} is a text of {size} MB: cut out the part to compare and add that.",
                name=name,
                size=len(data) // MEGABYTE,
            )
        )
    text, warnings = decode(data, name)
    return read_string(text, name, warnings, markdown=PurePath(name).suffix.lower() in _MARKDOWN)


def read_string(
    text: str, name: str, warnings: tuple[Message, ...] = (), *, markdown: bool = False
) -> Reading:
    """Read text that is decoded already."""
    header = split_header(text)
    fields = dict(header.fields) if header else {}
    start = header.end if header else 0
    heading = _HEADING.match(text, start) if markdown else None
    if heading:
        fields["title"] = fields.get("title") or heading["title"]
        start = heading.end()
    written = fields.get("published", "")
    if written and not iso(written):
        unclear = say(
            "The date “{date}” of {name} is not clear: write it like 2025-01-31.", date=written, name=name
        )
        warnings = (*warnings, unclear)
    return Reading(
        text=text,
        title=fields.get("title", ""),
        publisher=fields.get("publisher", ""),
        author=fields.get("author", ""),
        published=iso(written),
        url=fields.get("url", ""),
        language=fields.get("language", "").lower()[:2],
        kind=AccountKind.ARTICLE,
        note=fields.get("note", ""),
        media_type="text/markdown" if markdown else "text/plain",
        body=(start, len(text)) if start else None,
        warnings=warnings,
    )
