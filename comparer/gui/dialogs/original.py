"""An account's text as it was received, never edited."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from comparer.gui.look import Look
from comparer.gui.phrases import tr
from comparer.model import Account


class OriginalText(QDialog):
    """Shows the words and the hash of the original."""

    def __init__(self, account: Account, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Original text of {account}", account=f"{account.id} {account.name}"))
        self.resize(720, 640)
        text = QPlainTextEdit(account.text)
        text.setReadOnly(True)
        text.setFont(look.font())
        text.setAccessibleName(tr("Original text"))
        digest = QLabel(tr("SHA-256 of the original: {hash}", hash=account.source.sha256))
        digest.setObjectName("muted")
        digest.setWordWrap(True)
        digest.setTextInteractionFlags(digest.textInteractionFlags().TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(text, 1)
        box.addWidget(digest)
        box.addWidget(buttons)
