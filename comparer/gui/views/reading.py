"""One account whole, its claims marked, with the others' versions in the margin."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTextBrowser, QWidget

from comparer.gui.desk import Desk
from comparer.gui.look import Look
from comparer.gui.panels.rich import chip
from comparer.gui.phrases import tr
from comparer.gui.views.base import SideView
from comparer.model import Account, AccountId, RowId, Severity
from comparer.present.passages import paragraph_starts
from comparer.present.sheet import Passage, Row, Sheet

_ANCHOR = "row:"


class ReadingView(SideView):
    """A page of two columns: the account's paragraphs, and beside each what the others have there."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.which = QComboBox()
        self.which.setAccessibleName(tr("Account to read"))
        self.which.currentIndexChanged.connect(lambda _at: self._read())
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(tr("The whole account"))
        self.page.anchorClicked.connect(self._clicked)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(8)
        head.setSpacing(10)
        head.addWidget(QLabel(tr("Read")))
        head.addWidget(self.which)
        head.addStretch(1)
        self.box.addLayout(head)
        self.box.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    def draw(self) -> None:
        """Show the account that was read before, or the first."""
        before = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        for account in self.desk.accounts:
            self.which.addItem(f"{account.id}  {account.name}", account.id)
        self.which.setCurrentIndex(max(0, self.which.findData(before)))
        self.which.blockSignals(False)
        self._read()

    def _read(self) -> None:
        sheet = self.desk.sheet
        account = self.desk.account(AccountId(str(self.which.currentData())))
        if sheet is None or account is None:
            self.page.clear()
            return
        place = self.page.verticalScrollBar().value()
        self.page.setFont(self.look.font())
        self.page.setHtml(page_of(account, sheet, self.look, self.desk.row))
        self.page.verticalScrollBar().setValue(place)

    def follow(self, row: RowId | None) -> None:
        """Mark the row's claim and bring it into sight."""
        self._read()
        if row is not None:
            self.page.scrollToAnchor(str(row))

    def _clicked(self, link: QUrl) -> None:
        text = link.toString()
        if text.startswith(_ANCHOR):
            self.page.moveCursor(QTextCursor.MoveOperation.NoMove)
            self.row_chosen.emit(RowId(text.removeprefix(_ANCHOR)))


def page_of(account: Account, sheet: Sheet, look: Look, chosen: RowId | None) -> str:
    """Return the account as a page: a table row for each paragraph, others' versions at its right."""
    told = sorted(
        (
            (passage, row)
            for row in sheet.rows
            for cell in row.cells
            if cell.account == account.id
            for passage in cell.passages
        ),
        key=lambda pair: pair[0].span,
    )
    starts = [*paragraph_starts(account), account.body_span.end]
    starts = starts if starts[0] <= account.body_span.start else [account.body_span.start, *starts]
    parts = [f'<table width="100%" cellpadding="10" style="color:{look.theme.ink}">']
    for start, end in pairwise(starts):
        inside = [pair for pair in told if start <= pair[0].span.start < end]
        left = _paragraph(account, start, end, inside, look, chosen)
        if left.strip():
            right = "".join(_others(row, account.id, look) for _, row in _once(inside))
            parts.append(f'<tr><td width="58%" valign="top">{left}</td><td valign="top">{right}</td></tr>')
    parts.append("</table>")
    return "".join(parts)


def _once(pairs: list[tuple[Passage, Row]]) -> list[tuple[Passage, Row]]:
    return list({row.id: (passage, row) for passage, row in pairs}.values())


def _paragraph(
    account: Account,
    start: int,
    end: int,
    inside: list[tuple[Passage, Row]],
    look: Look,
    chosen: RowId | None,
) -> str:
    parts, at = [], start
    for passage, row in inside:
        first, last = max(at, passage.span.start), min(end, passage.span.end)
        if last <= first:
            continue
        parts.append(escape(account.text[at:first]))
        parts.append(_claim(account.text[first:last], row, look, chosen=row.id == chosen))
        at = last
    parts.append(escape(account.text[at:end]))
    words = "".join(parts).strip().replace("\n", "<br>")
    return f'<p style="line-height:150%;margin:0">{words}</p>' if words else ""


def _claim(words: str, row: Row, look: Look, *, chosen: bool) -> str:
    theme = look.theme
    worst = row.worst
    grave = worst is not None and worst is not Severity.OMISSION
    ground = theme.row if chosen else (theme.of(worst).wash if grave else theme.paper)
    line = "underline" if grave else "none"
    style = f"color:{theme.of(worst).ink if grave else theme.ink};background:{ground};text-decoration:{line}"
    return f'<a name="{row.id}"></a><a href="{_ANCHOR}{row.id}" style="{style}">{escape(words)}</a>'


def _others(row: Row, account: AccountId, look: Look) -> str:
    parts = []
    for cell in row.cells:
        for passage in cell.passages:
            if cell.account != account and not passage.attached:
                words = (
                    f'<span style="color:{look.theme.muted}">{escape(" ".join(passage.text.split()))}</span>'
                )
                parts.append(
                    f'<p style="margin:0 0 6px 0;font-size:small">{chip(cell.account, look)}&nbsp; {words}</p>'
                )
    return "".join(parts)
