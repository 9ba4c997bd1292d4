"""The timeline in the window: nothing is cut, it zooms about its place, and keys reach every bar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from comparer.gui.main_window import MainWindow
from comparer.gui.views.timeline import TimelineView
from comparer.model import AccountId, Claim, Comparison, RowId, Span, Time, TimeKind
from comparer.present.sheet import Sheet
from comparer.present.timeline import Lane
from comparer.review import AddAccounts, Session
from tests.builders import calls
from tests.gui import cases


def timed(many: int = 3, rows: int = 6) -> Comparison:
    """Give every claim a day, long words, and every second account a length of time too."""
    made = cases.comparison(many, rows)
    claims = []
    for claim in made.claims:
        number, account = int(claim.id[1:]), ord(claim.id[0]) - ord("A")
        words = Span(claim.account, claim.span.start, claim.span.end - 1)
        day = date(2024, 3, 1 + (3 * number + account) % 28)
        facets = [Time(words, TimeKind.DATE, day, day)]
        if account % 2:
            short = Span(claim.account, claim.span.start, claim.span.start + 9)
            facets.append(Time(short, TimeKind.DURATION, length=(number, number + 1)))
        claims.append(replace(claim, facets=tuple(facets)))
    return replace(made, claims=tuple(claims))


def shown(window: MainWindow, comparison: Comparison) -> TimelineView:
    window.resize(1280, 800)
    window.desk.open(Session(entries=[AddAccounts(comparison.accounts)]), comparison)
    window.show_view("timeline")
    view = window.side_views["timeline"]
    assert isinstance(view, TimelineView)
    return view


@pytest.mark.parametrize("many", [2, 4, 9, 12])
def test_that_no_words_are_cut_by_the_edge_or_by_other_words(window: MainWindow, many: int) -> None:
    view = shown(window, timed(many, 3))
    assert view.canvas.width() <= view.area.viewport().width()
    placed = view.canvas.placed
    for at, each in enumerate(placed):
        assert view.canvas.rect().toRectF().contains(each.words_at)
        assert view.canvas.places is not None
        assert each.words_at.left() >= view.canvas.places.left
        for other in placed[at + 1 :]:
            assert not each.seat.adjusted(1, 1, -1, -1).intersects(other.seat.adjusted(1, 1, -1, -1))


def test_that_words_with_room_are_whole(window: MainWindow) -> None:
    view = shown(window, calls())
    assert [each.words for each in view.canvas.placed] == [
        "on Tuesday evening",
        "on Wednesday night",
        "Tuesday, 7 May",
    ]


@pytest.mark.parametrize("how", ["wheel", "keys", "buttons"])
def test_that_zooming_keeps_its_place_and_comes_back(window: MainWindow, how: str) -> None:
    view = shown(window, timed())
    canvas = view.canvas
    canvas.setFocus()
    width = canvas.width()
    place = QPointF(canvas.width() * 0.6, canvas.height() / 2)

    def turn(*, into: bool) -> None:
        if how == "keys":
            QTest.keyClick(canvas, Qt.Key.Key_Plus if into else Qt.Key.Key_Minus)
        elif how == "buttons":
            (view.into if into else view.out).click()
        else:
            event = QWheelEvent(
                place,
                canvas.mapToGlobal(place),
                QPoint(),
                QPoint(0, 120 if into else -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(canvas, event)

    for _ in range(3):
        turn(into=True)
    assert canvas.width() > 1.5 * width
    assert view.whole.text() == "195 %"
    for _ in range(3):
        turn(into=False)
    assert canvas.width() == width
    assert not view.out.isEnabled()


def test_that_the_bar_zoomed_about_stays_in_sight(window: MainWindow) -> None:
    view = shown(window, timed())
    window.show_row(RowId("R4"))
    view.canvas.setFocus()
    before = view.canvas.placed[view.canvas.here].box.center().x() - view.area.horizontalScrollBar().value()
    for _ in range(6):
        QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    after = view.canvas.placed[view.canvas.here].box.center().x() - view.area.horizontalScrollBar().value()
    assert abs(after - before) < view.area.viewport().width() / 3
    QTest.keyClick(view.canvas, Qt.Key.Key_0)
    assert view.canvas.zoom == 1.0


def test_that_every_bar_can_be_reached_though_several_stand_in_one_row(window: MainWindow) -> None:
    view = shown(window, timed())
    view.canvas.setFocus()
    seen = set()
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    for at in range(len(view.canvas.placed)):
        assert view.canvas.here == at
        seen.add(view.canvas.here)
        assert window.desk.row == view.canvas.placed[at].item.row
        QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert len(seen) == len(view.canvas.placed)
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    QTest.keyClick(view.canvas, Qt.Key.Key_Down)
    assert view.canvas.placed[view.canvas.here].box.top() > view.canvas.placed[0].box.top()


def test_that_a_row_chosen_elsewhere_is_chosen_here_and_spoken(window: MainWindow) -> None:
    view = shown(window, timed())
    window.table.go_to(RowId("R5"))
    assert view.canvas.placed[view.canvas.here].item.row == "R5"
    assert "row 5" in view.canvas.accessibleDescription()


def test_that_no_bar_is_framed_where_the_chosen_row_has_none(window: MainWindow) -> None:
    made = timed()
    silent = {claim for row in made.table.rows if row.id == "R5" for claim in row.claims}
    claims = (replace(claim, facets=()) if claim.id in silent else claim for claim in made.claims)
    view = shown(window, replace(made, claims=tuple(claims)))
    window.desk.choose(RowId("R5"))
    view.canvas.clearFocus()
    view.canvas.setFocus()
    assert view.canvas.here == -1
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.canvas.here == 0


def test_that_lengths_of_time_stand_below_the_days(window: MainWindow) -> None:
    view = shown(window, timed())
    places = view.canvas.places
    assert places is not None
    assert [lane.account for lane in places.lengths] == ["B"]
    assert min(bar.box.top() for bar in places.lengths[0].bars) > max(
        bar.box.bottom() for lane in places.lanes for bar in lane.bars
    )
    assert "6 lengths of time" in view.note.text()


def test_that_a_bar_under_the_pointer_is_explained(window: MainWindow) -> None:
    view = shown(window, calls())
    middle = view.canvas.placed[0].box.center().toPoint()
    QApplication.sendEvent(
        view.canvas, QHelpEvent(QHelpEvent.Type.ToolTip, middle, view.canvas.mapToGlobal(middle))
    )
    assert "A Harbor Gazette: on Tuesday evening · row 1" in QToolTip.text()
    assert "Two different days" in QToolTip.text()


def test_that_accounts_and_days_stay_in_sight_when_the_picture_is_moved(window: MainWindow) -> None:
    view = shown(window, timed(12))
    for _ in range(8):
        view.into.click()
    at_start = view.canvas.grab(view.canvas.visibleRegion().boundingRect())
    assert not at_start.isNull()
    view.area.horizontalScrollBar().setValue(view.area.horizontalScrollBar().maximum())
    view.area.verticalScrollBar().setValue(60)
    sight = view.canvas.visibleRegion().boundingRect()
    moved = view.canvas.grab(sight).toImage()
    chip = QRectF(12, 0, 26, moved.height()).toRect()
    colors = {moved.pixelColor(chip.center().x(), y).name() for y in range(60, moved.height(), 3)}
    assert len(colors) > 3


def test_that_no_time_at_all_makes_a_sentence(window: MainWindow) -> None:
    view = shown(window, cases.comparison(2, 4))
    assert view.blank.isVisible()
    assert view.blank.text() == "None of the rows shown gives a day or a length of time."
    assert not view.area.isVisible()


def test_that_days_without_a_date_are_told_from_no_days_at_all(window: MainWindow) -> None:
    made = cases.comparison(3, 6)
    accounts = tuple(
        replace(account, published="") if account.id == "A" else account for account in made.accounts
    )
    claims = tuple(
        replace(claim, facets=(time_of(claim),)) if claim.account != "B" else claim for claim in made.claims
    )
    view = shown(window, replace(made, accounts=accounts, claims=claims))
    assert view._silence(Lane(AccountId("A"), (), adrift=6), sheet_of(window)) == (
        "names days that have no date: the day of publication is not known"
    )
    spoken = view.canvas.accessibleName()
    assert "Harbor Post 0: names days that have no date" in spoken
    assert "Harbor Post 1: gives no day" in spoken
    assert "6 claims whose days have no date" in view.note.text()
    assert "account card" in view.note.toolTip()


def time_of(claim: Claim) -> Time:
    """Return a day of the week for A, a date for the others."""
    day = None if claim.account == "A" else date(2024, 3, 1)
    return Time(claim.span, TimeKind.DATE, day, day)


def sheet_of(window: MainWindow) -> Sheet:
    sheet = window.desk.sheet
    assert sheet is not None
    return sheet


def test_that_where_all_days_lack_a_date_the_empty_view_says_so(window: MainWindow) -> None:
    made = cases.comparison(2, 3)
    accounts = tuple(replace(account, published="") for account in made.accounts)
    claims = tuple(
        replace(claim, facets=(Time(claim.span, TimeKind.DATE, None, None),)) for claim in made.claims
    )
    view = shown(window, replace(made, accounts=accounts, claims=claims))
    assert view.blank.text().startswith("The rows shown name days that have no date")


def test_that_an_account_that_was_not_analyzed_gives_no_day_for_that_reason(window: MainWindow) -> None:
    made = timed()
    view = shown(window, replace(made, claims=tuple(claim for claim in made.claims if claim.account != "C")))
    assert "Harbor Post 2: not analyzed" in view.canvas.accessibleName()


def test_that_a_conflict_that_cannot_be_drawn_is_counted_all_the_same(window: MainWindow) -> None:
    made = calls()
    view = shown(window, made)
    assert "1 conflict ·" in view.note.text()
    bare = replace(made, claims=tuple(replace(claim, facets=()) for claim in made.claims))
    dated = replace(
        bare, claims=(replace(bare.claims[-1], facets=(dated_facet(bare.claims[-1]),)), *bare.claims[:-1])
    )
    view = shown(window, dated)
    assert "1 conflict not drawn" in view.note.text()
    assert "0 conflicts" not in view.note.text()
    assert "two of its sides" in view.note.toolTip()


def dated_facet(claim: Claim) -> Time:
    return Time(claim.span, TimeKind.DATE, date(2024, 3, 1), date(2024, 3, 1))


def test_that_the_line_below_makes_no_window_wider(window: MainWindow) -> None:
    view = shown(window, timed())
    view.note.setText("many words " * 60)
    assert view.minimumSizeHint().width() < 600
