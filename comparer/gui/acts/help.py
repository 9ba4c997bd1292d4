"""Acts of the Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui.dialogs.about import about_box
from comparer.gui.dialogs.keys import KeySheet

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def keys(window: MainWindow) -> None:
    """Show all keys."""
    KeySheet(window).open()


def about(window: MainWindow) -> None:
    """Say what this program is."""
    about_box(window).open()
