from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from comparer.gui.desk import Desk
from comparer.gui.dialogs.account_card import AccountCard
from comparer.gui.views.coverage import CoverageView
from comparer.gui.views.reading import ReadingView, without_numbers
from comparer.gui.views.reading_page import PageWriter
from comparer.gui.views.sources import SourcesView
from comparer.gui.views.timeline import TimelineView
from comparer.model import Comparison, RowId, Span, Time, TimeKind
from comparer.review import AddAccounts, Session
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def dated(comparison: Comparison) -> Comparison:
    """Give the first claim of each account a day."""
    claims = tuple(
        replace(
            claim,
            facets=(Time(Span(claim.account, claim.span.start, claim.span.start + 9), TimeKind.DATE, *days),),
        )
        if claim.id.endswith("1") and len(claim.id) == 2
        else claim
        for claim in comparison.claims
        for days in [(date(2024, 3, 1 + ord(claim.account) - ord("A")), date(2024, 3, 4))]
    )
    return replace(comparison, claims=claims)


def open_view(window: MainWindow, name: str) -> object:
    window.actions_of[f"show.{name}"].trigger()
    assert window.view_name == name
    return window.side_views[name]


def test_that_coverage_and_table_share_the_chosen_row(full_window: MainWindow) -> None:
    view = open_view(full_window, "coverage")
    assert isinstance(view, CoverageView)
    full_window.show_row(RowId("R6"))
    assert view.table.currentIndex().row() == 5
    view.table.selectRow(8)
    assert full_window.desk.row == "R9"
    assert full_window.table.current_row_id() == "R9"


def test_that_coverage_says_who_is_silent(full_window: MainWindow) -> None:
    view = open_view(full_window, "coverage")
    assert isinstance(view, CoverageView)
    spoken = view.model.index(4, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Harbor Post 2: ")
    assert spoken != view.model.index(4, 1).data(Qt.ItemDataRole.AccessibleTextRole).replace(
        "Post 0", "Post 2"
    )


def test_that_the_timeline_shows_each_account_s_days_and_chooses_rows(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    comparison = dated(cases.comparison(3, 4))
    full_window.desk.open(Session(entries=[AddAccounts(comparison.accounts)]), comparison)
    view = open_view(full_window, "timeline")
    assert isinstance(view, TimelineView)
    qtbot.waitUntil(lambda: len(view.canvas.placed) == 3, timeout=10_000)
    lefts = [each.box.left() for each in view.canvas.placed]
    assert lefts == sorted(lefts)
    assert lefts[0] < lefts[2]
    full_window.show_row(RowId("R3"))
    place = view.canvas.placed[1].box.center().toPoint()
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert full_window.desk.row == "R1"
    assert "3 dates" in view.note.text()


def test_that_sources_show_who_is_cited_and_lead_to_the_claim(full_window: MainWindow) -> None:
    view = open_view(full_window, "sources")
    assert isinstance(view, SourcesView)
    [cited] = [key for key in view.graph.boxes if key not in {"A", "B", "C"}]
    place = view.graph.boxes[cited].center().toPoint()
    QTest.mouseClick(view.graph, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place))
    assert full_window.desk.row == "R2"
    assert "3 accounts" in view.head.text()


def test_that_reading_shows_the_whole_account_and_the_others_beside_it(full_window: MainWindow) -> None:
    view = open_view(full_window, "reading")
    assert isinstance(view, ReadingView)
    text = view.page.toPlainText()
    for row in range(12):
        assert cases.sentence(row, 0).replace("\n", " ") in text
    assert cases.sentence(0, 1) in text


def test_that_reading_never_loses_or_doubles_words(full_window: MainWindow) -> None:
    account, sheet = full_window.desk.accounts[0], full_window.desk.sheet
    assert sheet is not None
    alone = replace(sheet, rows=tuple(replace(row, cells=row.cells[:1]) for row in sheet.rows))
    view = open_view(full_window, "reading")
    assert isinstance(view, ReadingView)
    document = QTextDocument()
    PageWriter(document, full_window.look, 800, {}).write(account, alone, None)
    assert " ".join(document.toPlainText().split()) == " ".join(account.text.split())
    PageWriter(document, full_window.look, 800, {}).write(account, sheet, None)
    words = " ".join(without_numbers(document).split())
    for line in account.text.split("\n"):
        assert " ".join(line.split()) in words


def test_that_an_account_s_card_corrects_it_and_undo_takes_it_back(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    account = full_window.desk.accounts[0]
    card = AccountCard(account, full_window.desk, full_window)
    qtbot.addWidget(card)
    card.fields["published"].setText("sometime")
    assert "2025-01-08" in card.hint.text()
    card.fields["published"].setText("2024-05-06")
    assert card.hint.text() == ""
    card.fields["publisher"].setText("Harbor Gazette")
    card.color.setCurrentText("Green")
    card.save()
    assert full_window.desk.accounts[0].publisher == "Harbor Gazette"
    chip = full_window.look.theme.chip(account.id, full_window.desk.accounts[0].color)
    assert chip == full_window.look.theme.scheme.tints[1]
    qtbot.waitUntil(lambda: not full_window.desk.busy, timeout=10_000)
    assert full_window.table.sheet_model.column_at(1).published == "6 May 2024"
    full_window.desk.undo()
    assert full_window.desk.accounts[0] == account


@pytest.mark.parametrize(
    ("written", "kept", "told"),
    [
        ("14.3.2024", "2024-03-14", "Read as 14 March 2024."),
        ("03/14/2024", "2024-03-14", "Read as 14 March 2024."),
        ("2024-03-14", "2024-03-14", ""),
        ("03/04/2024", None, "write it as year-month-day, like 2025-01-08"),
        ("gestern", None, "write it as year-month-day, like 2025-01-08"),
        ("2024-13-45", None, "write it as year-month-day, like 2025-01-08"),
        ("", "", "counted from the day of publication"),
    ],
)
def test_that_a_card_keeps_a_day_only_as_it_can_be_read(
    full_window: MainWindow, qtbot: QtBot, written: str, kept: str | None, told: str
) -> None:
    account = full_window.desk.accounts[0]
    card = AccountCard(account, full_window.desk, full_window)
    qtbot.addWidget(card)
    card.show()
    card.fields["published"].setText(written)
    assert (told in card.hint.text()) if told else not card.hint.isVisible()
    card.save()
    assert card.isVisible() is (kept is None)
    assert full_window.desk.accounts[0].published == (account.published if kept is None else kept)
    qtbot.waitUntil(lambda: not full_window.desk.busy, timeout=10_000)


def test_that_found_words_are_counted_and_walked_through(full_window: MainWindow) -> None:
    full_window.actions_of["edit.find"].trigger()
    full_window.finder.field.setText("harbor master")
    assert full_window.finder.count.text() == "1 of 8 cells"
    assert full_window.desk.row == "R2"
    full_window.actions_of["edit.find_previous"].trigger()
    assert full_window.desk.row == "R10"
    full_window.finder.field.setText("nowhere to be found")
    assert full_window.finder.count.text() == "Not found in the rows shown"
    full_window.finder.end()
    assert full_window.finder.isHidden()


def test_that_an_account_that_is_being_read_is_not_called_silent(full_window: MainWindow) -> None:
    desk: Desk = full_window.desk
    assert desk.unread == frozenset()
    more = replace(cases.accounts(4, 3)[3])
    desk.session.do(AddAccounts((more,)))
    assert desk.unread == {"D"}


def test_that_two_clicks_on_a_head_open_the_account_s_card(full_window: MainWindow) -> None:
    full_window.table.heads.sectionDoubleClicked.emit(2)
    [card] = full_window.findChildren(AccountCard)
    assert card.fields["publisher"].text() == "Harbor Post 1"
    card.close()
