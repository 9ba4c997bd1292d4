from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from comparer import assets
from comparer.gui.actions import TABLE
from comparer.gui.icons import icon, kind_pixmap, pixmap
from comparer.model import DivergenceKind, Severity

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ICONS = assets.path("icons")
SOURCES = sorted(Path(assets.__file__).parent.joinpath("gui").rglob("*.py"))


def test_that_every_icon_of_an_action_is_there() -> None:
    assert [spec.icon for spec in TABLE if spec.icon and not (ICONS / f"{spec.icon}.svg").is_file()] == []


def test_that_no_icon_is_carried_along_unused() -> None:
    text = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    named = set(re.findall(r'"([a-z0-9-]+)"', text))
    assert {file.stem for file in ICONS.glob("*.svg")} - named == set()


def test_that_the_icons_come_with_their_license() -> None:
    assert (ICONS / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")


def test_that_every_kind_has_a_sign_in_the_color_asked_for(qtbot: QtBot) -> None:
    del qtbot
    for kind in DivergenceKind:
        drawn = kind_pixmap(kind, Severity.DIFFERENCE, "#ff0000", 32).toImage()
        pixels = [drawn.pixelColor(x, y) for x in range(32) for y in range(32)]
        opaque = [color for color in pixels if color.alpha() == 255]
        assert opaque
        assert {color.name() for color in opaque} == {"#ff0000"}


def test_that_only_a_detail_somebody_leaves_out_has_the_sign_of_silence(qtbot: QtBot) -> None:
    del qtbot
    detail, other, silence = (
        kind_pixmap(DivergenceKind.DETAIL, severity, "#ff0000", 32).toImage()
        for severity in (Severity.DIFFERENCE, Severity.CONTRADICTION, Severity.OMISSION)
    )
    assert detail == other != silence


def test_that_icons_are_sharp_on_fine_screens(qtbot: QtBot) -> None:
    del qtbot
    fine = pixmap("check", "#000000", 16, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (32, 2.0)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_that_an_icon_is_drawn_in_the_size_and_color_of_its_state(qtbot: QtBot, ratio: float) -> None:
    del qtbot
    drawn = icon("check", "#ff0000", "#00ff00")
    again = QIcon(drawn)
    for mode, color in ((QIcon.Mode.Normal, "#ff0000"), (QIcon.Mode.Disabled, "#00ff00")):
        picture = again.pixmap(QSize(20, 20), ratio, mode)
        assert (picture.width(), picture.devicePixelRatio()) == (20 * ratio, ratio)
        image = picture.toImage()
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} == {color}
