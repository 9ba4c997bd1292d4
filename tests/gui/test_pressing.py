"""What is pressed is what is meant: nothing moves under the pointer, and no other claim is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from comparer.gui.models.sheet_model import CLAIMS
from comparer.gui.reasons import why_not
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases
from tests.gui.test_folding import passage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def low(full_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window so low that its last row in sight is cut off."""
    full_window.resize(1200, 420)
    qtbot.waitUntil(lambda: not full_window.table.heights.busy, timeout=10_000)
    full_window.table.go_to_cell(0, 1)
    return full_window


def cut_off(window: MainWindow, column: int) -> tuple[int, QPoint]:
    """Return the row that is only partly in sight, and a place at its top."""
    table = window.table
    place = table.visible_rows()[1]
    top = table.rowViewportPosition(place)
    assert top + table.rowHeight(place) > table.viewport().height()
    return place, QPoint(table.columnViewportPosition(column) + 30, top + 4)


def cells(view: QTableView) -> list[tuple[int, int]]:
    return [(index.row(), index.column()) for index in view.selectedIndexes()]


def dragged(window: MainWindow) -> str:
    table = window.table
    return bytes(table.sheet_model.mimeData(table.selectedIndexes()).data(CLAIMS).data()).decode()


def test_that_a_row_cut_off_stays_under_the_press_and_is_what_is_dragged(low: MainWindow) -> None:
    table = low.table
    place, spot = cut_off(low, 2)
    before = table.verticalScrollBar().value()
    QTest.mousePress(table.viewport(), LEFT, NONE, spot)
    assert table.verticalScrollBar().value() == before
    assert cells(table) == [(place, 2)]
    assert dragged(low) == table.sheet_model.cell_at(place, 2).passages[0].claim
    QTest.mouseRelease(table.viewport(), LEFT, NONE, spot)
    assert table.verticalScrollBar().value() > before, "it comes into sight when the button is let go"
    assert cells(table) == [(place, 2)]


def test_that_a_right_click_on_a_row_cut_off_chooses_it_alone(low: MainWindow) -> None:
    place, spot = cut_off(low, 1)
    before = low.table.verticalScrollBar().value()
    QTest.mousePress(low.table.viewport(), RIGHT, NONE, spot)
    assert cells(low.table) == [(place, 1)]
    assert why_not(low, "edit.copy") is None
    assert low.table.verticalScrollBar().value() == before
    low.table.go_to_cell(0, 1)
    low.table.go_to_cell(place, 1)
    assert low.table.verticalScrollBar().value() > before, "keys scroll at once again"


def test_that_a_drag_takes_the_claim_that_was_pressed(full_window: MainWindow) -> None:
    table, sheet = full_window.table, full_window.desk.sheet
    assert sheet is not None
    two = replace(sheet.rows[0].cells[0], passages=(passage("first"), passage("other")))
    first = replace(sheet.rows[0], cells=(two, *sheet.rows[0].cells[1:]))
    table.show_sheet(replace(sheet, rows=(first, *sheet.rows[1:])))
    ends = table.delegate.setting(first, two, table.columnWidth(1)).claims
    spot = QPoint(table.columnViewportPosition(1) + 20, table.rowViewportPosition(0) + round(ends[1][0]) - 4)
    QTest.mousePress(table.viewport(), LEFT, NONE, spot)
    assert dragged(full_window) == "other"
    QTest.mouseRelease(table.viewport(), LEFT, NONE, spot)
    beyond = QPoint(table.columnViewportPosition(2) + 20, table.rowViewportPosition(1) + 12)
    QTest.mouseClick(table.viewport(), LEFT, CTRL, beyond)
    assert dragged(full_window).split("\n") == ["other", sheet.rows[1].cells[1].passages[0].claim]


def test_that_the_column_that_stays_can_be_pressed_too(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1400, 500)
    compared = cases.comparison(9, 12)
    window.desk.open(
        Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)]), compared
    )
    table, frozen = window.table, window.table.frozen
    qtbot.waitUntil(frozen.isVisible)
    qtbot.waitUntil(lambda: not table.heights.busy, timeout=10_000)
    table.go_to_cell(0, 9)
    place, _ = cut_off(window, 1)
    spot = QPoint(frozen.columnViewportPosition(1) + 20, frozen.rowViewportPosition(place) + 3)
    before = table.verticalScrollBar().value(), table.horizontalScrollBar().value()
    QTest.mousePress(frozen.viewport(), LEFT, NONE, spot)
    assert cells(table) == [(place, 1)]
    assert (table.verticalScrollBar().value(), table.horizontalScrollBar().value()) == before
    QTest.mouseRelease(frozen.viewport(), LEFT, NONE, spot)
    assert table.verticalScrollBar().value() > before[0]
