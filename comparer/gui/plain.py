"""Words from accounts and files as they are: Qt takes what looks like HTML for HTML unless it is told otherwise."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "") -> QLabel:
    """Return a label that shows every sign as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_tip(text: str) -> str:
    """Return a tooltip that shows every sign as it is, and keeps the lines."""
    if "<" not in text:
        return text
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
