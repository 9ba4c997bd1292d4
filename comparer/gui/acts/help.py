"""Acts of the Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import opening

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def page(window: MainWindow) -> None:
    """Show the manual."""
    opening.help_page(window)


def palette(window: MainWindow) -> None:
    """Find a command by its words."""
    opening.command_palette(window)


def keys(window: MainWindow) -> None:
    """Show all keys, and let them be changed."""
    opening.keys(window)


def about(window: MainWindow) -> None:
    """Say what this program is."""
    opening.about(window)
