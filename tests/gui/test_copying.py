from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable

from comparer.gui.copying import copied
from comparer.model import Options
from comparer.present.layout import make_sheet
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_a_name_breaks_no_table_and_runs_in_no_spreadsheet(qtbot: QtBot) -> None:
    del qtbot
    first, *others = cases.accounts(2, 4)
    trapped = replace(first, publisher='=HYPERLINK("x")\tHarbor\nPost', url="https://post.example/\t1")
    comparison = cases.comparison_of((trapped, *others), Options())
    row = make_sheet(comparison).rows[0]
    mime = copied(((row, row.cells[0]),), comparison)
    lines = bytes(mime.data("text/tab-separated-values").data()).decode().split("\n")
    assert len(lines) == len(row.cells[0].passages)
    cells = lines[0].split("\t")
    assert len(cells) == 6
    assert cells[2] == '\'=HYPERLINK("x") Harbor Post'
    assert cells[5] == "https://post.example/ 1"


def test_that_one_cell_is_a_quotation_and_several_are_a_table(full_window: MainWindow) -> None:
    table = full_window.table
    table.go_to_cell(1, 1)
    full_window.actions_of["edit.copy"].trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == f"“{cases.sentence(1, 0)}”\n— Harbor Post 0, The ferry, part 0, 2024-03-01"
    assert "<blockquote>" in mime.html()
    select = table.selectionModel().SelectionFlag.Select
    table.selectionModel().select(table.sheet_model.index(2, 3), select)
    full_window.actions_of["edit.copy"].trigger()
    mime = QGuiApplication.clipboard().mimeData()
    pasted = QTextDocument()
    pasted.setHtml(mime.html())
    [made] = [frame for frame in pasted.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    cells = [
        [made.cellAt(row, column).firstCursorPosition().block().text() for column in range(6)]
        for row in range(made.rows())
    ]
    assert cells == [
        ["Row", "", "Account", "Published", "Words", "Address"],
        ["2", "A", "Harbor Post 0", "2024-03-01", cases.sentence(1, 0), ""],
        ["3", "C", "Harbor Post 2", "2024-03-03", cases.sentence(2, 2), ""],
    ]
    separated = bytes(mime.data("text/tab-separated-values").data()).decode()
    assert [line.split("\t") for line in separated.split("\n")] == cells[1:]


def test_that_the_margin_stands_for_its_row(full_window: MainWindow) -> None:
    full_window.table.go_to_cell(1, 0)
    full_window.actions_of["edit.copy"].trigger()
    text = QGuiApplication.clipboard().mimeData().text()
    assert all(cases.sentence(1, account) in text for account in range(3))
    assert full_window.news.news[-1].text == "3 cells copied with their sources."
