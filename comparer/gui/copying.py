"""Cells on the clipboard: as text, as a page and as tab-separated values, always with their sources."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QByteArray, QMimeData

from comparer.gui.panels.rich import with_source
from comparer.model import Comparison
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
            flat = " ".join(passage.text.split())
            table.append(
                "\t".join((str(row.number), account.id, account.name, account.published, flat, account.url))
            )
    data = QMimeData()
    data.setText("\n\n".join(texts))
    data.setHtml("".join(pages))
    data.setData("text/tab-separated-values", QByteArray("\n".join(table).encode()))
    return data
