"""The report keeps what PDF/A-2b asks: the clauses of ISO 19005-2 that can fail here, one by one.

The validator that pikepdf brings (`pikepdf[pdfa]` among the development packages) then looks at the whole.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import pdfa
from reportlab.pdfbase.ttfonts import TTFontFile

from comparer.model import Comparison, Options
from comparer.present.pdf import PageSetup, make_pdf
from comparer.present.pdf.archive import Metadata, archive
from comparer.present.pdf.fonts import use_system_fonts
from tests.builders import calls, hostile, many

SETUP = PageSetup(appendix=True, made_on=date(2024, 6, 1))
CASES: dict[str, Callable[[], Comparison]] = {"calls": calls, "hostile": hostile, "wide": lambda: many(6, 7)}
INFORMATION = {  # 6.6.4: what the document's information says is what the XMP says
    "/Title": "dc:title",
    "/Subject": "dc:description",
    "/Author": "dc:creator",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/Keywords": "pdf:Keywords",
}


@pytest.fixture(scope="module", params=CASES)
def report(request: pytest.FixtureRequest) -> bytes:
    use_system_fonts()
    made = CASES[str(request.param)]()
    return make_pdf(
        replace(made, options=Options(title="<A> & B", prepared_by="Ada “A” Lovelace & Co")), page=SETUP
    )


def opened(report: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(report))


def dictionaries(document: pikepdf.Pdf) -> Iterator[Any]:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield thing


def operators(page: pikepdf.Page) -> set[str]:
    return {str(one.operator) for one in pikepdf.parse_content_stream(page)}


def fonts(document: pikepdf.Pdf) -> list[Any]:
    return [thing for thing in dictionaries(document) if thing.get("/Type") == "/Font"]


def test_that_the_file_begins_and_ends_as_an_archive_does(report: bytes) -> None:  # 6.1.2, 6.1.3
    assert re.match(rb"%PDF-1\.[4-7]\n%[\x80-\xff]{4}", report)
    assert report.rstrip(b"\r\n").endswith(b"%%EOF")
    assert report.count(b"%%EOF") == 1
    document = opened(report)
    assert not document.is_encrypted
    first, second = document.trailer.ID
    assert len(bytes(first)) == len(bytes(second)) == 16


def test_that_information_and_metadata_agree(report: bytes) -> None:  # 6.6.2, 6.6.4, 6.1.5
    document = opened(report)
    assert "/Filter" not in document.Root.Metadata
    with document.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "B")
        for key, name in INFORMATION.items():
            told = xmp[name]
            told = told[0] if isinstance(told, list) else told
            assert told == str(document.docinfo[key]), key
        for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            digits = re.sub(r"\D", "", str(document.docinfo[key]))
            assert digits == re.sub(r"\D", "", str(xmp[name]))
    assert set(document.docinfo.keys()) == {*INFORMATION, "/CreationDate", "/ModDate"}


def test_that_the_packet_declares_its_names_where_strict_readers_look(report: bytes) -> None:
    document = opened(report)
    packet = document.Root.Metadata.read_bytes().decode()
    (described,) = re.findall(r"<rdf:Description[^>]*>", packet)
    for prefix in set(re.findall(r"<([a-z]+):", packet)) - {"x", "rdf"}:
        assert f"xmlns:{prefix}=" in described


def test_that_the_color_of_every_page_is_defined(report: bytes) -> None:  # 6.2.3, 6.2.4
    document = opened(report)
    (intent,) = document.Root.OutputIntents
    profile = bytes(intent.DestOutputProfile.read_bytes())
    assert intent.S == "/GTS_PDFA1"
    assert (profile[36:40], profile[12:16], profile[16:20]) == (b"acsp", b"mntr", b"RGB ")
    assert profile[8] <= 4
    assert profile[9] <= 0x20
    assert int(intent.DestOutputProfile.N) == 3
    for page in document.pages:
        assert not operators(page) & {
            "K",
            "k",
            "CS",
            "cs",
            "SC",
            "SCN",
            "sc",
            "scn",
            "ri",
            "gs",
            "sh",
            "Do",
            "BI",
        }


def test_that_every_operator_is_one_of_the_standard(report: bytes) -> None:  # 6.2.2
    known = {"BT", "ET", "Tf", "Tj", "Tm", "rg", "RG", "w", "d", "m", "l", "c", "h", "re", "S", "f", "B"}
    known |= {"q", "Q", "cm", "TL", "Td", "T*", "n", "j", "J"}
    document = opened(report)
    for page in document.pages:
        assert operators(page) <= known


def test_that_nothing_is_see_through(report: bytes) -> None:  # 6.2.10
    document = opened(report)
    for thing in dictionaries(document):
        assert not {"/SMask", "/BM", "/CA", "/ca", "/TR", "/HTP", "/Group"} & set(thing.keys())


def test_that_fonts_are_embedded_with_widths_that_agree(report: bytes) -> None:  # 6.2.11.4, 6.2.11.5
    document = opened(report)
    found = fonts(document)
    assert len(found) >= 4
    for font in found:
        assert font.Subtype == "/TrueType"
        descriptor = font.FontDescriptor
        assert descriptor.FontName == font.BaseFont
        assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
        program = bytes(descriptor.FontFile2.read_bytes())
        assert int(descriptor.FontFile2.Length1) == len(program)
        told = {int(font.FirstChar) + at: float(width) for at, width in enumerate(font.Widths)}
        held = advances(program)
        assert told
        for code, width in told.items():
            assert abs(held[code] - width) < 1, (font.BaseFont, code)


def advances(program: bytes) -> dict[int, float]:
    """Return the width of the glyph of each code of a subset font, whose codes are its glyphs' order."""
    tables = TTFontFile(io.BytesIO(program), charInfo=False, validate=1)
    scale = 1000 / (tables.seek_table("head", 18) and tables.read_ushort())
    tables.seek_table("hhea", 34)
    count = tables.read_ushort()
    tables.seek_table("hmtx")
    wide = []
    for _ in range(count):
        wide.append(tables.read_ushort() * scale)
        tables.read_ushort()
    codes = cmap(program)
    return {code: wide[min(glyph, count - 1)] for code, glyph in codes.items()}


def cmap(program: bytes) -> dict[int, int]:
    """Return the only table of codes of a subset: a format 6 or 0 table of the Macintosh (6.2.11.6)."""
    entries = [program[12 + 16 * at : 28 + 16 * at] for at in range(int.from_bytes(program[4:6]))]
    (start,) = [int.from_bytes(entry[8:12]) for entry in entries if entry[:4] == b"cmap"]
    table = program[start:]
    assert int.from_bytes(table[2:4]) == 1
    one = table[int.from_bytes(table[8:12]) :]
    kind = int.from_bytes(one[:2])
    if kind == 0:
        return {code: one[6 + code] for code in range(256)}
    assert kind == 6
    first, count = int.from_bytes(one[6:8]), int.from_bytes(one[8:10])
    return {first + at: int.from_bytes(one[10 + 2 * at : 12 + 2 * at]) for at in range(count)}


def test_that_symbolic_fonts_have_no_encoding_and_every_letter_its_meaning(report: bytes) -> None:  # 6.2.11.6
    document = opened(report)
    for font in fonts(document):
        flags = int(font.FontDescriptor.Flags)
        assert flags & 4
        assert not flags & 32
        assert "/Encoding" not in font
        assert b"beginbf" in font.ToUnicode.read_bytes()


def test_that_links_print_and_nothing_acts(report: bytes) -> None:  # 6.3, 6.5
    document = opened(report)
    links = [one for page in document.pages for one in page.get("/Annots", [])]
    assert links
    for link in links:
        assert link.Subtype == "/Link"
        assert int(link.F) == 4
        assert "/A" not in link
    for thing in dictionaries(document):
        assert not {"/AA", "/JS", "/OpenAction", "/Trans", "/PresSteps"} & set(thing.keys())
        assert thing.get("/Type") not in {"/Action", "/EmbeddedFile", "/Filespec", "/OCG"}
    assert not {"/AcroForm", "/Names", "/OCProperties", "/Requirements"} & set(document.Root.keys())


def test_that_streams_are_inside_and_packed_as_allowed(report: bytes) -> None:  # 6.1.7
    document = opened(report)
    for thing in dictionaries(document):
        if isinstance(thing, pikepdf.Stream):
            assert not {"/F", "/FFilter", "/FDecodeParms"} & set(thing.keys())
            assert thing.get("/Filter", pikepdf.Name.FlateDecode) == "/FlateDecode"


def test_that_nothing_is_larger_than_readers_must_bear(report: bytes) -> None:  # 6.1.13
    document = opened(report)
    assert len(document.objects) < 8_388_607
    for thing in dictionaries(document):
        assert all(len(str(key).encode()) <= 127 for key in thing)
    for page in document.pages:
        assert 3 <= float(page.MediaBox[2]) <= 14_400


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_that_qpdf_is_content(report: bytes, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def findings(report: bytes) -> list[str]:
    return [str(finding) for finding in pdfa.validate_written(io.BytesIO(report), "2b").findings]


def test_that_the_validator_of_pikepdf_is_content(report: bytes) -> None:
    assert findings(report) == []


ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


def named(title: str, subject: str, creator: str, author: str) -> bytes:
    empty = pikepdf.new()
    empty.add_blank_page()
    written = io.BytesIO()
    empty.save(written)
    metadata = Metadata(title, subject, creator, date(2024, 6, 1), "en", "k", author)
    return archive(written.getvalue(), metadata)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_that_any_letters_may_stand_in_the_metadata(
    title: str, subject: str, creator: str, author: str
) -> None:
    document = opened(named(title, subject, creator, author))
    with document.open_metadata() as xmp:
        assert str(xmp.get("dc:title") or "").split() == str(document.docinfo["/Title"]).split()


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_that_the_validator_bears_any_letters_in_the_metadata(
    title: str, subject: str, creator: str, author: str
) -> None:
    assert findings(named(title, subject, creator, author)) == []


def test_that_a_comparison_of_nothing_is_an_archive_too() -> None:
    nothing: Comparison = replace(calls(), claims=(), divergences=(), table=replace(calls().table, rows=()))
    assert findings(make_pdf(nothing, page=SETUP)) == []
