"""Some releases of the Qt binding lose references until the interpreter dies."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 1500
LOST = 50


def test_that_void_calls_do_not_lose_references_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    assert before - sys.getrefcount(None) < LOST


def test_that_void_calls_do_not_lose_references_to_true(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        widget.isEnabled()
    assert before - sys.getrefcount(True) < LOST
