"""Sentences stay as long as they are true, in a bar that never asks for more than its share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from comparer.gui import engine
from comparer.gui.dialogs.account_card import AccountCard
from comparer.gui.news import News
from comparer.gui.panels.news_bar import SHARE
from comparer.model import AccountId, Comparison, Link, Options, RowId, Time, TimeKind
from comparer.review import RemoveAccount, make
from tests.gui import cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow
    from comparer.model import Account, Decision


def told(window: MainWindow) -> list[str]:
    return [news.text for news in window.news.news]


def rested(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)


@pytest.fixture
def forgetful(full_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window in which no decision of the reviewer fits."""

    def compare(
        accounts: tuple[Account, ...], options: Options, decisions: tuple[Decision, ...], *_: object
    ) -> Comparison:
        return replace(cases.comparison_of(accounts, options), unplaced=decisions)

    monkeypatch.setattr(engine, "compare", compare)
    return full_window


def test_that_decisions_that_fit_again_are_no_longer_said_not_to(forgetful: MainWindow, qtbot: QtBot) -> None:
    held = forgetful.desk.comparison
    assert held is not None
    forgetful.desk.do(make.link(held, [held.claims[0].id, held.claims[20].id]))
    assert isinstance(forgetful.desk.session.state.decisions[0], Link)
    sentence = "Decisions that no longer fit: 1. They are kept: see the Review menu."
    qtbot.waitUntil(lambda: sentence in told(forgetful), timeout=10_000)
    assert forgetful.news.news[0].undo, "what was done stays beside it, with its way back"
    forgetful.desk.undo()
    assert [text for text in told(forgetful) if "fit" in text] == []


def test_that_what_was_said_of_one_comparison_is_not_said_of_the_next(
    window: MainWindow, qtbot: QtBot, files: Callable[..., list[str]]
) -> None:
    paths = files("A ferry sank.\n", "A ferry sank.\n")
    window.desk.add_files(paths)
    rested(window, qtbot)
    assert len(told(window)) == 1
    window.desk.analyze()
    rested(window, qtbot)
    assert len(told(window)) == 1
    window.actions_of["file.new"].trigger()
    assert told(window) == ["A new comparison. The last one is one undo away."]


def test_that_an_account_without_a_day_that_tells_weekdays_is_asked_for_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, files: Callable[..., list[str]]
) -> None:
    def compare(accounts: tuple[Account, ...], options: Options, *_: object) -> Comparison:
        made = cases.comparison_of(accounts, options)
        claims = tuple(
            replace(claim, facets=(Time(claim.span, TimeKind.DATE, timex="XXXX-WXX-5"),))
            for claim in made.claims
        )
        return replace(made, claims=claims)

    monkeypatch.setattr(engine, "compare", compare)
    window.desk.add_files(files("Friday\n", "Published: 2024-03-14\n\nOn Friday\n"))
    sentence = "A account1.txt has no day of publication, so “Friday” has no place in the calendar"
    qtbot.waitUntil(lambda: any(text.startswith(sentence) for text in told(window)), timeout=10_000)
    [asked] = window.news.news
    asked.choices[0][1]()
    card = window.findChild(AccountCard)
    assert isinstance(card, AccountCard)
    card.fields["published"].setText("14.3.2024")
    card.save()
    qtbot.waitUntil(lambda: not any(text.startswith(sentence) for text in told(window)), timeout=10_000)


def test_that_many_long_sentences_leave_the_window_its_size(full_window: MainWindow, qtbot: QtBot) -> None:
    full_window.resize(1000, 640)
    qtbot.wait(1)
    before = full_window.size()
    for number in range(20):
        full_window.tell(News(f"File {number} is broken in a way that takes many words. " * 8, trouble=True))
    qtbot.wait(20)
    full_window.news._open()
    qtbot.wait(20)
    assert full_window.size() == before
    assert full_window.minimumSizeHint().height() < before.height()
    assert 40 < full_window.news.height() <= SHARE * before.height() + 20


def test_that_a_few_short_sentences_are_all_in_sight(full_window: MainWindow, qtbot: QtBot) -> None:
    heights = []
    for number in range(3):
        full_window.tell(News(f"File {number} is broken.", trouble=True))
        qtbot.wait(20)
        heights.append(full_window.news.height())
        assert full_window.news._area.verticalScrollBar().maximum() == 0
    assert heights[0] < heights[1] < heights[2]


def test_that_the_choice_returns_with_what_is_undone(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def backward(accounts: tuple[Account, ...], options: Options, *_: object) -> Comparison:
        made = cases.comparison_of(accounts, options)
        rows = tuple(
            replace(row, id=other.id)
            for row, other in zip(made.table.rows, reversed(made.table.rows), strict=True)
        )
        return replace(made, table=replace(made.table, rows=rows), divergences=())

    monkeypatch.setattr(engine, "compare", backward)
    full_window.show_row(RowId("R2"))
    full_window.desk.do(RemoveAccount(AccountId("C")))
    rested(full_window, qtbot)
    full_window.show_row(RowId("R5"))
    full_window.actions_of["edit.undo"].trigger()
    rested(full_window, qtbot)
    assert full_window.desk.row == "R2"
    assert full_window.table.current_row_id() == "R2"
