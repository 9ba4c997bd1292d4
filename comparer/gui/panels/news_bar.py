"""Sentences for the person, in a quiet bar: never a window that must be clicked away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from comparer.gui.icons import icon, pixmap
from comparer.gui.look import Look
from comparer.gui.news import News
from comparer.gui.phrases import counted, tr
from comparer.gui.plain import plain_label

MOST = 4
LIMIT = 16
"""Sentences shown at most, when all are asked for: the newest."""
SECONDS = 8
"""How long good news stays; trouble stays until it is closed."""


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
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        close = QToolButton()
        close.setAccessibleName(tr("Close the messages"))
        close.setToolTip(tr("Close"))
        close.setIcon(icon("x", look.theme.ink, look.theme.muted))
        close.clicked.connect(self.clear)
        self._close = close
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 8, 6)
        box.addLayout(self._lines, 1)
        box.addWidget(close)
        self.hide()
        look.changed.connect(self._show)

    def tell(self, news: News) -> None:
        """Show one more sentence."""
        self.news = [old for old in self.news if old.trouble and old.text != news.text]
        self.news.append(news)
        if not news.trouble:
            QTimer.singleShot(SECONDS * 1000, self, lambda: self._drop(news))
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
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        hidden = 0 if self._all else max(0, len(self.news) - MOST)
        if hidden:
            self._lines.addWidget(self._opener(hidden))
        for news in self.news[hidden:][-LIMIT:]:
            self._lines.addWidget(self._line(news))
        self.setVisible(bool(self.news))
        theme = self._look.theme
        self._close.setIcon(icon("x", theme.ink, theme.muted))

    def _opener(self, hidden: int) -> QToolButton:
        """Return the button that shows the sentences there was no room for."""
        more = QToolButton()
        more.setText(counted(hidden, "Show {count} more before these", "Show {count} more before these"))
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
