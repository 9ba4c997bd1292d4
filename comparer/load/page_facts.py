"""What a page says about itself: title, publisher, author, day, address, language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparer.load.days import iso
from comparer.load.encoding import mend
from comparer.load.lean import extract_metadata
from comparer.load.page_text import Element

_DAYS = {"extensive_search": False, "original_date": True}
"""A day is taken only where the page states it; guessing from any number in the text does more harm than good."""
_SAVED_FROM = re.compile(
    rb"(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(?P<url>https?://[^\s\"'<>]+)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(user ?name|admin(istrator)?|editors?|staff( writer)?|authors?|guest|anonymous|newsroom|follow.*|share.*|by|https?:.*)",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(r"\s+(?:is|are|covers|writes|has been)\s+(?:an?|the|our|for)\b.*$", re.DOTALL)
_BY = re.compile(r"^(?:written\s+)?(?:by|par|von|por|di)\b\s*:?\s*", re.IGNORECASE)
_BYLINES = (
    "//*[@rel='author' and not(self::link)]",
    "//*[@itemprop='author']",
    "//*[contains(translate(@class, 'BYLINE', 'byline'), 'byline')]",
)
_MOMENTS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='date' or @name='dc.date' or @name='DC.date.issued']/@content",
)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SHORTEST_NAME = 4
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts, each "" where the page does not say."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def page_facts(tree: Element, data: bytes) -> PageFacts:
    """Return what the page states. `data` are its bytes, for the note that browsers leave when they save."""
    found = extract_metadata(tree, date_config=_DAYS, extensive=False)
    saved = _SAVED_FROM.search(data[:20_000])
    url = found.url or (saved["url"].decode("ascii", "ignore") if saved else "")
    return PageFacts(
        title=_clean(found.title),
        publisher=_clean(found.sitename or found.hostname),
        author=_author(_clean(found.author), tree),
        published=_published(tree, _clean(found.date)),
        url=_clean(url),
        language=(tree.get("lang") or "").lower()[:2],
    )


def _author(stated: str, tree: Element) -> str:
    """Return the authors: as marked on the page where that says more than its head, else as its head says."""
    names = [_BIOGRAPHY.sub("", name).strip() for name in stated.split(";")]
    names = [name for name in names if _is_name(name)]
    marked = list(_marked_authors(tree))
    if names:
        fuller = [name for name in marked if len(names) == name.count(names[0]) == 1]
        return max(fuller, key=len, default="; ".join(names))
    return next(iter(marked), "")


def _marked_authors(tree: Element) -> Iterator[str]:
    for path in _BYLINES:
        for element in tree.xpath(path):
            name = _BY.sub("", " ".join(element.text_content().split()))
            name = mend(_BIOGRAPHY.sub("", name))
            if _is_name(name) and not any(map(str.isdigit, name)):
                yield name


def _is_name(name: str) -> bool:
    return _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and not _NOBODY.fullmatch(name)


def _published(tree: Element, day: str) -> str:
    """Return the moment where the page states one for the day found, else the day."""
    stated = [moment for path in _MOMENTS for moment in tree.xpath(path)]
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        stated += _LINKED_DATA.findall(script)
    moments = [moment for moment in map(iso, map(str, stated)) if moment]
    agreeing = [moment for moment in moments if moment.startswith(day)]
    return max(agreeing, key=len, default="") or day or next(iter(moments), "")


def _clean(fact: str | None) -> str:
    return mend(" ".join((fact or "").split()))
