"""Acts of the Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui.dialogs.about import about_box
from comparer.gui.dialogs.help_page import HelpPage
from comparer.gui.dialogs.keys import KeySheet
from comparer.gui.dialogs.palette import command_palette

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def page(window: MainWindow) -> None:
    """Show the manual."""
    HelpPage(window).open()


def palette(window: MainWindow) -> None:
    """Find a command by its words."""
    command_palette(window).open()


def keys(window: MainWindow) -> None:
    """Show all keys, and let them be changed."""
    KeySheet(window).open()


def about(window: MainWindow) -> None:
    """Say what this program is."""
    about_box(window).open()
