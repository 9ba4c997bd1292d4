"""Web pages: the article without what surrounds it, one paragraph a line, and what the page says about itself."""

from __future__ import annotations

import re

import trafilatura

from comparer.load.encoding import mend
from comparer.load.page_facts import PageFacts, page_facts
from comparer.load.page_text import Element, bare_text, forget_side_matter, paragraphs, restore_lost
from comparer.load.reading import MEGABYTE, Reading, Unreadable
from comparer.model import Message, say

_LARGEST = 5 * MEGABYTE
_PICTURES = re.compile(rb"(?<=[\"'(])data:[\w/+.-]{1,60}(?:;[\w=-]{1,40})*,[^\"'()<>]{64,}")
_SCRIPTS = re.compile(rb"<(script|style|svg)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LIST_MARK = re.compile(r"^- +", re.MULTILINE)


def read(data: bytes, name: str) -> Reading:
    """Read a page. Unreadable: it is too large, or there is no text in it."""
    tree = trafilatura.load_html(_lighter(data, name))
    if tree is None:
        raise Unreadable(_no_text(name))
    return read_tree(tree, data, name)


def read_tree(tree: Element, data: bytes, name: str) -> Reading:
    """Read a page that is parsed already; `data` are its bytes. Unreadable: there is no text in it."""
    facts = page_facts(tree, data)
    forget_side_matter(tree)
    before = paragraphs(tree)
    plain = bare_text(tree)
    document = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    text = str(getattr(document, "text", None) or "")
    text = restore_lost(_LIST_MARK.sub("", text), before) if text.strip() else plain
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in mend(text).splitlines())
    text = "\n".join(line for line in lines if line)
    if not text:
        raise Unreadable(_no_text(name))
    return _reading(text, facts)


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
    light = _PICTURES.sub(b"", data)
    if len(light) > _LARGEST:
        light = _SCRIPTS.sub(b"", light)
    if len(light) > _LARGEST:
        size = len(light) // MEGABYTE
        raise Unreadable(
            say("{name} is a page of {size} MB: copy the article from it and paste it.", name=name, size=size)
        )
    return light


def _no_text(name: str) -> Message:
    return say("{name} is a page without an article in it: copy the text from it and paste it.", name=name)
