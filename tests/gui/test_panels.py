from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from comparer.gui import engine
from comparer.gui.news import News
from comparer.gui.panels.context import surroundings
from comparer.gui.panels.prose import Prose
from comparer.model import DivergenceKind, RowId, Severity, Span, say
from comparer.progress import Monitor, Step
from tests.gui import cases

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_the_inspector_shows_both_quotations_and_why(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R2"))
    full_window.inspector._show_now()
    full_window.inspector.finish()
    [card] = full_window.inspector.cards
    text = " ".join(part.toPlainText() for part in card.findChildren(Prose))
    comparison = full_window.desk.comparison
    assert comparison is not None
    for span in comparison.divergences[0].spans:
        assert comparison.words(span) in text
    assert "A and B do not fit together." in text
    assert "confidence 80 %" in text.replace("\u00a0", " ")


def test_that_no_part_of_the_inspector_is_ever_drawn_over_another(full_window: MainWindow) -> None:
    inspector = full_window.inspector
    for row in ("R2", "R5", "R7"):
        full_window.show_row(RowId(row))
        for _ in range(8):
            QCoreApplication.processEvents()
            for card in inspector.cards:
                body, button = card.findChildren(Prose)[1], card.findChild(QToolButton)
                assert button is not None
                shown = button.isVisible() and body.isVisible()
                assert not shown or button.y() >= body.geometry().bottom()
            page = inspector.widget()
            assert page is not None
            parts = sorted((part.y(), part.geometry().bottom()) for part in _visible(page))
            assert all(below >= end for (_, end), (below, _) in pairwise(parts))


def _visible(page: QWidget) -> list[QWidget]:
    parts = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [part for part in parts if part.isVisible()]


def test_that_words_are_copied_with_their_source_from_the_inspector(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R2"))
    full_window.inspector._show_now()
    full_window.inspector.finish()
    full_window.inspector._follow_link("copy:B2")
    assert cases.sentence(1, 1) in QGuiApplication.clipboard().text()
    assert "Harbor Post 1" in QGuiApplication.clipboard().text()


def test_that_the_words_around_a_claim_are_the_account_s() -> None:
    [account] = cases.accounts(1, 30)
    span = Span(account.id, 400, 440)
    around = surroundings(account, span)
    assert around.before + around.words + around.after in account.text
    assert around.cut_before
    assert around.cut_after


def test_that_a_kind_sifts_rows_and_the_rest_is_counted(full_window: MainWindow) -> None:
    full_window.filters.kinds[DivergenceKind.NUMBER].click()
    assert full_window.filters.scope.text() == "2 of 12 rows shown"
    assert full_window.table.sheet_model.rowCount() == 2
    full_window.filters.all.click()
    assert full_window.table.sheet_model.rowCount() == 12
    assert full_window.filters.scope.text().startswith("3 accounts · 34 claims")


def test_that_typed_words_sift_rows(full_window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(full_window.filters.field, "coast guard")
    qtbot.waitUntil(lambda: full_window.table.sheet_model.rowCount() == 3, timeout=10_000)


def test_that_a_severity_sifts_rows(full_window: MainWindow) -> None:
    full_window.desk.sift(severities=frozenset({Severity.CONTRADICTION}))
    assert full_window.desk.sheet is not None
    assert full_window.desk.sheet.rows
    assert all(row.worst is Severity.CONTRADICTION for row in full_window.desk.sheet.rows)


def test_that_the_overview_points_at_the_chosen_row(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R2"))
    second = full_window.overview.chosen_at()
    full_window.show_row(RowId("R11"))
    late = full_window.overview.chosen_at()
    assert second is not None
    assert late is not None
    assert 0 < second < late < full_window.overview.height()


def test_that_the_overview_shows_the_worst_and_jumps(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.resize(900, 420)
    qtbot.wait(30)
    qtbot.waitUntil(lambda: not full_window.table.heights.busy, timeout=10_000)
    assert Severity.CONTRADICTION in full_window.overview.severities()
    bar = full_window.table.verticalScrollBar()
    assert bar.maximum() > 0
    place = QPoint(8, full_window.overview.height() - 4)
    QTest.mouseClick(full_window.overview, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert bar.value() == bar.maximum()


def test_that_bad_news_stays_and_good_news_makes_room(full_window: MainWindow) -> None:
    full_window.tell(News("One file is broken.", trouble=True))
    full_window.tell(News("Something was done."))
    full_window.tell(News("Something else was done."))
    assert [news.text for news in full_window.news.news] == [
        "One file is broken.",
        "Something else was done.",
    ]
    full_window.news.clear()
    assert full_window.news.isHidden()


def test_that_undo_brings_the_last_comparison_back_from_a_new_one(full_window: MainWindow) -> None:
    full_window.actions_of["file.new"].trigger()
    assert full_window.empty.isVisible()
    assert full_window.actions_of["edit.undo"].text() == "Undo new comparison"
    full_window.actions_of["edit.undo"].trigger()
    assert full_window.table.sheet_model.rowCount() == 12


def test_that_an_account_can_be_removed_and_brought_back(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.table.choose_column(2)
    full_window.actions_of["account.remove"].trigger()
    qtbot.waitUntil(lambda: not full_window.desk.busy, timeout=10_000)
    assert [account.id for account in full_window.desk.accounts] == ["A", "C"]
    assert full_window.news.news[-1].text == "Removed: Harbor Post 1"
    full_window.news.undo_asked.emit()
    assert [account.id for account in full_window.desk.accounts] == ["A", "B", "C"]
    full_window.actions_of["edit.redo"].trigger()
    assert [account.id for account in full_window.desk.accounts] == ["A", "C"]
    full_window.actions_of["edit.undo"].trigger()
    assert full_window.table.sheet_model.rowCount() == 12


def test_that_cancelling_the_analysis_leaves_the_accounts(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(
        _accounts: object, _options: object, _decisions: object, _known: object, monitor: Monitor
    ) -> None:
        for done in range(2000):
            monitor.report(Step(say("Waiting"), done, 2000))
            time.sleep(0.005)

    monkeypatch.setattr(engine, "compare", slow)
    full_window.desk.analyze()
    qtbot.waitUntil(full_window.progress.isVisible, timeout=10_000)
    full_window.progress.stop.click()
    assert not full_window.desk.busy
    assert not full_window.progress.isVisible()
    assert full_window.table.sheet_model.rowCount() == 12


def test_that_every_failure_can_be_read_even_when_there_are_many(full_window: MainWindow) -> None:
    for number in range(7):
        full_window.tell(News(f"File {number} is broken.", trouble=True))

    def shown() -> list[str]:
        lines = full_window.news._lines
        items = [item for at in range(lines.count()) if (item := lines.itemAt(at)) is not None]
        widgets = [widget for item in items if (widget := item.widget()) is not None]
        labels = [label for widget in widgets for label in widget.findChildren(QLabel)]
        return [label.text() for label in labels if label.text()]

    assert shown()[0] == "File 4 is broken."
    buttons = full_window.news.findChildren(QToolButton)
    next(button for button in buttons if button.text() == "4 more…").click()
    assert {f"File {number} is broken." for number in range(7)} <= set(shown())


def test_that_the_inspector_s_words_wrap_alike_however_many_there_are(full_window: MainWindow) -> None:
    inspector = full_window.inspector
    inspector.finish()
    widths = set()
    for height in (3000, 300):
        full_window.resize(1280, height)
        QCoreApplication.processEvents()
        page = inspector.widget()
        assert page is not None
        widths.add(page.width())
    assert inspector.verticalScrollBar().maximum() > 0
    assert len(widths) == 1
