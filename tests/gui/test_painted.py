from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from comparer.gui import painted
from comparer.gui.painted import FirstPaint

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class Watched(QWidget):
    """Counts how often it is painted."""

    pictures = 0

    def paintEvent(self, _event: object) -> None:  # noqa: N802 -- Qt's name
        self.pictures += 1


def test_that_work_begins_once_and_after_the_first_picture(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painted, "PATIENCE", 60_000)
    window, seen = Watched(), []
    qtbot.addWidget(window)
    FirstPaint(window, lambda: seen.append(window.pictures))
    qtbot.wait(20)
    assert seen == []
    window.show()
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen[0] >= 1
    window.repaint()
    qtbot.wait(20)
    assert len(seen) == 1


def test_that_a_window_nobody_sees_does_not_wait_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painted, "PATIENCE", 10)
    window, seen = QWidget(), []
    qtbot.addWidget(window)
    FirstPaint(window, lambda: seen.append(True))
    qtbot.waitUntil(lambda: seen == [True], timeout=10_000)
