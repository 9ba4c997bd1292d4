"""A claim on one line: a denial is no claim, and a quotation keeps its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.gui.dialogs.palette import row_palette
from comparer.gui.models.spoken import cell_spoken
from comparer.gui.told import told
from comparer.gui.views.coverage_paint import first_words
from comparer.model import AccountId, Attribution, CertaintyLevel, ClaimId, Comparison, Span
from comparer.present.sheet import Passage
from comparer.review import AddAccounts, Session
from tests.builders import one_row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

WORDS = "He fled the city."
DENIED = "denied by the palace: He fled the city."


def denial() -> Comparison:
    made = one_row(WORDS, "He stayed.")
    chain = (Attribution("the palace", "deny", (), certainty=CertaintyLevel.DENIED),)
    return replace(made, claims=(replace(made.claims[0], attribution=chain), *made.claims[1:]))


def test_that_no_list_of_rows_turns_a_denial_into_a_claim(window: MainWindow, qtbot: QtBot) -> None:
    made = denial()
    window.desk.open(Session(entries=[AddAccounts(made.accounts)]), made)
    sheet = window.desk.sheet
    assert sheet is not None
    row = sheet.rows[0]
    palette = row_palette(window)
    qtbot.addWidget(palette)
    assert first_words(row) == (DENIED, False)
    assert palette._choices[0].beside == DENIED
    assert cell_spoken(row, row.cells[0], sheet.columns[0]) == f"First paper: {DENIED}"


def test_that_a_claim_on_one_line_keeps_its_quotation_marks_and_names_its_source() -> None:
    passage = Passage(ClaimId("A1"), Span(AccountId("A"), 0, 17), WORDS, attribution="Saqr", cue="said")
    assert told(passage) == f"{WORDS} ← Saqr (“said”)"
    assert told(replace(passage, quoted=True, cut_before=True)) == f"… “{WORDS}” ← Saqr (“said”)"
