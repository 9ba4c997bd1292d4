"""One account whole beside the others' versions: in step with the other views, by pointer and by keyboard."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from shiboken6 import createdByPython

from comparer.gui.main_window import MainWindow
from comparer.gui.views.reading import ReadingView
from comparer.gui.views.reading_page import elsewhere, tells
from comparer.model import (
    AccountId,
    Attribution,
    CertaintyLevel,
    ClaimId,
    Comparison,
    DivergenceId,
    DivergenceKind,
    RowId,
    Severity,
    Span,
    Status,
)
from comparer.present.sheet import Mark, Passage
from comparer.review import AddAccounts, Session
from tests.builders import Telling, build, calls, scattered
from tests.gui import cases


def shown(window: MainWindow, comparison: Comparison) -> ReadingView:
    window.resize(1280, 800)
    window.desk.open(Session(entries=[AddAccounts(comparison.accounts)]), comparison)
    window.show_view("reading")
    view = window.side_views["reading"]
    assert isinstance(view, ReadingView)
    return view


def test_that_a_row_chosen_elsewhere_is_marked_here_in_text_and_margin(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 40))
    window.show_row(RowId("R30"))
    words = [extra.cursor.selectedText() for extra in view.page.extraSelections()]
    assert words[0] == cases.sentence(29, 0)
    assert cases.sentence(29, 1).split(" and ")[0] in words[1]
    top = view.page.cursorRect().top()
    assert 0 <= top <= view.page.viewport().height()


def test_that_choosing_a_claim_here_chooses_its_row_everywhere(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    start, _ = view.places.claims[RowId("R3")][0]
    cursor = QTextCursor(view.page.document())
    cursor.setPosition(start + 3)
    place = view.page.cursorRect(cursor).center()
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.desk.row == window.table.current_row_id() == "R3"


def test_that_left_and_right_walk_from_claim_to_claim(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    window.show_row(RowId("R1"))
    view.page.setFocus()
    for row in ("R2", "R3", "R4"):
        QTest.keyClick(view.page, Qt.Key.Key_Right)
        assert window.desk.row == row
    QTest.keyClick(view.page, Qt.Key.Key_Left)
    assert window.desk.row == "R3"


def test_that_the_tab_key_goes_on_from_the_chosen_claim(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    view.page.setFocus()
    window.show_row(RowId("R6"))
    assert view.page.textCursor().position() >= view.places.claims[RowId("R6")][0][0]


def test_that_the_account_that_tells_the_chosen_row_is_opened_until_one_was_picked(
    window: MainWindow,
) -> None:
    view = shown(window, calls())
    window.show_row(RowId("R7"))
    assert view.which.currentData() == "C"
    view.which.setCurrentIndex(0)
    view.which.activated.emit(0)
    window.show_row(RowId("R1"))
    window.show_row(RowId("R7"))
    assert view.which.currentData() == "A"
    assert view.elsewhere.isVisible()
    assert "Row 7 is not in this account" in view.elsewhere.text()
    view.elsewhere.linkActivated.emit("read:C")
    assert view.which.currentData() == "C"
    assert not view.elsewhere.isVisible()


@pytest.mark.parametrize("many", [2, 4, 9, 12])
def test_that_the_margin_names_everybody_and_folds_those_that_agree(window: MainWindow, many: int) -> None:
    view = shown(window, cases.comparison(many, 8))
    window.show_row(RowId("R2"))
    document = view.page.document()

    def note(row: str) -> str:
        cursor = QTextCursor(document)
        start, end = view.places.notes[RowId(row)][0]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    letters = [account.id for account in window.desk.accounts[1:]]
    assert all(f"\u00a0{letter}\u00a0" in note("R4") for letter in letters)
    assert all(cases.sentence(1, at) in note("R2") for at in range(1, many))
    assert ("also told by" in note("R4")) == (many > 5)
    assert cases.sentence(3, 1) in note("R4")


@pytest.mark.parametrize("row", ["R2", "R4"])
def test_that_the_margin_keeps_the_order_of_the_columns(window: MainWindow, row: str) -> None:
    view = shown(window, cases.comparison(4, 8))
    window.show_row(RowId(row))
    cursor = QTextCursor(view.page.document())
    start, end = view.places.notes[RowId(row)][0]
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    letters = re.findall("\u00a0([A-Z])\u00a0", cursor.selectedText())
    assert letters == sorted(letters)
    assert len(letters) > 1


def test_that_a_row_s_number_is_never_alone_at_the_end_of_a_line(window: MainWindow) -> None:
    view = shown(window, cases.comparison(2, 3))
    start, _ = view.places.claims[RowId("R1")][0]
    assert view.page.toPlainText()[start - 1] == "\u202f"


def test_that_copied_words_come_without_the_numbers_of_rows(window: MainWindow) -> None:
    view = shown(window, cases.comparison(2, 3))
    start, _ = view.places.claims[RowId("R1")][0]
    cursor = view.page.textCursor()
    cursor.setPosition(start - 2)
    cursor.setPosition(start + 9, QTextCursor.MoveMode.KeepAnchor)
    view.page.setTextCursor(cursor)
    copied = view.page.createMimeDataFromSelection()
    assert copied.text() == "The ferry"
    assert not createdByPython(copied), "the clipboard outlives Python"


def test_that_a_text_from_right_to_left_is_set_so(window: MainWindow) -> None:
    words = "غادرت العبارة الميناء."
    view = shown(window, build((Telling("First", (words,)), Telling("Second", ("It left.",))), ((0, 0),)))
    directions = set()
    block = view.page.document().begin()
    while block.isValid():
        if words[:6] in block.text():
            directions.add(block.blockFormat().layoutDirection())
        block = block.next()
    assert directions == {Qt.LayoutDirection.RightToLeft}


def test_that_the_page_is_spoken_with_what_the_others_say(window: MainWindow) -> None:
    view = shown(window, cases.comparison(3, 12))
    window.show_row(RowId("R2"))
    assert view.page.accessibleName() == "The whole account: Harbor Post 0"
    assert "Row 2" in view.page.accessibleDescription()
    assert "Harbor Post 1: differs in number" in view.page.accessibleDescription()


def test_that_lines_stay_readable_on_a_wide_screen(window: MainWindow) -> None:
    view = shown(window, cases.comparison(2, 4))
    window.resize(1920, 1080)
    letters = view.page.fontMetrics().averageCharWidth()
    table = view.page.document().rootFrame().childFrames()[0]
    assert table.frameFormat().width().rawValue() * 0.58 <= 90 * letters


def test_that_the_margin_leads_to_the_row_in_which_the_other_words_stand(window: MainWindow) -> None:
    view = shown(window, scattered())
    window.show_row(RowId("R6"))
    start, end = view.places.notes[RowId("R6")][0]
    cursor = QTextCursor(view.page.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    words = cursor.selectedText().split("\u2029")[-1]
    assert words == "\u00a0B\u00a0\u2002see row 1"
    cursor.setPosition(end - 2)
    place = view.page.cursorRect(cursor).center()
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.desk.row == "R1"


def test_that_a_row_beside_says_nothing_of_words_another_row_lists(window: MainWindow) -> None:
    shown(window, scattered())
    sheet = window.desk.sheet
    assert sheet is not None
    assert elsewhere(sheet.rows[5], AccountId("A")) == {1: ["B"]}
    assert elsewhere(sheet.rows[0], AccountId("B")) == {}


def test_that_the_margin_says_who_denies_what_it_repeats(window: MainWindow) -> None:
    claims = "The gate was locked.", "The gate had been locked all night."
    made = build((Telling("First", claims[:1]), Telling("Second", claims[1:])), ((0, 0),))
    first, second = made.claims
    chain = (Attribution("Rosen", "deny", (), certainty=CertaintyLevel.DENIED),)
    made = replace(made, claims=(first, replace(second, attribution=chain, quotations=(second.span,))))
    view = shown(window, made)
    assert f"“{claims[1]}”\n← denied by Rosen" in view.page.toPlainText()


def test_that_a_further_claim_is_shown_in_the_margin_where_it_differs() -> None:
    mark = Mark(0, 3, DivergenceKind.TIMING, Severity.DIFFERENCE, DivergenceId("D1"))
    further = Passage(ClaimId("A1"), Span(AccountId("A"), 0, 9), "The ferry", attached=True)
    assert not tells(further)
    assert tells(replace(further, marks=(mark,)))
    assert not tells(replace(further, marks=(replace(mark, status=Status.DISMISSED),)))
    assert tells(replace(further, attached=False))
