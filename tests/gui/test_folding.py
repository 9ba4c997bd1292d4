from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from comparer.gui.delegates.dress import SEAT
from comparer.gui.delegates.folding import fold
from comparer.gui.delegates.setting import set_cell
from comparer.gui.main_window import MainWindow
from comparer.model import AccountId, ClaimId, DivergenceId, DivergenceKind, Severity, Span, say
from comparer.present.sheet import Cell, Mark, Passage, Sheet

LONG = "Two boats were found adrift under the north shore before anybody thought of calling the coast guard again."


def passage(text: str, *, attached: bool = False) -> Passage:
    return Passage(ClaimId(text[:6]), Span(AccountId("A"), 0, len(text)), text, attached=attached)


def mark(at: int) -> Mark:
    return Mark(at, at, DivergenceKind.ATTRIBUTION, Severity.DIFFERENCE, DivergenceId("D1"))


CELL = Cell(
    AccountId("A"),
    (
        passage(LONG, attached=True),
        passage("The ferry left at noon."),
        passage(f"Later {LONG}", attached=True),
    ),
)


def with_cell(window: MainWindow, cell: Cell) -> Sheet:
    sheet = window.desk.sheet
    assert sheet is not None
    first = replace(sheet.rows[0], cells=(cell, *sheet.rows[0].cells[1:]))
    return replace(sheet, rows=(first, *sheet.rows[1:]))


def test_that_further_claims_are_folded_and_counted() -> None:
    folded = fold(CELL)
    assert [found.text for found in folded.shown] == ["The ferry left at noon."]
    assert folded.hidden == 2
    assert fold(CELL, unfolded=True).shown == CELL.passages


def test_that_short_further_claims_are_not_worth_folding() -> None:
    cell = Cell(AccountId("A"), (passage("The ferry left."), passage("It was late.", attached=True)))
    assert fold(cell).shown == cell.passages
    assert fold(cell).hidden == 0


def test_that_what_differs_and_what_is_sought_is_never_folded() -> None:
    differing = replace(CELL.passages[0], beside=(mark(3),))
    cell = Cell(AccountId("A"), (differing, *CELL.passages[1:]))
    assert fold(cell).shown == cell.passages[:2]
    assert fold(CELL, "later TWO").shown == CELL.passages[1:]


def test_that_a_cell_with_further_claims_alone_shows_the_first() -> None:
    cell = Cell(AccountId("A"), (CELL.passages[0], CELL.passages[2]))
    assert fold(cell).shown == cell.passages[:1]


def test_that_words_outside_the_claim_leave_their_sign_beside_who_says_so(window: MainWindow) -> None:
    told = replace(passage("The ferry left."), attribution="the harbor master", beside=(mark(15),))
    blocks = set_cell(Cell(AccountId("A"), (told,)), 300, window.look).blocks
    assert [len(block.signs) for block in blocks] == [0, 1]
    assert [block.layout.text() for block in blocks] == [
        "The ferry left.",
        f"← the harbor master{SEAT}{SEAT}",
    ]
    untold = replace(told, attribution="")
    blocks = set_cell(Cell(AccountId("A"), (untold,)), 300, window.look).blocks
    assert [len(block.signs) for block in blocks] == [0, 1]


def test_that_a_click_on_the_last_line_unfolds_and_folds_a_row(full_window: MainWindow) -> None:
    table = full_window.table
    table.show_sheet(with_cell(full_window, CELL))
    low = table.rowHeight(0)
    row = table.sheet_model.row_at(0)
    line = table.delegate.setting(row, CELL, table.columnWidth(1)).fold
    assert line is not None
    at = QPoint(table.columnViewportPosition(1) + 20, table.rowViewportPosition(0) + round(sum(line) / 2))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    high = table.rowHeight(0)
    table.folds.toggle(0)
    assert high > low == table.rowHeight(0)


def test_that_all_rows_unfold_at_once(full_window: MainWindow) -> None:
    table = full_window.table
    table.show_sheet(with_cell(full_window, CELL))
    low = table.rowHeight(0)
    full_window.actions_of["view.flat"].trigger()
    assert table.rowHeight(0) > low
    assert full_window.actions_of["view.flat"].isChecked()


def test_that_warnings_wait_in_a_quiet_place(full_window: MainWindow) -> None:
    desk = full_window.desk
    notes = full_window.filters.notes
    assert notes.isHidden()
    assert desk.comparison is not None
    warned = replace(desk.comparison, warnings=(say("Account B is in French: it was not analyzed."),))
    desk.open(desk.session, warned)
    assert not notes.isHidden()
    assert notes.sentences == ("Account B is in French: it was not analyzed.",)
    assert "French" in notes.accessibleDescription()


def test_that_marks_can_be_left_to_the_margin(full_window: MainWindow) -> None:
    told = replace(passage("The ferry left."), marks=(replace(mark(4), end=9),))
    cell = Cell(AccountId("A"), (told,))
    assert set_cell(cell, 300, full_window.look).blocks[0].signs
    full_window.use_settings(replace(full_window.settings, marks=False))
    assert not set_cell(cell, 300, full_window.look).blocks[0].signs


def test_that_what_is_done_to_a_claim_is_done_to_the_one_clicked_or_in_sight(full_window: MainWindow) -> None:
    table = full_window.table
    differing = replace(CELL.passages[2], beside=(mark(3),))
    table.show_sheet(with_cell(full_window, Cell(AccountId("A"), (*CELL.passages[:2], differing))))
    table.go_to_cell(0, 1)
    first, second = CELL.passages[1].claim, differing.claim
    assert table.current_claim() == first
    place = table.visualRect(table.sheet_model.index(0, 1)).topLeft()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place + QPoint(30, 60))
    assert table.current_claim() == second
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(30, 16))
    assert table.current_claim() == first


def test_that_a_denial_stands_in_the_ink_of_the_words(window: MainWindow) -> None:
    theme = window.look.theme
    told = replace(passage("The ferry was late."), attribution="Northline", cue="said")
    denied = replace(told, attribution="denied by Northline", cue="denied", denied=True)
    colors = [
        set_cell(Cell(AccountId("A"), (each,)), 400, window.look).blocks[1].color for each in (told, denied)
    ]
    assert colors == [theme.muted, theme.ink]
    assert (
        set_cell(Cell(AccountId("A"), (denied,)), 400, window.look)
        .blocks[1]
        .layout.text()
        .startswith("← denied by")
    )


def test_that_a_quotation_shows_its_marks_and_what_differs_in_it_stays_marked(window: MainWindow) -> None:
    told = replace(passage("The ferry left."), quoted=True, marks=(replace(mark(4), end=9),))
    [block] = set_cell(Cell(AccountId("A"), (told,)), 400, window.look).blocks
    text = block.layout.text()
    assert text.replace("\u00a0", "") == "“The ferry left.”"
    marked = [text[form.start : form.start + form.length] for form in block.layout.formats()]
    assert "ferry" in marked
