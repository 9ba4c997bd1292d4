"""What is compared: a file name, and how its text is made."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pypdfium2

from comparer.model import Comparison
from comparer.present.csv import to_csv
from comparer.present.docx import to_docx
from comparer.present.html import to_html
from comparer.present.json import to_json
from comparer.present.markdown import to_markdown
from comparer.present.pdf import PageSetup, make_pdf
from comparer.present.pdf.fonts import use_system_fonts
from comparer.present.text import to_text
from tests.builders import calls, hostile

FOLDER = Path(__file__).parent / "files"
EPOCH = "1717200000"  # the moment of SOURCE_DATE_EPOCH under which the files are made: 1 June 2024
SETUP = PageSetup(appendix=True, made_on=date(2024, 6, 1))


def pdf_text(pdf: bytes) -> str:
    """Return the words of a PDF, page by page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return "\n\f\n".join(text.replace("\r\n", "\n") for text in pages) + "\n"


def docx_text(data: bytes) -> str:
    """Return the words of a Word document: paragraphs, and tables cell by cell."""
    document = docx.Document(io.BytesIO(data))
    lines = []
    for part in document.iter_inner_content():
        if isinstance(part, docx.table.Table):
            lines += [" | ".join(cell.text.replace("\n", " / ") for cell in row.cells) for row in part.rows]
        else:
            lines.append(part.text)
    return "\n".join(lines) + "\n"


FORMS: dict[str, Callable[[Comparison], str]] = {
    "html": to_html,
    "csv": to_csv,
    "json": to_json,
    "md": to_markdown,
    "txt": to_text,
    "docx.txt": lambda comparison: docx_text(to_docx(comparison)),
    "pdf.txt": lambda comparison: pdf_text(make_pdf(comparison, page=SETUP)),
}
COMPARISONS: dict[str, Callable[[], Comparison]] = {"calls": calls, "hostile": hostile}
CASES: tuple[tuple[str, str], ...] = tuple((name, form) for name in COMPARISONS for form in FORMS)


def made(name: str, form: str) -> str:
    """Return the text of one case as it comes out now, drawn with the bundled fonts alone on every machine."""
    use_system_fonts()
    return FORMS[form](COMPARISONS[name]())


def path(name: str, form: str) -> Path:
    """Return the file that holds the expected text."""
    return FOLDER / f"{name}.{form}"


def read(name: str, form: str) -> str:
    """Return the expected text, its line ends as written."""
    return path(name, form).read_bytes().decode()
