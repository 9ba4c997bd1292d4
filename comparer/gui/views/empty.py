"""What a person sees first: two large choices and a promise."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from comparer.gui.icons import pixmap
from comparer.gui.look import Look
from comparer.gui.phrases import tr
from comparer.gui.views.offers import Offers


class Choice(QAbstractButton):
    """A large button: an icon, a line, a quieter line."""

    def __init__(self, name: str, text: str, below: str, look: Look, *, dashed: bool = False) -> None:
        super().__init__()
        self._icon, self._below, self._look, self._dashed = name, below, look, dashed
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(below)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(300, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a large size."""
        return QSize(340, 210)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter too, not to the space bar alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the choice."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self.underMouse() or self.hasFocus()
        pen = QPen(QColor(theme.accent if warm else theme.hairline), 2 if self.hasFocus() else 1.4)
        if self._dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.row if self.underMouse() else theme.paper))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 12, 12)
        middle = self.rect().center()
        picture = pixmap(self._icon, theme.accent, 36, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 18, middle.y() - 62, picture)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.font(1.3, bold=True))
        area = self.rect().adjusted(20, 0, -20, 0)
        center = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        area.setTop(middle.y() - 8)
        painter.drawText(area, center, self.text())
        painter.setPen(QColor(theme.muted))
        painter.setFont(self._look.font())
        area.setTop(middle.y() + 28)
        painter.drawText(area, center | Qt.TextFlag.TextWordWrap, self._below)


class EmptyState(QWidget):
    """Two choices, no wizard."""

    browse = Signal()
    sample = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        title = QLabel(tr("What do the accounts agree on, and where do they differ?"))
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title.setFont(look.font(1.75))
        title.setWordWrap(True)
        self.drop = Choice(
            "file-plus",
            tr("Drop accounts here"),
            tr("or click to browse, or paste a text with Ctrl+V"),
            look,
            dashed=True,
        )
        self.open_sample = Choice(
            "play",
            tr("Open the sample"),
            tr("Three accounts of calls nobody answered, already collected"),
            look,
        )
        self.drop.clicked.connect(self.browse)
        self.open_sample.clicked.connect(self.sample)
        choices = QHBoxLayout()
        choices.setSpacing(24)
        choices.addStretch(1)
        choices.addWidget(self.drop)
        choices.addWidget(self.open_sample)
        choices.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 32, 32, 32)
        box.addStretch(3)
        box.addWidget(title)
        box.addSpacing(36)
        self.offers = Offers()
        offered = QHBoxLayout()
        offered.addWidget(self.offers)
        box.addLayout(choices)
        box.addSpacing(32)
        box.addLayout(offered)
        box.addSpacing(24)
        box.addLayout(self._promise())
        box.addStretch(4)
        look.changed.connect(self._relook)
        self._relook()

    def _promise(self) -> QHBoxLayout:
        promise = QHBoxLayout()
        self._shield = QLabel()
        words = QLabel(tr("Works offline: nothing leaves this computer"))
        words.setObjectName("muted")
        promise.addStretch(1)
        promise.addWidget(self._shield)
        promise.addSpacing(6)
        promise.addWidget(words)
        promise.addStretch(1)
        return promise

    def _relook(self) -> None:
        self._shield.setPixmap(pixmap("shield-check", self._look.theme.muted, 16, self.devicePixelRatioF()))
