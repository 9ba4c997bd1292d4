"""Names that mean the same person, place or thing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.dialogs.buttons import keep_or_leave
from comparer.gui.phrases import tr
from comparer.model import Alias

SIGN = " = "


class AliasesDialog(QDialog):
    """One line for each bearer, names with = between them. `offered` are names to begin with."""

    def __init__(self, desk: Desk, offered: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Names that mean the same"))
        self.resize(480, 300)
        how = QLabel(
            tr(
                "One line for each person, place or thing, with = between its names: al-Jolani = al-Sharaa. "
                "They are no longer shown as a difference of names."
            )
        )
        how.setObjectName("muted")
        how.setWordWrap(True)
        held = desk.session.state.options.aliases
        lines = [SIGN.join(alias.names) for alias in held]
        new = tuple(dict.fromkeys(offered))
        if len(new) > 1 and not any(set(new) <= set(alias.names) for alias in held):
            lines.append(SIGN.join(new))
        self.text = QPlainTextEdit("\n".join(lines))
        self.text.setAccessibleName(tr("Names that mean the same"))
        self.text.setTabChangesFocus(True)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        buttons, _ = keep_or_leave(self)
        buttons.accepted.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        for part in (how, self.text, buttons):
            box.addWidget(part)
        self.text.setFocus()

    def save(self) -> None:
        """Take the names over where they were changed."""
        options = self._desk.session.state.options
        aliases = read_aliases(self.text.toPlainText())
        if aliases != options.aliases:
            self._desk.do(deeds.set_options(replace(options, aliases=aliases)))
        self.accept()


def read_aliases(text: str) -> tuple[Alias, ...]:
    """Return a group of names for each line that has at least two."""
    groups = []
    for line in text.splitlines():
        names = tuple(dict.fromkeys(name for part in line.split("=") if (name := " ".join(part.split()))))
        if len(names) > 1:
            groups.append(Alias(names))
    return tuple(dict.fromkeys(groups))
