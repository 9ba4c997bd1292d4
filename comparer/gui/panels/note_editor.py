"""The reviewer's note to a divergence, written where the divergence stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from comparer.gui.phrases import tr

LINES = 3
_PASSING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Looking at another window or opening a menu does not end a note."""


class NoteEditor(QWidget):
    """A few lines. Ctrl+Enter keeps them, and so does going elsewhere; Escape leaves the note as it was.

    `ended` carries the words to keep, None where nothing is to be kept, and whether the keyboard ended it.
    """

    ended = Signal(object, bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.text = QPlainTextEdit(words)
        self.text.setAccessibleName(tr("Note"))
        self.text.setAccessibleDescription(tr("Ctrl+Enter keeps the note, Escape leaves it as it was"))
        self.text.setPlaceholderText(tr("What you found out, for you and for the report"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 24)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.installEventFilter(self)
        hint = QLabel(tr("Ctrl+Enter keeps it, Esc discards it"))
        hint.setObjectName("muted")
        keep = QToolButton()
        keep.setText(tr("Keep"))
        keep.setAccessibleName(tr("Keep the note"))
        keep.clicked.connect(lambda: self.end(keep=True, by_key=True))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(hint, 1)
        line.addWidget(keep)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.text)
        box.addLayout(line)

    @property
    def words(self) -> str:
        """Return what is written."""
        return self.text.toPlainText()

    def put_away(self) -> str:
        """Return what is written and say nothing more: the editor is about to be replaced."""
        self._over = True
        return self.words

    def end(self, *, keep: bool, by_key: bool) -> None:
        """Stop writing, once."""
        if not self._over:
            self._over = True
            self.ended.emit(self.words.strip() if keep else None, by_key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen for the keys that end a note, and for the focus going elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.end(keep=True, by_key=True)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.end(keep=False, by_key=True)
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.end(keep=True, by_key=False)
        return super().eventFilter(watched, event)
