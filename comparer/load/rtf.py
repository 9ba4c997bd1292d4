"""Rich text (.rtf)."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from comparer.load.document_facts import believable_author, believable_day, believable_title
from comparer.load.encoding import mend
from comparer.load.reading import LARGEST_TEXT, MEGABYTE, Reading, Unreadable
from comparer.model import AccountKind, say

_FACT = r"\{\\%s\s+(?P<fact>[^{}]*)\}"
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read(data: bytes, name: str) -> Reading:
    """Read rich text. Unreadable: it is too large."""
    if len(data) > LARGEST_TEXT:
        size = len(data) // MEGABYTE
        raise Unreadable(say("{name} has {size} MB: copy its text and paste it.", name=name, size=size))
    source = data.decode("latin-1")
    plain = _plain(source)
    lines = (" ".join(line.replace("|", " ").split()) for line in plain.splitlines())
    text = mend("\n".join(filter(None, lines)))
    created = _CREATED.search(source)
    day = "{:0>4}-{:0>2}-{:0>2}".format(*created.groups()) if created else ""
    return Reading(
        text=text,
        title=believable_title(_fact(source, "title"), text),
        author=believable_author(_fact(source, "author"), text),
        published=believable_day(day, text),
        kind=AccountKind.DOCUMENT,
        media_type="application/rtf",
    )


def _fact(source: str, key: str) -> str:
    found = re.search(_FACT % key, source[:20_000])
    return mend(_plain("{\\rtf1 " + found["fact"] + "}")).strip() if found else ""


def _plain(source: str) -> str:
    return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]  # ships no types
