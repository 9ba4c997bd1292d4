"""Letters get the codes the library itself would give them."""

from __future__ import annotations

import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from comparer.present.pdf.fonts import measure
from comparer.present.pdf.ink import Letters, Link
from comparer.present.pdf.style import Face


def document() -> Any:
    return vars(Canvas(io.BytesIO()))["_doc"]


@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=40), max_size=12))
def test_that_codes_are_those_of_the_library(texts: list[str]) -> None:
    ours, theirs = document(), document()
    letters = Letters(ours)
    for text in [*texts, *texts]:
        for font, run in measure(text, Face.SANS)[0]:
            named: Any = pdfmetrics.getFont(font)
            expected = [
                (named.getSubsetInternalName(subset, theirs), codes.hex())
                for subset, codes in named.splitString(run, theirs)
            ]
            assert list(letters.shown(font, run)) == expected


def test_that_more_letters_than_one_subset_holds_are_told_apart() -> None:
    letters = Letters(document())
    measure("a", Face.SANS)
    many = "".join(chr(code) for code in range(0x100, 0x250))
    names = [name for name, _ in letters.shown(Face.SANS.value, many)]
    assert len(set(names)) == 2
    assert list(letters.shown(Face.SANS.value, many)) == list(letters.shown(Face.SANS.value, many))


def test_that_a_link_may_be_made_before_its_place_is_known() -> None:
    places: dict[str, Any] = {}
    link = Link((1, 2, 3, 4), "later", places)

    class Page:
        @staticmethod
        def format(_document: Any) -> bytes:
            return b"7 0 R"

    places["later"] = (Page(), 700.0)
    assert b"/Dest[7 0 R /XYZ 0 700.00 0]" in link.format(None)
