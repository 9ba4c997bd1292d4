"""What is set once for all comparisons. Every change is seen at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from comparer.gui import opening
from comparer.gui.fields import indent
from comparer.gui.phrases import languages, tr
from comparer.model import AccountId
from comparer.present.sheet import Order
from comparer.settings import LEAST_POINTS, MOST_POINTS, PAGE_SIZES

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

ENDONYMS = {"": "", "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}


class SettingsDialog(QDialog):
    """A few choices, all with defaults that work."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Settings"))
        self._add_look(window)
        self._add_reading(window)
        self._add_reports(window)
        keys = QPushButton(tr("Change shortcuts…"))
        keys.clicked.connect(window.actions_of["help.keys"].trigger)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(14)
        box.addLayout(self._form())
        box.addWidget(keys)
        box.addWidget(buttons)
        self._listen()

    def _form(self) -> QFormLayout:
        """Return the choices one below the other."""
        form = QFormLayout()
        form.setVerticalSpacing(12)
        for text, widget in (
            (tr("Appearance"), self.theme),
            (tr("Size of the accounts' words"), self.points),
            (tr("Rows"), self.density),
            (tr("Order of rows"), self.order),
            ("", self.marks),
            ("", self.flat),
            ("", self.base),
            (tr("Others are set against"), self.against),
            (tr("Your name on reports"), self.name),
            (tr("Paper of reports"), self.page),
            (tr("Language"), self.language),
        ):
            form.addRow(text, widget)
        return form

    def _listen(self) -> None:
        """Carry out every change at once."""
        for combo in (self.theme, self.density, self.order, self.page):
            combo.currentIndexChanged.connect(lambda _at: self._apply())
        self.language.currentIndexChanged.connect(lambda _at: self._speak())
        self.against.currentIndexChanged.connect(lambda _at: self._set_against())
        for switch in (self.marks, self.flat, self.base):
            switch.toggled.connect(lambda _on: self._apply())
        self.points.valueChanged.connect(lambda _points: self._apply())
        self.name.editingFinished.connect(self._apply)

    def _add_look(self, window: MainWindow) -> None:
        """Make the choices of how the window looks."""
        now = window.settings
        self.theme = self._choice(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))],
            now.theme,
            tr("Appearance"),
        )
        self.density = self._choice(
            [("airy", tr("Airy")), ("compact", tr("Compact"))], now.density, tr("Rows")
        )
        self.points = QDoubleSpinBox()
        indent(self.points)
        self.points.setRange(LEAST_POINTS, MOST_POINTS)
        self.points.setSingleStep(0.5)
        self.points.setDecimals(1)
        self.points.setSuffix(tr(" pt"))
        self.points.setValue(window.look.points)
        self.points.setAccessibleName(tr("Size of the accounts' words"))

    def _add_reports(self, window: MainWindow) -> None:
        """Make the choices of what reports look like."""
        now = window.settings
        self.name = QLineEdit(now.name)
        self.name.setAccessibleName(tr("Your name on reports"))
        self.page = self._choice([(size, size) for size in PAGE_SIZES], now.page_size, tr("Paper of reports"))
        spoken = [(code, ENDONYMS.get(code, code)) for code in languages()]
        self.language = self._choice([("", tr("As the system")), *spoken], now.language, tr("Language"))

    def _add_reading(self, window: MainWindow) -> None:
        """Make the choices of how rows are shown."""
        now = window.settings
        self.order = self._choice(
            [
                (Order.AS_TOLD, tr("As told")),
                (Order.BY_TIME, tr("By time")),
                (Order.BY_SEVERITY, tr("Gravest first")),
            ],
            Order(now.order),
            tr("Order of rows"),
        )
        self.marks = self._switch(tr("Mark the words that differ inside the cells"), on=now.marks)
        self.flat = self._switch(tr("Show all claims of every row"), on=window.table.delegate.flat)
        self.base = self._switch(tr("Keep the first account in sight"), on=now.base_stays)
        desk = window.desk
        accounts = [(account.id, f"{account.id}  {account.name}") for account in desk.accounts]
        self.against = self._choice(
            [("", tr("The first account")), *accounts], desk.view.base or "", tr("Others are set against")
        )
        self.against.setEnabled(bool(accounts))
        self.against.setToolTip(
            tr("Counts for the comparison that is open") if accounts else tr("Add accounts first.")
        )

    @staticmethod
    def _choice(choices: list[tuple[str, str]], now: str, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for value, text in choices:
            combo.addItem(text, value)
        combo.setCurrentIndex(max(0, combo.findData(now)))
        return combo

    @staticmethod
    def _switch(text: str, *, on: bool) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setChecked(on)
        return switch

    def _set_against(self) -> None:
        desk = self._window.desk
        chosen = self.against.currentData()
        desk.look(replace(desk.view, base=AccountId(chosen) if chosen else None))

    def _speak(self) -> None:
        """Take the other language over, and go on in a window that speaks it."""
        self._apply()
        QTimer.singleShot(0, self._window, lambda: opening.speak_anew(self._window))

    def _apply(self) -> None:
        order = Order(self.order.currentData())
        if order.value != self._window.settings.order:
            self._window.desk.order(order)
        self._window.use_settings(
            replace(
                self._window.settings,
                theme=self.theme.currentData(),
                name=self.name.text().strip(),
                density=self.density.currentData(),
                order=Order(self.order.currentData()).value,
                marks=self.marks.isChecked(),
                flat=self.flat.isChecked(),
                base_stays=self.base.isChecked(),
                page_size=self.page.currentData(),
                language=self.language.currentData(),
                font_points=self.points.value(),
            )
        )
