from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from comparer.gui.icons import icon
from comparer.gui.main_window import MainWindow
from comparer.gui.panels.tool_button import GAP, ToolButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("trailing", [False, True])
def test_that_icon_and_word_have_air_between_them_and_the_same_on_both_sides(
    window: MainWindow, qtbot: QtBot, trailing: bool
) -> None:
    del window
    button = ToolButton(trailing=trailing)
    qtbot.addWidget(button)
    button.setText("MMM")
    button.setIcon(icon("check", "#ff0000", "#ff0000"))
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setStyleSheet("background: #ffffff; color: #000000; border: none; padding: 5px 8px;")
    button.resize(button.sizeHint())
    button.show()
    image = button.grab().toImage()
    ink = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).green() < 128 for y in range(image.height()))
    ]
    word = 16 + GAP + button.fontMetrics().horizontalAdvance("MMM")
    assert 0 <= button.sizeHint().width() - (word + 2 * 8) <= 4
    assert abs(ink[0] - (image.width() - 1 - ink[-1])) <= 4
    gaps = [second - first for first, second in itertools.pairwise(ink)]
    assert max(gaps) >= GAP


@pytest.mark.parametrize("width", [860, 1000, 1280, 1600])
def test_that_no_button_of_the_filter_bar_stands_on_another(
    full_window: MainWindow, qtbot: QtBot, width: int
) -> None:
    full_window.resize(width, 600)
    qtbot.wait(50)
    bar = full_window.filters
    buttons = [*bar.kinds.values(), bar.severity, bar.account, bar.status]
    boxes = sorted((button.geometry() for button in buttons), key=lambda box: box.left())
    assert all(first.right() < second.left() for first, second in itertools.pairwise(boxes))
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
