"""Sentences for the person, in a quiet bar: never a window that must be clicked away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comparer.gui.icons import icon, pixmap
from comparer.gui.look import Look
from comparer.gui.news import News
from comparer.gui.phrases import counted, tr
from comparer.gui.plain import plain_label

MOST = 3
LIMIT = 16
"""Sentences shown at most, when all are asked for: the newest."""
SECONDS = 8
"""How long good news stays; trouble stays until it is closed or no longer true."""
SHARE = 0.3
"""How much of the window's height sentences may take."""


class NewsBar(QWidget):
    """Shows the newest sentences. `undo_asked` is emitted by the Undo beside one of them."""

    undo_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.news: list[News] = []
        self._all = False
        self._area = _Lines()
        self._lines = self._area.lines
        close = QToolButton()
        close.setAccessibleName(tr("Close the messages"))
        close.setToolTip(tr("Close"))
        close.setIcon(icon("x", look.theme.ink, look.theme.muted))
        close.clicked.connect(self.clear)
        self._close = close
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 8, 6)
        box.addWidget(self._area, 1)
        box.addWidget(close)
        self.hide()
        look.changed.connect(self._show)

    def tell(self, news: News) -> None:
        """Show one more sentence. What was done stays beside what followed from it, with its way back."""
        followed = news.trouble or news.hint
        self.news = [old for old in self.news if _waits(old) or (followed and old.undo)]
        self.news = [old for old in self.news if old.text != news.text]
        self.news.append(news)
        if not _waits(news):
            QTimer.singleShot(SECONDS * 1000, self, lambda: self._drop(news))
        self._show()

    def recheck(self) -> None:
        """Take away what is not true any more."""
        still = [news for news in self.news if news.holds()]
        if len(still) != len(self.news):
            self.news = still
            self._show()

    def clear(self) -> None:
        """Close the bar."""
        self.news, self._all = [], False
        self._show()

    def _drop(self, news: News) -> None:
        if news in self.news:
            self.news.remove(news)
            self._show()

    def _show(self) -> None:
        self._all = self._all and len(self.news) > MOST
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        hidden = 0 if self._all else max(0, len(self.news) - MOST)
        if hidden:
            self._area.add(self._opener(hidden))
        for news in self.news[hidden:][-LIMIT:]:
            self._area.add(self._line(news))
        self.setVisible(bool(self.news))
        self._area.measure()
        theme = self._look.theme
        self._close.setIcon(icon("x", theme.ink, theme.muted))

    def _opener(self, hidden: int) -> QToolButton:
        """Return the button that shows the sentences there was no room for."""
        more = QToolButton()
        more.setText(counted(hidden, "{count} more…", "{count} more…"))
        more.clicked.connect(self._open)
        return more

    def _open(self) -> None:
        self._all = True
        self._show()

    def _line(self, news: News) -> QWidget:
        theme = self._look.theme
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        sign = QLabel()
        name, color = (
            ("triangle-alert", theme.scheme.difference.ink)
            if news.trouble
            else ("circle-question-mark" if news.hint else "check", theme.muted)
        )
        sign.setPixmap(pixmap(name, color, 16, self.devicePixelRatioF()))
        box.addWidget(sign)
        words = plain_label(news.text)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.setAccessibleName(news.text)
        box.addWidget(words, 1)
        if news.undo:
            undo = QToolButton()
            undo.setText(tr("Undo"))
            undo.clicked.connect(self.undo_asked)
            box.addWidget(undo)
        for text, act in news.choices:
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(act)
            button.clicked.connect(lambda: self._drop(news))
            box.addWidget(button)
        return line


class _Lines(QScrollArea):
    """As high as its lines, up to a part of the window; never does it ask the window to grow."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        page = QWidget()
        self.lines = QVBoxLayout(page)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(4)
        self.setWidget(page)

    def add(self, line: QWidget) -> None:
        """Add a line; one that is not shown at once would count for no height."""
        self.lines.addWidget(line)
        line.show()

    def measure(self) -> None:
        """Take the height of other lines, with the newest in sight."""
        self.lines.activate()
        self.updateGeometry()
        QTimer.singleShot(
            0, self, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        )

    def sizeHint(self) -> QSize:
        """Return the height of the lines at this width, or what of it the window has room for."""
        width = max(self.viewport().width(), 200)
        needed = max(self.lines.totalHeightForWidth(width), self.lines.totalMinimumSize().height())
        return QSize(width, min(needed, round(self.window().height() * SHARE)))

    def minimumSizeHint(self) -> QSize:
        """Ask for that height: the views above would rather be as high as they like."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _waits(news: News) -> bool:
    return news.trouble or news.stays
