"""A line to type in and a list that answers: for commands, and for rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from comparer.gui.phrases import shown, tr
from comparer.gui.plain import plain_label
from comparer.gui.reasons import why_not
from comparer.gui.told import told

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


class _Lines(QStyledItemDelegate):
    """Draws the words at the left and what stands beside them at the right, or after a column of `lead` pixels."""

    def __init__(self, lead: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lead = lead

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one choice."""
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        area: QRect = option.rect.adjusted(8, 0, -8, 0)
        letters = option.fontMetrics
        colors = option.palette
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        middle = Qt.AlignmentFlag.AlignVCenter
        quiet, loud = colors.color(QPalette.ColorRole.PlaceholderText), colors.color(QPalette.ColorRole.Text)
        if self._lead:
            painter.setPen(quiet)
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, choice.text)
            words, room = choice.beside, area.adjusted(self._lead, 0, 0, 0)
        else:
            painter.setPen(quiet)
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, choice.beside)
            words, room = choice.text, area.adjusted(0, 0, -letters.horizontalAdvance(choice.beside) - 16, 0)
        painter.setPen(loud)
        elided = letters.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, elided)


class Palette(QDialog):
    """Typing sifts, arrows choose, Enter does."""

    def __init__(
        self,
        title: str,
        hint: str,
        choices: Sequence[Choice],
        parent: QWidget,
        *,
        none: str = "",
        lead: int = 0,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setObjectName("palette")
        self._choices = tuple(choices)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Lines(lead, self))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = plain_label(none or tr("Nothing found. Try fewer or other words."))
        self.none.setObjectName("muted")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.none.setContentsMargins(16, 28, 16, 16)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.addWidget(self.field)
        box.addWidget(self.list)
        box.addWidget(self.none, 1)
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
        found = [
            choice
            for choice in self._choices
            if all(word in f"{choice.text} {choice.beside}".lower() for word in words)
        ]
        found.sort(key=lambda choice: choice.text.lower() != " ".join(words))  # row 12 before "12 people"
        for choice, _ in zip(found, range(MOST), strict=False):
            item = QListWidgetItem(choice.text)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.text} {choice.beside}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.none.setVisible(self.list.count() == 0)

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
        if action.isEnabled() and spec.id != "help.palette" and why_not(window, spec.id) is None
    ]
    return Palette(tr("All commands"), tr("What do you want to do?"), choices, window)


def row_palette(window: MainWindow) -> Palette:
    """Return the list of the rows shown, by number and words."""
    sheet = window.desk.sheet
    choices = []
    for row in sheet.rows if sheet is not None else ():
        words = next((told(passage) for cell in row.cells for passage in cell.passages), "")
        choices.append(Choice(f"{row.number}", words[:120], partial(_show, window, row.id)))
    many = len(choices)
    of = sheet.totals.rows if sheet is not None else many
    none = tr("No row shown has this.")
    if many < of:
        none = tr(
            "None of the {shown} rows shown has this; {hidden} are hidden.", shown=many, hidden=of - many
        )
    return Palette(tr("Go to row"), tr("A row's number, or words of it"), choices, window, none=none, lead=44)


def _show(window: MainWindow, row: RowId) -> None:
    window.show_row(row)
