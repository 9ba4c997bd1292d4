"""The menus of a right click, and what all menus do before they open: say what cannot be done, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

CELL = (
    *(f"review.{act}" for act in ("confirm", "dismiss", "unsure", "note")),
    "",
    *(f"review.{act}" for act in ("link", "unlink", "split", "merge", "exclude")),
    "",
    "edit.copy",
    "view.unfold",
)
HEAD = (
    *(f"account.{act}" for act in ("card", "text", "replace", "remove")),
    "",
    *(f"account.{act}" for act in ("base", "left", "right", "hide", "all", "fit")),
)


def cell_menu(window: MainWindow, at: QPoint) -> None:
    """Show what can be done with the chosen cells."""
    _menu(window, CELL).popup(window.table.viewport().mapToGlobal(at))


def head_menu(window: MainWindow, at: QPoint) -> None:
    """Show what can be done with an account."""
    section = window.table.heads.logicalIndexAt(at)
    if window.table.account_at(section) is not None:
        window.table.choose_column(section)
        _menu(window, HEAD).popup(window.table.heads.viewport().mapToGlobal(at))


def _menu(window: MainWindow, names: tuple[str, ...]) -> QMenu:
    menu = QMenu(window)
    for name in names:
        if name:
            menu.addAction(window.actions_of[name])
        else:
            menu.addSeparator()
    window.actions_of.watch(menu)
    return menu
