from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from comparer.gui.news import News
from comparer.gui.plain import plain_label, plain_tip
from comparer.review import AddAccounts, Session
from tests.gui import cases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

TRAP = "<img src=x>"


def test_that_a_label_shows_every_sign(qtbot: QtBot) -> None:
    label = plain_label(TRAP)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == TRAP


def test_that_a_tooltip_shows_every_sign_and_keeps_its_lines() -> None:
    assert plain_tip(f"{TRAP} & Sons\ntwo") == "<qt>&lt;img src=x&gt; &amp; Sons<br>two</qt>"
    assert plain_tip("Smith & Sons\ntwo") == "Smith & Sons\ntwo"


def test_that_a_publisher_s_name_is_never_html(window: MainWindow) -> None:
    first, *others = cases.accounts(2, 4)
    held = (replace(first, publisher=TRAP), *others)
    session = Session(entries=[AddAccounts(held)])
    window.desk.open(session, cases.comparison_of(held, session.state.options))
    model = window.table.sheet_model
    across, tip = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    told = str(model.headerData(1, across, tip))
    assert TRAP not in told
    assert "&lt;img src=x&gt;" in told
    assert TRAP in str(model.headerData(1, across, Qt.ItemDataRole.AccessibleTextRole))
    window.news.tell(News(f"Removed: {TRAP}"))
    [line] = [label for label in window.news.findChildren(QLabel) if TRAP in label.text()]
    assert line.textFormat() is Qt.TextFormat.PlainText
    trapped = [label for label in window.findChildren(QLabel) if TRAP in label.text()]
    assert {label.textFormat() for label in trapped} == {Qt.TextFormat.PlainText}


def test_that_a_sentence_keeps_its_direction_after_a_name_from_right_to_left(qapp: QApplication) -> None:
    del qapp
    assert plain_label("קול הנמל is in Hebrew, which is not analyzed.").text().startswith("\u200e")
    assert plain_label("שריפה במחסן Rosen").text() == "שריפה במחסן Rosen"
    assert plain_label("12 workers").text() == "12 workers"
