"""Words of a divergence that stand in another row: the table, the inspector and the keys lead there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from comparer.gui.delegates.cells import margin_flags, side_severity
from comparer.gui.delegates.dress import SEAT
from comparer.gui.delegates.leads import Lead, chained, leads
from comparer.gui.delegates.setting import set_cell
from comparer.gui.models.sheet_model import MARGIN
from comparer.gui.panels.flag_card import FlagCard
from comparer.gui.panels.prose import Prose
from comparer.model import AccountId, ClaimId, DivergenceId, DivergenceKind, RowId, Severity, Span, Status
from comparer.present.sheet import Filter, Flag, Mark, Passage, Row
from comparer.review import AddAccounts, Session
from tests.builders import scattered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

A, B = AccountId("A"), AccountId("B")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def apart(window: MainWindow) -> MainWindow:
    """Return a window with a divergence listed in row 6, whose words of account B stand in row 1."""
    made = scattered()
    window.resize(1280, 800)
    window.desk.open(Session(entries=[AddAccounts(made.accounts)]), made)
    return window


def row(window: MainWindow, number: int) -> Row:
    return window.table.sheet_model.row_at(number - 1)


def card_of(window: MainWindow, row_id: RowId, qtbot: QtBot) -> FlagCard:
    window.show_row(row_id)
    qtbot.wait(20)
    window.inspector.finish()
    (card,) = window.inspector.cards
    return card


def links_of(prose: Prose) -> list[str]:
    return re.findall(r'href="(row:\d+)"', prose.toHtml())


def test_that_the_row_of_the_words_has_the_sign_and_the_bar(apart: MainWindow) -> None:
    assert [flag.kind for flag in margin_flags(row(apart, 1))] == [DivergenceKind.TIMING]
    assert side_severity(row(apart, 1), B) is Severity.CONTRADICTION
    assert side_severity(row(apart, 6), B) is None
    assert side_severity(row(apart, 6), A) is Severity.CONTRADICTION


def test_that_a_cell_without_the_words_says_where_they_stand(apart: MainWindow) -> None:
    there = row(apart, 6)
    setting = set_cell(there.cells[1], 300, apart.look, row=there)
    assert [block.layout.text() for block in setting.blocks] == [f"{SEAT}\u2002see row 1"]
    assert [(lead.number, lead.flags) for _, lead in setting.leads] == [(1, there.flags)]


def test_that_a_row_is_named_once_for_all_that_stands_in_it() -> None:
    def flag(name: str, number: int) -> Flag:
        sides = ((A, "noon", ""),)
        return Flag(
            DivergenceId(name), DivergenceKind.TIMING, Severity.DIFFERENCE, 0.9, sides, "", stands=(number,)
        )

    flags = (flag("D1", 7), flag("D2", 3), flag("D3", 7))
    assert leads(Row(RowId("R1"), 1, (), flags), A) == (Lead(3, flags[1:2]), Lead(7, (flags[0], flags[2])))


def test_that_screen_readers_hear_where_the_words_stand(apart: MainWindow) -> None:
    model = apart.table.sheet_model
    assert model.index(5, 2).data(SPOKEN).endswith(": Time, see row 1")
    assert ": differs in time, on Wednesday night. " in model.index(0, 2).data(SPOKEN)
    assert model.index(0, MARGIN).data(SPOKEN) == "Row 1: 1 divergence: Time (contradiction)"


def test_that_a_click_on_see_row_chooses_that_row_and_the_divergence(apart: MainWindow, qtbot: QtBot) -> None:
    table = apart.table
    apart.show_row(RowId("R6"))
    ((box, _),) = table.delegate.setting(row(apart, 6), row(apart, 6).cells[1], table.columnWidth(2)).leads
    corner = QPoint(table.columnViewportPosition(2), table.rowViewportPosition(5))
    beside = corner + QPoint(table.columnWidth(2) - 4, round(box.center().y()))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, PLAIN, beside)
    qtbot.wait(20)
    assert apart.desk.row == "R6"
    on = corner + QPoint(apart.look.padding + 8, round(box.center().y()))
    QTest.mouseMove(table.viewport(), on)
    assert table.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, PLAIN, on)
    qtbot.waitUntil(lambda: (apart.desk.row, apart.desk.flag) == ("R1", "D1"), timeout=2000)
    assert table.current_account() == B


def test_that_a_key_leads_to_the_words_and_back(apart: MainWindow) -> None:
    apart.table.go_to_cell(5, 2)
    QTest.keyClick(apart.table, Qt.Key.Key_G)
    assert (apart.desk.row, apart.table.current_account()) == ("R1", B)
    QTest.keyClick(apart.table, Qt.Key.Key_G)
    assert apart.desk.row == "R6"
    apart.table.go_to_cell(1, 1)
    QTest.keyClick(apart.table, Qt.Key.Key_G)
    assert apart.desk.row == "R2"
    assert apart.news.news[-1].text == "All words of this row's divergences stand in this row."


def test_that_a_row_that_the_filter_hides_is_said_to_be_hidden(apart: MainWindow) -> None:
    apart.desk.look(replace(apart.desk.view, filter=Filter(text="by midnight")))
    assert apart.desk.row == "R6"
    apart.actions_of["go.other"].trigger()
    assert apart.news.news[-1].text == "The filter hides row 1."


def test_that_the_inspector_shows_a_divergence_in_each_of_its_rows_with_a_link_to_the_other(
    apart: MainWindow, qtbot: QtBot
) -> None:
    for here, there in ((RowId("R6"), 1), (RowId("R1"), 6)):
        card = card_of(apart, here, qtbot)
        links = [link for prose in card.findChildren(Prose) for link in links_of(prose)]
        assert links == [f"row:{there}"]
    card = card_of(apart, RowId("R1"), qtbot)
    body = next(prose for prose in card.findChildren(Prose) if links_of(prose))
    body.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(body, Qt.Key.Key_Tab)
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert apart.desk.row == "R6"
    apart.show_row(RowId("R1"))
    apart.actions_of["review.dismiss"].trigger()
    assert apart.desk.comparison is not None
    assert apart.desk.comparison.divergences[0].status is Status.DISMISSED


def test_that_words_outside_the_claim_are_quoted_below_it() -> None:
    mark = Mark(15, 15, DivergenceKind.TIMING, Severity.DIFFERENCE, DivergenceId("D1"))
    told = Passage(ClaimId("A1"), Span(A, 0, 15), "The ferry left.", beside=(mark,))
    flag = Flag(
        mark.divergence,
        mark.kind,
        mark.severity,
        0.9,
        ((A, "on Friday", ""),),
        "",
        spans=(Span(A, 20, 29),),
        stands=(1,),
    )
    here = Row(RowId("R1"), 1, (), (flag,))
    chain = chained(told, here)
    assert chain is not None
    assert chain.text.startswith(f"{SEAT}{SEAT}")
    assert "“on Friday”" in chain.text
    named = chained(replace(told, attribution="a man seen on Friday"), here)
    assert named is not None
    assert "“on Friday”" not in named.text
    assert chained(told, here, marks=False) is None
