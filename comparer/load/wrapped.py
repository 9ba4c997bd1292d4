"""Text whose lines were broken at a fixed width, as in mail: joined to one paragraph a line."""

from __future__ import annotations

import re

_FULL = 50
"""A line of at least this many letters may have been broken; a shorter one was ended on purpose."""
_OWN_LINE = re.compile(r"\s*([-*•>]|\d{1,2}[.)])\s|\s{2,}\S|[A-Z][\w-]+: ")
_RULE = re.compile(r"[\W_]{2,}")


def unwrap(text: str) -> str:
    """Return the text with one paragraph a line and no empty lines."""
    paragraphs: list[str] = []
    before = ""
    for raw in text.splitlines():
        line = raw.strip()
        if _RULE.fullmatch(line):
            line = ""
        if line and before and len(before) >= _FULL and not _OWN_LINE.match(raw):
            paragraphs[-1] += " " + line
        elif line:
            paragraphs.append(line)
        before = line
    return "\n".join(paragraphs)
