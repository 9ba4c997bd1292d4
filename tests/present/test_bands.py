"""Wide tables come in parts, each beside the first account."""

from __future__ import annotations

from comparer.model import AccountId
from comparer.present.bands import bands, left_out
from comparer.present.layout import make_sheet
from comparer.present.sheet import Column
from tests.builders import many


def test_that_more_columns_than_fit_continue_beside_the_first() -> None:
    columns = tuple(Column(AccountId(letter), letter) for letter in "ABCDEFGH")
    shown = ["".join(column.account for _, column in band.columns) for band in bands(columns, 4)]
    assert shown == ["ABCD", "AEFG", "AH"]


def test_that_parts_are_named_as_one_says_them() -> None:
    sheet = make_sheet(many(1, 8))
    assert [str(band.title(sheet)) for band in bands(sheet.columns, 4)] == [
        "Side by side: A–D",
        "Side by side: A, E–G",
        "Side by side: A, H",
    ]
    (whole,) = bands(sheet.columns, 8)
    assert str(whole.title(sheet)) == "Side by side"


def test_that_a_part_speaks_where_one_of_its_own_accounts_does() -> None:
    sheet = make_sheet(many(5, 5))  # the fifth account is silent in the fifth row
    first, second = bands(sheet.columns, 4)
    assert first.speaks(sheet.rows[4])
    assert not second.speaks(sheet.rows[4])


def test_that_rows_a_part_leaves_out_are_those_without_its_own_accounts() -> None:
    sheet = make_sheet(many(1, 8))
    told = [str(left_out(2, band)) for band in bands(sheet.columns, 4)]
    assert told[1:] == [
        "2 rows without words of E–G stand in the other parts.",
        "2 rows without words of H stand in the other parts.",
    ]
