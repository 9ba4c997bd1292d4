"""One divergence in the inspector."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from comparer.gui.delegates.signs import draw_badge
from comparer.gui.look import Look
from comparer.gui.panels import rich
from comparer.gui.phrases import shown, tr
from comparer.model import Comparison, Status
from comparer.present import wording
from comparer.present.sheet import Flag


class Badge(QWidget):
    """The sign of a divergence."""

    def __init__(self, flag: Flag, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag, self._look = flag, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the sign and the reviewer's."""
        return QSize(28, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        flag = self._flag
        draw_badge(painter, QRectF(1, 1, 22, 22), flag.kind, flag.severity, flag.status, self._look.theme)


def text_label(html: str, look: Look, parent: QWidget | None = None) -> QLabel:
    """Return rich text that can be selected by mouse and keyboard."""
    label = QLabel(html, parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setFont(look.font())
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.LinksAccessibleByMouse
        | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.setMinimumWidth(60)
    return label


class FlagCard(QWidget):
    """Kind, severity and confidence in words; both quotations; why; how the values were found; the note."""

    def __init__(self, flag: Flag, comparison: Comparison, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = flag
        kind = shown(wording.kind_name(flag.kind, flag.severity))
        severity = shown(wording.severity_name(flag.severity)).lower()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Badge(flag, look))
        sure = shown(wording.confidence_name(flag.confidence))
        if flag.status is not Status.OPEN:
            sure = tr("{sure} · {status}", sure=sure, status=shown(wording.status_name(flag.status)).lower())
        head.addWidget(text_label(rich.heading(flag, kind, severity, sure, look), look), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        body = text_label(self._body(comparison, look), look)
        body.setContentsMargins(0, 0, 0, 0)
        body.setAccessibleName(tr("{kind}: both sides and why", kind=kind))
        box.addWidget(body)
        self.box = box
        self.setAccessibleName(tr("{kind}, {severity}", kind=kind, severity=severity))

    def _body(self, comparison: Comparison, look: Look) -> str:
        flag = self.flag
        parts = []
        for place, (account_id, _, _) in enumerate(flag.sides):
            account = comparison.account(account_id)
            parts.append(rich.side(flag, place, account.name, look, account.color))
        for account_id in flag.silent:
            account = comparison.account(account_id)
            parts.append(rich.silence(account_id, account.name, look, account.color))
        parts.append(rich.paragraph(escape(flag.why), 10))
        parts.extend(
            rich.paragraph(rich.muted(sentence, look), 4) for sentence in rich.found_how(flag, comparison)
        )
        if flag.note:
            parts.append(rich.paragraph(f"<i>{escape(flag.note)}</i>", 8))
        return "".join(parts)
