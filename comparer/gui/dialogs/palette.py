"""A line to type in and a list that answers: for commands, and for rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from comparer.gui.phrases import shown, tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.model import RowId

MOST = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list: its words, what stands behind them, what choosing it does."""

    text: str
    beside: str
    act: Callable[[], None]


class Palette(QDialog):
    """Typing sifts, arrows choose, Enter does."""

    def __init__(self, title: str, hint: str, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._choices = tuple(choices)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.addWidget(self.field)
        box.addWidget(self.list)
        self.resize(min(640, parent.width() - 40), min(420, parent.height() - 80))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + 72)
        self.field.textChanged.connect(self._sift)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._do())
        self._sift("")
        self.field.setFocus()

    def _sift(self, typed: str) -> None:
        words = typed.lower().split()
        self.list.clear()
        found = (
            choice
            for choice in self._choices
            if all(word in f"{choice.text} {choice.beside}".lower() for word in words)
        )
        for choice, _ in zip(found, range(MOST), strict=False):
            item = QListWidgetItem(f"{choice.text}   {choice.beside}" if choice.beside else choice.text)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the letters go to the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            by = steps.get(Qt.Key(event.key()), 0)
            if by:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        item = self.list.currentItem()
        choice = item.data(Qt.ItemDataRole.UserRole) if self.list.count() else None
        self.accept()
        if isinstance(choice, Choice):
            choice.act()


def command_palette(window: MainWindow) -> Palette:
    """Return the list of all commands that make sense now."""
    native = QKeySequence.SequenceFormat.NativeText
    window.actions_of.refresh()
    choices = [
        Choice(shown(spec.text).rstrip("…"), action.shortcut().toString(native), action.trigger)
        for spec in window.actions_of.specs
        for action in [window.actions_of[spec.id]]
        if action.isEnabled() and spec.id != "help.palette"
    ]
    return Palette(tr("All commands"), tr("What do you want to do?"), choices, window)


def row_palette(window: MainWindow) -> Palette:
    """Return the list of the rows shown, by number and words."""
    sheet = window.desk.sheet
    choices = []
    for row in sheet.rows if sheet is not None else ():
        words = next((passage.text for cell in row.cells for passage in cell.passages), "")
        choices.append(Choice(f"{row.number}", " ".join(words.split())[:90], partial(_show, window, row.id)))
    return Palette(tr("Go to row"), tr("A row's number, or words of it"), choices, window)


def _show(window: MainWindow, row: RowId) -> None:
    window.show_row(row)
