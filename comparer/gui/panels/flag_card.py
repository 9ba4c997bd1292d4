"""One divergence in the inspector."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from comparer.gui.delegates.cells import BADGE
from comparer.gui.delegates.signs import draw_badge
from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.panels import rich
from comparer.gui.panels.note_editor import NoteEditor
from comparer.gui.panels.prose import Prose
from comparer.gui.panels.tool_button import ToolButton
from comparer.gui.phrases import inside, shown, tr
from comparer.model import Comparison, DivergenceId, Status, say
from comparer.present import wording
from comparer.present.sheet import Flag

EDGE = 12
_VERDICTS = {
    Status.CONFIRMED: (say("Confirm"), "check"),
    Status.DISMISSED: (say("Dismiss"), "x"),
    Status.UNSURE: (say("Unsure"), "circle-question-mark"),
}


class Badge(QWidget):
    """The sign of a divergence."""

    def __init__(self, flag: Flag, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag, self._look = flag, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the sign and the reviewer's; both grow with the words."""
        return QSize(self._side + 6, self._side + 5)

    @property
    def _side(self) -> int:
        return round(BADGE * self._look.points / 10.5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        flag = self._flag
        draw_badge(
            painter,
            QRectF(1, 1, self._side, self._side),
            flag.kind,
            flag.severity,
            flag.status,
            self._look.theme,
        )


class FlagCard(QWidget):
    """Kind, severity and confidence in words; both quotations; why; how the values were found; the note.

    `draft` is a note that is being written; the editor then stands in the note's place. `room` is the width in pixels
    that the card will most likely get. `here` is the number of the row shown. `led` carries the number of another row with words of it, and the divergence.
    """

    led = Signal(int, object)

    def __init__(
        self,
        flag: Flag,
        comparison: Comparison,
        look: Look,
        draft: str | None = None,
        parent: QWidget | None = None,
        *,
        room: int = 0,
        here: int = 0,
    ) -> None:
        super().__init__(parent)
        self.flag, self._here = flag, here
        self.editor = None if draft is None else NoteEditor(draft)
        self._look, self._chosen = look, False
        kind = shown(wording.kind_name(flag.kind, flag.severity))
        severity = inside(wording.severity_name(flag.severity))
        head = QHBoxLayout()
        head.setSpacing(8)
        badge = Badge(flag, look)
        head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        room = max(0, room - 2 * EDGE)
        beside = max(0, room - badge.sizeHint().width() - head.spacing())
        sure = shown(wording.confidence_name(flag.confidence))
        if flag.status is not Status.OPEN:
            said = tr("you: {status}", status=shown(wording.status_inside(flag.status)))
            sure = f"{sure} · {said}"
        title = Prose(rich.heading(flag, kind, severity, sure, look), look, room=beside)
        title.setToolTip(shown(wording.confidence_meaning(flag.confidence)))
        head.addWidget(title, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 4, EDGE, 4)
        box.setSpacing(0)
        box.addLayout(head)
        body = Prose(self._body(comparison, look), look, room=room)
        body.setAccessibleName(tr("{kind}: both sides and why", kind=kind))
        body.anchorClicked.connect(self._follow)
        box.addSpacing(6)
        box.addWidget(body)
        if self.editor is not None:
            box.addWidget(self.editor)
        self.box = box
        self.setAccessibleName(tr("{kind}, {severity}", kind=kind, severity=severity))

    def _follow(self, link: QUrl) -> None:
        what, _, number = link.toString().partition(":")
        if what == rich.ROW:
            self.led.emit(int(number), self.flag.divergence)

    def offer(
        self, look: Look, judge: Callable[[DivergenceId, Status], None], note: Callable[[], None]
    ) -> None:
        """Add the buttons of the review."""
        line = QHBoxLayout()
        line.setSpacing(0)
        line.setContentsMargins(0, 8, 0, 0)
        flag = self.flag
        for status, (text, name) in _VERDICTS.items():
            button = _button(shown(text), name, look)
            button.setCheckable(True)
            button.setChecked(flag.status is status)
            wanted = Status.OPEN if flag.status is status else status
            button.clicked.connect(lambda _on, wanted=wanted: judge(flag.divergence, wanted))
            line.addWidget(button)
        write = _button(tr("Write a note"), "message-square", look)
        write.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        write.setToolTip(tr("Write a note"))
        write.clicked.connect(note)
        line.addWidget(write)
        line.addStretch(1)
        self.box.addLayout(line)

    def choose(self, *, on: bool) -> None:
        """Show that the keys of the review mean this divergence."""
        self._chosen = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the chosen divergence."""
        super().paintEvent(event)
        if self._chosen:
            QPainter(self).fillRect(QRectF(0, 2, 3, self.height() - 4), QColor(self._look.theme.accent))

    def _body(self, comparison: Comparison, look: Look) -> str:
        flag = self.flag
        parts = []
        for quote in flag.quotes:
            account = comparison.account(quote.account)
            parts.append(rich.side(flag, quote, account.name, look, account.color, self._here))
        for account_id in flag.silent:
            account = comparison.account(account_id)
            parts.append(rich.silence(account_id, account.name, look, account.color))
        parts.append(rich.paragraph(escape(flag.why) if flag.standing else rich.muted(flag.why, look), 12))
        how = " ".join(flag.how)
        if how:
            parts.append(rich.paragraph(rich.muted(how, look), 4))
        if flag.note and self.editor is None:
            parts.append(rich.paragraph(f"<i>{escape(flag.note)}</i>", 8, flag.note))
        return "".join(parts)


def _button(text: str, name: str, look: Look) -> QToolButton:
    button = ToolButton()
    button.setObjectName("verdict")
    button.setText(text)
    button.setAccessibleName(text)
    button.setIcon(icon(name, look.theme.ink, look.theme.muted))
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
