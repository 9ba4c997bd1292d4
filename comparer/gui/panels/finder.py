"""Finding words in the cells: highlights all, walks from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.models.sheet_model import MARGIN
from comparer.gui.panels.passing import Passing
from comparer.gui.phrases import tr
from comparer.gui.views.table import ComparisonTable


class Finder(QWidget):
    """A line over the table; Enter and F3 go on, Escape closes."""

    def __init__(self, table: ComparisonTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._look = table, look
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places: list[tuple[int, int]] = []
        self._at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in the accounts"))
        self.field.setAccessibleName(tr("Find in the accounts"))
        self.field.setMaximumWidth(320)
        self.field.setAcceptDrops(False)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.previous = self._button(tr("Find previous"), lambda: self.go(-1))
        self.next = self._button(tr("Find next"), lambda: self.go(1))
        self._close = self._button(tr("Close"), self.end)
        look.changed.connect(self._relook)
        self._relook()
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 12, 6)
        box.setSpacing(2)
        box.addWidget(self.field, 1)
        box.addSpacing(6)
        for button in (self.previous, self.next):
            box.addWidget(button)
        box.addSpacing(6)
        box.addWidget(self.count)
        box.addStretch(1)
        box.addWidget(self._close)
        self.field.textChanged.connect(self._seek)
        self.field.returnPressed.connect(lambda: self.go(1))
        self.field.installEventFilter(self)
        Passing(self.field)
        table.sheet_model.modelReset.connect(self._again)
        self.hide()

    @staticmethod
    def _button(words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(act)
        return button

    def _relook(self) -> None:
        theme = self._look.theme
        names = {self.previous: "arrow-up", self.next: "arrow-down", self._close: "x"}
        for button, name in names.items():
            button.setIcon(icon(name, theme.ink, theme.hairline))

    def begin(self) -> None:
        """Open the line."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._seek(self.field.text())

    def end(self) -> None:
        """Close the line and take the highlights away."""
        self.hide()
        self._table.seek("")
        self._table.setFocus()

    def go(self, by: int) -> None:
        """Go to the next or previous place with the words."""
        if not self._places:
            if self.field.text():
                self._seek(self.field.text())
            else:
                self.begin()
                return
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._table.go_to_cell(*self._places[self._at])
        self._say()

    def _again(self) -> None:
        if self.isVisible():
            self._places = self._found(self.field.text())
            self._at = -1
            self._say()

    def _seek(self, words: str) -> None:
        self._table.seek(words)
        self._places = self._found(words)
        here = self._table.currentIndex().row()
        self._at = next((at for at, (row, _) in enumerate(self._places) if row >= here), 0) - 1
        if self._places and words:
            self.go(1)
        self._say()

    def _found(self, words: str) -> list[tuple[int, int]]:
        model, sought = self._table.sheet_model, words.lower()
        if not sought:
            return []
        return [
            (row, column)
            for row in range(model.rowCount())
            for column in range(MARGIN + 1, model.columnCount())
            if any(sought in passage.text.lower() for passage in model.cell_at(row, column).passages)
        ]

    def _say(self) -> None:
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._places))
        if not self.field.text():
            self.count.setText("")
        elif not self._places:
            self.count.setText(tr("Not found in the rows shown"))
        else:
            self.count.setText(tr("{at} of {count} cells", at=self._at + 1, count=len(self._places)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Escape."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.end()
            return True
        return super().eventFilter(watched, event)
