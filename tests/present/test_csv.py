"""A spreadsheet may open the file without running anything in it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.model import DivergenceKind, Severity
from comparer.present.csv import harmless, to_csv
from tests.builders import Finding, Telling, build, calls

FORMULAS = ["=1+1", "+49 30", "-2+3", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "'=1"]


@pytest.mark.parametrize("cell", FORMULAS[:-1])
def test_that_what_looks_like_a_formula_is_quoted(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_that_plain_words_stay_as_they_are() -> None:
    assert harmless("12 = 12, he said") == "12 = 12, he said"


@given(st.text(st.characters(codec=None), max_size=40), st.text(st.characters(codec=None), max_size=20))
def test_that_no_cell_of_the_file_begins_like_a_formula(words: str, note: str) -> None:
    told = f"={words}x"
    finding = Finding(0, DivergenceKind.QUOTE, Severity.DIFFERENCE, ((0, told), (1, "x")), note=note)
    data = to_csv(build((Telling("=cmd", (told,)), Telling("@b", ("x",))), ((0, 0),), (finding,)))
    for line in csv.reader(io.StringIO(data.removeprefix("\ufeff"), newline="")):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in line)


def test_that_every_account_has_its_words_and_their_reading() -> None:
    head, *lines = csv.reader(io.StringIO(to_csv(calls()).removeprefix("\ufeff")))
    assert head[-6:] == [
        "A Harbor Gazette",
        "A, meaning",
        "B Northern Wire",
        "B, meaning",
        "C @portwatch",
        "C, meaning",
    ]
    number = next(line for line in lines if line[2] == "Number")
    assert number[-6:] == ["At least 12", "12 or more workers", "Nine", "9 workers", "", ""]
