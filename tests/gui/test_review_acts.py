from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from comparer.gui import engine
from comparer.gui.dialogs.aliases import AliasesDialog, read_aliases
from comparer.gui.dialogs.split import SplitDialog
from comparer.gui.dialogs.unplaced import UnplacedDialog
from comparer.gui.which import NAME
from comparer.model import Alias, Exclude, Link, Merge, RowId, Split, Status, Unlink
from comparer.review import make
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow
    from comparer.model import Account, Comparison, Decision, Options


@pytest.fixture
def reviewing(full_window: MainWindow) -> MainWindow:
    """Return a window on row 2, which has one divergence, with the focus in the table."""
    full_window.show_row(RowId("R2"))
    full_window.table.setFocus()
    return full_window


def compared(window: MainWindow) -> Comparison:
    assert window.desk.comparison is not None
    return window.desk.comparison


def status(window: MainWindow, row: str = "R2") -> Status:
    return next(one.status for one in compared(window).divergences if one.row == row)


def last_decision(window: MainWindow) -> Decision:
    return window.desk.session.state.decisions[-1]


def aliases(window: MainWindow) -> tuple[Alias, ...]:
    return window.desk.session.state.options.aliases


def told(window: MainWindow) -> str:
    return window.news.news[-1].text


def no_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a judgment needs no analysis")

    monkeypatch.setattr(engine, "compare", refuse)


@pytest.mark.parametrize(
    ("key", "made"),
    [
        (Qt.Key.Key_C, Status.CONFIRMED),
        (Qt.Key.Key_Return, Status.CONFIRMED),
        (Qt.Key.Key_X, Status.DISMISSED),
        (Qt.Key.Key_U, Status.UNSURE),
    ],
)
def test_that_a_key_judges_at_once_and_again_opens_again(
    reviewing: MainWindow, monkeypatch: pytest.MonkeyPatch, key: Qt.Key, made: Status
) -> None:
    no_analysis(monkeypatch)
    QTest.keyClick(reviewing.table, key)
    assert status(reviewing) is made
    assert not reviewing.desk.busy
    QTest.keyClick(reviewing.table, key)
    assert status(reviewing) is Status.OPEN
    reviewing.actions_of["edit.undo"].trigger()
    assert status(reviewing) is made
    assert reviewing.desk.row == "R2"


def test_that_what_was_done_is_said_with_a_way_back(reviewing: MainWindow) -> None:
    QTest.keyClick(reviewing.table, Qt.Key.Key_X)
    assert told(reviewing).startswith("Dismissed: ")
    assert reviewing.news.news[-1].undo
    assert reviewing.actions_of["edit.undo"].text().startswith("Undo dismiss: ")
    reviewing.news.undo_asked.emit()
    assert status(reviewing) == Status.OPEN
    assert reviewing.actions_of["edit.redo"].text().startswith("Redo dismiss: ")


def test_that_the_count_of_the_reviewed_follows(reviewing: MainWindow) -> None:
    assert reviewing.filters.reviewed.text() == "0 of 8 reviewed"
    QTest.keyClick(reviewing.table, Qt.Key.Key_C)
    assert reviewing.filters.reviewed.text() == "1 of 8 reviewed"


def test_that_the_next_unreviewed_is_found(reviewing: MainWindow) -> None:
    reviewing.show_row(RowId("R3"))
    QTest.keyClick(reviewing.table, Qt.Key.Key_C)
    reviewing.show_row(RowId("R2"))
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(reviewing.table, Qt.Key.Key_Down, modifiers)
    assert reviewing.desk.row == "R2", "the row itself is still open"
    QTest.keyClick(reviewing.table, Qt.Key.Key_Down, modifiers)
    assert reviewing.desk.row == "R5"
    QTest.keyClick(reviewing.table, Qt.Key.Key_Up, modifiers)
    assert reviewing.desk.row == "R2"


def test_that_chosen_cells_are_linked(reviewing: MainWindow) -> None:
    table = reviewing.table
    table.go_to_cell(1, 1)
    table.selectionModel().select(table.sheet_model.index(4, 2), table.selectionModel().SelectionFlag.Select)
    QTest.keyClick(table, Qt.Key.Key_L)
    decision = last_decision(reviewing)
    assert isinstance(decision, Link)
    assert [anchor.quote for anchor in decision.claims] == [cases.sentence(1, 0), cases.sentence(4, 1)]


def test_that_one_cell_alone_cannot_be_linked_or_merged(reviewing: MainWindow) -> None:
    for key in (Qt.Key.Key_L, Qt.Key.Key_M):
        QTest.keyClick(reviewing.table, key)
        assert "Ctrl+click adds a cell" in told(reviewing)
    assert not reviewing.desk.session.state.decisions


def test_that_a_claim_is_unlinked_and_left_out_by_key(reviewing: MainWindow) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(reviewing.table, Qt.Key.Key_L, shift)
    decision = last_decision(reviewing)
    assert isinstance(decision, Unlink)
    assert decision.claim.quote == cases.sentence(1, 0)
    assert len(decision.others) == 2
    QTest.keyClick(reviewing.table, Qt.Key.Key_X, shift)
    assert isinstance(last_decision(reviewing), Exclude)


def test_that_neighbors_are_merged_and_others_are_not(reviewing: MainWindow) -> None:
    table = reviewing.table
    table.go_to_cell(1, 1)
    choose = table.selectionModel().SelectionFlag.Select
    table.selectionModel().select(table.sheet_model.index(3, 1), choose)
    QTest.keyClick(table, Qt.Key.Key_M)
    assert "Only neighbors" in told(reviewing)
    table.selectionModel().select(table.sheet_model.index(2, 1), choose)
    QTest.keyClick(table, Qt.Key.Key_M)
    decision = last_decision(reviewing)
    assert isinstance(decision, Merge)
    assert len(decision.claims) == 3


def test_that_a_claim_is_split_where_the_cursor_is(reviewing: MainWindow) -> None:
    reviewing.table.go_to_cell(2, 2)
    QTest.keyClick(reviewing.table, Qt.Key.Key_S)
    dialog = reviewing.findChild(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    words = cases.sentence(2, 1)
    assert "🚤" in words
    dialog.put_cursor(words.index("adrift") + 2)
    assert "“adrift.”" in dialog.parts.text()
    dialog.cut.click()
    decision = last_decision(reviewing)
    assert isinstance(decision, Split)
    assert decision.claim.quote[decision.at :] == "adrift."


def test_that_a_claim_is_not_split_before_its_first_word(reviewing: MainWindow) -> None:
    dialog = SplitDialog(
        compared(reviewing).claims[0].id, compared(reviewing), reviewing.desk, reviewing.look, reviewing
    )
    dialog.put_cursor(2)
    dialog.save()
    assert not reviewing.desk.session.state.decisions


def test_that_names_that_mean_the_same_are_an_option_that_can_be_undone(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    dialog = AliasesDialog(reviewing.desk, ("al-Jolani", "al-Sharaa"), reviewing)
    assert dialog.text.toPlainText() == "al-Jolani = al-Sharaa"
    dialog.save()
    assert aliases(reviewing) == (Alias(("al-Jolani", "al-Sharaa")),)
    again = AliasesDialog(reviewing.desk, ("al-Sharaa", "al-Jolani"), reviewing)
    assert again.text.toPlainText() == "al-Jolani = al-Sharaa"
    reviewing.actions_of["edit.undo"].trigger()
    assert not aliases(reviewing)
    qtbot.waitUntil(lambda: not reviewing.desk.busy, timeout=10_000)


def test_that_a_line_needs_two_names() -> None:
    assert read_aliases("Kyiv = Kiev = Kyiv\n\n  alone =\nA  B = C") == (
        Alias(("Kyiv", "Kiev")),
        Alias(("A B", "C")),
    )


def test_that_decisions_that_no_longer_fit_are_listed_with_their_notes(reviewing: MainWindow) -> None:
    QTest.keyClick(reviewing.table, Qt.Key.Key_C)
    comparison = compared(reviewing)
    act = make.write_note(comparison, comparison.divergences[0].id, "asked the harbor master")
    dialog = UnplacedDialog((act.decision,), reviewing)
    text = dialog.list.item(0).text()
    assert text.startswith("confirm: ")
    assert text.endswith("Note: asked the harbor master")


def test_that_a_row_is_chosen_again_by_what_it_holds(
    reviewing: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def numbered_anew(accounts: tuple[Account, ...], options: Options, *_: object) -> Comparison:
        made = cases.comparison_of(accounts, options)
        backward = zip(made.table.rows, reversed(made.table.rows), strict=True)
        rows = tuple(replace(row, id=other.id) for row, other in backward)
        return replace(made, table=replace(made.table, rows=rows), divergences=())

    monkeypatch.setattr(engine, "compare", numbered_anew)
    reviewing.table.go_to_cell(0, 1)
    reviewing.show_row(RowId("R7"))
    held = set(next(row for row in compared(reviewing).table.rows if row.id == "R7").claims)
    reviewing.actions_of["account.remove"].trigger()
    qtbot.waitUntil(lambda: not reviewing.desk.busy, timeout=10_000)
    assert [account.id for account in reviewing.desk.accounts] == ["B", "C"]
    assert reviewing.desk.row == "R6"
    assert reviewing.table.current_row_id() == "R6"
    assert held.intersection(next(row for row in compared(reviewing).table.rows if row.id == "R6").claims)


def test_that_the_order_of_the_accounts_is_an_act(reviewing: MainWindow, qtbot: QtBot) -> None:
    reviewing.table.go_to_cell(1, 1)
    reviewing.actions_of["account.right"].trigger()
    qtbot.waitUntil(lambda: not reviewing.desk.busy, timeout=10_000)
    assert [account.id for account in reviewing.desk.accounts] == ["B", "A", "C"]
    assert reviewing.desk.sheet is not None
    assert [column.account for column in reviewing.desk.sheet.columns] == ["B", "A", "C"]
    assert reviewing.actions_of["edit.undo"].text() == "Undo change the order of accounts"
    reviewing.actions_of["edit.undo"].trigger()
    assert [account.id for account in reviewing.desk.accounts] == ["A", "B", "C"]


@pytest.fixture
def crowded(reviewing: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window in whose second row account A has two claims, the second put there last."""

    def joined(accounts: tuple[Account, ...], options: Options, decisions: object, *_: object) -> Comparison:
        made = cases.comparison_of(accounts, options)
        if not decisions:
            return made
        first, second, third, *rest = made.table.rows
        second = replace(second, attached=third.core[:1])
        third = replace(third, core=third.core[1:])
        table = replace(made.table, rows=(first, second, third, *rest))
        return replace(made, table=table, divergences=())

    monkeypatch.setattr(engine, "compare", joined)
    held = compared(reviewing)
    reviewing.desk.do(make.link(held, [held.table.rows[2].claims[0], held.table.rows[1].claims[0]]))
    qtbot.waitUntil(lambda: len(compared(reviewing).table.rows[1].claims) == 4, timeout=10_000)
    reviewing.table.go_to_cell(1, 1)
    return reviewing


@pytest.mark.parametrize(
    ("key", "kind", "choice"),
    [(Qt.Key.Key_L, Unlink, 0), (Qt.Key.Key_L, Unlink, None), (Qt.Key.Key_X, Exclude, None)],
)
def test_that_a_cell_with_several_claims_asks_which_and_offers_the_one_linked_last(
    crowded: MainWindow, key: Qt.Key, kind: type[Unlink | Exclude], choice: int | None
) -> None:
    before = len(crowded.desk.session.state.decisions)
    QTest.keyClick(crowded.table, key, Qt.KeyboardModifier.ShiftModifier)
    assert len(crowded.desk.session.state.decisions) == before, "nothing is done before the answer"
    menu = crowded.findChild(QMenu, NAME)
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert [any(cases.sentence(row, 0)[:60] in word for word in words) for row in (1, 2)] == [True, True]
    chosen = menu.activeAction() if choice is None else menu.actions()[choice]
    chosen.trigger()
    menu.close()
    decision = last_decision(crowded)
    assert isinstance(decision, kind)
    assert decision.claim.quote == cases.sentence(2 if choice is None else 1, 0)
    assert crowded.news.news[0].undo
