"""Heights of rows: a good guess at once, the exact height when a row comes into sight or there is time to spare."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetricsF

from comparer.gui.delegates.setting import LONGEST_LINE

if TYPE_CHECKING:
    from comparer.gui.delegates.cells import CellDelegate
    from comparer.gui.look import Look
    from comparer.gui.models.sheet_model import SheetModel
    from comparer.gui.views.table import ComparisonTable
    from comparer.present.sheet import Row

SPARED = 6000
"""Cells up to which all rows are measured in spare time; in larger tables only those that come into sight."""
SLICE = 0.005
"""Seconds of exact measuring in one go, so that the window never stutters."""
PAUSE = 2
"""Milliseconds between two goes, for keys, the mouse and painting."""


class RowHeights(QObject):
    """Keeps which rows were measured at the present widths."""

    def __init__(self, table: ComparisonTable, model: SheetModel, delegate: CellDelegate, look: Look) -> None:
        super().__init__(table)
        self._table, self._model, self._delegate, self._look = table, model, delegate, look
        self._exact: set[int] = set()
        self._next = 0
        self._idle = QTimer(self)
        self._idle.setInterval(PAUSE)
        self._idle.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Say whether rows are still guessed."""
        return self._idle.isActive()

    def start_over(self) -> None:
        """Guess every height, measure what is in sight, leave the rest to spare time."""
        self._exact.clear()
        self._next = 0
        rows = self._model.rowCount()
        header = self._table.verticalHeader()
        widths = self._table.account_widths()
        if not rows or not widths:
            self._idle.stop()
            return
        guess = self._guesser(widths)
        header.blockSignals(True)
        for place in range(rows):
            header.resizeSection(place, guess(self._model.row_at(place)))
        header.blockSignals(False)
        self._table.relayout()
        self.measure_visible()
        if rows * len(widths) <= SPARED:
            self._idle.start()
        else:
            self._idle.stop()
            self._table.settled.emit()

    def measure_visible(self) -> None:
        """Give the rows in sight their exact heights."""
        first, last = self._table.visible_rows()
        for _ in range(4):  # exact rows may be shorter than guessed, so that others come into sight
            if not self._measure(first, last):
                break
            first, last = self._table.visible_rows()

    def measure(self, place: int) -> None:
        """Give one row its exact height."""
        self._measure(place, place)

    def again(self, place: int) -> None:
        """Measure one row again: what is shown of it changed."""
        self._exact.discard(place)
        self._measure(place, place)

    def _measure(self, first: int, last: int) -> bool:
        missing = [place for place in range(max(0, first), last + 1) if place not in self._exact]
        if not missing:
            return False
        widths, header = self._table.account_widths(), self._table.verticalHeader()
        bar, shift = self._table.verticalScrollBar(), 0
        for place in missing:
            self._exact.add(place)
            height = self._delegate.row_height(self._model.row_at(place), widths)
            if header.sectionPosition(place) < bar.value():  # it grows upward, out of sight
                shift += height - header.sectionSize(place)
            header.resizeSection(place, height)
            self._table.frozen.verticalHeader().resizeSection(place, height)
        if shift:
            self._table.relayout()
            bar.setValue(bar.value() + shift)
        self._table.measured.emit()
        return True

    def _go_on(self) -> None:
        """Measure some rows out of sight without moving what is in sight."""
        rows = self._model.rowCount()
        if self._table.scrolling:
            return
        end = time.perf_counter() + SLICE
        top, _ = self._table.visible_rows()
        header = self._table.verticalHeader()
        widths = self._table.account_widths()
        shift = 0
        while self._next < rows and time.perf_counter() < end:
            place = self._next
            self._next += 1
            if place in self._exact:
                continue
            self._exact.add(place)
            height = self._delegate.row_height(self._model.row_at(place), widths)
            if place < top:
                shift += height - header.sectionSize(place)
            header.resizeSection(place, height)
        if shift:
            bar = self._table.verticalScrollBar()
            self._table.relayout()
            bar.setValue(bar.value() + shift)
        if self._next >= rows:
            self._idle.stop()
            self._table.relayout()
            self._table.settled.emit()

    def _guesser(self, widths: dict[str, int]) -> Callable[[Row], int]:
        letters = QFontMetricsF(self._look.font())
        letter = letters.averageCharWidth() * 0.96
        pitch = letters.height() * self._look.leading
        padding = self._look.padding
        room = {
            account: max(8.0, min((width - 2 * padding) / letter, LONGEST_LINE))
            for account, width in widths.items()
        }

        def guess(row: Row) -> int:
            lines = 1.0
            for cell in row.cells:
                if cell.account in room and cell.passages:
                    told = cell.passages if len(cell.passages) == 1 else self._delegate.shown_of(row, cell)
                    length = sum(len(passage.text) + 12 for passage in told)
                    extra = sum(0.9 if passage.attribution or passage.cue else 0.2 for passage in told)
                    extra += len(told) < len(cell.passages)
                    lines = max(lines, ceil(length / room[cell.account]) + extra)
            return max(self._delegate.least_height(row), round(lines * pitch) + 2 * padding)

        return guess
