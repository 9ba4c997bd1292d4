"""No letter is lost for want of a glyph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from comparer import assets
from comparer.model import DivergenceKind, Severity
from comparer.present.palette import plain_glyph
from comparer.present.pdf import fonts
from comparer.present.pdf.fonts import measure, missing, use_system_fonts
from comparer.present.pdf.style import Face


def drawn(text: str, face: Face = Face.SERIF) -> str:
    return "".join(letters for _, letters in measure(text, face)[0])


def test_that_plain_words_are_one_run() -> None:
    assert measure("plain", Face.SERIF)[0] == (("ComparerSerif", "plain"),)


def test_that_hebrew_falls_back_to_the_face_that_has_it() -> None:
    assert measure("a ש", Face.SERIF)[0] == (("ComparerSerif", "a "), ("ComparerSans", "ש"))


def test_that_a_letter_no_font_has_is_shown_as_its_number() -> None:
    assert drawn("a🔥") == "a⟨U+1F525⟩"
    assert missing("a🔥\u0007 b") == ("U+0007", "U+1F525")


def test_that_a_font_of_the_system_stands_in_where_one_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts._NEXT, Face.OBLIQUE, ())
    use_system_fonts()
    assert drawn("ح", Face.OBLIQUE) == "⟨U+062D⟩"
    use_system_fonts("/no/such/font.ttf", __file__, str(assets.path("fonts/DejaVuSansCondensed.ttf")))
    assert measure("ح", Face.OBLIQUE)[0] == (("ComparerSystem", "ح"),)
    use_system_fonts()


def test_that_letters_of_mathematics_are_found_in_whichever_face_has_them() -> None:
    assert measure("𝗔", Face.ITALIC)[0] == (("ComparerSansBold", "𝗔"),)


def test_that_direction_overrides_are_shown_and_joiners_are_not() -> None:
    assert drawn("a\u202eb\u200dc\ufeff") == "a⟨U+202E⟩bc"


def test_that_what_is_measured_alone_is_as_wide_among_other_letters() -> None:
    alone = sum(measure(word, Face.SERIF)[1] for word in ("\u202eover", "🔥"))
    assert abs(measure("\u202eover🔥", Face.SERIF)[1] - alone) < 0.001


def test_that_decomposed_letters_are_composed() -> None:
    assert drawn("שe\u0301") == "שé"


def test_that_every_sign_can_be_printed_in_bold() -> None:
    for kind in DivergenceKind:
        for severity in Severity:
            assert missing(plain_glyph(kind, severity)) == ()
            assert measure(plain_glyph(kind, severity), Face.BOLD)[0][0][0] == Face.BOLD.value


@given(st.text(st.characters(codec=None), max_size=30), st.sampled_from(Face))
def test_that_what_is_drawn_is_in_the_font_that_draws_it(text: str, face: Face) -> None:
    runs, width = measure(text, face)
    for font, letters in runs:
        glyphs = vars(pdfmetrics.getFont(font))["face"].charToGlyph
        assert all(ord(letter) in glyphs or letter == "\u00a0" for letter in letters)
    assert width >= 0
