"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from comparer import __version__
from comparer.gui.phrases import tr


def about_box(parent: QWidget) -> QMessageBox:
    """Return the box; the caller opens it."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Comparer"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Comparer {version}", version=__version__))
    box.setInformativeText(
        tr(
            "Sets several accounts of one event side by side, line by line, and shows where they differ. "
            "It assists; you judge. Works offline: nothing leaves this computer."
        )
    )
    return box
