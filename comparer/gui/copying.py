"""Cells on the clipboard: as text, as a page and as tab-separated values, always with their sources."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QByteArray, QMimeData, QStringListModel

from comparer.gui.panels.rich import with_source
from comparer.model import Comparison
from comparer.present.csv import harmless
from comparer.present.sheet import Cell, Row


def copied(cells: tuple[tuple[Row, Cell], ...], comparison: Comparison) -> QMimeData:
    """Return what the clipboard holds for these cells, in the order of rows and columns."""
    texts, pages, table = [], [], []
    for row, cell in cells:
        account = comparison.account(cell.account)
        for passage in cell.passages:
            texts.append(with_source(account, passage.span))
            source = escape(
                " · ".join(part for part in (account.name, account.published, account.url) if part)
            )
            pages.append(f"<blockquote>{escape(passage.text)}</blockquote><p>{source}</p>")
            told = (account.id, account.name, account.published, passage.text, account.url)
            table.append("\t".join((str(row.number), *map(_in_a_table, told))))
    data = made_by_qt()
    data.setText("\n\n".join(texts))
    data.setHtml("".join(pages))
    data.setData("text/tab-separated-values", QByteArray("\n".join(table).encode()))
    return data


def _in_a_table(words: str) -> str:
    """Return words that stay in one cell, and that no spreadsheet runs as a formula."""
    return harmless(" ".join(words.split()))


def made_by_qt() -> QMimeData:
    """Return an empty bundle that Qt itself made.

    The clipboard outlives Python at the end of some programs, and a bundle made by Python would then ask a Python that is
    gone and end the process with a crash.
    """
    model = QStringListModel(["any"])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
