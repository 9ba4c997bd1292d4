from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPixmap, QTextDocument

from comparer.gui.dialogs.help_page import HelpPage, _is_light, help_file
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.gui.phrases import languages
from comparer.model import DivergenceKind

SIGNS = [*(kind.value for kind in DivergenceKind), "silence"]


@pytest.mark.parametrize("code", languages())
def test_that_the_legend_shows_every_sign(code: str) -> None:
    text = help_file(code).read_text(encoding="utf-8")
    assert sorted(re.findall(r"\]\(\.\./icons/kinds/(\w+)\.svg\)", text)) == sorted(SIGNS)


def test_that_signs_have_the_color_of_words(window: MainWindow) -> None:
    page = HelpPage(window)
    image = QTextDocument.ResourceType.ImageResource.value
    for sign in SIGNS:
        drawn = page.page.loadResource(image, QUrl(f"../icons/kinds/{sign}.svg"))
        assert isinstance(drawn, QPixmap)
        picture = drawn.toImage()
        dots = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        assert any(dot.alpha() > 120 for dot in dots), sign
        assert {dot.name() for dot in dots if dot.alpha() == 255} <= {window.look.theme.ink}
    page.deleteLater()


@pytest.mark.parametrize(("mode", "light"), [("light", 255), ("dark", 153)])
def test_that_no_light_picture_glares_in_a_dark_window(mode: str, light: int) -> None:
    window = MainWindow(Look(mode))
    page = HelpPage(window)
    for name in ("table", "reading"):
        drawn = page.page.loadResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(f"pictures/{name}.png")
        )
        assert isinstance(drawn, QImage)
        assert drawn.pixelColor(0, 0).name() == window.look.theme.hairline
        brightest = max(drawn.pixelColor(x, drawn.height() // 2).lightness() for x in range(drawn.width()))
        assert brightest == light
    window.close()
    Look("light")


def test_that_a_dark_picture_stays_as_it_is() -> None:
    image = QImage(help_file("en").parent.joinpath("pictures/dark.png").as_posix())
    assert not _is_light(image)


def test_that_the_manual_names_first_the_keys_that_menus_show(window: MainWindow) -> None:
    keys = help_file("en").read_text(encoding="utf-8").split("## Keys")[1].split("(so do")[0]
    for name in ("go.next", "go.previous"):
        assert window.actions_of[name].shortcut().toString() in keys
