"""What can be taken up again: comparisons that were never named, and those opened last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from comparer.gui.phrases import counted, tr
from comparer.gui.plain import plain_tip

MOST = 3
WIDTH = 704
"""Pixels: as wide as the two choices above."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A comparison to take up: its name, and when it was changed or where it is."""

    path: Path
    name: str
    beside: str
    unsaved: bool


class Offers(QWidget):
    """A short list of lines with buttons. Both signals carry a path."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(WIDTH)
        self.buttons: list[QToolButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.hide()

    def show_offers(self, unsaved: tuple[Offer, ...], recent: tuple[Offer, ...]) -> None:
        """Show these; none hides the list."""
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self._group(tr("Still here, without a name yet"), unsaved)
        self._group(tr("Opened last"), recent)
        self.setVisible(bool(unsaved or recent))

    def _group(self, title: str, offers: tuple[Offer, ...]) -> None:
        if not offers:
            return
        if self._box.count():
            self._box.addSpacing(12)
        head = QLabel(title)
        head.setObjectName("muted")
        self._box.addWidget(head)
        for offer in offers[:MOST]:
            self._box.addWidget(self._line(offer))
        if len(offers) > MOST:
            more = counted(
                len(offers) - MOST, "{count} more in the File menu", "{count} more in the File menu"
            )
            hint = QLabel(more)
            hint.setObjectName("muted")
            self._box.addWidget(hint)

    def _line(self, offer: Offer) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        name = _Name(offer.name)
        name.setToolTip(plain_tip(str(offer.path)))
        beside = QLabel(offer.beside)
        beside.setObjectName("muted")
        beside.setTextFormat(Qt.TextFormat.PlainText)
        box.addWidget(name, 1)
        box.addWidget(beside)
        box.addWidget(
            self._button(
                tr("Open"), tr("Open {name}", name=offer.name), partial(self.opened.emit, offer.path)
            )
        )
        if offer.unsaved:
            spoken = tr("Remove {name}", name=offer.name)
            box.addWidget(self._button(tr("Remove"), spoken, partial(self.removed.emit, offer.path)))
        return line

    def _button(self, text: str, spoken: str, act: partial[None]) -> QToolButton:
        button = _Button()
        button.setText(text)
        button.setAccessibleName(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _on: act())
        self.buttons.append(button)
        return button


class _Button(QToolButton):
    """A button that answers to Enter too, not to the space bar alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class _Name(QLabel):
    """As much of a name as there is room for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
