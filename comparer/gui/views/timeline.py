"""Each account's times as intervals with their uncertainty; conflicts stand side by side and nothing is settled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from comparer.gui.desk import Desk
from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.phrases import counted, tr
from comparer.gui.plain import plain_label
from comparer.gui.views.base import SideView
from comparer.gui.views.timeline_canvas import LARGEST, STEP, Canvas
from comparer.model import RowId
from comparer.present.timeline import make_timeline


class TimelineView(SideView):
    """The canvas in a scroll area, below it what is shown and how far it is zoomed."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.canvas = Canvas(look)
        self.canvas.picked.connect(self.row_chosen)
        self.canvas.zoomed.connect(self._zoomed)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.canvas)
        self.area.horizontalScrollBar().valueChanged.connect(self.canvas.update)
        self.area.verticalScrollBar().valueChanged.connect(self.canvas.update)
        self.note = plain_label()
        self.note.setObjectName("muted")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 4, 8, 4)
        foot.setSpacing(4)
        foot.addWidget(self.note, 1)
        self.out = self._button("zoom-out", tr("Zoom out (−)"))
        self.whole = self._button("", tr("Show the whole time (0)"))
        self.into = self._button("zoom-in", tr("Zoom in (+)"))
        for button in (self.out, self.whole, self.into):
            foot.addWidget(button)
        self.out.clicked.connect(lambda: self.canvas.set_zoom(self.canvas.zoom / STEP))
        self.whole.clicked.connect(lambda: self.canvas.set_zoom(1.0))
        self.into.clicked.connect(lambda: self.canvas.set_zoom(self.canvas.zoom * STEP))
        self.box.addWidget(self.area, 1)
        self.box.addWidget(self._foot)
        self.setFocusProxy(self.canvas)
        look.changed.connect(self._relook)
        self._relook()

    @staticmethod
    def _button(name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _relook(self) -> None:
        theme = self.look.theme
        for button in (self.out, self.into):
            button.setIcon(icon(button.objectName(), theme.ink, theme.hairline))
        self._tell_zoom()

    def draw(self) -> None:
        """Show the times of the rows shown."""
        comparison, sheet = self.desk.comparison, self.desk.sheet
        parts = (self.area, self._foot)
        if comparison is None or sheet is None:
            self.say_instead(tr("The timeline is shown when the accounts have been compared."), *parts)
            return
        timeline = make_timeline(comparison, sheet.view)
        empty = not timeline.lengths and not any(lane.bars for lane in timeline.lanes)
        nothing = tr("None of the rows shown gives a day or a length of time.") if empty else ""
        self.say_instead(nothing, *parts)
        self.canvas.setFont(self.look.font(0.92))
        self.canvas.show_timeline(timeline, {column.account: column for column in sheet.columns}, self._sight)
        dates = counted(len(self.canvas.placed) - len(timeline.lengths), "{count} date", "{count} dates")
        lengths = counted(len(timeline.lengths), "{count} length of time", "{count} lengths of time")
        conflicts = counted(len(timeline.conflicts), "{count} conflict", "{count} conflicts")
        undated = counted(timeline.undated, "{count} claim without a time", "{count} claims without a time")
        shown = (dates, lengths, conflicts, undated) if timeline.lengths else (dates, conflicts, undated)
        summary = " · ".join(shown)
        self.note.setText(summary)
        self.canvas.setAccessibleName(tr("Timeline: {summary}", summary=summary))

    @property
    def _sight(self) -> int:
        return max(320, self.area.width() - self.area.verticalScrollBar().sizeHint().width())

    def follow(self, row: RowId | None) -> None:
        """Mark the row's bars and bring one of them into sight."""
        canvas = self.canvas
        canvas.row = row
        placed = canvas.placed
        if not (0 <= canvas.here < len(placed) and placed[canvas.here].item.row == row):
            canvas.here = next((at for at, each in enumerate(placed) if each.item.row == row), -1)
        if canvas.here >= 0:
            found = placed[canvas.here]
            canvas.setAccessibleDescription(canvas.spoken(found.item))
            middle = found.box.center()
            gutter = round(canvas.places.left) if canvas.places else 0
            self.area.ensureVisible(round(middle.x()), round(middle.y()), gutter + 40, 80)
        else:
            canvas.setAccessibleDescription(tr("The chosen row gives no day and no length of time."))
        canvas.update()

    def _zoomed(self, moved: float) -> None:
        """Keep the place that was zoomed about where it was."""
        bar = self.area.horizontalScrollBar()
        bar.setValue(round(bar.value() + moved))
        self._tell_zoom()

    def _tell_zoom(self) -> None:
        self.whole.setText(tr("{percent} %", percent=round(100 * self.canvas.zoom)))
        self.out.setEnabled(self.canvas.zoom > 1.0)
        self.whole.setEnabled(self.canvas.zoom > 1.0)
        self.into.setEnabled(self.canvas.zoom < LARGEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the picture over another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.canvas.fit(self._sight)
