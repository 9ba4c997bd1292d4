"""Where a claim is cut in two."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.dialogs.buttons import keep_or_leave
from comparer.gui.look import Look
from comparer.gui.phrases import tr
from comparer.gui.plain import plain_label
from comparer.model import ClaimId, Comparison


class SplitDialog(QDialog):
    """Shows a claim's words; the caret says where the second claim begins."""

    def __init__(
        self, claim: ClaimId, comparison: Comparison, desk: Desk, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._claim, self._comparison, self._desk = claim, comparison, desk
        self._words = comparison.words(comparison.claims_by_id()[claim].span)
        self.setWindowTitle(tr("Split a claim in two"))
        self.resize(520, 260)
        how = QLabel(tr("Put the cursor before the word with which the second claim begins."))
        how.setObjectName("muted")
        how.setWordWrap(True)
        self.text = QPlainTextEdit(self._words)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            self.text.textInteractionFlags().TextSelectableByKeyboard
            | self.text.textInteractionFlags().TextSelectableByMouse
        )
        self.text.setCursorWidth(2)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font())
        self.text.setAccessibleName(tr("Words of the claim"))
        self.parts = plain_label()
        self.parts.setWordWrap(True)
        self.parts.setAccessibleName(tr("The two claims"))
        buttons, self.cut = keep_or_leave(self, tr("Split here"))
        buttons.accepted.connect(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        for part in (how, self.text, self.parts, buttons):
            box.addWidget(part)
        self.text.cursorPositionChanged.connect(self._show_parts)
        self.put_cursor(self._words.find(" ", len(self._words) // 2) + 1)
        self.text.setFocus()

    def put_cursor(self, at: int) -> None:
        """Put the caret before a code point of the claim."""
        cursor = QTextCursor(self.text.document())
        # Qt counts in UTF-16 units.
        cursor.setPosition(len(self._words[:at].encode("utf-16-le")) // 2)
        self.text.setTextCursor(cursor)
        self._show_parts()

    @property
    def at(self) -> int:
        """Return where the second claim begins, in code points: the start of the word at the caret."""
        before = self._words.encode("utf-16-le")[: self.text.textCursor().position() * 2]
        at = len(before.decode("utf-16-le", "ignore"))
        while 0 < at < len(self._words) and not self._words[at - 1].isspace():
            at -= 1
        return at

    def _show_parts(self) -> None:
        first, second = self._words[: self.at].strip(), self._words[self.at :].strip()
        self.cut.setEnabled(bool(first and second))
        self.parts.setText(
            tr("“{first}” and “{second}”", first=_ends(first), second=_ends(second))
            if first and second
            else ""
        )

    def save(self) -> None:
        """Split the claim."""
        if self.cut.isEnabled():
            self._desk.do(deeds.split(self._comparison, self._claim, self.at))
            self.accept()


def _ends(words: str) -> str:
    """Return words in one line; of many the first and the last few."""
    flat = " ".join(words.split())
    if len(flat) < 70:  # noqa: PLR2004 -- a line of the dialog
        return flat
    first, last = flat[:35].rpartition(" ")[0] or flat[:34], flat[-31:].partition(" ")[2] or flat[-30:]
    return f"{first} … {last}"
