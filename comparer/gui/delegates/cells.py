"""Draws the cells of the table: the accounts' words as set type, the margin with numbers and signs."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comparer.gui.delegates.folding import fold
from comparer.gui.delegates.leads import Lead, leads
from comparer.gui.delegates.setting import Setting, set_cell, sign_size
from comparer.gui.delegates.signs import draw_badge, draw_glyph
from comparer.gui.look import Look
from comparer.gui.models.sheet_model import MARGIN, SheetModel
from comparer.model import AccountId, RowId, Severity, Status
from comparer.present.sheet import Cell, Flag, Passage, Row

KEPT = 3000
"""Settings kept at most: about ten screens of nine accounts."""
BADGE = 22
"""Pixels at the usual size of letters."""
BADGES = 3
"""Signs shown in the margin at most; the rest is counted."""
BARS = {Severity.CONTRADICTION: 5, Severity.DIFFERENCE: 2, Severity.OMISSION: 2}
"""Pixels of the bar beside an account's words: severity is told by weight."""

_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_CHOSEN = QStyle.StateFlag.State_Selected.value
_LIT = _CHOSEN | _FOCUSED


class CellDelegate(QStyledItemDelegate):
    """Keeps the settings of cells by row, account and width.

    `led` carries the number of the row and the divergence to which a click on "see row" sends.
    """

    led = Signal(int, object)

    def __init__(self, look: Look, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._kept: dict[tuple[RowId, str, int], Setting] = {}
        self._colors: dict[str, QColor] = {}
        self.needle = ""
        self._unfolded: set[RowId] = set()
        self._flat = False
        self.current_row = -1
        self.aimed: RowId | None = None
        look.changed.connect(self.forget)
        model.modelReset.connect(self.forget)

    def forget(self) -> None:
        """Forget all settings: words, sizes or colors changed."""
        self._kept.clear()

    def seek(self, needle: str) -> None:
        """Highlight these words from now on."""
        self.needle = needle
        self.forget()

    @property
    def flat(self) -> bool:
        """Say whether all claims of every row are shown in full."""
        return self._flat

    def flatten(self, *, on: bool) -> None:
        """Show all claims of every row in full, or fold the further ones."""
        self._flat = on
        self._unfolded.clear()
        self.forget()

    def unfold(self, row: RowId) -> None:
        """Show the further claims of a row, or fold them again."""
        self._unfolded ^= {row}
        for key in [key for key in self._kept if key[0] == row]:
            del self._kept[key]

    def _is_unfolded(self, row: RowId) -> bool:
        return self._flat or row in self._unfolded

    def shown_of(self, row: Row, cell: Cell) -> tuple[Passage, ...]:
        """Return the claims of a cell that are shown in full."""
        return fold(cell, self.needle, unfolded=self._is_unfolded(row.id)).shown

    def setting(self, row: Row, cell: Cell, width: int) -> Setting:
        """Return a cell's words, set for a width."""
        key = (row.id, cell.account, width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= KEPT:
                for old in list(self._kept)[: KEPT // 3]:
                    del self._kept[old]
            found = self._kept[key] = set_cell(
                cell,
                width,
                self._look,
                self.needle,
                row=row,
                unread=cell.account in self._model.unread,
                unfolded=self._is_unfolded(row.id),
            )
        return found

    def row_height(self, row: Row, widths: dict[str, int]) -> int:
        """Return the height that all cells of a row need; `widths` are of the shown accounts' columns.

        Only cells that may be the highest are set: those with at least half as many words for their width as the
        fullest.
        """
        loads = {
            cell.account: (
                sum(len(passage.text) + len(passage.said) + 30 for passage in self.shown_of(row, cell))
                + 30 * len(leads(row, cell.account))
            )
            / widths[cell.account]
            for cell in row.cells
            if cell.account in widths
        }
        fullest = max(loads.values(), default=0.0)
        heights = [
            self.setting(row, cell, widths[cell.account]).height
            for cell in row.cells
            if cell.account in loads and loads[cell.account] * 2 >= fullest
        ]
        return round(max([*heights, self.least_height(row)]))

    def least_height(self, row: Row) -> int:
        """Return the height the margin needs."""
        signs = min(BADGES, len(margin_flags(row)))
        badge = self.badge
        return max(2 * self._look.padding + badge, self._look.padding * 2 + signs * (badge + 4) - 4)

    @property
    def badge(self) -> int:
        """Return the side of a sign in the margin."""
        return round(BADGE * self._look.points / 10.5)

    @property
    def margin_width(self) -> int:
        """Return the width of the margin: a number of four digits, a sign, air."""
        digits = QFontMetrics(self._look.font(0.86)).horizontalAdvance("0000")
        return digits + self.badge + 24

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a cell at its present width."""
        if index.column() == MARGIN:
            return QSize(self.margin_width, self.least_height(self._model.row_at(index.row())))
        row = self._model.row_at(index.row())
        setting = self.setting(row, row.cells[index.column() - 1], option.rect.width())
        return QSize(option.rect.width(), round(setting.height))

    def lead_at(self, index: QModelIndex | QPersistentModelIndex, width: int, at: QPointF) -> Lead | None:
        """Return what a place sends to, counted from the top left corner of a cell of this width."""
        if index.column() == MARGIN:
            return None
        row = self._model.row_at(index.row())
        found = self.setting(row, row.cells[index.column() - 1], width).leads
        place = at - QPointF(self._look.padding, 0)
        return next((lead for box, lead in found if box.adjusted(-3, -2, 3, 2).contains(place)), None)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Follow a click on "see row", when all that belongs to the click is done."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
            and not event.modifiers()
        ):
            corner = QPointF(option.rect.topLeft())
            lead = self.lead_at(index, option.rect.width(), event.position() - corner)
            if lead is not None:
                QTimer.singleShot(0, self, lambda: self.led.emit(lead.number, lead.flags[0].divergence))
        return super().editorEvent(event, model, option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        row = self._model.row_at(index.row())
        painter.save()
        self._ground(painter, option, index.row())
        if index.column() == MARGIN:
            self._margin(painter, option, row)
        else:
            self._words(painter, option, row, row.cells[index.column() - 1])
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, place: int) -> None:
        theme, rect = self._look.theme, option.rect
        chosen = place == self.current_row or self._model.row_at(place).id == self.aimed
        painter.fillRect(rect, self._color(theme.row if chosen else theme.paper))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._color(theme.hairline))
        state = option.state.value
        if state & _LIT:
            focused = bool(state & _FOCUSED)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self._color(theme.accent), 2 if focused else 1)
            if not state & _CHOSEN:  # the cursor alone, while cells are gathered
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _color(self, name: str) -> QColor:
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(name)
        return found

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, cell: Cell) -> None:
        look = self._look
        worst = side_severity(row, cell.account)
        if worst is not None:
            tone = look.theme.of(worst)
            thick = BARS[worst]
            bar = QRectF(
                option.rect.left() + 4 - thick / 2,
                option.rect.top() + look.padding,
                thick,
                option.rect.height() - 2 * look.padding,
            )
            painter.fillRect(bar, self._color(tone.fill))
        corner = QPointF(option.rect.left() + look.padding, option.rect.top())
        painter.setClipRect(option.rect)
        size = sign_size(look)
        for block in self.setting(row, cell, option.rect.width()).blocks:
            painter.setPen(self._color(block.color))
            at = corner + QPointF(0, block.top)
            block.layout.draw(painter, at)
            for sign in block.signs:
                dismissed = sign.mark.status is Status.DISMISSED
                ink = look.theme.muted if dismissed else look.theme.of(sign.mark.severity).ink
                draw_glyph(painter, at + sign.at, sign.mark.kind, sign.mark.severity, ink, size)

    def _margin(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        look, rect, badge = self._look, option.rect, self.badge
        left, top = rect.right() - badge - 8, rect.top() + look.padding
        flags = margin_flags(row)
        painter.setPen(self._color(look.theme.muted))
        painter.setFont(look.font(0.86))
        at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(rect.left(), top, left - 8 - rect.left(), badge), at, str(row.number))
        if len(flags) > BADGES:
            lowest = top + (BADGES - 1) * (badge + 4)
            more = QRectF(rect.left(), lowest, left - 8 - rect.left(), badge)
            painter.drawText(more, at, f"+{len(flags) - BADGES}")
        for place, flag in enumerate(flags[:BADGES]):
            box = QRectF(left, top + place * (badge + 4), badge, badge)
            draw_badge(painter, box, flag.kind, flag.severity, flag.status, look.theme)


def margin_flags(row: Row) -> tuple[Flag, ...]:
    """Return the flags the margin shows: one a kind, the gravest first, what is left out last and gray."""
    kinds: dict[str, Flag] = {}
    for flag in sorted(row.marked, key=lambda flag: (flag.status is Status.DISMISSED, -flag.severity)):
        kinds.setdefault(flag.kind, flag)
    return tuple(kinds.values())


def side_severity(row: Row, account: AccountId) -> Severity | None:
    """Return the gravest standing severity that words of this account in this row are a side of."""
    standing = [
        flag.severity
        for flag in row.marked
        if flag.standing and flag.severity is not Severity.OMISSION and account in flag.tellers(row.number)
    ]
    return max(standing, default=None)
