"""Letters that files cannot hold, and what stands for them."""

from __future__ import annotations

import re

# XML 1.0 and HTML forbid most control characters, half surrogates and noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)


def writable(text: str) -> str:
    """Return the text with U+FFFD for each letter that XML, HTML or UTF-8 cannot hold; its length stays."""
    return _FORBIDDEN.sub("\ufffd", text)
