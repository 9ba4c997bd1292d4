"""The picture of the timeline: lanes of bars, the days above them, conflicts joined. All of it by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from comparer.gui.look import Look
from comparer.gui.phrases import language, tr
from comparer.gui.plain import plain_tip
from comparer.gui.views.timeline_paint import TimelinePainter
from comparer.gui.views.timeline_places import Item, Placed, Places, places
from comparer.model import AccountId, DivergenceId, RowId
from comparer.present.lengths import length_scale
from comparer.present.sheet import Column
from comparer.present.timeline import Bar, Timeline

LARGEST = 48.0
STEP = 1.25


class Canvas(QWidget):
    """Draws lanes, bars, days. Arrow keys walk from bar to bar; + - 0 zoom, and so does the wheel with Ctrl.

    `picked` carries a RowId, `zoomed` by how many pixels the place moved that was zoomed about.
    """

    picked = Signal(object)
    zoomed = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._painter = TimelinePainter(look)
        self.zoom = 1.0
        self.timeline: Timeline | None = None
        self.columns: dict[str, Column] = {}
        self.places: Places | None = None
        self.row: RowId | None = None
        self.here = -1
        """The bar the keyboard stands on."""
        self._sight = 800
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Return all bars, lane by lane."""
        return () if self.places is None else self.places.placed

    def show_timeline(
        self, timeline: Timeline, columns: dict[str, Column], silences: dict[AccountId, str], sight: int
    ) -> None:
        """Place all bars for the width in sight; `silences` say why accounts have none."""
        self._painter.silences = silences
        self.timeline, self.columns, self._sight = timeline, columns, sight
        self.here = -1
        self.place()

    def fit(self, sight: int) -> None:
        """Place all bars for another width."""
        self._sight = sight
        self.place()

    def place(self) -> None:
        """Place all bars for the zoom there is."""
        if self.timeline is None:
            return
        scale = length_scale(self.timeline.lengths, language())
        gutter = self._painter.gutter(self._sight)
        self.places = places(
            self.timeline,
            scale,
            QFontMetricsF(self.font()),
            self._sight,
            self.zoom,
            gutter,
            self._painter.least,
        )
        self._painter.scale = scale
        self.setFixedSize(QSize(int(self.places.width), round(self.places.height)))
        self.update()

    def set_zoom(self, zoom: float, about: float | None = None) -> None:
        """Zoom about a place of the picture, the chosen bar if there is one and no place is given."""
        zoom = min(LARGEST, max(1.0, zoom))
        if self.places is None or zoom == self.zoom:
            return
        if about is None:
            about = self._middle()
        left, room = self.places.left, self.places.room
        self.zoom = zoom
        self.place()
        self.zoomed.emit((about - left) * (self.places.room / room - 1))

    def _middle(self) -> float:
        sight = self.visibleRegion().boundingRect()
        chosen = [each.box.center() for each in self.placed if each.item.row == self.row]
        near = [place.x() for place in chosen if sight.contains(place.toPoint())]
        return near[0] if near else float(sight.center().x())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        if self.timeline is None or self.places is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.here if self.hasFocus() else -1
        sight = QRectF(self.visibleRegion().boundingRect())
        self._painter.draw(
            painter, self.timeline, self.places, self.columns, self.row, focused, QRectF(event.rect()), sight
        )
        if self.hasFocus() and focused < 0:
            painter.fillRect(
                QRectF(sight.left(), sight.top(), 3, sight.height()), QColor(self._look.theme.accent)
            )

    def at(self, place: QPointF) -> Placed | None:
        """Return the bar under a place."""
        return next((each for each in self.placed if each.seat.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row of a bar."""
        found = self.at(event.position())
        if found is not None:
            self._stand(self.placed.index(found))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a bar can be chosen."""
        over = self.at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, about the pointer."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.set_zoom(self.zoom * STEP ** (turned / 120), event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the chosen row's bar when the keyboard comes here; on none where the row has none."""
        if self.here < 0:
            own = (at for at, each in enumerate(self.placed) if each.item.row == self.row)
            self.here = next(own, -1)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along a lane and between lanes; zoom."""
        key, last = Qt.Key(event.key()), len(self.placed) - 1
        zooms = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
        bare = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        walks = {
            Qt.Key.Key_Right: min(self.here + 1, last),
            Qt.Key.Key_Left: max(self.here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Return: max(self.here, 0),
            Qt.Key.Key_Enter: max(self.here, 0),
        }
        if bare and key in zooms:
            self.set_zoom(self.zoom * zooms[key])
        elif bare and key == Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif bare and self.placed and key in walks:
            self._stand(walks[key])
        elif bare and self.placed and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._stand(self._beside(1 if key == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def _beside(self, down: int) -> int:
        """Return the nearest bar of the next line in a direction."""
        placed = self.placed
        if not 0 <= self.here < len(placed):
            return 0
        here = placed[self.here].box.center()
        ahead = [
            ((each.box.center().y() - here.y()) * down, abs(each.box.center().x() - here.x()), at)
            for at, each in enumerate(placed)
            if (each.box.center().y() - here.y()) * down > 1
        ]
        return min(ahead)[2] if ahead else self.here

    def _stand(self, at: int) -> None:
        self.here = at
        self.picked.emit(self.placed[at].item.row)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Explain the bar under the pointer; zoom as two fingers do."""
        if isinstance(event, QHelpEvent):
            found = self.at(QPointF(event.pos()))
            words = self.spoken(found.item) if found else ""
            QToolTip.showText(event.globalPos(), plain_tip(words))
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is (
            Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self.zoom * (1 + event.value()), event.position().x())
            return True
        return super().event(event)

    def spoken(self, item: Item) -> str:
        """Return what is known of a bar: whose it is, its words, how they are read, what they conflict with."""
        column = self.columns.get(item.account)
        name = f"{item.account} {column.heading}" if column else item.account
        return bar_spoken(item, name, self._why(item.conflicts))

    def _why(self, conflicts: tuple[DivergenceId, ...]) -> str:
        assert self.timeline is not None
        return " ".join(found.why for found in self.timeline.conflicts if found.divergence in conflicts)


def bar_spoken(item: Item, name: str, why: str) -> str:
    """Return "B Levant Eye: Friday 29 November", how the words are read and why they are in conflict, a line each."""
    how = item.how
    if isinstance(item, Bar) and not how:
        how = tr("Read as {reading}.", reading=item.reading)
    first = tr("{name}: {words} · row {number}", name=name, words=item.words, number=item.row_number)
    return "\n".join(part for part in (first, how, why) if part)
