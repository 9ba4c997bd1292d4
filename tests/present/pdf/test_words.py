"""Small pieces of the report's pages."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from comparer.present.layout import make_sheet
from comparer.present.palette import LIGHT
from comparer.present.pdf.pen import Pen
from comparer.present.pdf.words import chip
from comparer.present.sheet import View
from tests.builders import calls


@pytest.mark.parametrize("shown", [("A", "B", "C"), ("B", "C"), ("C", "A")])
def test_that_an_account_keeps_its_color_whatever_columns_are_shown(shown: tuple[str, ...]) -> None:
    washes: list[str] = []

    def box(*_: float, fill: str = "", **__: object) -> None:
        washes.append(fill)

    nothing: Callable[..., None] = lambda *_: None  # noqa: E731 -- letters are beside the point
    pen = cast("Pen", SimpleNamespace(box=box, letters=nothing))
    view = View(
        columns=tuple(account.id for name in shown for account in calls().accounts if account.id == name)
    )
    for column in make_sheet(calls(), view).columns:
        chip(column).draw(pen, 0, 0)
    assert washes == [LIGHT.tints["ABC".index(letter)].wash for letter in shown]
