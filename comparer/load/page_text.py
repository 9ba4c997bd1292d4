"""The text of a page: what is dropped before it is looked for, and what is brought back when it was lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

Element = Any
"""An element of lxml, which has no types."""

_LEAD_IN = re.compile(
    r"(read (more|also|next)|also read|more( on this( story| topic)?)?|related( (articles|stories|content|topics))?"
    r"|see also|recommended( (stories|reading))?|more stories|lire aussi|mehr( zum thema)?)\s*:?",
    re.IGNORECASE,
)
_HOVER_CARDS = "//p//span[preceding-sibling::a and .//img and count(.//a) > 1]"
"""A card that shows a person's picture and latest articles when the mouse rests on a name inside a sentence."""
_HIDDEN = "//*[@hidden or @aria-hidden='true' or @role='tooltip' or contains(translate(@style, ' ', ''), 'display:none')]"
_SIDE = re.compile(
    r"caption|credit|related|promo|newsletter|share|social|advert|sponsor|cookie|comment|byline|tag",
    re.IGNORECASE,
)
_LINKED_MOST = 0.5
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph element: the number of its parent, its words, and whether it may be brought back."""

    parent: int
    words: str
    proper: bool


def forget_side_matter(tree: Element) -> None:
    """Take out hover cards, what is never shown, and lists of links behind a "Read more:"."""
    for card in tree.xpath(_HOVER_CARDS):
        _drop(card)
    for element in tree.xpath(_HIDDEN):
        if _small(element, tree):
            _drop(element)
    for lead in tree.xpath("//p | //h2 | //h3 | //h4 | //h5 | //strong | //div[not(*)]"):
        if _LEAD_IN.fullmatch(" ".join(lead.itertext()).strip()):
            _drop_links_after(lead)


def paragraphs(tree: Element) -> tuple[Paragraph, ...]:
    """Return every paragraph element of the page in order."""
    numbers: dict[Element, int] = {}
    found = []
    for element in tree.iter("p"):
        words = _words(element)
        if words:
            parent = numbers.setdefault(element.getparent(), len(numbers))
            found.append(Paragraph(parent, words, _proper(element, words)))
    return tuple(found)


def restore_lost(text: str, before: tuple[Paragraph, ...]) -> str:
    """Put back paragraphs that stand between two kept ones, under the same parent, and were dropped."""
    lines = [line for line in text.splitlines() if line.strip()]
    where = {_key(line): number for number, line in enumerate(lines)}
    kept = Counter(paragraph.parent for paragraph in before if _key(paragraph.words) in where)
    if not kept or kept.most_common(1)[0][1] < _FEWEST_LINES:
        return text
    home = [paragraph for paragraph in before if paragraph.parent == kept.most_common(1)[0][0]]
    places = [where.get(_key(paragraph.words)) for paragraph in home]
    last = max(index for index, place in enumerate(places) if place is not None)
    everything = _key(text)
    after: dict[int, list[str]] = {}
    at = None
    for paragraph, place in zip(home[: last + 1], places, strict=False):
        at = place if place is not None else at
        if place is None and at is not None and paragraph.proper and _key(paragraph.words) not in everything:
            after.setdefault(at, []).append(paragraph.words)
    return "\n".join(part for number, line in enumerate(lines) for part in (line, *after.get(number, ())))


def _drop(element: Element) -> None:
    """Take an element out; the words behind it stay."""
    if element.getparent() is not None:
        element.drop_tree()


def _drop_links_after(lead: Element) -> None:
    block = lead
    while block.getparent() is not None and _words(block.getparent()) == _words(lead):
        block = block.getparent()
    following = block.getnext()
    links = []
    while following is not None and (not _words(following) or _is_links(following)):
        if _words(following):
            links.append(following)
        following = following.getnext()
    for element in links:
        _drop(element)
    if links:
        _drop(block)


def _is_links(element: Element) -> bool:
    return _linked(element) > 1 - _LINKED_MOST / 2


def _linked(element: Element) -> float:
    """Return the share of an element's words that are links."""
    words = _key(_words(element))
    return len("".join(_key(_words(link)) for link in element.iter("a"))) / max(len(words), 1)


def _proper(element: Element, words: str) -> bool:
    marks = " ".join(filter(None, (element.get("class"), element.get("id"))))
    return not _SIDE.search(marks) and _linked(element) < _LINKED_MOST and words[-1:] in ".!?”\"'’)…:"


def _small(element: Element, tree: Element) -> bool:
    """Say whether something hidden is beside the matter; some pages hide the article until a script runs."""
    return len(_words(element)) * 4 < len(_words(tree))


def _words(element: Element) -> str:
    return (
        " ".join("".join(element.itertext(with_tail=False)).split()) if isinstance(element.tag, str) else ""
    )


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words)
