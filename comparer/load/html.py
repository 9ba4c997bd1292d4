"""Web pages: the article without what surrounds it, one paragraph a line, and what the page says about itself."""

from __future__ import annotations

import re

from comparer.load.encoding import decode, mend
from comparer.load.lean import bare_extraction, load_html
from comparer.load.page_facts import PageFacts, page_facts
from comparer.load.page_text import Element, forget_side_matter, paragraphs, restore_lost
from comparer.load.page_words import words_of_page
from comparer.load.reading import MEGABYTE, Reading, Unreadable
from comparer.model import say

_LARGEST = 5 * MEGABYTE
_PICTURES = re.compile(rb"(?<=[\"'(])data:[\w/+.-]{1,60}(?:;[\w=-]{1,40})*,[^\"'()<>]{64,}")
_BREAKS = re.compile(rb"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
"""Old pages end a paragraph so; a single one is only the end of a line."""
_SCRIPTS = re.compile(rb"<(script|style|svg)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_WHOLE = re.compile(rb"<(?:html|body)\b", re.IGNORECASE)
_HEAD = 4096
_LIST_MARK = re.compile(r"^- +", re.MULTILINE)


def read(data: bytes, name: str) -> Reading:
    """Read a page. Unreadable: it is too large, or there is no text in it."""
    light = _lighter(data, name)
    tree = load_html(light)
    facts = page_facts(tree, data) if tree is not None else PageFacts()
    text = _article(tree) if tree is not None else ""
    text = text or words_of_page(light if isinstance(light, str) else decode(light, name)[0])
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in mend(text).splitlines())
    text = "\n".join(line for line in lines if line)
    if not text:
        raise Unreadable(
            say("{name} is a page without an article in it: copy the text from it and paste it.", name=name)
        )
    return _reading(text, facts)


def _article(tree: Element) -> str:
    forget_side_matter(tree)
    before = paragraphs(tree)
    document = bare_extraction(tree, include_comments=False, include_tables=True)
    text = str(getattr(document, "text", None) or "")
    return restore_lost(_LIST_MARK.sub("", text), before)


def _reading(text: str, facts: PageFacts) -> Reading:
    return Reading(
        text=text,
        title=facts.title,
        publisher=facts.publisher,
        author=facts.author,
        published=facts.published,
        url=facts.url,
        language=facts.language,
        media_type="text/html",
    )


def _lighter(data: bytes, name: str) -> bytes | str:
    """Return the page without the pictures written into it, and without scripts if it is still large."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    light = _BREAKS.sub(b"</p><p>", _PICTURES.sub(b"", data))
    if not _WHOLE.search(light[:_HEAD]):
        light = (
            b"<html><body>" + light + b"</body></html>"
        )  # a pasted piece; a page without a frame is refused
    if len(light) > _LARGEST:
        light = _SCRIPTS.sub(b"", light)
    if len(light) > _LARGEST:
        size = len(light) // MEGABYTE
        raise Unreadable(
            say("{name} is a page of {size} MB: copy the article from it and paste it.", name=name, size=size)
        )
    return light
