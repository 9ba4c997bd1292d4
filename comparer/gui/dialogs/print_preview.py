"""The pages as they will be printed, and the choice of the printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from comparer.gui.phrases import counted, tr


class PrintPreview(QDialog):
    """`asked` carries the printer, "" for the system's own dialog, and the number of copies."""

    asked = Signal(str, int)

    def __init__(
        self, pages: Sequence[tuple[int, int, bytes]], printers: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print"))
        self.resize(760, 780)
        sheets = QWidget()
        column = QVBoxLayout(sheets)
        column.setSpacing(16)
        for number, (width, height, data) in enumerate(pages, 1):
            sheet = QLabel()
            sheet.setPixmap(QPixmap.fromImage(QImage(data, width, height, QImage.Format.Format_RGBA8888)))
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            sheet.setAccessibleName(tr("Page {number}", number=number))
            column.addWidget(sheet)
        area = QScrollArea()
        area.setWidget(sheets)
        area.setWidgetResizable(True)
        self.printer = QComboBox()
        self.printer.setAccessibleName(tr("Printer"))
        for name in printers:
            self.printer.addItem(name, name)
        self.printer.addItem(tr("Another printer…"), "")
        self.copies = QSpinBox()
        self.copies.setRange(1, 99)
        self.copies.setPrefix(tr("Copies: "))
        self.copies.setAccessibleName(tr("Copies"))
        go = QPushButton(tr("Print"))
        go.setObjectName("main")
        go.setDefault(True)
        go.clicked.connect(self._ask)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(QLabel(counted(len(pages), "{count} page", "{count} pages")))
        line.addStretch(1)
        for widget in (self.printer, self.copies, cancel, go):
            line.addWidget(widget)
        box = QVBoxLayout(self)
        box.addWidget(area, 1)
        box.addLayout(line)

    def _ask(self) -> None:
        self.accept()
        self.asked.emit(str(self.printer.currentData()), self.copies.value())
