"""A row chosen in one view is chosen in all of them, from each to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from comparer.gui.main_window import MainWindow
from comparer.gui.views.coverage import CoverageView
from comparer.gui.views.reading import ReadingView
from comparer.gui.views.sources import SourcesView
from comparer.gui.views.timeline import TimelineView
from comparer.model import Comparison, RowId, Span, Time, TimeKind
from comparer.review import AddAccounts, Session
from tests.builders import Said, Telling, build

ROW, OTHER = RowId("R3"), RowId("R1")


def comparison() -> Comparison:
    """Return two accounts of four rows; only the third has a day and a source."""
    lines = tuple(f"The {word} boat came in on Tuesday." for word in ("first", "second", "third", "fourth"))
    made = build(
        (Telling("Harbor Post", lines), Telling("Northern Wire", lines)),
        tuple((at, at) for at in range(4)),
        said=(Said(0, 2, ("Ada Berg",)),),
    )
    claims = list(made.claims)
    span = claims[2].span
    day = Time(
        Span(span.account, span.start, span.start + 9), TimeKind.DATE, date(2024, 3, 5), date(2024, 3, 5)
    )
    claims[2] = replace(claims[2], facets=(day,))
    return replace(made, claims=tuple(claims))


def click(widget: QWidget, place: QPointF) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint())


def view_of(window: MainWindow, name: str) -> QWidget:
    window.show_view(name)
    return window.side_views.get(name, window.table)


def choose_in_table(window: MainWindow) -> None:
    window.show_view("table")
    table = window.table
    click(table.viewport(), table.visualRect(table.model().index(2, 1)).center().toPointF())


def choose_in_timeline(window: MainWindow) -> None:
    view = view_of(window, "timeline")
    assert isinstance(view, TimelineView)
    click(view.canvas, view.canvas.placed[0].box.center())


def choose_in_coverage(window: MainWindow) -> None:
    view = view_of(window, "coverage")
    assert isinstance(view, CoverageView)
    click(view.table.viewport(), view.table.visualRect(view.model.index(2, 1)).center().toPointF())


def choose_in_sources(window: MainWindow) -> None:
    view = view_of(window, "sources")
    assert isinstance(view, SourcesView)
    click(view.graph, view.graph.boxes["ada berg"].center())


def choose_in_reading(window: MainWindow) -> None:
    view = view_of(window, "reading")
    assert isinstance(view, ReadingView)
    cursor = QTextCursor(view.page.document())
    cursor.setPosition(view.places.claims[ROW][0][0] + 4)
    click(view.page.viewport(), view.page.cursorRect(cursor).center().toPointF())


def shown_in_table(window: MainWindow) -> bool:
    return window.table.current_row_id() == ROW


def shown_in_timeline(window: MainWindow) -> bool:
    view = view_of(window, "timeline")
    assert isinstance(view, TimelineView)
    return view.canvas.row == ROW and view.canvas.placed[view.canvas.here].item.row == ROW


def shown_in_coverage(window: MainWindow) -> bool:
    view = view_of(window, "coverage")
    assert isinstance(view, CoverageView)
    return view.table.currentIndex().row() == 2 and view.table.selectionModel().isRowSelected(2)


def shown_in_sources(window: MainWindow) -> bool:
    view = view_of(window, "sources")
    assert isinstance(view, SourcesView)
    return [line.edges[0].source for line in view.graph.lines if view.graph.is_warm(line.edges[0])] == [
        "ada berg"
    ]


def shown_in_reading(window: MainWindow) -> bool:
    view = view_of(window, "reading")
    assert isinstance(view, ReadingView)
    marked = view.page.extraSelections()
    return marked[0].cursor.selectedText() == "The third boat came in on Tuesday."


CHOOSE = (choose_in_table, choose_in_timeline, choose_in_coverage, choose_in_sources, choose_in_reading)
SHOWN = (shown_in_table, shown_in_timeline, shown_in_coverage, shown_in_sources, shown_in_reading)


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("choose", CHOOSE)
def test_that_a_row_chosen_in_one_view_is_chosen_in_another(
    window: MainWindow, choose: Callable[[MainWindow], None], shown: Callable[[MainWindow], bool]
) -> None:
    made = comparison()
    window.resize(1280, 800)
    window.desk.open(Session(entries=[AddAccounts(made.accounts)]), made)
    shown(window)  # a view that is open already follows, one that opens later shows it too
    window.show_row(OTHER)
    assert not shown(window)
    choose(window)
    assert window.desk.row == ROW
    assert shown(window)
    assert window.inspector.isVisible()
