"""What the PDF library is slow at, written straight: the codes of letters in fonts, and links.

Both follow ISO 32000-1: strings in the codes of a subset font (9.7), link annotations with a destination (12.5.6.5).
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFObject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Place = tuple[
    Any, float
]  # the page as the library refers to it, and the height on it in points from its foot


class Letters:
    """The letters of a document as codes of its subset fonts. The first subset holds nearly all of them."""

    def __init__(self, document: Any) -> None:
        """Begin with no letter of this document of the library known."""
        self._document = document
        self._known: dict[str, dict[int, int]] = {}
        self._names: dict[tuple[str, int], str] = {}

    def shown(self, font: str, letters: str) -> Iterator[tuple[str, str]]:
        """Give (name of a subset in the document, codes in hexadecimal) of letters one after the other."""
        known = self._known.setdefault(font, {})
        try:
            codes, _ = codecs.charmap_encode(letters, "strict", known)
        except UnicodeEncodeError:
            yield from self._first_shown(font, letters, known)
        else:
            if letters:
                yield self._name(font, 0), codes.hex()

    def _first_shown(self, font: str, letters: str, known: dict[int, int]) -> Iterator[tuple[str, str]]:
        at = 0
        for subset, codes in _font(font).splitString(letters, self._document):
            if not subset:
                known |= {ord(letter): code for letter, code in zip(letters[at:], codes, strict=False)}
            at += len(codes)
            yield self._name(font, subset), codes.hex()

    def _name(self, font: str, subset: int) -> str:
        key = (font, subset)
        if key not in self._names:
            self._names[key] = _font(font).getSubsetInternalName(subset, self._document)
        return self._names[key]


def _font(name: str) -> Any:
    return pdfmetrics.getFont(name)


class Link(PDFObject):
    """An area of a page that leads to a place; it is written when all places are known."""

    def __init__(
        self, area: tuple[float, float, float, float], target: str, places: Mapping[str, Place]
    ) -> None:
        """Lead from `area` (left, bottom, right, top) to the place of this name."""
        self._area = " ".join(f"{edge:.2f}" for edge in area)
        self._target, self._places = target, places

    def format(self, document: Any) -> bytes:
        """Return the annotation as it stands in the file: without a border, printed as PDF/A asks."""
        page, top = self._places[self._target]
        where = f"[{page.format(document).decode()} /XYZ 0 {top:.2f} 0]"
        link = f"<</Type/Annot/Subtype/Link/Rect[{self._area}]/Border[0 0 0]/F 4/Dest{where}>>"
        return link.encode()
