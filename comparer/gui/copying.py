"""Cells on the clipboard: as text, as a page and as tab-separated values, always with their sources."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QByteArray, QMimeData, QStringListModel

from comparer.gui.panels.rich import with_source
from comparer.gui.phrases import tr
from comparer.model import Account, Comparison
from comparer.present.csv import harmless
from comparer.present.sheet import Cell, Passage, Row


def copied(cells: tuple[tuple[Row, Cell], ...], comparison: Comparison) -> QMimeData:
    """Return what the clipboard holds for these cells, in the order of rows and columns.

    As a page one passage is a quotation and several are a table, which word processors and spreadsheets keep as one.
    """
    texts, pages, table = [], [], []
    for row, cell in cells:
        account = comparison.account(cell.account)
        for passage in cell.passages:
            texts.append(with_source(account, passage.span))
            pages.append(_quotation(passage, account))
            told = (account.id, account.name, account.published, passage.text, account.url)
            table.append((str(row.number), *map(_in_a_table, told)))
    data = made_by_qt()
    data.setText("\n\n".join(texts))
    data.setHtml(_page(pages[0] if len(pages) == 1 else _table(table)))
    data.setData("text/tab-separated-values", QByteArray("\n".join(map("\t".join, table)).encode()))
    return data


def _quotation(passage: Passage, account: Account) -> str:
    parts = (account.name, account.title if account.title != account.name else "", account.published)
    source = escape(", ".join(part for part in parts if part))
    if account.url:
        source += f'<br><a href="{escape(account.url)}">{escape(account.url)}</a>'
    return f"<blockquote>{escape(passage.text)}</blockquote><p>— {source}</p>"


def _table(lines: list[tuple[str, ...]]) -> str:
    heads = (tr("Row"), "", tr("Account"), tr("Published"), tr("Words"), tr("Address"))
    rows = [f"<tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>"]
    rows += [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines]
    return f'<table border="1" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def _page(inside: str) -> str:
    return f'<html><head><meta charset="utf-8"></head><body>{inside}</body></html>'


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
