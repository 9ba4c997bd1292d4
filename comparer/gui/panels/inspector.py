"""What stands behind the chosen row: each divergence with both quotations and why, each passage in its context."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.news import Changed
from comparer.gui.panels import rich
from comparer.gui.panels.flag_card import EDGE as CARD_EDGE
from comparer.gui.panels.flag_card import FlagCard, text_label
from comparer.gui.phrases import counted, tr
from comparer.model import Comparison, RowId
from comparer.present.sheet import Flag, Row

EDGE = 20
OUTER = EDGE - CARD_EDGE
"""Cards reach further out, so that the bar beside the chosen one stands in the margin."""


class Inspector(QScrollArea):
    """Follows the chosen row. `copied` carries a sentence that says what was copied."""

    copied = Signal(str)
    judged = Signal(object, object)
    note_asked = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.cards: list[FlagCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(372)
        self.setAccessibleName(tr("Inspector"))
        self.setAccessibleDescription(tr("The chosen row: divergences, reasons, context"))
        self._place = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_now)
        desk.chosen.connect(self._follow)
        desk.changed.connect(self._refresh)
        look.changed.connect(self.show_row)
        self.show_row()

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
        """Show the chosen row."""
        page = QWidget()
        page.setObjectName("page")
        box = QVBoxLayout(page)
        box.setContentsMargins(OUTER, 16, OUTER, EDGE)
        box.setSpacing(0)
        self.cards = []
        row, comparison = self.row(), self._desk.comparison
        if row is None or comparison is None:
            hint = self._text(
                rich.muted(tr("Choose a row to see what stands behind it."), self._look), self._look
            )
            box.addWidget(hint)
        else:
            self._fill(box, row, comparison)
        box.addStretch(1)
        self.setWidget(page)

    def _fill(self, box: QVBoxLayout, row: Row, comparison: Comparison) -> None:
        look = self._look
        many = counted(len(row.flags), "{count} divergence", "{count} divergences")
        title = tr(
            "Row {number} · {many}", number=row.number, many=many if row.flags else tr("no divergence")
        )
        box.addWidget(self._text(f"<b>{escape(title)}</b>", look))
        if row.origin_note:
            box.addWidget(self._text(rich.paragraph(rich.muted(row.origin_note, look), 4), look))
        for flag in row.flags:
            box.addSpacing(18)
            card = FlagCard(flag, comparison, look)
            card.offer(look, self.judged.emit, partial(self._ask_note, row, flag))
            card.choose(on=flag.divergence == self._desk.flag)
            self.cards.append(card)
            box.addWidget(card)
        box.addSpacing(22)
        box.addWidget(self._line())
        box.addSpacing(14)
        box.addWidget(self._text(f"<b>{escape(tr('In context'))}</b>", look))
        for cell in row.cells:
            if cell.passages:
                account = comparison.account(cell.account)
                head = f"{rich.chip(account.id, look, account.color)}&nbsp; {escape(account.name)}"
                html = rich.paragraph(head, 14)
                html += "".join(rich.passage(passage, account, look) for passage in cell.passages)
                label = self._text(html, look)
                label.linkActivated.connect(self._follow_link)
                label.setAccessibleName(tr("{account} in context", account=account.name))
                box.addWidget(label)
        if row.joined:
            box.addSpacing(18)
            reasons = "".join(rich.paragraph(rich.muted(reason, look), 4) for reason in row.joined)
            why = escape(tr("Why these stand in one row"))
            box.addWidget(self._text(f"<b>{why}</b>{reasons}", look))

    @staticmethod
    def _text(html: str, look: Look) -> QLabel:
        label = text_label(html, look)
        label.setContentsMargins(CARD_EDGE, 0, CARD_EDGE, 0)
        return label

    def _ask_note(self, row: Row, flag: Flag) -> None:
        self._desk.choose(row.id, flag.divergence)
        self.note_asked.emit()

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
            self.copied.emit(tr("Copied with its source: {account}", account=account.name))
