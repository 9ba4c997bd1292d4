"""Who agrees, differs, is alone, is silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import AccountId, Severity, Status
from comparer.present.coverage import Stance, make_coverage, stance_name
from comparer.present.layout import make_sheet
from tests.builders import calls, one_row, scattered
from tests.present.pages import pdf_text


def stances(number: int) -> list[Stance]:
    coverage = make_coverage(make_sheet(calls()))
    return [cell.stance for row in coverage.rows if row.number == number for cell in row.cells]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, [Stance.DIFFERS, Stance.DIFFERS, Stance.DIFFERS]),
        (2, [Stance.DIFFERS, Stance.DIFFERS, Stance.SILENT]),
        (6, [Stance.ALONE, Stance.SILENT, Stance.SILENT]),
    ],
)
def test_that_an_account_takes_the_stance_its_words_show(number: int, expected: list[Stance]) -> None:
    assert stances(number) == expected


def test_that_the_gravest_difference_of_an_account_counts() -> None:
    coverage = make_coverage(make_sheet(calls()))
    assert coverage.rows[0].cells[0].severity is Severity.CONTRADICTION


def test_that_two_accounts_without_a_difference_agree() -> None:
    coverage = make_coverage(make_sheet(one_row("It rained.", "Rain fell.")))
    assert coverage.count(AccountId("A"), Stance.AGREES) == coverage.count(AccountId("B"), Stance.AGREES) == 1


def test_that_a_dismissed_difference_is_agreement() -> None:
    comparison = calls()
    dismissed = tuple(replace(found, status=Status.DISMISSED) for found in comparison.divergences)
    coverage = make_coverage(make_sheet(replace(comparison, divergences=dismissed)))
    assert coverage.count(AccountId("A"), Stance.AGREES) == 5


def test_that_every_stance_has_a_name_of_its_own() -> None:
    assert len({str(stance_name(stance)) for stance in Stance}) == len(Stance)


def test_that_words_in_another_row_are_not_silence() -> None:
    comparison = scattered()
    cells = {row.number: row.cells for row in make_coverage(make_sheet(comparison)).rows}
    assert [cell.apart for cell in cells[6]] == [False, True, False]
    assert not any(cell.apart for cell in cells[1])
    assert "its words stand in another row" in pdf_text(comparison)
    assert "its words stand in another row" not in pdf_text(calls())
