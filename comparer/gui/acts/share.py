"""Acts of the Share menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import opening

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def copy_file(window: MainWindow) -> None:
    """Put the report on the clipboard as a file."""
    opening.copy_file(window)


def folder(window: MainWindow) -> None:
    """Show what was exported last in its folder."""
    opening.show_in_folder(window)


def mail(window: MainWindow) -> None:
    """Begin a message with the report."""
    opening.mail(window)
