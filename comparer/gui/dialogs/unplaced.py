"""Decisions whose words are no longer there: shown, never dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comparer.gui import deeds
from comparer.gui.phrases import shown, tr
from comparer.gui.plain import plain_tip
from comparer.model import Decision, Judgment


class UnplacedDialog(QDialog):
    """A line for each decision, with its note and its whole words."""

    def __init__(self, decisions: tuple[Decision, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Decisions that no longer fit"))
        self.resize(560, 360)
        why = QLabel(
            tr(
                "You decided this on words that are not set against each other any more: an account was changed, removed "
                "or added. The decisions are kept, and hold again as soon as their words are back."
            )
        )
        why.setObjectName("muted")
        why.setWordWrap(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Decisions that no longer fit"))
        for decision in decisions:
            text = shown(deeds.name_of_decision(decision))
            if isinstance(decision, Judgment) and decision.note:
                text = tr("{what}\nNote: {note}", what=text, note=decision.note)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.ToolTipRole, plain_tip(text))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        for part in (why, self.list, buttons):
            box.addWidget(part)
        self.list.setFocus()
