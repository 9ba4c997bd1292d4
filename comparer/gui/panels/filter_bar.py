"""Which rows are shown: by kind, severity, account, status, words. What is hidden is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from comparer.gui.desk import Desk
from comparer.gui.icons import icon, kind_pixmap
from comparer.gui.look import Look
from comparer.gui.news import Changed
from comparer.gui.panels.elided import Elided, Part
from comparer.gui.panels.notes import NotesButton, ReviewedButton
from comparer.gui.panels.passing import Passing
from comparer.gui.panels.tool_button import GAP, ToolButton
from comparer.gui.phrases import counted, shown, tr
from comparer.gui.plain import plain_tip
from comparer.model import DivergenceKind, Severity, Status
from comparer.present import wording
from comparer.present.sheet import Filter, Totals

PAUSE = 180
"""Milliseconds after the last letter typed before rows are sifted."""

FIELD = 176
LEAST = 110
"""Pixels of the field: its hint fits in every language; and in a very narrow window, where it does not."""
_AIR = 16 + GAP + 14 + 2
"""Pixels of a kind's button beside its words: the sign, the gap, both sides, and to the next button."""


class FilterBar(QWidget):
    """Reads and changes the filter of the desk's view. `left` says that the keyboard left for the rows."""

    left = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Show rows with…"))
        self.field.setAccessibleName(tr("Show only rows with these words"))
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)
        self.field.setFixedWidth(FIELD)
        self.field.installEventFilter(self)
        Passing(self.field)
        self.kinds: dict[DivergenceKind, QToolButton] = {}
        self._kind_box = QHBoxLayout()
        self._kind_box.setSpacing(2)
        self.severity = self._menu_button(tr("Severity"))
        self.account = self._menu_button(tr("Account"))
        self.status = self._menu_button(tr("Status"))
        self.reviewed = ReviewedButton(desk, look)
        self.notes = NotesButton(desk, look)
        self.scope = Elided()
        self.all = QToolButton()
        self.all.setText(tr("Show all"))
        self.all.setToolTip(tr("Show all rows and columns"))
        self.all.clicked.connect(self._show_all)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: desk.sift(text=self.field.text()))
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(lambda: desk.sift(text=self.field.text()))
        desk.changed.connect(self._refresh)
        look.changed.connect(lambda: self._refresh(Changed(rows=True)))
        self._refresh(Changed(rows=True))

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addLayout(self._kind_box)
        for button in (self.severity, self.account, self.status):
            box.addWidget(button)
        box.addWidget(self.scope, 1)
        box.addWidget(self.notes)
        box.addWidget(self.reviewed)
        box.addWidget(self.all)

    @staticmethod
    def _menu_button(text: str) -> QToolButton:
        button = ToolButton(trailing=True)
        button.setText(text)
        button.setIconSize(QSize(14, 14))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _refresh(self, change: Changed) -> None:
        sheet, comparison = self._desk.sheet, self._desk.comparison
        self.setVisible(sheet is not None)
        wanted = self._desk.view.filter
        if change.rows or change.accounts:
            self._list_kinds()
        for kind, button in self.kinds.items():
            button.setChecked(kind in wanted.kinds)
        self._list_menus(wanted)
        if self.field.text().strip() != wanted.text.strip() and not self._pause.isActive():
            self.field.setText(wanted.text)
        totals = sheet.totals if sheet is not None else None
        hidden = totals is not None and totals.rows_shown != totals.rows
        columns, accounts = len(sheet.columns) if sheet is not None else 0, len(self._desk.coming)
        if totals is not None and comparison is not None:
            if hidden or columns != accounts or wanted != Filter():
                shown_rows = tr("{count} of {total} rows shown", count=totals.rows_shown, total=totals.rows)
                shown_columns = tr("{columns} of {accounts} columns", columns=columns, accounts=accounts)
                brief = [Part(shown_columns)] if columns != accounts else []
                self.scope.show_parts([*brief, Part(shown_rows, 1)])
            elif accounts == 1:
                self.scope.show_parts([Part(tr("Only one account: add another of the same event"))])
            else:
                self.scope.show_parts(_headline(totals, self._look.theme.of(Severity.CONTRADICTION).ink))
            self.scope.setToolTip(plain_tip(sheet.scope) if sheet is not None else "")
        else:
            self.scope.show_parts([])
        self.reviewed.refresh()
        self.all.setVisible(wanted != Filter() or columns != accounts)
        self._label_kinds()

    def _list_kinds(self) -> None:
        comparison = self._desk.comparison
        divergences = comparison.divergences if comparison else ()
        found = Counter(divergence.kind for divergence in divergences)
        told = {one.kind for one in divergences if one.severity is not Severity.OMISSION}
        left_out = {one.kind for one in divergences if one.severity is Severity.OMISSION}
        while (item := self._kind_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.kinds = {}
        for kind in DivergenceKind:
            if not found[kind]:
                continue
            severity = Severity.DIFFERENCE if kind in told else Severity.OMISSION
            button = ToolButton()
            button.setObjectName("kind")
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            button.setIcon(QIcon(kind_pixmap(kind, severity, self._look.theme.ink, 16, 2.0)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            name = shown(wording.kind_name(kind, severity))
            if kind is DivergenceKind.DETAIL and kind in told & left_out:
                name = tr("Detail or not mentioned")
            spoken = tr("{kind}: {count}", kind=name, count=found[kind])
            button.setToolTip(spoken)
            button.setAccessibleName(spoken)
            button.setProperty("words", (name, found[kind]))
            button.clicked.connect(lambda _on, kind=kind: self._toggle("kinds", kind))
            self.kinds[kind] = button
            self._kind_box.addWidget(button)

    def _label_kinds(self) -> None:
        """Write the kinds' words where there is room for all of them, else their numbers, else the signs alone."""
        letters = self.fontMetrics()
        texts = {kind: button.property("words") for kind, button in self.kinds.items()}
        long = sum(letters.horizontalAdvance(f"{name} {count}") + _AIR for name, count in texts.values())
        short = sum(letters.horizontalAdvance(str(count)) + _AIR for _, count in texts.values())
        beside = [self.severity, self.account, self.status, self.reviewed]
        beside += [part for part in (self.notes, self.all) if not part.isHidden()]
        room = self.width() - sum(part.sizeHint().width() + 10 for part in beside) - FIELD - 36
        roomy = long < room - self.scope.enough
        narrow = short > room - self.scope.minimumWidth()
        tight = (_AIR - GAP) * len(texts) > room - self.scope.minimumWidth()
        self.field.setFixedWidth(LEAST if tight else FIELD)
        self.reviewed.setVisible(bool(self.reviewed.text()) and not tight)
        for kind, button in self.kinds.items():
            name, count = texts[kind]
            button.setText(f"{name} {count}" if roomy else "" if narrow else str(count))

    def _list_menus(self, wanted: Filter) -> None:
        arrow = icon("chevron-down", self._look.theme.muted, self._look.theme.hairline)
        severities = [(severity, shown(wording.severities_name(severity))) for severity in reversed(Severity)]
        self._fill(self.severity, severities, wanted.severities, "severities")
        accounts = [(account.id, f"{account.id}  {account.name}") for account in self._desk.accounts]
        self._fill(self.account, accounts, wanted.accounts, "accounts")
        menu = self.account.menu()
        if menu is not None:
            menu.addSeparator()
            both = self._item(menu, tr("Told by two or more"), wanted.only_shared)
            both.triggered.connect(lambda on: self._desk.sift(only_shared=on))
        statuses = [(status, shown(wording.status_name(status))) for status in Status]
        self._fill(self.status, statuses, wanted.statuses, "statuses")
        for button in (self.severity, self.account, self.status):
            button.setIcon(arrow)

    def _fill(
        self, button: QToolButton, items: list[tuple[Any, str]], chosen: frozenset[Any], part: str
    ) -> None:
        menu = button.menu()
        assert menu is not None
        menu.clear()
        for value, text in items:
            action = self._item(menu, text, value in chosen)
            action.triggered.connect(self._toggler(part, value))
        button.setCheckable(bool(chosen))
        button.setChecked(bool(chosen))

    @staticmethod
    def _item(menu: QMenu, text: str, on: bool) -> QAction:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(on)
        menu.addAction(action)
        return action

    def _toggler(self, part: str, value: Hashable) -> Callable[[bool], None]:
        return lambda _on: self._toggle(part, value)

    def _toggle(self, part: str, value: Hashable) -> None:
        now: frozenset[Hashable] = getattr(self._desk.view.filter, part)
        self._desk.sift(**{part: now ^ {value}})

    def _show_all(self) -> None:
        self._desk.look(replace(self._desk.view, filter=Filter(), columns=()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape take the words away and leave, and the arrow go down to the rows."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self._pause.stop()
                self._desk.sift(text="")
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Return room for the field and the menus."""
        return QSize(520, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as many words as there is room for."""
        super().resizeEvent(event)
        self._label_kinds()


def _headline(totals: Totals, alarm: str) -> list[Part]:
    """Return the totals, contradictions weightiest; how many are reviewed stands beside them."""
    parts = [
        Part(counted(totals.accounts, "{count} account", "{count} accounts"), 1),
        Part(counted(totals.claims, "{count} claim", "{count} claims"), 0),
        Part(
            counted(totals.contradictions, "{count} contradiction", "{count} contradictions"),
            4,
            alarm if totals.contradictions else "",
        ),
        Part(counted(totals.differences, "{count} difference", "{count} differences"), 3),
    ]
    if totals.omissions:
        parts.append(Part(counted(totals.omissions, "{count} omission", "{count} omissions"), 2))
    return parts
