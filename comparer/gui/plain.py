"""Words from accounts and files as they are: Qt takes what looks like HTML for HTML unless it is told otherwise."""

from __future__ import annotations

from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from comparer.present.passages import runs_right_to_left

_FROM_THE_LEFT = "\u200e"


def plain_label(text: str = "") -> QLabel:
    """Return a label that shows every sign as it is.

    A sentence of the program keeps its direction, also where it begins with a name from right to left.
    """
    first = next((way for way in map(bidirectional, text) if way in {"L", "R", "AL"}), "L")
    label = QLabel(f"{_FROM_THE_LEFT}{text}" if first != "L" and not runs_right_to_left(text) else text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_tip(text: str) -> str:
    """Return a tooltip that shows every sign as it is, and keeps the lines."""
    if "<" not in text:
        return text
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
