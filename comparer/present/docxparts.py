"""Parts of a Word document that python-docx has not or is slow at: runs of one look, borders, fields, direction."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import docx
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from comparer.model import Severity
from comparer.present.letters import fields, writable
from comparer.present.palette import LIGHT
from comparer.present.passages import runs_right_to_left

_UNDERLINES = {
    Severity.CONTRADICTION: WD_UNDERLINE.THICK,
    Severity.DIFFERENCE: WD_UNDERLINE.DASH,
    Severity.OMISSION: WD_UNDERLINE.DOTTED,
}


def write(
    paragraph: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = 9.5,
    color: str = LIGHT.ink,
    serif: bool = False,
    severity: Severity | None = None,
    rtl: bool = False,
) -> None:
    """Add a run of one look."""
    element = deepcopy(_look(bold, italic, size, color, serif, severity, rtl))
    paragraph._p.append(element)  # noqa: SLF001 -- copying a run is ten times as fast as making one
    text = writable(text)
    if "\n" in text or "\t" in text or "\r" in text:
        Run(element, paragraph).text = text
    elif text:
        words = OxmlElement("w:t")
        words.text = text
        element.append(words)
        if text != text.strip():
            words.set(qn("xml:space"), "preserve")


def write_fields(paragraph: Any, line: str, *, size: float = 9.5, color: str = LIGHT.ink) -> None:
    """Add a line of fields; each that is kept apart is a run of its own direction."""
    for words, apart in fields(line):
        write(paragraph, words, size=size, color=color, rtl=apart and runs_right_to_left(words))


@cache
def _look(
    bold: bool,  # noqa: FBT001 -- the key of a cache
    italic: bool,  # noqa: FBT001 -- as above
    size: float,
    color: str,
    serif: bool,  # noqa: FBT001 -- as above
    severity: Severity | None,
    rtl: bool,  # noqa: FBT001 -- as above
) -> Any:
    """Return an empty run of one look, to be copied."""
    run = docx.Document().add_paragraph().add_run()
    run.bold, run.italic = bold or None, italic or None
    run.font.size = Pt(size)
    run.font.color.rgb = RGBColor.from_string(color[1:].upper())
    if serif:
        run.font.name = "Georgia"
    if severity is not None:
        run.font.underline = _UNDERLINES[severity]
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:fill"), LIGHT.tone(severity).wash[1:].upper())
        run._r.get_or_add_rPr().append(shading)  # noqa: SLF001 -- python-docx has no shading of runs
    if rtl:
        run.font.rtl = True  # after the shading: the schema wants this order
    return run._r  # noqa: SLF001 -- the element itself is copied


def heading(style: Any) -> None:
    """Set a heading in the ink and the face of everything else; the template's is blue."""
    style.font.name = "Arial"
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.font.color.rgb = RGBColor.from_string(LIGHT.ink[1:].upper())
    for edges in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(edges)


def right_to_left(paragraph: Any) -> None:
    """Let a paragraph run from right to left."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- python-docx has no direction of paragraphs
    properties.append(OxmlElement("w:bidi"))


def foot(section: Any, before: str) -> None:
    """Write what identifies the report, and the page's number, at the bottom of every page."""
    paragraph = section.footer.paragraphs[0]
    write(paragraph, f"{before} · ", size=7.5, color=LIGHT.quiet)
    for number, name in enumerate(("PAGE", "NUMPAGES")):
        write(paragraph, " / " if number else "", size=7.5, color=LIGHT.quiet)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), name)
        paragraph._p.append(field)  # noqa: SLF001 -- python-docx has no fields


def row_property(row: Any, name: str) -> None:
    """Give a row a property without a value, as "w:cantSplit"."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 -- python-docx has neither property


def borders(table: Any) -> None:
    """Leave hairlines between rows only, and air inside the cells."""
    edges = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{edge}")
        flat = edge in {"insideH", "bottom", "top"}
        line.set(qn("w:val"), "single" if flat else "nil")
        line.set(qn("w:sz"), "4")
        line.set(qn("w:color"), LIGHT.hairline[1:].upper())
        edges.append(line)
    margins = OxmlElement("w:tblCellMar")
    for edge, width in (("top", 70), ("left", 80), ("bottom", 30), ("right", 80)):  # twentieths of a point
        margin = OxmlElement(f"w:{edge}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001 -- python-docx has no borders
    for name, new in (("w:tblBorders", edges), ("w:tblCellMar", margins)):
        later = [child for child in properties if child.tag in _after(name)]
        properties.insert(properties.index(later[0]) if later else len(properties), new)


def _after(name: str) -> frozenset[str]:
    """Return the tags that the schema wants behind this one among a table's properties."""
    order = ("w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    return frozenset(qn(tag) for tag in order[order.index(name) + 1 :])
