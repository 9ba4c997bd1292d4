"""Each account's times as intervals with their uncertainty; conflicts stand side by side and nothing is settled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from comparer.gui.desk import Desk
from comparer.gui.icons import icon
from comparer.gui.look import Look
from comparer.gui.phrases import counted, shown, tr
from comparer.gui.plain import plain_label, plain_tip
from comparer.gui.views.base import SideView
from comparer.gui.views.timeline_canvas import LARGEST, STEP, Canvas
from comparer.model import DivergenceKind, RowId
from comparer.present.sheet import Column, Sheet
from comparer.present.timeline import Lane, Timeline, timeline_of
from comparer.present.wording import NOT_ANALYZED


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
        self.note.setWordWrap(True)  # a long line would make the window wider
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
        timeline = timeline_of(comparison, sheet)
        empty = not timeline.lengths and not any(lane.bars for lane in timeline.lanes)
        nothing = self._nothing(timeline) if empty else ""
        self.say_instead(nothing, *parts)
        self.canvas.setFont(self.look.font(0.92))
        columns: dict[str, Column] = {column.account: column for column in sheet.columns}
        silences = {lane.account: self._silence(lane, sheet) for lane in timeline.lanes if not lane.bars}
        self.canvas.show_timeline(timeline, columns, silences, self._sight)
        summary = " · ".join(self._counted(timeline, sheet))
        self.note.setText(summary)
        silent = "; ".join(f"{columns[account].heading}: {words}" for account, words in silences.items())
        self.canvas.setAccessibleName(
            tr("Timeline: {summary}", summary=f"{summary}. {silent}" if silent else summary)
        )

    @staticmethod
    def _nothing(timeline: Timeline) -> str:
        """Return why there is nothing to draw."""
        if any(lane.adrift for lane in timeline.lanes):
            return tr(
                "The rows shown name days that have no date: enter the days of publication in the account cards (Ctrl+I)."
            )
        return tr("None of the rows shown gives a day or a length of time.")

    def _counted(self, timeline: Timeline, sheet: Sheet) -> list[str]:
        """Return the numbers of a timeline, and of what it cannot draw."""
        lengths, conflicts = len(timeline.lengths), len(timeline.conflicts)
        told = [counted(len(self.canvas.placed) - lengths, "{count} date", "{count} dates")]
        if lengths:
            told.append(counted(lengths, "{count} length of time", "{count} lengths of time"))
        found = sum(flag.kind is DivergenceKind.TIMING and flag.standing for flag in sheet.flags)
        undrawn = max(0, found - conflicts)
        if conflicts or not undrawn:
            told.append(counted(conflicts, "{count} conflict", "{count} conflicts"))
        if undrawn:
            told.append(counted(undrawn, "{count} conflict not drawn", "{count} conflicts not drawn"))
        adrift = sum(lane.adrift for lane in timeline.lanes)
        if adrift:
            told.append(
                counted(
                    adrift, "{count} claim whose day has no date", "{count} claims whose days have no date"
                )
            )
        unplaced = sum(lane.unplaced for lane in timeline.lanes)
        if unplaced:
            told.append(
                counted(
                    unplaced,
                    "{count} claim whose day could not be placed",
                    "{count} claims whose days could not be placed",
                )
            )
        undated = timeline.undated - adrift - unplaced
        told.append(counted(undated, "{count} claim without a time", "{count} claims without a time"))
        self.note.setToolTip(self._why(undrawn=bool(undrawn), adrift=bool(adrift)))
        return told

    @staticmethod
    def _why(*, undrawn: bool, adrift: bool) -> str:
        """Return why something is not drawn."""
        said = []
        if undrawn:
            said.append(tr("A conflict is drawn where at least two of its sides have a date or a length."))
        if adrift:
            said.append(
                tr(
                    "A day like “on Saturday” has a date only where the day of publication is known: see the account card."
                )
            )
        return plain_tip(" ".join(said))

    def _silence(self, lane: Lane, sheet: Sheet) -> str:
        """Return why an account has no bar."""
        if lane.account in self.desk.unread:
            return tr("still being read")
        if any(cell.account == lane.account and not cell.read for row in sheet.rows for cell in row.cells):
            return shown(NOT_ANALYZED)
        if lane.adrift:
            return tr("names days that have no date: the day of publication is not known")
        if lane.unplaced:
            return tr("names days that could not be placed")
        return tr("gives no day")

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
