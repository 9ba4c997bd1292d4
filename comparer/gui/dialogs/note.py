"""The reviewer's note to a divergence."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.phrases import tr
from comparer.gui.plain import plain_label
from comparer.present.sheet import Flag


class NoteDialog(QDialog):
    """A few lines; Ctrl+Enter keeps them."""

    def __init__(self, flag: Flag, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._flag, self._desk = flag, desk
        self.setWindowTitle(tr("Note"))
        self.resize(460, 240)
        why = plain_label(flag.why)
        why.setWordWrap(True)
        why.setObjectName("muted")
        self.text = QPlainTextEdit(flag.note)
        self.text.setAccessibleName(tr("Note"))
        self.text.setTabChangesFocus(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        box.addWidget(why)
        box.addWidget(self.text)
        box.addWidget(buttons)
        self.text.setFocus()

    def save(self) -> None:
        """Keep the note."""
        words = self.text.toPlainText().strip()
        if words != self._flag.note and self._desk.comparison is not None:
            self._desk.do(deeds.write_note(self._desk.comparison, self._flag.divergence, words))
        self.accept()
