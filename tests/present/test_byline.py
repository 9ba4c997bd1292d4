from __future__ import annotations

import io
from dataclasses import replace

import docx
import pypdfium2

from comparer.model import Comparison, Options
from comparer.present.exports import EXPORTS
from comparer.present.layout import make_sheet
from comparer.present.sheet import View
from comparer.progress import SILENT
from tests.builders import calls

NAME = "Ada <Öz> & Sons"


def signed() -> Comparison:
    return replace(calls(), options=Options(title="The harbor fire", prepared_by=NAME))


def read(suffix: str, data: bytes) -> str:
    if suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        return str(document[0].get_textpage().get_text_bounded())
    if suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    return data.decode().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("\\", "")


def test_that_a_report_bears_the_name_of_who_prepared_it() -> None:
    for export in EXPORTS:
        if export.suffix in {".json", ".csv"}:
            continue
        data = export.make(signed(), View(), SILENT)
        assert f"Prepared by {NAME}" in read(export.suffix, data), export.suffix


def test_that_a_report_nobody_signed_names_nobody() -> None:
    assert make_sheet(calls()).byline == ""


def test_that_the_line_is_translated() -> None:
    assert make_sheet(signed(), View(language="de")).byline == f"Erstellt von {NAME}"
