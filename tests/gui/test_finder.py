from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from comparer.gui.main_window import MainWindow
from tests.gui.test_folding import CELL, with_cell


def test_that_a_row_is_as_high_as_the_claims_a_search_unfolds(full_window: MainWindow) -> None:
    table, finder = full_window.table, full_window.finder
    table.show_sheet(with_cell(full_window, CELL))
    low = table.rowHeight(0)
    finder.begin()
    finder.field.setText("Later two")
    row = table.sheet_model.row_at(0)
    needed = table.delegate.setting(row, CELL, table.columnWidth(1)).height
    assert low < needed <= table.rowHeight(0)
    finder.end()
    assert table.rowHeight(0) == low


def test_that_the_chosen_row_stays_in_sight_when_the_search_ends(full_window: MainWindow) -> None:
    table, finder = full_window.table, full_window.finder
    full_window.resize(900, 420)
    sheet = with_cell(full_window, CELL)
    table.show_sheet(
        replace(sheet, rows=tuple(replace(row, cells=sheet.rows[0].cells) for row in sheet.rows))
    )
    finder.begin()
    finder.field.setText("later two")
    table.go_to_cell(4, 1)
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    top = table.rowViewportPosition(4)
    assert 0 <= top < table.viewport().height()


def test_that_buttons_walk_through_what_was_found(full_window: MainWindow) -> None:
    finder = full_window.finder
    finder.begin()
    assert not finder.next.isEnabled()
    finder.field.setText("harbor master")
    finder.next.click()
    assert finder.count.text() == "2 of 8 cells"
    finder.previous.click()
    finder.previous.click()
    assert finder.count.text() == "8 of 8 cells"
