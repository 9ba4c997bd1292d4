"""The menus of a right click, and what all menus do before they open: say what cannot be done, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QMenuBar

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

CELL = (
    *(f"review.{act}" for act in ("confirm", "dismiss", "unsure", "note")),
    "",
    *(f"review.{act}" for act in ("link", "unlink", "split", "merge", "exclude")),
    "",
    "edit.copy",
    "view.unfold",
    "go.other",
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


class WayBack(QObject):
    """Gives the focus back when the menu bar is left with Escape.

    Qt forgets where the focus was when a second menu is opened by its letter while the bar has the keyboard; then the
    bar would keep the keyboard for good.
    """

    def __init__(self, bar: QMenuBar, home: Callable[[], None]) -> None:
        super().__init__(bar)
        self._bar, self._home = bar, home
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look where the focus is after an Escape."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            QTimer.singleShot(0, self, self._leave)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self._bar.hasFocus():
            self._home()


def _menu(window: MainWindow, names: tuple[str, ...]) -> QMenu:
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in names:
        if name:
            menu.addAction(window.actions_of[name])
        else:
            menu.addSeparator()
    window.actions_of.watch(menu)
    return menu
