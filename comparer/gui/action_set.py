"""Qt's actions, made from the one table for one window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from comparer.gui import outside
from comparer.gui.actions import TABLE
from comparer.gui.icons import icon
from comparer.gui.mnemonics import with_letters
from comparer.gui.news import News
from comparer.gui.phrases import shown, tr
from comparer.gui.reasons import MISSING, why_not
from comparer.gui.spec import LACKING, TITLES, Menu, Spec, When
from comparer.model import Message

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

_STANDARD = "std:"


def sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """Return Qt's key sequences, each once; of a standard key the platform's first."""
    found: list[QKeySequence] = []
    for key in keys:
        if key.startswith(_STANDARD):
            standard = QKeySequence.StandardKey[key.removeprefix(_STANDARD)]
            made = QKeySequence.keyBindings(standard)[:1]
        else:
            made = [QKeySequence(key)]
        found.extend(one for one in made if one not in found)
    return found


class ActionSet(QObject):
    """All actions of a window, under their lasting names."""

    def __init__(self, window: MainWindow, changed_keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(window)
        self._window = window
        self.specs = TABLE
        self._actions: dict[str, QAction] = {}
        self._excused: set[str] = set()
        for spec in TABLE:
            action = self._make(spec, changed_keys.get(spec.id, spec.keys))
            self._actions[spec.id] = action
            if spec.table:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                window.table.addAction(action)
            else:
                window.addAction(action)

    def __getitem__(self, name: str) -> QAction:
        """Return the action with this lasting name."""
        return self._actions[name]

    def rekey(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Give every action its changed keys, or its usual ones."""
        for spec in self.specs:
            action = self._actions[spec.id]
            action.setShortcuts(sequences(changed.get(spec.id, spec.keys)))
            self._explain(action)

    def holder_of(self, key: QKeySequence) -> Spec | None:
        """Return the action that a key belongs to."""
        return next((spec for spec in self.specs if key in self._actions[spec.id].shortcuts()), None)

    def _make(self, spec: Spec, keys: tuple[str, ...]) -> QAction:
        action = QAction(shown(spec.text), self._window)
        action.setObjectName(spec.id)
        action.setShortcuts(sequences(keys))
        action.setIconText(shown(spec.brief or spec.text))
        action.setProperty("worded", spec.brief is not None)
        action.setCheckable(spec.checked is not None)
        action.setIconVisibleInMenu(spec.checked is None)  # a menu has one place for the icon and the tick
        action.triggered.connect(self._runner(spec))
        self._explain(action)
        return action

    def _runner(self, spec: Spec) -> Callable[[], None]:
        def run() -> None:
            reason = why_not(self._window, spec.id)
            if reason is None:
                spec.act(self._window)
            else:
                self._window.tell(News(shown(reason), hint=True))
            self.refresh()

        return run

    @staticmethod
    def _explain(action: QAction) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = action.text().rstrip("…")
        action.setToolTip(tr("{what} ({key})", what=words, key=key) if key else words)

    def paint(self, ink: str, faded: str) -> None:
        """Draw the icons in these colors."""
        for spec in TABLE:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, ink, faded))

    def refresh(self) -> None:
        """Enable what makes sense now, check what is on."""
        desk = self._window.desk
        sheet = desk.sheet
        now = {
            When.ALWAYS: True,
            When.ACCOUNTS: bool(desk.accounts),
            When.ROWS: sheet is not None and bool(sheet.totals.rows),
            When.UNDO: bool(desk.undo_name),
            When.REDO: bool(desk.redo_name),
            When.EXPORTED: self._window.exported is not None,
        }
        can_mail = outside.has(outside.MAILER)
        now[When.MAIL] = now[When.ROWS] and can_mail
        self._say_why({When.EXPORTED: now[When.EXPORTED], When.MAIL: can_mail})
        names = {"edit.undo": (tr("Undo"), desk.undo_name), "edit.redo": (tr("Redo"), desk.redo_name)}
        for name, (verb, what) in names.items():
            text = tr("{verb} {what}", verb=verb, what=what) if what else verb
            self._actions[name].setText(text)
            self._explain(self._actions[name])
        for spec in TABLE:
            action = self._actions[spec.id]
            action.setEnabled(now[spec.when])
            self._excuse(action, None if now[spec.when] else MISSING.get(spec.when))
            if spec.checked is not None:
                action.setChecked(spec.checked(self._window))

    def _say_why(self, there: Mapping[When, bool]) -> None:
        """Let an action that lacks something say so in its own words."""
        for spec in TABLE:
            if spec.when in there:
                text, why = shown(spec.text), shown(LACKING[spec.when])
                lacking = tr("{what} ({why})", what=text.rstrip("…"), why=why)
                self._actions[spec.id].setText(text if there[spec.when] else lacking)
                self._explain(self._actions[spec.id])

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        titles = with_letters(shown(TITLES[menu]) for menu in Menu)
        for menu, title in zip(Menu, titles, strict=True):
            specs = sorted((spec for spec in TABLE if spec.also is menu), key=lambda spec: spec.part)
            listed = bar.addMenu(title)
            self.watch(listed)
            self.fill_menu(listed, [*specs, *(spec for spec in TABLE if spec.menu is menu)])

    def watch(self, menu: QMenu) -> None:
        """Let a menu show what cannot be done as such, with the reason in the tool tip.

        Outside of menus these actions stay enabled: their keys answer with the reason.
        """
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._sift(menu))
        menu.aboutToHide.connect(self.refresh)

    def _sift(self, menu: QMenu) -> None:
        self.refresh()
        for action in menu.actions():
            reason = why_not(self._window, action.objectName()) if action.isEnabled() else None
            if reason is not None:
                action.setEnabled(False)
                self._excuse(action, reason)

    def _excuse(self, action: QAction, reason: Message | None) -> None:
        """Let the tool tip say why an action cannot be done, or again what it does."""
        name = action.objectName()
        if reason is not None:
            self._excused.add(name)
            action.setToolTip(shown(reason))
        elif name in self._excused:
            self._excused.discard(name)
            self._explain(action)

    def place(self, menu: QMenu, before: str) -> None:
        """Put a further menu into the one that holds an action, before that action."""
        for holder in self._actions[before].associatedObjects():
            if isinstance(holder, QMenu):
                holder.insertMenu(self._actions[before], menu)

    def fill_menu(self, menu: QMenu, specs: list[Spec]) -> None:
        """Put actions into a menu, with a line between groups."""
        part = specs[0].part if specs else 0
        for spec in specs:
            if spec.part != part:
                menu.addSeparator()
                part = spec.part
            menu.addAction(self._actions[spec.id])
