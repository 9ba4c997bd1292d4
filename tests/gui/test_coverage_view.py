"""The coverage in the window: readable for any number of accounts, spoken cell by cell, in step with the table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from comparer.gui.main_window import MainWindow
from comparer.gui.models.sheet_model import Role
from comparer.gui.news import Changed
from comparer.gui.views.coverage import CoverageView
from comparer.gui.views.coverage_paint import COUNT, draw_stance
from comparer.model import AccountId, Comparison, RowId
from comparer.present.coverage import CoverageCell, Stance
from comparer.present.sheet import Filter
from comparer.review import AddAccounts, Session
from tests.builders import scattered
from tests.gui import cases


def shown(window: MainWindow, comparison: Comparison) -> CoverageView:
    window.resize(1280, 800)
    window.desk.open(Session(entries=[AddAccounts(comparison.accounts)]), comparison)
    window.show_view("coverage")
    view = window.side_views["coverage"]
    assert isinstance(view, CoverageView)
    return view


@pytest.mark.parametrize("many", [2, 4, 9, 12])
def test_that_words_stay_readable_beside_any_number_of_accounts(window: MainWindow, many: int) -> None:
    view = shown(window, cases.comparison(many, 20))
    heads = view.table.horizontalHeader()
    view._fit()
    assert heads.sectionSize(0) >= 280
    assert all(heads.sectionSize(at) >= 36 for at in range(1, many + 1))
    assert heads.length() <= view.table.width()


def test_that_a_cell_says_in_what_an_account_differs(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    spoken = view.model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Harbor Post 0: differs in number")
    assert "not mentioned" in view.model.index(4, 3).data(Qt.ItemDataRole.AccessibleTextRole)


def test_that_a_head_counts_the_rows_an_account_tells(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    across = Qt.Orientation.Horizontal
    assert view.model.headerData(0, across, COUNT) == "12 rows"
    assert view.model.headerData(3, across, COUNT) == "10"
    spoken = str(view.model.headerData(3, across, Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("Tells 10 of 12 rows")


def test_that_the_arrow_keys_choose_rows_for_all_views_and_reach_every_cell(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 100))
    view.table.setFocus()
    for _ in range(3):
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    assert window.desk.row == window.table.current_row_id() == "R4"
    assert view.table.currentIndex().column() == 1
    QTest.keyClick(view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.row == "R100"


def test_that_a_row_chosen_elsewhere_comes_into_sight_among_a_hundred(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 100))
    window.show_row(RowId("R97"))
    assert view.table.currentIndex().row() == 96
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))


def test_that_the_place_is_kept_when_the_sheet_changes(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 100))
    view.table.setCurrentIndex(view.model.index(60, 2))
    place = view.table.verticalScrollBar().value()
    window.desk.changed.emit(Changed(rows=True))
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (60, 2)
    assert view.table.verticalScrollBar().value() == place


def test_that_hidden_rows_are_told_of(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    window.desk.look(replace(window.desk.view, filter=Filter(text="nowhere to be found")))
    assert view.blank.text() == "The filter hides all rows."
    assert view.blank.isVisible()
    window.desk.sift_nothing()
    assert view.table.isVisible()


def test_that_the_key_takes_further_lines_where_it_is_narrow(window: MainWindow) -> None:
    view = shown(window, cases.comparison(2, 4))
    assert view.key.heightForWidth(240) > 2 * view.key.heightForWidth(1200) - 12


def test_that_the_coverage_opens_where_the_chosen_row_is(window: MainWindow, qtbot: QtBot) -> None:
    compared = cases.comparison(3, 100)
    window.desk.open(Session(entries=[AddAccounts(compared.accounts)]), compared)
    for row in ("R80", "R10"):
        window.desk.choose(RowId(row))
        window.show_view("coverage")
        qtbot.wait(50)
        view = window.side_views["coverage"]
        assert isinstance(view, CoverageView)
        assert in_sight(view, RowId(row))
        window.show_view("table")


def test_that_words_in_another_row_and_what_is_not_analyzed_have_shapes_of_their_own(
    window: MainWindow,
) -> None:
    view = shown(window, scattered())
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert [view.model.index(5, column).data(Role.CELL).apart for column in (1, 2, 3)] == [False, True, False]
    assert view.model.index(5, 2).data(spoken).endswith("Time, see row 1")
    assert "its words stand in another row" in view.key.accessibleName()
    assert "not analyzed" not in view.key.accessibleName()
    made = cases.comparison(3, 12)
    mute = replace(made, claims=tuple(claim for claim in made.claims if claim.account != "C"))
    view = shown(window, mute)
    assert view.model.index(0, 3).data(spoken) == "Harbor Post 2: not analyzed"
    assert "not analyzed" in view.key.accessibleName()
    assert "another row" not in view.key.accessibleName()
    arrow, cross, dash = (
        drawn(window, read=read, apart=apart) for read, apart in ((True, True), (False, False), (True, False))
    )
    assert arrow != dash != cross != arrow


def drawn(window: MainWindow, *, read: bool, apart: bool) -> QImage:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    cell = CoverageCell(AccountId("A"), Stance.SILENT, read=read, apart=apart)
    draw_stance(painter, QPointF(15, 15), cell, window.look)
    painter.end()
    return image


def in_sight(view: CoverageView, row: RowId) -> bool:
    place = view.table.visualRect(view.model.index(view.model.place_of(row), 0))
    return view.table.viewport().rect().contains(place)
