from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool

from comparer.gui import engine
from comparer.gui.panels.page_view import PageView

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

WHITE = (1, 1, bytes(4))


def test_that_what_was_asked_for_in_vain_is_not_drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[float] = []
    go_on = threading.Event()

    def pictures(_pdf: bytes, pages: list[int], scale: float) -> Iterator[tuple[int, int, bytes]]:
        drawn.append(scale)
        go_on.wait(10)
        yield from [WHITE] * len(pages)

    monkeypatch.setattr(engine, "pictures", pictures)
    view = PageView()
    qtbot.addWidget(view)
    view.show_pdf(b"", [(200, 300)])
    for step in range(20):
        view.zoom = 1 + step / 10
    go_on.set()
    qtbot.waitUntil(lambda: 1 in view.pictures, timeout=10_000)
    assert len(drawn) <= QThreadPool.globalInstance().maxThreadCount() + 1
    assert drawn[-1] == view.scale()


def test_that_pages_far_from_sight_are_not_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def pictures(_pdf: bytes, pages: list[int], _scale: float) -> Iterator[tuple[int, int, bytes]]:
        yield from [WHITE] * len(pages)

    monkeypatch.setattr(engine, "pictures", pictures)
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    view.show_pdf(b"", [(200, 300)] * 30)
    for page in (1, 15, 30):
        view.go_to(page)
        qtbot.waitUntil(lambda page=page: page in view.pictures, timeout=5000)  # type: ignore[misc]
    assert min(view.pictures) > 15
