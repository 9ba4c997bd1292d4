from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from comparer.gui.delegates.cells import BADGE
from comparer.gui.delegates.signs import draw_badge
from comparer.gui.main_window import MainWindow
from comparer.gui.panels.flag_card import Badge
from comparer.gui.theme import LIGHT
from comparer.model import DivergenceKind, Severity, Status

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def inked(status: Status) -> set[tuple[int, int]]:
    """Return the pixels of a badge that is drawn at (10, 10) on nothing."""
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    box = QRectF(10, 10, BADGE, BADGE)
    draw_badge(painter, box, DivergenceKind.NUMBER, Severity.DIFFERENCE, status, LIGHT)
    painter.end()
    return {(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).alpha() > 40}


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.DISMISSED, Status.UNSURE])
def test_that_the_reviewer_s_sign_never_covers_the_badge_below(qtbot: QtBot, status: Status) -> None:
    del qtbot
    pixels = inked(status)
    assert pixels != inked(Status.OPEN)
    assert max(y for _, y in pixels) < 10 + BADGE + 4


def test_that_badges_grow_with_the_words_and_have_room_for_the_reviewer_s_sign(
    full_window: MainWindow,
) -> None:
    sheet = full_window.desk.sheet
    assert sheet is not None
    badge = Badge(sheet.flags[0], full_window.look)
    small = badge.sizeHint()
    full_window.look.zoom(21)
    assert badge.sizeHint().width() > small.width() + 15
    assert badge.sizeHint().height() >= full_window.table.delegate.badge + 4
