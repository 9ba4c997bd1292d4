"""What the comparison is called: the first line of every report, and the name that Save as offers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.dialogs.buttons import keep_or_leave
from comparer.gui.phrases import tr

WIDTH = 480


class TitleDialog(QDialog):
    """One line. Saving is an act that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Title of the comparison"))
        how = QLabel(tr("It stands on every report, and Save as offers it as a name."))
        how.setObjectName("muted")
        how.setWordWrap(True)
        self.field = QLineEdit(desk.session.state.options.title)
        self.field.setAccessibleName(tr("Title of the comparison"))
        self.field.setPlaceholderText(tr("What happened, and when"))
        self.field.setMaxLength(300)
        buttons, _ = keep_or_leave(self)
        buttons.accepted.connect(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        for part in (how, self.field, buttons):
            box.addWidget(part)
        self.field.setFocus()
        self.resize(WIDTH, box.totalHeightForWidth(WIDTH))  # the sentence takes two lines in some languages

    def save(self) -> None:
        """Take the title over where it was changed."""
        options = self._desk.session.state.options
        title = " ".join(self.field.text().split())
        if title != options.title:
            self._desk.do(deeds.set_options(replace(options, title=title)))
        self.accept()
