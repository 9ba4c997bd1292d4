from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from comparer.gui.delegates.cells import margin_flags, side_severity
from comparer.gui.delegates.setting import set_cell
from comparer.gui.models.sheet_model import MARGIN, Role
from comparer.model import Account, AccountId, DivergenceKind, RowId, Severity
from comparer.present.layout import make_sheet
from comparer.present.sheet import Cell, Sheet
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def shown(window: MainWindow) -> Sheet:
    sheet = window.desk.sheet
    assert sheet is not None
    return sheet


def test_that_every_row_and_account_is_there(full_window: MainWindow) -> None:
    model = full_window.table.sheet_model
    assert (model.rowCount(), model.columnCount()) == (12, 4)
    assert model.index(0, 1).data() == cases.sentence(0, 0)


def test_that_cells_say_how_they_differ(full_window: MainWindow) -> None:
    spoken = full_window.table.sheet_model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Harbor Post 0: differs in number, ")
    assert cases.sentence(1, 0) in spoken


def test_that_a_silent_account_says_so(full_window: MainWindow) -> None:
    spoken = full_window.table.sheet_model.index(4, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Harbor Post 2: not mentioned"


def test_that_the_margin_and_the_heads_speak(full_window: MainWindow) -> None:
    model = full_window.table.sheet_model
    assert model.index(1, MARGIN).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Row 2: 1 divergence: Number (contradiction)"
    )
    head = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert head == "Account A: Harbor Post 0, 1 March 2024"


def test_that_rows_are_as_high_as_their_words(full_window: MainWindow, qtbot: QtBot) -> None:
    table = full_window.table
    qtbot.waitUntil(lambda: not table.heights.busy, timeout=10_000)
    widths = table.account_widths()
    for place in range(table.sheet_model.rowCount()):
        row = table.sheet_model.row_at(place)
        assert table.rowHeight(place) == table.delegate.row_height(row, widths)


def test_that_a_hidden_column_makes_no_row_higher(full_window: MainWindow, qtbot: QtBot) -> None:
    table, held = full_window.table, full_window.desk.comparison
    assert held is not None
    long = Account(AccountId("C"), " ".join(["Nobody answered."] * 80), publisher="Long")
    compared = cases.comparison_of((*held.accounts[:2], long), held.options)
    session = Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)])
    full_window.desk.open(session, compared)
    qtbot.waitUntil(lambda: not table.heights.busy, timeout=10_000)
    before = table.rowHeight(0)
    table.choose_column(3)
    full_window.actions_of["account.hide"].trigger()
    qtbot.waitUntil(lambda: not table.heights.busy, timeout=10_000)
    assert table.columnWidth(1) > 0
    assert table.rowHeight(0) * 3 < before


def test_that_larger_words_make_higher_rows(full_window: MainWindow, qtbot: QtBot) -> None:
    before = full_window.table.rowHeight(0)
    full_window.look.zoom(20)
    qtbot.waitUntil(lambda: full_window.table.rowHeight(0) > before, timeout=10_000)


def test_that_a_sign_sits_right_before_its_words(full_window: MainWindow) -> None:
    sheet = shown(full_window)
    cell = sheet.rows[1].cells[0]
    block = set_cell(cell, 400, full_window.look).blocks[0]
    [sign] = block.signs
    mark = cell.passages[0].marks[0]
    line = block.layout.lineForTextPosition(mark.start)
    assert line.y() <= sign.at.y() + 4 < line.y() + line.height()


def test_that_a_cell_is_set_in_the_width_it_has(full_window: MainWindow) -> None:
    cell = shown(full_window).rows[0].cells[0]
    narrow = set_cell(cell, 160, full_window.look)
    wide = set_cell(cell, 640, full_window.look)
    assert narrow.height > wide.height
    for line in range(narrow.blocks[0].layout.lineCount()):
        assert narrow.blocks[0].layout.lineAt(line).naturalTextWidth() <= 160


def test_that_an_empty_cell_reads_not_mentioned(full_window: MainWindow) -> None:
    setting = set_cell(Cell(shown(full_window).columns[0].account), 300, full_window.look)
    assert setting.blocks[0].layout.text() == "not mentioned"


def test_that_the_margin_shows_one_sign_a_kind() -> None:
    row = make_sheet(cases.comparison()).rows[1]
    assert [(flag.kind, flag.severity) for flag in margin_flags(row)] == [
        (DivergenceKind.NUMBER, Severity.CONTRADICTION)
    ]
    assert side_severity(row, row.cells[0].account) is Severity.CONTRADICTION
    assert side_severity(row, row.cells[2].account) is None


def test_that_choosing_a_row_chooses_it_everywhere(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R6"))
    assert full_window.table.current_row_id() == "R6"
    row = full_window.inspector.row()
    assert row is not None
    assert row.id == "R6"
    full_window.table.step(1)
    assert full_window.desk.row == "R7"


def test_that_walking_by_key_reaches_the_divergences(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.actions_of["go.first"].trigger()
    assert full_window.desk.row == "R2"
    full_window.actions_of["go.next"].trigger()
    assert full_window.desk.row == "R3"
    full_window.actions_of["go.previous"].trigger()
    assert full_window.desk.row == "R2"
    full_window.actions_of["go.last"].trigger()
    assert full_window.desk.row == "R12"
    qtbot.wait(1)


def test_that_copied_cells_carry_their_source(full_window: MainWindow) -> None:
    full_window.show_row(RowId("R1"))
    full_window.actions_of["edit.copy"].trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert cases.sentence(0, 0) in mime.text()
    assert "Harbor Post 0, The ferry, part 0, 2024-03-01" in mime.text()
    assert "<blockquote>" in mime.html()
    assert bytes(mime.data("text/tab-separated-values").data()).startswith(b"1\tA\tHarbor Post 0\t")


def test_that_the_model_gives_rows_to_other_views(full_window: MainWindow) -> None:
    index = full_window.table.sheet_model.index(0, 1)
    assert index.data(Role.ROW) is shown(full_window).rows[0]
    assert index.data(Role.CELL) is shown(full_window).rows[0].cells[0]


def test_that_a_table_without_rows_says_why(full_window: MainWindow) -> None:
    assert full_window.table.hint() == ""
    full_window.desk.sift(text="nowhere to be found")
    assert full_window.table.hint() == "No row fits the filter."
    full_window.table.show_sheet(make_sheet(cases.comparison(4, 0)))
    assert full_window.table.hint() == "The rows appear here as soon as the accounts are compared."
    widths = full_window.table.account_widths()
    assert len(widths) == 4
    assert min(widths.values()) >= 190


def test_that_a_click_on_a_head_chooses_its_column_in_the_same_row(full_window: MainWindow) -> None:
    table = full_window.table
    table.go_to_cell(4, 1)
    heads = table.heads
    spot = QPoint(heads.sectionViewportPosition(2) + 50, 20)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [(at.row(), at.column()) for at in table.selectedIndexes()] == [(4, 2)]


def test_that_no_column_covers_the_words_that_say_why_no_row_is_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1400, 700)
    compared = cases.comparison(9, 6)
    window.desk.open(
        Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)]), compared
    )
    qtbot.waitUntil(window.table.frozen.isVisible)
    window.desk.sift(text="nobody says this")
    qtbot.waitUntil(lambda: not window.table.frozen.isVisible())
    assert window.table.hint()
    window.desk.sift(text="")
    qtbot.waitUntil(window.table.frozen.isVisible)
