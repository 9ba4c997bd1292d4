"""The pages of a PDF, one below the other, drawn when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from comparer.gui import engine
from comparer.gui.phrases import tr
from comparer.gui.work import Task
from comparer.model import say
from comparer.progress import Monitor, Step

GAP = 16
"""Pixels around each page."""
WIDTH, PAGE = "width", "page"
"""The zooms that follow the size of the window; others are factors, 1.0 for the size of the paper."""
STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
POINTS_AN_INCH = 72
AHEAD = 1
"""How many pages before and after those in sight are drawn and kept."""

Zoom = float | str


class PageView(QScrollArea):
    """Shows a PDF. `moved` carries the page in sight, from 1; `zoomed` the zoom that a turned wheel asks for."""

    moved = Signal(int)
    zoomed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pdf = b""
        self._measures: tuple[tuple[float, float], ...] = ()
        self._zoom: Zoom = WIDTH
        self._drawing: Task | None = None
        self.pictures: dict[int, QPixmap] = {}
        self.page = 0
        self.sheets = Sheets(self)
        self.setWidget(self.sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_pdf(self, pdf: bytes, measures: Sequence[tuple[float, float]]) -> None:
        """Show these bytes; `measures` are the pages' widths and heights in points."""
        self._pdf, self._measures = pdf, tuple(measures)
        self.page = 0
        self._lay_out()
        self.go_to(1)

    @property
    def zoom(self) -> Zoom:
        """Return the zoom."""
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: Zoom) -> None:
        """Show the pages larger or smaller; the page in sight stays there."""
        if zoom != self._zoom:
            self._zoom = zoom
            page = self.page
            self._lay_out()
            self.go_to(page)

    def go_to(self, page: int) -> None:
        """Show a page, from 1."""
        if 1 <= page <= len(self.sheets.places):
            self.verticalScrollBar().setValue(self.sheets.places[page - 1].top() - GAP)
            self._look()

    def scale(self) -> float:
        """Return how many pixels of the screen a point of the paper has now."""
        natural = self.logicalDpiX() / POINTS_AN_INCH
        if not isinstance(self._zoom, str):
            return natural * self._zoom
        if not self._measures:
            return natural
        width = max(width for width, _ in self._measures)
        height = max(height for _, height in self._measures)
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        fitting = (room.width() - 2 * GAP - bar) / width
        return max(0.1, fitting if self._zoom == WIDTH else min(fitting, (room.height() - 2 * GAP) / height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pages follow where the zoom follows the window."""
        super().resizeEvent(event)
        if isinstance(self._zoom, str) and self._measures:
            page = self.page
            self._lay_out()
            self.go_to(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(self.next_zoom(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def next_zoom(self, by: int) -> float:
        """Return the next larger (`by` 1) or smaller (`by` -1) step."""
        now = self.scale() * POINTS_AN_INCH / self.logicalDpiX()
        if by > 0:
            return next((step for step in STEPS if step > now * 1.01), STEPS[-1])
        return next((step for step in reversed(STEPS) if step < now * 0.99), STEPS[0])

    def _lay_out(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        self.pictures.clear()
        self.sheets.lay_out(self._measures, self.scale())
        self._look()

    def _look(self) -> None:
        """See which pages are in sight, tell so, and have them drawn."""
        seen = self.sheets.seen()
        if not seen:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        places = self.sheets.places
        page = next((at + 1 for at in seen if places[at].bottom() + GAP >= middle), seen[-1] + 1)
        if page != self.page:
            self.page = page
            self.setAccessibleName(tr("Page {number} of {total}", number=page, total=len(places)))
            self.moved.emit(page)
        wanted = range(max(1, seen[0] + 1 - AHEAD), min(len(places), seen[-1] + 1 + AHEAD) + 1)
        for far in set(self.pictures) - set(wanted):
            del self.pictures[far]
        if any(number not in self.pictures for number in wanted) and (
            self._drawing is None or self._drawing.over
        ):
            self._draw([number for number in wanted if number not in self.pictures][:1])

    def _draw(self, pages: list[int]) -> None:
        pdf, ratio = self._pdf, self.devicePixelRatioF()
        scale = self.scale() * ratio

        def work(monitor: Monitor) -> list[QImage]:
            monitor.report(Step(say("Drawing the pages"), 0, 1))  # a window drawn larger asks many times over
            return [
                QImage(data, width, height, QImage.Format.Format_RGBA8888).copy()
                for width, height, data in engine.pictures(pdf, pages, scale)
            ]

        def drawn(made: list[QImage]) -> None:
            for number, image in zip(pages, made, strict=True):
                image.setDevicePixelRatio(ratio)
                self.pictures[number] = QPixmap.fromImage(image)
            self.sheets.update()
            self._look()

        self._drawing = task = Task(work)
        task.done.connect(drawn)
        task.start()

    def stop(self) -> None:
        """Draw no more."""
        if self._drawing is not None:
            self._drawing.cancel()


class Sheets(QWidget):
    """The pages on their ground."""

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self.places: list[QRect] = []

    def lay_out(self, measures: Sequence[tuple[float, float]], scale: float) -> None:
        """Give each page its place."""
        sizes = [QSize(round(width * scale), round(height * scale)) for width, height in measures]
        broadest = max((size.width() for size in sizes), default=0)
        self.places, top = [], GAP
        for size in sizes:
            self.places.append(QRect(GAP + (broadest - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + GAP
        self.resize(broadest + 2 * GAP, top)
        self.update()

    def seen(self) -> list[int]:
        """Return the pages in sight, from 0."""
        top = self._view.verticalScrollBar().value()
        bottom = top + self._view.viewport().height()
        return [at for at, place in enumerate(self.places) if place.bottom() >= top and place.top() <= bottom]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; one that is not there yet is white."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().mid())
        for at, place in enumerate(self.places):
            if place.intersects(event.rect()):
                painter.fillRect(place, QColor("white"))
                picture = self._view.pictures.get(at + 1)
                if picture is not None:
                    painter.drawPixmap(place, picture)
        painter.end()
