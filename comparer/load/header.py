"""The lines at the head of a text that say where it comes from: `Title: …`, `Publisher: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(?P<key>[A-Za-z]+)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "source": "publisher",
    "author": "author",
    "byline": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
    "note": "note",
}
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, by field of `Reading`, and where the text after it begins."""

    fields: dict[str, str]
    end: int


def split_header(text: str) -> Header | None:
    """Return the header of a text up to its first empty line, or None where it has none.

    Every line must be one of the known keys, and there must be two of them or one that is more than a `Note:`, so
    that a telling that happens to begin with "Note: …" keeps its first line. A block between lines of `---`, as Markdown writers
    use, is a header too and may hold other keys.
    """
    fenced = text.startswith("---\n")
    fields: dict[str, str] = {}
    at = 4 if fenced else 0
    for line in text[at:].split("\n", _LONGEST)[:_LONGEST]:
        end = min(at + len(line) + 1, len(text))
        if fenced and line.strip() in {"---", "..."}:
            return Header(fields, _skip_blank(text, end)) if fields else None
        if not fenced and not line.strip():
            return Header(fields, _skip_blank(text, end)) if _enough(fields) else None
        found = _LINE.match(line.rstrip())
        field = _FIELDS.get(found["key"].lower()) if found else None
        if found and field:
            value = (found["value"] or "").strip()
            fields.setdefault(field, value.strip("\"'") if fenced else value)
        elif not fenced:
            return None
        at = end
    return Header(fields, len(text)) if not fenced and at >= len(text) and _enough(fields) else None


def _enough(fields: dict[str, str]) -> bool:
    return bool(fields) and set(fields) != {"note"}


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
