from __future__ import annotations

from dataclasses import replace

from comparer.gui.main_window import MainWindow
from comparer.gui.panels.rich import heading, side
from comparer.model import DivergenceKind, Status


def test_that_a_dismissed_divergence_stands_back(full_window: MainWindow) -> None:
    sheet, look = full_window.desk.sheet, full_window.look
    assert sheet is not None
    open_ = sheet.flags[0]
    dismissed = replace(open_, status=Status.DISMISSED)
    tone = look.theme.of(open_.severity)
    for flag, loud in ((open_, True), (dismissed, False)):
        html = side(flag, flag.quotes[0], "Harbor Post", look, "") + heading(
            flag, "Number", "difference", "", look
        )
        assert (tone.wash in html) == loud
        assert (tone.ink in html) == loud


def test_that_only_values_are_words_read_as(full_window: MainWindow) -> None:
    sheet, look = full_window.desk.sheet, full_window.look
    assert sheet is not None
    flag = next(flag for row in sheet.rows for flag in row.flags)
    for kind, shown in ((DivergenceKind.NUMBER, "read as 12"), (DivergenceKind.CERTAINTY, "(12)")):
        quote = replace(flag.quotes[0], reading="12")
        assert f">{shown}<" in side(replace(flag, kind=kind), quote, "First", look, "")
