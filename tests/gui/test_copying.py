from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.gui.copying import copied
from comparer.model import Options
from comparer.present.layout import make_sheet
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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
