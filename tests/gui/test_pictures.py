from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from comparer import assets
from tests.gui.pictures import FOLDER, PICTURES, drawn, file_of

GRAIN = 8
"""Pixels of a square whose mean color is compared: the edges of letters differ between machines."""
FAR = 28
"""Steps of gray from which on a square has changed."""
FEW = 0.02
"""Share of squares that may have changed."""
MOST = 600_000
"""Bytes of all pictures."""


def changed(first: QImage, second: QImage) -> float:
    """Return the share of squares that differ."""
    size = first.size() / GRAIN
    small = [
        image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_Grayscale8)
        for image in (first, second)
    ]
    far = sum(
        abs(small[0].pixelColor(x, y).red() - small[1].pixelColor(x, y).red()) > FAR
        for x in range(size.width())
        for y in range(size.height())
    )
    return far / (size.width() * size.height())


@pytest.mark.parametrize("name", PICTURES)
def test_that_the_window_looks_as_in_the_manual(name: str, qapp: QApplication) -> None:
    assert qapp is not None
    kept, now = QImage(str(file_of(name))), drawn(name)
    assert (kept.width(), kept.height()) == (now.width(), now.height())
    assert changed(kept, now) <= FEW


def test_that_another_view_is_another_picture() -> None:
    assert changed(QImage(str(file_of("table"))), QImage(str(file_of("coverage")))) > FEW


def test_that_the_pictures_are_small_and_all_of_them_are_in_the_manual() -> None:
    files = sorted(FOLDER.glob("*.png"))
    assert sum(file.stat().st_size for file in files) < MOST
    for manual in assets.path("help").glob("*.md"):
        used = set(re.findall(r"\]\(pictures/(\w+)\.png\)", manual.read_text(encoding="utf-8")))
        assert used == {file.stem for file in files} == set(PICTURES)
