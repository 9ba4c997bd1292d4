"""The card of a post that other sites embed (oEmbed): its words stand in a piece of HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from comparer.load.days import iso
from comparer.load.encoding import mend
from comparer.load.reading import Reading
from comparer.model import AccountKind

_SIGNED = re.compile(r"[—–-]\s*(?P<author>[^\n]{1,100}?\(@?[\w.@-]+\))")
_NO_LANGUAGE = frozenset({"un", "qm", "zx", "ar-x"})


class _Card(HTMLParser):
    """Takes a card apart: paragraphs, what stands outside them, the text of the last link, the language."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.outside = ""
        self.last_link = ""
        self.language = ""
        self._inside = False
        self._link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, a line or a link."""
        if tag == "p":
            self._inside = True
            self.paragraphs.append("")
            self.language = self.language or dict(attrs).get("lang") or ""
        elif tag == "br" and self._inside:
            self.paragraphs[-1] += "\n"
        elif tag == "a":
            self._link, self.last_link = True, ""

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph or a link."""
        if tag == "p":
            self._inside = False
        elif tag == "a":
            self._link = False

    def handle_data(self, data: str) -> None:
        """Keep words where they belong."""
        if self._inside:
            self.paragraphs[-1] += data
        else:
            self.outside += data
            if self._link:
                self.last_link += data


def read_embedded(found: Any) -> Reading | None:
    """Return the post in an oEmbed answer, or None where this is none."""
    if not isinstance(found, dict) or not isinstance(found.get("html"), str) or "<" not in found["html"]:
        return None
    card = _Card()
    card.feed(mend(found["html"]))
    card.close()
    text = "\n\n".join(filter(None, (paragraph.strip() for paragraph in card.paragraphs)))
    if not text:
        return None
    signed = _SIGNED.search(card.outside)
    author = signed["author"] if signed else str(found.get("author_name") or "")
    language = card.language[:2].lower()
    return Reading(
        text=text,
        publisher="" if author else str(found.get("provider_name") or ""),
        author=mend(author),
        published=iso(card.last_link),
        url=mend(str(found.get("url") or "")),
        language="" if language in _NO_LANGUAGE else language,
        kind=AccountKind.POST,
        media_type="application/json",
    )
