from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparer.gui.actions import TABLE
from comparer.gui.mnemonics import with_letters

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


@pytest.mark.parametrize(
    ("titles", "made"),
    [
        (("File", "Find"), ("&File", "F&ind")),
        (("Edit", "View", "Extras"), ("&Edit", "&View", "E&xtras")),
        (("A", "a"), ("&A", "a")),
        (("R&D",), ("&R&&D",)),
        (("Ö", "Über"), ("&Ö", "&Über")),
    ],
)
def test_that_each_title_has_a_letter_of_its_own(titles: tuple[str, ...], made: tuple[str, ...]) -> None:
    assert with_letters(titles) == made


def test_that_every_menu_of_the_window_opens_by_a_letter(window: MainWindow) -> None:
    titles = [action.text() for action in window.menuBar().actions()]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(titles) > 4


def test_that_no_action_takes_the_key_of_a_menu() -> None:
    keys = [key for spec in TABLE for key in spec.keys]
    assert "Ctrl+Shift+O" in keys
    assert not [key for key in keys if key.startswith("Alt+") and len(key) == len("Alt+S")]
