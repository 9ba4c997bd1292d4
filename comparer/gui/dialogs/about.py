"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from comparer import __version__
from comparer.gui.icons import pixmap
from comparer.gui.look import Look
from comparer.gui.phrases import tr

SIGN = 56
"""Pixels of the program's sign."""


class About(QDialog):
    """The program's sign, its name and version, what it does."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Comparer"))
        sign = QLabel()
        sign.setPixmap(pixmap("comparer", look.theme.ink, SIGN, self.devicePixelRatioF()))
        name = QLabel(tr("Comparer {version}", version=__version__))
        name.setFont(look.font(1.4, bold=True))
        what = QLabel(
            tr(
                "Sets several accounts of one event side by side, line by line, and shows where they differ. "
                "It assists; you judge. Works offline: nothing leaves this computer."
            )
        )
        what.setWordWrap(True)
        what.setFixedWidth(340)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QGridLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setHorizontalSpacing(20)
        box.setVerticalSpacing(8)
        box.addWidget(sign, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        box.addWidget(name, 0, 1)
        box.addWidget(what, 1, 1)
        box.setRowMinimumHeight(2, 12)
        box.addWidget(buttons, 3, 0, 1, 2)
