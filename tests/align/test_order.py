"""Rows come as the first account tells them, and what the others tell comes where they tell it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comparer.align.order import as_told
from comparer.align.reading import read
from comparer.model import AccountId
from tests.align.build import account


def told(*stories: str) -> str:
    """Return the order of rows where each story is the rows an account tells, a letter each."""
    signs = "ABCD"[: len(stories)]
    claims = [claim for sign, rows in zip(signs, stories, strict=True) for claim in account(sign, *rows)]
    readings = read(claims, tuple(AccountId(sign) for sign in signs))
    letters = sorted(set("".join(stories)))
    cores = [[at for at, one in enumerate(readings) if one.sequence == (letter,)] for letter in letters]
    return "".join(letters[row] for row in as_told(cores, readings))


def test_that_what_one_account_tells_between_two_rows_stands_between_them() -> None:
    assert told("abc", "axbyc") == "axbyc"


def test_that_the_first_accounts_order_holds_where_another_tells_it_otherwise() -> None:
    assert told("abc", "cxab") == "abcx"


def test_that_what_an_account_tells_first_stands_before_the_next_row_it_shares() -> None:
    assert told("abc", "xyb") == "axybc"


def test_that_what_an_account_tells_last_stands_behind_the_last_row_it_shares() -> None:
    assert told("abc", "bxy") == "abxyc"


def test_that_an_account_that_shares_nothing_comes_last() -> None:
    assert told("ab", "xy", "pq") == "abxypq"


def test_that_at_one_place_the_earlier_account_comes_first() -> None:
    assert told("ab", "axyb", "apb") == "axypb"


def test_that_rows_behind_a_row_of_another_account_stay_with_it() -> None:
    assert told("ab", "axyb", "xpy", "aq") == "axpyqb"


def test_that_a_row_stands_before_the_row_that_its_account_tells_next() -> None:
    assert told("ab", "axyb", "apyb") == "axpyb"


@given(st.lists(st.permutations("abcdef").map(lambda rows: "".join(rows[:4])), min_size=1, max_size=4))
def test_that_every_row_stands_once_and_the_first_accounts_in_its_order(stories: list[str]) -> None:
    order = told(*stories)
    assert sorted(order) == sorted(set("".join(stories)))
    assert [row for row in order if row in stories[0]] == list(stories[0])
