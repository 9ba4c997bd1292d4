"""An account's card: everything that is known about it, to be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from comparer.gui import deeds
from comparer.gui.desk import Desk
from comparer.gui.dialogs.buttons import keep_or_leave
from comparer.gui.phrases import shown, tr
from comparer.gui.plain import plain_label
from comparer.model import Account, AccountKind, day_words, say
from comparer.present import wording
from comparer.present.palette import LIGHT

FIELDS = {
    "publisher": say("Publisher"),
    "title": say("Title"),
    "author": say("Author"),
    "published": say("Published"),
    "url": say("Address"),
    "language": say("Language"),
}
COLORS = (
    say("Blue"),
    say("Green"),
    say("Violet"),
    say("Brown"),
    say("Teal"),
    say("Rose"),
    say("Olive"),
    say("Indigo"),
)
"""The names of the house's tints, in their order."""


class AccountCard(QDialog):
    """Fields that can be corrected, and facts that cannot. Saving is an act that can be undone."""

    def __init__(self, account: Account, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._account, self._desk = account, desk
        self.setWindowTitle(tr("Account {sigil}", sigil=account.id))
        self.resize(560, 480)
        self._form = form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        self.fields: dict[str, QLineEdit] = {}
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        for name, label in FIELDS.items():
            field = QLineEdit(getattr(account, name))
            field.setAccessibleName(shown(label))
            field.setCursorPosition(0)
            self.fields[name] = field
            form.addRow(shown(label), field)
            if name == "published":
                form.addRow("", self.hint)
        self.fields["published"].setPlaceholderText("2025-01-08")
        self.fields["published"].textChanged.connect(self._check_day)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        for kind in AccountKind:
            self.kind.addItem(shown(wording.account_kind_name(kind)), kind)
        self.kind.setCurrentIndex(list(AccountKind).index(account.kind))
        form.addRow(tr("Kind"), self.kind)
        self.color = _colors(account.color)
        form.addRow(tr("Color"), self.color)
        self.note = QPlainTextEdit(account.note)
        self.note.setAccessibleName(tr("Your note"))
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(80)
        form.addRow(tr("Your note"), self.note)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        box.addLayout(form)
        box.addWidget(_facts(account))
        box.addStretch(1)
        box.addWidget(self._buttons())
        self._check_day()

    def _buttons(self) -> QDialogButtonBox:
        buttons, _ = keep_or_leave(self)
        buttons.accepted.connect(self.save)
        return buttons

    def _check_day(self) -> None:
        """Say under the day how it is read, or how to write it."""
        text = self.fields["published"].text().strip()
        day = self._day()
        if not text:
            told = tr(
                "Write the day as year-month-day, like 2025-01-08: “Friday” is counted from the day of publication."
            )
        elif not day:
            told = tr(
                "“{words}” is no day that can be read: write it as year-month-day, like 2025-01-08.",
                words=text,
            )
        else:
            told = (
                ""
                if text.startswith(day[:10])
                else tr("Read as {day}.", day=shown(day_words(date.fromisoformat(day[:10]))))
            )
        self.hint.setText(told)
        self._form.setRowVisible(self.hint, bool(told))

    def _day(self) -> str:
        """Return the day that is written, as it is kept; "" where it is none, or could be two."""
        from comparer.load import day_of  # noqa: PLC0415 -- the readers of files are not needed before

        return day_of(self.fields["published"].text())

    def save(self) -> None:
        """Correct the account where something was changed; a day that cannot be read is not kept."""
        from comparer.review import Details  # noqa: PLC0415 -- known by the time there is an account

        account = self._account
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        if typed["published"] not in {"", account.published}:
            typed["published"] = self._day()
            if not typed["published"]:
                self.fields["published"].setFocus()
                self.fields["published"].selectAll()
                return
        kind = AccountKind(self.kind.currentData())
        note, color = self.note.toPlainText().strip(), str(self.color.currentData())
        details = replace(Details.of(account), **typed, kind=kind, note=note, color=color)
        if details != Details.of(account):
            self._desk.do(deeds.edit(account.id, details))
        self.accept()


def _colors(chosen: str) -> QComboBox:
    """Return the choice of a color; a color from elsewhere stays one of the choices."""
    box = QComboBox()
    box.setAccessibleName(tr("Color"))
    box.addItem(tr("The color of its letter"), "")
    for name, tone in zip(COLORS, LIGHT.tints, strict=True):
        swatch = QPixmap(16, 16)
        swatch.fill(QColor(tone.fill))
        box.addItem(QIcon(swatch), shown(name), tone.fill)
    if box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box


def _facts(account: Account) -> QLabel:
    """Return what cannot be changed: where the text came from and what it weighs."""
    lines = [
        tr("From {path}", path=account.source.path),
        tr("{words} words", words=len(account.words(account.body_span).split())),
        tr("SHA-256 of the original: {hash}", hash=account.source.sha256),
    ]
    facts = plain_label("\n".join(lines))
    facts.setObjectName("muted")
    facts.setWordWrap(True)
    facts.setTextInteractionFlags(facts.textInteractionFlags().TextSelectableByMouse)
    return facts
