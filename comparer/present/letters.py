"""Letters that files cannot hold, and what stands for them."""

from __future__ import annotations

import re

# XML 1.0 and HTML forbid most control characters, half surrogates and noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)


_OPENS, _CLOSES = "\u2068", "\u2069"
_ISOLATE = re.compile(f"{_OPENS}([^{_OPENS}{_CLOSES}]*){_CLOSES}")
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def isolated(field: str) -> str:
    """Return a field of a line; one that holds letters from right to left is kept apart from its neighbors.

    Without U+2068 and U+2069 (UAX #9) a day beside an Arabic name would be torn in two. Such signs in the field itself
    are taken out.
    """
    return f"{_OPENS}{_STEERING.sub('', field)}{_CLOSES}" if _RIGHT_TO_LEFT.search(field) else field


def fields(line: str) -> tuple[tuple[str, bool], ...]:
    """Return a line cut at its isolated fields: (words, whether they are kept apart)."""
    parts = _ISOLATE.split(line)
    return tuple((part, at % 2 == 1) for at, part in enumerate(parts) if part)


def writable(text: str) -> str:
    """Return the text with U+FFFD for each letter that XML, HTML or UTF-8 cannot hold; its length stays."""
    return _FORBIDDEN.sub("\ufffd", text)
