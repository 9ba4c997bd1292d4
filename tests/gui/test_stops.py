from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.gui.delegates.cells import margin_flags
from comparer.gui.stops import step, stops
from comparer.model import DivergenceId, DivergenceKind, RowId, Severity
from comparer.present.layout import make_sheet
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

SHEET = make_sheet(cases.comparison(3, 12))


def test_that_walking_forward_visits_every_divergence_once() -> None:
    seen, row, flag = [], None, None
    while (stop := step(SHEET, row, flag, 1)) is not None:
        seen.append(stop)
        row, flag = stop.row, stop.flag
    assert tuple(seen) == stops(SHEET)
    assert len(seen) > 3


def test_that_walking_back_is_the_inverse_of_walking_forward() -> None:
    found = stops(SHEET)
    for first, second in pairwise(found):
        assert step(SHEET, second.row, second.flag, -1) == first


def test_that_walking_starts_at_the_chosen_row_even_where_it_agrees() -> None:
    stop = step(SHEET, RowId("R4"), None, 1)
    assert stop is not None
    assert stop.row == "R5"


def test_that_there_is_nothing_before_the_first_and_after_the_last() -> None:
    found = stops(SHEET)
    assert step(SHEET, found[0].row, found[0].flag, -1) is None
    assert step(SHEET, found[-1].row, found[-1].flag, 1) is None


def test_that_nothing_is_walked_through_without_a_comparison() -> None:
    assert step(None, None, None, 1) is None


def test_that_walking_where_nothing_differs_says_so(full_window: MainWindow) -> None:
    full_window.desk.sift(text="no row has these words")
    full_window.actions_of["go.next"].trigger()
    assert full_window.news.news[-1].text == "No divergence is shown."


def test_that_what_an_account_leaves_out_has_a_quiet_sign_and_is_landed_on_where_the_words_are(
    window: MainWindow,
) -> None:
    made = cases.comparison(3, 12)
    rows = list(made.table.rows)
    rows[6] = replace(rows[6], core=rows[6].core[1:])
    claim = next(claim for claim in made.claims if claim.id == rows[6].core[0])
    left_out = replace(
        made.divergences[0],
        id=DivergenceId("D99"),
        row=rows[6].id,
        kind=DivergenceKind.DETAIL,
        severity=Severity.OMISSION,
        claims=(claim.id,),
        spans=(claim.span,),
    )
    made = replace(made, table=replace(made.table, rows=tuple(rows)), divergences=(left_out,))
    window.desk.open(Session(entries=[AddAccounts(made.accounts), SetOptions(made.options)]), made)
    window.table.go_to_cell(0, 1)
    window.actions_of["go.next"].trigger()
    assert window.desk.row == "R7"
    cell = window.table.current_cell()
    assert cell is not None
    assert (cell.account, bool(cell.passages)) == ("B", True)
    assert [flag.kind for flag in margin_flags(window.table.sheet_model.row_at(6))] == [DivergenceKind.DETAIL]
    window.resize(1000, 700)
    assert Severity.OMISSION in window.overview.severities()
