"""The pages as they will be printed, their paper, and the choice of the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from comparer.gui import engine
from comparer.gui.fields import indent
from comparer.gui.panels.page_view import PAGE, STEPS, WIDTH, PageView, Zoom
from comparer.gui.panels.progress_strip import ProgressStrip
from comparer.gui.paper import Paper, pages_in
from comparer.gui.phrases import counted, tr
from comparer.gui.work import Task
from comparer.progress import Monitor
from comparer.settings import PAGE_SIZES

HEIGHT = 28
"""Pixels of what is chosen from, at least."""

Measures = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What to print: the printer, "" for the system's own dialog, and the pages, none for all of them."""

    printer: str
    copies: int
    pages: tuple[int, ...]
    size: str


class PrintPreview(QDialog):
    """`asked` carries the bytes that are shown and the job, `saving` the bytes, `paper_chosen` the paper."""

    asked = Signal(object, object)
    saving = Signal(object)
    paper_chosen = Signal(object)

    def __init__(
        self,
        pdf: bytes,
        measures: Measures,
        printers: Sequence[str],
        make: Callable[[Paper, Monitor], bytes],
        paper: Paper,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1060, 780)
        self._make, self._paper = make, paper
        self._making: Task | None = None
        self.pdf = pdf
        self.view = PageView()
        self.progress = ProgressStrip()
        self._add_ways_through()
        self._add_paper(paper)
        self._add_job(printers)
        self._lay_out()
        self._listen()
        self._show(pdf, measures)
        self.view.setFocus()

    def _add_ways_through(self) -> None:
        """Make what moves through the pages."""
        self.page = QSpinBox()
        indent(self.page)
        self.page.setAccessibleName(tr("Page"))
        self.page.setPrefix(tr("Page "))
        self.page.setMinimumHeight(HEIGHT)
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(tr("Zoom"))
        self.zoom.setMinimumHeight(HEIGHT)
        self.zoom.addItem(tr("As wide as the window"), WIDTH)
        self.zoom.addItem(tr("Whole page"), PAGE)
        for step in STEPS:
            self.zoom.addItem(tr("{percent} %", percent=round(100 * step)), step)

    def _add_paper(self, paper: Paper) -> None:
        """Make what chooses the paper."""
        self.size_box = QComboBox()
        for size in PAGE_SIZES:
            self.size_box.addItem(size, size)
        self.side = QComboBox()
        self.side.addItem(tr("Automatic"), "by columns")
        self.side.addItem(tr("Portrait"), "portrait")
        self.side.addItem(tr("Landscape"), "landscape")
        self.texts = QCheckBox(tr("Add the full texts"))
        self._set_paper(paper)

    def _add_job(self, printers: Sequence[str]) -> None:
        """Make what chooses the printer."""
        self.printer = QComboBox()
        for name in printers:
            self.printer.addItem(name, name)
        self.printer.addItem(tr("Another printer…"), "")
        self.copies = QSpinBox()
        indent(self.copies)
        self.copies.setRange(1, 99)
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(tr("All, or for example 1-3, 5"))
        self.amiss = QLabel()
        self.amiss.setObjectName("muted")
        self.amiss.setWordWrap(True)
        self.go = QPushButton(tr("Print"))
        self.go.setObjectName("main")
        self.go.setDefault(True)
        self.save = QPushButton(tr("Save as PDF…"))
        self.cancel = QPushButton(tr("Cancel"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.page)
        top.addStretch(1)
        top.addWidget(self.zoom)
        left = QVBoxLayout()
        left.addLayout(top)
        left.addWidget(self.view, 1)
        left.addWidget(self.progress)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        for words, widget in (
            (tr("Printer"), self.printer),
            (tr("Copies"), self.copies),
            (tr("Pages"), self.pages),
            ("", self.amiss),
            (tr("Paper"), self.size_box),
            (tr("Orientation"), self.side),
            ("", self.texts),
        ):
            form.addRow(words, widget)
            if not isinstance(widget, QLabel):
                widget.setMinimumHeight(HEIGHT)
            if words:
                widget.setAccessibleName(words)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addStretch(1)
        for button in (self.save, self.cancel, self.go):
            right.addWidget(button)
        side = QWidget()
        side.setLayout(right)
        side.setFixedWidth(270)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(16)
        box.addLayout(left, 1)
        box.addWidget(side)

    def _listen(self) -> None:
        self.view.moved.connect(self._moved)
        self.view.zoomed.connect(self._zoom_to)
        self.page.valueChanged.connect(self.view.go_to)
        self.zoom.activated.connect(lambda _at: self._zoom_to(self.zoom.currentData()))
        for box in (self.size_box, self.side):
            box.activated.connect(lambda _at: self._make_again())
        self.texts.clicked.connect(lambda _on: self._make_again())
        self.pages.textChanged.connect(lambda _words: self._judge_pages())
        self.go.clicked.connect(self._ask)
        self.save.clicked.connect(lambda: self.saving.emit(self.pdf))
        self.cancel.clicked.connect(self.reject)
        for key, by in ((QKeySequence.StandardKey.ZoomIn, 1), (QKeySequence.StandardKey.ZoomOut, -1)):
            QShortcut(key, self, lambda by=by: self._zoom_to(self.view.next_zoom(by)))

    def _moved(self, page: int) -> None:
        """Tell the page in sight without going there."""
        self.page.blockSignals(True)
        self.page.setValue(page)
        self.page.blockSignals(False)

    def _zoom_to(self, zoom: Zoom) -> None:
        self.view.zoom = zoom
        self.zoom.setCurrentIndex(self.zoom.findData(zoom))

    def _show(self, pdf: bytes, measures: Measures) -> None:
        self.pdf = pdf
        total = len(measures)
        self.page.setRange(1, total)
        self.page.setSuffix(tr(" of {total}", total=total))
        self.view.show_pdf(pdf, measures)
        self._judge_pages()

    def _judge_pages(self) -> None:
        """Say how many pages are chosen, or what is amiss."""
        total = self.page.maximum()
        chosen = pages_in(self.pages.text(), total)
        if chosen is None:
            self.amiss.setText(tr("Name pages from 1 to {total}, for example 1-3, 5.", total=total))
        else:
            self.amiss.setText(counted(len(chosen), "{count} page", "{count} pages"))
        self._free(free=self._making is None or self._making.over)

    def _free(self, *, free: bool) -> None:
        """Let the person print and save what is shown, or let them wait."""
        self.go.setEnabled(free and pages_in(self.pages.text(), self.page.maximum()) is not None)
        self.save.setEnabled(free)

    def _make_again(self) -> None:
        """Make the report for the paper that was chosen."""
        paper = Paper(self.size_box.currentData(), self.side.currentData(), self.texts.isChecked())
        self._stop_making()
        if paper == self._paper:
            self._free(free=True)
            return

        def work(monitor: Monitor) -> tuple[bytes, Measures]:
            pdf = self._make(paper, monitor)
            return pdf, engine.measures(pdf)

        def done(made: tuple[bytes, Measures]) -> None:
            self._paper = paper
            self.paper_chosen.emit(paper)
            self._show(*made)

        self._making = task = Task(work)
        task.done.connect(done)
        task.failed.connect(lambda _problem: self._keep(task))
        task.cancelled.connect(lambda: self._keep(task))
        self._free(free=False)
        self.progress.follow(task)
        task.start()

    def _keep(self, task: Task) -> None:
        """Go back to the paper that is shown, unless another is on its way."""
        if task is self._making:
            self._set_paper(self._paper)
            self._free(free=True)

    def _set_paper(self, paper: Paper) -> None:
        self.size_box.setCurrentIndex(self.size_box.findData(paper.size))
        self.side.setCurrentIndex(self.side.findData(paper.orientation))
        self.texts.setChecked(paper.texts)

    def _ask(self) -> None:
        total = self.page.maximum()
        pages = pages_in(self.pages.text(), total)
        if pages is not None:
            job = Job(
                str(self.printer.currentData()),
                self.copies.value(),
                () if len(pages) == total else pages,
                str(self.size_box.currentData()),
            )
            self.asked.emit(self.pdf, job)
            self.accept()

    def done(self, result: int) -> None:
        """Stop all work with the dialog."""
        self.view.stop()
        self._stop_making()
        super().done(result)

    def _stop_making(self) -> None:
        task, self._making = self._making, None
        if task is not None:
            task.cancel()
