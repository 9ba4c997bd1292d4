"""The words of a report as its readers see them."""

from __future__ import annotations

import io

import docx
import pypdfium2

from comparer.model import Comparison
from comparer.present.docx import to_docx
from comparer.present.pdf import make_pdf
from comparer.present.sheet import View


def docx_text(comparison: Comparison, view: View = View()) -> str:  # noqa: B008 -- frozen
    """Return the words of the Word document, paragraph by paragraph."""
    document = docx.Document(io.BytesIO(to_docx(comparison, view)))
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in document.element.body.iter()
        if paragraph.tag.endswith("}p")
    )


def pdf_text(comparison: Comparison, view: View = View()) -> str:  # noqa: B008 -- frozen
    """Return the words of the PDF, page by page."""
    document = pypdfium2.PdfDocument(make_pdf(comparison, view))
    told = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return told.replace("\r\n", "\n")
