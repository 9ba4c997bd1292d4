"""What stands behind the chosen row: each divergence with both quotations and why, each passage in its context."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.news import Changed
from comparer.gui.panels import rich
from comparer.gui.panels.flag_card import EDGE as CARD_EDGE
from comparer.gui.panels.flag_card import FlagCard
from comparer.gui.panels.note_editor import NoteEditor
from comparer.gui.panels.prose import Prose
from comparer.gui.phrases import counted, tr
from comparer.model import Comparison, RowId
from comparer.present.sheet import Cell, Flag, Row

EDGE = 20
SLICE = 0.006
"""Seconds of filling in one go."""
SETTLED = 60
"""Milliseconds after which new cards have their height."""
OUTER = EDGE - CARD_EDGE
"""Cards reach further out, so that the bar beside the chosen one stands in the margin."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A note that is being written: to what, as it was compared then, and the words so far."""

    flag: Flag
    comparison: Comparison
    draft: str


class _Bar(QScrollBar):
    """Keeps its place where there is nothing to scroll.

    A bar that came and went would make words wrap anew, so that they fit without it and do not fit with it: without end.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar where there is something to scroll."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class Inspector(QScrollArea):
    """Follows the chosen row.

    `copied` carries a sentence that says what was copied; `noted` says that the keyboard ended a note. `led` carries the
    number of a row and a divergence that has words there.
    """

    copied = Signal(str)
    judged = Signal(object, object)
    noted = Signal()
    led = Signal(int, object)

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.cards: list[FlagCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_Bar(Qt.Orientation.Vertical))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(372)
        self.setAccessibleName(tr("Inspector"))
        self.setAccessibleDescription(tr("The chosen row: divergences, reasons, context"))
        self._place = 0
        self._writing: Writing | None = None
        self._left: Iterator[QWidget | int] = iter(())
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._go_on)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_now)
        desk.leaving.connect(self.keep_note)
        desk.chosen.connect(self._follow)
        desk.changed.connect(self._refresh)
        look.changed.connect(self.show_row)

    def sizeHint(self) -> QSize:
        """Return a width for quotations of about 45 characters a line."""
        return QSize(392, 400)

    def _follow(self, _row: RowId | None) -> None:
        self._place = 0
        self._soon.start()

    def _refresh(self, _changed: Changed) -> None:
        self._place = self.verticalScrollBar().value()
        self._soon.start()

    def _show_now(self) -> None:
        """Show the row once, after all that was told of it; then go to the chosen card, or where one was before."""
        self._soon.stop()
        self.show_row()
        chosen = next((card for card in self.cards[1:] if card.flag.divergence == self._desk.flag), None)
        place = self._place
        if chosen is not None and not place:
            QTimer.singleShot(0, chosen, lambda: self.ensureWidgetVisible(chosen, 0, 40))
        else:
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))

    def row(self) -> Row | None:
        """Return the row shown."""
        sheet = self._desk.sheet
        if sheet is None:
            return None
        return next((row for row in sheet.rows if row.id == self._desk.row), None)

    def show_row(self) -> None:
        """Show the chosen row, the first parts now and the rest as there is time."""
        self._save_draft()
        page = QWidget()
        page.setObjectName("page")
        self._box = QVBoxLayout(page)
        self._box.setContentsMargins(OUTER, 16, OUTER, EDGE)
        self._box.setSpacing(0)
        # The page grows with each part at once: until the scroll area hears of it, parts would lie over one another.
        self._box.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self._box.addStretch(1)
        self.cards = []
        row, comparison = self.row(), self._desk.comparison
        self._left = self._hint() if row is None or comparison is None else self._parts(row, comparison)
        self._go_on()
        self.setWidget(page)  # with its first parts in it: an empty page would be drawn for a moment

    def finish(self) -> None:
        """Show the parts that are left."""
        while self._rest.isActive():
            self._go_on()

    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE
        for part in self._left:
            place = self._box.count() - 1
            if isinstance(part, int):
                self._box.insertSpacing(place, part)
            else:
                self._box.insertWidget(place, part)
            if time.perf_counter() > end:
                self._rest.start()
                return
        self._rest.stop()

    def _hint(self) -> Iterator[QWidget | int]:
        words = tr("Choose a row to see what stands behind it.")
        yield self._text(rich.muted(words, self._look), self._look)

    def _parts(self, row: Row, comparison: Comparison) -> Iterator[QWidget | int]:
        """Yield what the inspector shows of a row, from the top: widgets, and pixels of air between them."""
        look = self._look
        many = counted(len(row.marked), "{count} divergence", "{count} divergences")
        told = many if row.marked else tr("no divergence")
        title = tr("Row {number} · {many}", number=row.number, many=told)
        yield self._text(f"<b>{escape(title)}</b>", look)
        if row.origin_note:
            yield self._text(rich.paragraph(rich.muted(row.origin_note, look), 4), look)
        for flag in row.marked:
            yield 20
            yield self._card(row, flag, comparison)
        yield 22
        yield self._line()
        yield 14
        yield self._text(f"<b>{escape(tr('In context'))}</b>", look)
        for cell in row.cells:
            if cell.passages:
                yield 12
                yield self._context(cell, comparison)
        if row.joined:
            yield 18
            reasons = "".join(rich.paragraph(rich.muted(reason, look), 4) for reason in row.joined)
            yield self._text(f"<b>{escape(tr('Why these stand in one row'))}</b>{reasons}", look)

    def _card(self, row: Row, flag: Flag, comparison: Comparison) -> FlagCard:
        writing = self._writing
        draft = writing.draft if writing is not None and writing.flag.divergence == flag.divergence else None
        card = FlagCard(flag, comparison, self._look, draft, room=self._room(), here=row.number)
        if card.editor is not None:
            card.editor.ended.connect(self._end_note)
            QTimer.singleShot(0, card.editor, card.editor.text.setFocus)
        card.offer(self._look, self.judged.emit, partial(self.write_note, row, flag))
        card.led.connect(self.led)
        card.choose(on=flag.divergence == self._desk.flag)
        self.cards.append(card)
        return card

    def _context(self, cell: Cell, comparison: Comparison) -> Prose:
        look, account = self._look, comparison.account(cell.account)
        head = f"{rich.chip(account.id, look, account.color)}&nbsp; {escape(account.name)}"
        html = rich.paragraph(head, 0)
        html += "".join(rich.passage(passage, account, look) for passage in cell.passages)
        prose = self._text(html, look)
        prose.anchorClicked.connect(lambda link: self._follow_link(link.toString()))
        prose.setAccessibleName(tr("{account} in context", account=f"{account.id} {account.name}"))
        return prose

    def _room(self) -> int:
        """Return the width of the cards, beside the scroll bar: most rows need it."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.maximumViewportSize().width() - bar - 2 * OUTER

    def _text(self, html: str, look: Look) -> Prose:
        prose = Prose(html, look, room=self._room() - 2 * CARD_EDGE)
        prose.setViewportMargins(CARD_EDGE, 0, CARD_EDGE, 0)
        return prose

    def write_note(self, row: Row, flag: Flag) -> None:
        """Open the note of a divergence in its card, and go there."""
        comparison = self._desk.comparison
        if comparison is None:
            return
        self.keep_note()
        self._writing = Writing(flag, comparison, flag.note)
        self._place = 0
        self._desk.choose(row.id, flag.divergence)
        self._show_now()
        while self._rest.isActive() and self._editor() is None:
            self._go_on()
        editor = self._editor()
        if editor is not None:
            # Its place is known only when the words above it have their height.
            QTimer.singleShot(SETTLED, editor, lambda: self.ensureWidgetVisible(editor, 0, 60))

    def keep_note(self) -> None:
        """Keep a note that is being written: nothing that was typed gets lost."""
        editor = self._editor()
        if editor is not None:
            editor.end(keep=True, by_key=False)
        elif self._writing is not None:
            self._end_note(self._writing.draft.strip(), by_key=False)

    def _editor(self) -> NoteEditor | None:
        return next((card.editor for card in self.cards if card.editor is not None), None)

    def _save_draft(self) -> None:
        """Take over what was typed before the cards are made anew; of another row's note, it is kept."""
        editor = self._editor()
        if editor is None or self._writing is None:
            return
        self._writing = replace(self._writing, draft=editor.put_away())
        row = self.row()
        if row is None or all(flag.divergence != self._writing.flag.divergence for flag in row.marked):
            self.cards = []
            self._end_note(self._writing.draft.strip(), by_key=False)

    def _end_note(self, words: str | None, by_key: bool) -> None:
        """Keep a note where it was changed, and show the card as it was."""
        writing, self._writing = self._writing, None
        if writing is None:
            return
        if words is not None and words != writing.flag.note:
            self._desk.do(deeds.write_note(writing.comparison, writing.flag.divergence, words))
        self._refresh(Changed())
        if by_key:
            self.noted.emit()

    def _line(self) -> QLabel:
        line = QLabel()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._look.theme.hairline}")
        return line

    def _follow_link(self, link: str) -> None:
        what, _, which = link.partition(":")
        comparison = self._desk.comparison
        claim = rich.claim_of(comparison.claims, which) if comparison is not None else None
        if what == "copy" and claim is not None and comparison is not None:
            account = comparison.account(claim.account)
            QGuiApplication.clipboard().setText(rich.with_source(account, claim.span))
            self.copied.emit(tr("Copied with its source: {account}", account=f"{account.id} {account.name}"))
