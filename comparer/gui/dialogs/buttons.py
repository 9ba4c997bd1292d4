"""The two buttons below what can be kept or left."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from comparer.gui.phrases import tr


def keep_or_leave(dialog: QDialog, words: str = "") -> tuple[QDialogButtonBox, QPushButton]:
    """Return a box with a button in the accent's color, "Save" or these words, and Cancel, which leaves the dialog."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    keep = buttons.addButton(words or tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
    keep.setObjectName("main")
    keep.setDefault(True)
    buttons.rejected.connect(dialog.reject)
    return buttons, keep
