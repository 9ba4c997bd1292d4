"""Rich text that is as high as its words: selectable, with links, laid out once for each width."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from comparer.gui.look import Look


class Prose(QTextBrowser):
    """A label would lay its words out again for every question about its size; this one asks once.

    `room` is the width in pixels it will most likely get: with it the height is right before the first layout, and
    nothing that stands below is ever drawn over the words.
    """

    def __init__(self, html: str, look: Look, parent: QWidget | None = None, *, room: int = 0) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setFont(look.font())
        self.setHtml(html)
        self.setAccessibleName(self.document().firstBlock().text())  # whoever knows better gives another
        if room > 0:
            blocked = QSignalBlocker(
                self.document().documentLayout()
            )  # else Qt takes its own width back at once
            self.document().setTextWidth(room)
            self._fit()
            blocked.unblock()
        else:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: words wrap."""
        return QSize(60, self.height())

    def sizeHint(self) -> QSize:
        """Return the height of the words at the present width."""
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(height)
            # In the middle of a resize Qt goes on with the height from before.
            QTimer.singleShot(0, self, lambda: self.setViewportMargins(self.viewportMargins()))
