"""Asks before a file is replaced whose name nobody typed in full: the dialog asked about the name as it was typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from comparer.gui.phrases import tr


def completed(chosen: str, suffix: str, parent: QWidget) -> Path | None:
    """Return the chosen file with its ending, or None where a file of that name is there and shall stay."""
    path = Path(chosen)
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    return path if not path.exists() or _may_replace(path, parent) else None


def _may_replace(path: Path, parent: QWidget) -> bool:
    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Replace"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("{name} is there already. Do you want to replace it?", name=path.name))
    box.setStandardButtons(buttons.Yes | buttons.No)
    box.setDefaultButton(buttons.No)
    answer = box.exec()
    box.deleteLater()
    return answer == buttons.Yes
