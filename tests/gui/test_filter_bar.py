from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from comparer.model import Anchor, DivergenceKind, Exclude, Severity, Status
from comparer.review import AddAccounts, Session
from tests.gui import cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_escape_takes_the_words_away_and_leads_back_to_the_rows(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    full_window.actions_of["edit.filter"].trigger()
    QTest.keyClicks(full_window.filters.field, "coast guard")
    QTest.keyClick(full_window.filters.field, Qt.Key.Key_Return)
    assert full_window.table.sheet_model.rowCount() == 3
    QTest.keyClick(full_window.filters.field, Qt.Key.Key_Down)
    qtbot.waitUntil(full_window.table.hasFocus, timeout=10_000)
    full_window.filters.field.setFocus()
    QTest.keyClick(full_window.filters.field, Qt.Key.Key_Escape)
    assert full_window.table.sheet_model.rowCount() == 12
    assert full_window.filters.field.text() == ""
    qtbot.waitUntil(full_window.table.hasFocus, timeout=10_000)


def test_that_details_that_are_all_missing_elsewhere_are_called_so(window: MainWindow) -> None:
    made = cases.comparison(3, 12)
    for severity, name in ((Severity.OMISSION, "Not mentioned: 1"), (Severity.DIFFERENCE, "Detail: 1")):
        one = replace(made.divergences[0], kind=DivergenceKind.DETAIL, severity=severity)
        window.desk.open(Session(entries=[AddAccounts(made.accounts)]), replace(made, divergences=(one,)))
        assert window.filters.kinds[DivergenceKind.DETAIL].accessibleName() == name
    both = tuple(
        replace(one, kind=DivergenceKind.DETAIL, severity=severity)
        for one, severity in zip(made.divergences, (Severity.OMISSION, Severity.DIFFERENCE), strict=False)
    )
    window.desk.open(Session(entries=[AddAccounts(made.accounts)]), replace(made, divergences=both))
    assert window.filters.kinds[DivergenceKind.DETAIL].accessibleName() == "Detail or not mentioned: 2"


def test_that_hidden_columns_are_counted_and_come_back_with_show_all(full_window: MainWindow) -> None:
    full_window.table.choose_column(2)
    full_window.actions_of["account.hide"].trigger()
    assert full_window.filters.scope.text().startswith("2 of 3 columns · 12 of 12 rows shown")
    assert full_window.filters.all.isVisible()
    full_window.filters.all.click()
    assert full_window.table.sheet_model.columnCount() == 4
    assert full_window.filters.all.isHidden()


def test_that_the_focus_comes_back_from_the_menu_bar(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.table.setFocus()
    bar = full_window.menuBar()
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    qtbot.waitUntil(full_window.table.hasFocus, timeout=10_000)


def test_that_one_account_alone_asks_for_another(
    window: MainWindow, qtbot: QtBot, files: Callable[..., list[str]]
) -> None:
    window.desk.add_files(files("The ferry left the harbor at six. Nobody was hurt."))
    told = "Only one account: add another of the same event"
    qtbot.waitUntil(lambda: window.filters.scope.text() == told, timeout=8000)


def test_that_columns_of_accounts_still_being_added_are_not_more_than_there_are(
    full_window: MainWindow,
) -> None:
    desk, bar = full_window.desk, full_window.filters
    desk._intake.arriving = cases.accounts(6, 12)[3:]
    desk.show_arriving()
    assert len(desk.sheet.columns if desk.sheet else ()) == 6
    assert "columns" not in bar.scope.text()
    assert not bar.all.isVisible()
    full_window.table.choose_column(2)
    full_window.actions_of["account.hide"].trigger()
    assert bar.scope.text().startswith("5 of 6 columns")


@pytest.mark.parametrize("act", ["edit.filter", "edit.find"])
def test_that_the_report_is_asked_for_by_key_from_a_field_too(
    full_window: MainWindow, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("comparer.gui.opening.export", lambda _window, suffix: asked.append(suffix))
    full_window.activateWindow()
    full_window.actions_of[act].trigger()
    field = full_window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "boat")
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked == [".pdf"]
    assert field.text() == "boat"


def test_that_what_the_review_means_for_the_numbers_opens_where_its_state_is_told(
    full_window: MainWindow,
) -> None:
    told = full_window.filters.reviewed
    assert told.text() == "0 of 8 reviewed"
    assert told.sentences == ("8 not reviewed", "Found by a program; nobody has reviewed it yet.")
    desk = full_window.desk
    assert desk.comparison is not None
    first = desk.comparison.claims[0]
    anchor = Anchor(desk.comparison.account(first.account).source.sha256, "The ferry", first.span.start)
    kept = replace(desk.comparison.divergences[0], status=Status.CONFIRMED)
    reviewed = replace(
        desk.comparison,
        decisions=(Exclude(anchor),),
        divergences=(kept, *desk.comparison.divergences[1:]),
    )
    desk.open(desk.session, reviewed)
    assert told.told[0][1] == ("1 confirmed · 7 not reviewed",)
    (title, (changed,)) = told.told[1]
    assert title == "Changed by the reviewer"
    assert changed.startswith("Left out of the comparison: A “The ferry”")
    assert changed in told.accessibleDescription()
    told.click()
    words = [label.text() for label in told.findChildren(QLabel)]
    assert words == list(told.sentences)
