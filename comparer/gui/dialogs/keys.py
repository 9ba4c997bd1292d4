"""The sheet of all keys, where they can be changed. A key that is taken is refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from comparer.gui.phrases import shown, tr
from comparer.gui.spec import TITLES, Menu, Spec

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

_ID = Qt.ItemDataRole.UserRole
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeySheet(QDialog):
    """Lists every action with its keys, by menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(640, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action"))
        self.search.setAccessibleName(tr("Find an action"))
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("Action"), tr("Keys")])
        self.tree.setAccessibleName(tr("Keyboard shortcuts"))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.header().setSectionsMovable(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setAccessibleName(tr("New key of the chosen action"))
        self.use = QPushButton(tr("Use this key"))
        self.use.clicked.connect(self.take)
        self.reset = QPushButton(tr("Usual keys"))
        self.reset.clicked.connect(self.restore)
        self.answer = QLabel(tr("Choose an action, press a key in the field, then use it."))
        self.answer.setObjectName("muted")
        self.answer.setWordWrap(True)
        line = QHBoxLayout()
        for widget in (self.editor, self.use, self.reset):
            line.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        for part in (self.search, self.tree):
            box.addWidget(part)
        box.addLayout(line)
        box.addWidget(self.answer)
        box.addWidget(buttons)
        self.search.textChanged.connect(self._sift)
        self._list()

    def _list(self) -> None:
        self.tree.clear()
        for menu in Menu:
            group = QTreeWidgetItem([shown(TITLES[menu])])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, self._window.look.font(0.95, bold=True))
            self.tree.addTopLevelItem(group)
            for spec in self._window.actions_of.specs:
                if spec.menu is menu:
                    keys = self._window.actions_of[spec.id].shortcuts()
                    item = QTreeWidgetItem(
                        [shown(spec.text), ", ".join(key.toString(_NATIVE) for key in keys)]
                    )
                    item.setData(0, _ID, spec.id)
                    group.addChild(item)
        self.tree.expandAll()
        self._sift(self.search.text())

    def _sift(self, words: str) -> None:
        found: list[QTreeWidgetItem] = []
        for group, items in self._groups():
            fitting = [item for item in items if words.lower() in f"{item.text(0)} {item.text(1)}".lower()]
            for item in items:
                item.setHidden(item not in fitting)
            group.setHidden(not fitting)
            found += fitting
        if words and found:
            self.tree.setCurrentItem(found[0])
        nothing = tr("Nothing found. Try fewer or other words.")
        if not found:
            self.answer.setText(nothing)
        elif self.answer.text() == nothing:
            self.answer.setText(tr("Choose an action, press a key in the field, then use it."))

    def _groups(self) -> Iterator[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]]:
        """Yield the menus with their actions."""
        for at in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(at)
            if group is not None:
                children = (group.child(place) for place in range(group.childCount()))
                yield group, [child for child in children if child is not None]

    def choose(self, name: str) -> None:
        """Choose an action in the list."""
        for item in (item for _, items in self._groups() for item in items):
            if item.data(0, _ID) == name:
                self.tree.setCurrentItem(item)

    def _chosen(self) -> Spec | None:
        item = self.tree.currentItem()
        name = item.data(0, _ID) if item is not None else None
        return next((spec for spec in self._window.actions_of.specs if spec.id == name), None)

    def take(self) -> None:
        """Give the chosen action the key in the field, unless another has it."""
        spec, key = self._chosen(), self.editor.keySequence()
        if spec is None or key.isEmpty():
            self.answer.setText(tr("Choose an action and press a key in the field first."))
            return
        holder = self._window.actions_of.holder_of(key)
        if holder is not None and holder.id != spec.id:
            self.answer.setText(
                tr(
                    "{key} already belongs to “{action}”: choose another key.",
                    key=key.toString(_NATIVE),
                    action=shown(holder.text),
                )
            )
            return
        portable = key.toString(QKeySequence.SequenceFormat.PortableText)
        self._remember(spec.id, (portable,))
        self.answer.setText(
            tr("{key} is now “{action}”.", key=key.toString(_NATIVE), action=shown(spec.text))
        )

    def restore(self) -> None:
        """Give the chosen action its usual keys again."""
        spec = self._chosen()
        if spec is not None:
            self._remember(spec.id, None)
            self.answer.setText(tr("“{action}” has its usual keys.", action=shown(spec.text)))

    def _remember(self, name: str, keys: tuple[str, ...] | None) -> None:
        settings = self._window.settings
        others = tuple(pair for pair in settings.keys if pair[0] != name)
        changed = others if keys is None else (*others, (name, keys))
        self._window.use_settings(replace(settings, keys=changed))
        self._list()
        self.choose(name)
