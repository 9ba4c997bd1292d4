"""Lines of a printed page to paragraphs: what was wrapped is joined, repeated heads and feet are left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_EDGE_LINES = 3
_WIDE_GAP = 1.18
_OTHER_SIZE = 1.12
_MOST_HEADLINES = 3
_SHORT = 0.12
_INDENT = 1.2
_SENTENCE_END = tuple('.!?:”"’»“)…*')
_BULLET = re.compile(r"[•▪‣●◦–—*-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s")
BROKEN = "\ufffe"
"""What pdfium puts where a word was broken at the end of a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. Lengths are points from the lower left corner; `size` is the height of its letters."""

    text: str
    left: float
    right: float
    base: float
    size: float


def without_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and lines at the top or bottom that other pages repeat there."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    repeated = {key for key, count in seen.items() if count > 1 and count * 2 >= len(pages)}

    def stays(line: Line, edge: list[Line]) -> bool:
        return line not in edge or not (_PAGE_NUMBER.fullmatch(line.text) or _key(line) in repeated)

    return [[line for line in page if stays(line, _edges(page))] for page in pages]


def paragraphs_of(pages: list[list[Line]]) -> list[str]:
    """Return the paragraphs of all pages; one that runs over a page's end is one."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    pitch = _pitch(pages)
    margins = [_margin(page) for page in pages for _ in page]
    paragraphs = [lines[0].text]
    for before, line, margin in zip(lines, lines[1:], margins, strict=False):
        if _goes_on(before, line, margin, pitch):
            paragraphs[-1] = join(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
    return [mend_breaks(paragraph) for paragraph in paragraphs]


def join(first: str, second: str) -> str:
    """Join two lines of one paragraph; a word or a compound broken at a hyphen gets no space."""
    first = first.rstrip()
    if first.endswith((BROKEN, "\u00ad")):
        return first[:-1] + BROKEN + second
    glue = "" if re.search(r"\w-$", first) else " "
    return first + glue + second.lstrip()


def mend_breaks(text: str) -> str:
    """Close words broken over lines; before a capital or a number the hyphen belongs to the word."""
    text = re.sub(rf"{BROKEN}(?=[A-ZÄÖÜ\d])", "-", text)
    return text.replace(BROKEN, "").replace("\u00ad", "")


def heading(page: list[Line]) -> str:
    """Return the headline of the first page: its largest lines, if they stand out and are words in a row."""
    body = median(line.size for line in page) if page else 0.0
    tall = [line for line in page[:12] if line.size > body * 1.1 and len(line.text.split()) > 1]
    if not tall:
        return ""
    size = max(line.size for line in tall)
    best = [line.text.strip() for line in tall if line.size > size * 0.97]
    return " ".join(best) if len(best) <= _MOST_HEADLINES else ""


def _goes_on(before: Line, line: Line, margin: float, pitch: float) -> bool:
    down = before.base - line.base
    size = max(before.size, line.size, 1.0)
    if before.text.endswith(BROKEN):
        return True
    if max(before.size, line.size) > min(before.size, line.size) * _OTHER_SIZE:
        return False
    if 0 <= down < size * 0.3:  # the same line, in pieces: cells of a table or a gap
        return True
    turned = down < 0  # the next column or page
    if not turned and down > max(pitch, size) * _WIDE_GAP:
        return False
    full = before.right > margin - _SHORT * (margin - before.left)
    ended = before.text.rstrip().endswith(_SENTENCE_END)
    if _BULLET.match(line.text) and ended:
        return False
    if turned:
        return (full or line.text[:1].islower()) and not ended
    indented = line.left > before.left + _INDENT * size and ended
    return full and not indented if ended else full or line.text[:1].islower()


def _pitch(pages: list[list[Line]]) -> float:
    """Return the usual distance from one line to the next."""
    steps = [
        round(before.base - line.base, 1)
        for page in pages
        for before, line in pairwise(page)
        if before.base - line.base > 1
    ]
    return median(steps) if steps else 0.0


def _margin(page: list[Line]) -> float:
    """Return where full lines of a page end: most of its long lines come close to it."""
    rights = sorted(line.right for line in page)
    return rights[len(rights) * 9 // 10] if rights else 0.0


def _edges(page: list[Line]) -> list[Line]:
    return page if len(page) <= 2 * _EDGE_LINES else page[:_EDGE_LINES] + page[-_EDGE_LINES:]


def _key(line: Line) -> str:
    """Return what a running head has in common on all pages: its words without the page's number."""
    return re.sub(r"\d+", "#", " ".join(line.text.split())).lower()
