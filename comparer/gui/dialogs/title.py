"""What the comparison is called: the first line of every report, and the name that Save as offers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.phrases import tr


class TitleDialog(QDialog):
    """One line. Saving is an act that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Title of the comparison"))
        self.resize(480, 0)
        how = QLabel(tr("It stands on every report, and Save as offers it as a name."))
        how.setObjectName("muted")
        how.setWordWrap(True)
        self.field = QLineEdit(desk.session.state.options.title)
        self.field.setAccessibleName(tr("Title of the comparison"))
        self.field.setPlaceholderText(tr("What happened, and when"))
        self.field.setMaxLength(300)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        for part in (how, self.field, buttons):
            box.addWidget(part)
        self.field.setFocus()

    def save(self) -> None:
        """Take the title over where it was changed."""
        options = self._desk.session.state.options
        title = " ".join(self.field.text().split())
        if title != options.title:
            self._desk.do(deeds.set_options(replace(options, title=title)))
        self.accept()
