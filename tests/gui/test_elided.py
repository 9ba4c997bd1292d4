from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui.main_window import MainWindow
from comparer.gui.panels.elided import Elided, Part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_that_the_least_important_goes_first_where_there_is_no_room(qtbot: QtBot) -> None:
    line = Elided()
    qtbot.addWidget(line)
    line.show_parts([Part("4 accounts", 1), Part("86 claims", 0), Part("2 contradictions", 9, "#ff0000")])
    wide = line.fontMetrics().horizontalAdvance(line.text())
    line.resize(wide, 20)
    assert [part.words for part in line.fitting()] == ["4 accounts", "86 claims", "2 contradictions"]
    line.resize(wide - 1, 20)
    assert [part.words for part in line.fitting()] == ["4 accounts", "2 contradictions"]
    line.resize(10, 20)
    assert [part.words for part in line.fitting()] == ["2 contradictions"]
    assert line.minimumWidth() == line.fontMetrics().horizontalAdvance("2 contradictions")


def test_that_a_narrow_window_still_counts_the_contradictions(full_window: MainWindow) -> None:
    full_window.resize(760, 500)
    contradictions = full_window.desk.sheet.totals.contradictions if full_window.desk.sheet else 0
    kept = full_window.filters.scope.fitting()
    assert any(part.words.startswith(f"{contradictions} contradiction") and part.ink for part in kept)
