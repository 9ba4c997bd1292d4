"""What a reader must know before relying on a comparison, in quiet places: a count that opens the sentences."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from comparer.gui.desk import Desk
from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.panels.tool_button import ToolButton
from comparer.gui.phrases import counted, language, shown, tr
from comparer.gui.plain import plain_label, plain_tip
from comparer.gui.stops import reviewed
from comparer.model import Status
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.wording import status_inside

WIDEST = 420
_VERDICTS = (Status.CONFIRMED, Status.DISMISSED, Status.UNSURE, Status.OPEN)


class Telling(ToolButton):
    """A button that opens sentences under their titles."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, trailing: bool = False) -> None:
        super().__init__(parent, trailing=trailing)
        self._look = look
        self.told: tuple[tuple[str, tuple[str, ...]], ...] = ()
        """Titles, "" for none, with their sentences."""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._open)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return all sentences."""
        return tuple(sentence for _, sentences in self.told for sentence in sentences)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, sentences in self.told:
            if name and sentences:
                title = QAction(name, menu)
                title.setEnabled(False)
                menu.addAction(title)
            for sentence in sentences:
                menu.addAction(_line(sentence, menu))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))


def _line(sentence: str, menu: QMenu) -> QWidgetAction:
    words = plain_label(sentence)
    words.setWordWrap(True)
    words.setFixedWidth(WIDEST)
    words.setContentsMargins(24, 6, 16, 6)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line = QWidgetAction(menu)
    line.setDefaultWidget(words)
    return line


class NotesButton(Telling):
    """Shown only where there is something to know."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        desk.changed.connect(lambda _changed: self._refresh())
        look.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        comparison = self._desk.comparison
        found = notes(comparison, language()) if comparison is not None else ()
        self.told = ((shown(NOTES_TITLE), found),)
        self.setVisible(bool(found))
        if found:
            theme = self._look.theme
            self.setIcon(icon("triangle-alert", theme.scheme.difference.ink, theme.muted))
            self.setText(str(len(found)))
            many = counted(len(found), "{count} note", "{count} notes")
            self.setAccessibleName(f"{shown(NOTES_TITLE)}: {many}")
            self.setAccessibleDescription(" ".join(found))
            self.setToolTip(f"{shown(NOTES_TITLE)}: {many}")


class ReviewedButton(Telling):
    """How much is reviewed; it opens what that means for the numbers, and what the reviewer changed."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, trailing=True)
        self._desk = desk
        self.setIconSize(QSize(14, 14))

    def refresh(self) -> None:
        """Tell the state of the review now."""
        comparison, sheet = self._desk.comparison, self._desk.sheet
        done, of = reviewed(comparison)
        self.setText(tr("{count} of {total} reviewed", count=done, total=of) if of else "")
        if comparison is None or sheet is None:
            self.told = ()
            return
        theme = self._look.theme
        self.setIcon(icon("chevron-down", theme.muted, theme.hairline))
        changed = tuple(change.told for change in changes(comparison, language()))
        given = Counter(divergence.status for divergence in comparison.divergences)
        verdicts = " · ".join(
            f"{given[status]} {shown(status_inside(status))}" for status in _VERDICTS if given[status]
        )
        self.told = (("", (verdicts, *sheet.remarks)), (shown(CHANGES_TITLE), changed))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" ".join(self.sentences))
        self.setToolTip(plain_tip("\n".join([verdicts, *sheet.remarks])))
