"""What a person sees first: two large choices and a promise."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from comparer.gui.icons import pixmap
from comparer.gui.look import Look
from comparer.gui.phrases import tr
from comparer.gui.views.offers import Offers

WIDTH, HEIGHT = 340, 210
"""Pixels of a choice at the usual size of letters."""
LEAST = 220
"""Pixels of its width where there is little room."""
ICON, GAP, AIR, SIDE = 36, 18, 32, 20
_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Choice(QAbstractButton):
    """A large button: an icon, a line, a quieter line."""

    def __init__(self, name: str, text: str, below: str, look: Look, *, dashed: bool = False) -> None:
        super().__init__()
        self._icon, self._below, self._look, self._dashed = name, below, look, dashed
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(below)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a large size, in which all words fit at the size they have."""
        width = round(WIDTH * max(1.0, self._look.points / 10.5))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word is cut."""
        letters = QFontMetrics(self._look.font(1.3, bold=True))
        words = f"{self.text()} {self._below}".split()
        width = max(LEAST, 2 * SIDE + 4 + max(map(letters.horizontalAdvance, words)))
        return QSize(min(width, self.sizeHint().width()), HEIGHT)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need in a button of this width."""
        title, below = self.heights(width)
        return max(HEIGHT, ICON + GAP + title + GAP // 2 + below + 2 * AIR)

    def heights(self, width: int) -> tuple[int, int]:
        """Return how high the line and the quieter line are in a button of this width."""
        room = QRect(0, 0, width - 2 * SIDE, 10_000)
        parts = ((self._look.font(1.3, bold=True), self.text()), (self._look.font(), self._below))
        title, below = (
            QFontMetrics(font).boundingRect(room, _WRAPPED, words).height() for font, words in parts
        )
        return title, below

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
        title, below = self.heights(self.width())
        left, top = SIDE, (self.height() - ICON - GAP - title - GAP // 2 - below) // 2
        picture = pixmap(self._icon, theme.accent, ICON, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - ICON) // 2, top, picture)
        top += ICON + GAP
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.font(1.3, bold=True))
        painter.drawText(QRect(left, top, self.width() - 2 * SIDE, title), _WRAPPED, self.text())
        top += title + GAP // 2
        painter.setPen(QColor(theme.muted))
        painter.setFont(self._look.font())
        painter.drawText(QRect(left, top, self.width() - 2 * SIDE, below), _WRAPPED, self._below)


class EmptyState(QScrollArea):
    """Two choices, no wizard. What has no room scrolls: the window never grows for it."""

    browse = Signal()
    sample = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self._look = look
        self._title = title = QLabel(tr("What do the accounts agree on, and where do they differ?"))
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
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
        box = QVBoxLayout(page)
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
        self._title.setFont(self._look.font(1.75))
        self._shield.setPixmap(pixmap("shield-check", self._look.theme.muted, 16, self.devicePixelRatioF()))
