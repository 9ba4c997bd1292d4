from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit

from comparer import assets
from comparer.gui.dialogs.title import TitleDialog
from comparer.gui.fields import SIGNS, picture
from comparer.gui.main_window import MainWindow
from comparer.gui.theme import DARK, LIGHT, Theme, style_sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEIGHT = 30


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_the_signs_of_fields_have_the_theme_s_colors(theme: Theme) -> None:
    inks = {"down": theme.muted, "up": theme.muted, "tick": theme.ink, "checked": theme.on_accent}
    assert set(inks) == set(SIGNS)
    style = style_sheet(theme)
    for name, ink in inks.items():
        path = picture(name, dark=theme.dark)
        assert path in style
        text = assets.text(f"icons/fields/{path.rsplit('/', 1)[-1]}")
        assert f'stroke="{ink}"' in text
        assert "ISC" in text


def test_that_fields_are_of_one_height(window: MainWindow, qtbot: QtBot) -> None:
    del window
    for made in (QComboBox, QDoubleSpinBox, QLineEdit):
        field = made()
        qtbot.addWidget(field)
        field.show()
        assert abs(field.sizeHint().height() - HEIGHT) <= 1, made


def test_that_a_dialog_has_room_for_all_of_its_sentence(full_window: MainWindow) -> None:
    dialog = TitleDialog(full_window.desk, full_window)
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
    dialog.deleteLater()


def test_that_checkable_commands_show_their_tick_in_the_menu(full_window: MainWindow) -> None:
    for spec in full_window.actions_of.specs:
        assert full_window.actions_of[spec.id].isIconVisibleInMenu() == (spec.checked is None)


def test_that_the_veil_of_a_drop_leaves_the_menus_free(full_window: MainWindow) -> None:
    full_window.overlay.announce("Drop to add an account")
    assert full_window.overlay.geometry().top() >= full_window.menuBar().geometry().bottom()
    assert full_window.overlay.geometry().bottom() == full_window.rect().bottom()
