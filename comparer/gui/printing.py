"""Printing: the bytes of the PDF go to the printer as they are; Qt prints pictures of the pages where `lp` cannot."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

from comparer.gui import engine, exporting, outside
from comparer.gui.dialogs.print_preview import Job, PrintPreview
from comparer.gui.news import News
from comparer.gui.paper import Paper, in_words, paper_of
from comparer.gui.phrases import tr
from comparer.gui.signing import signed
from comparer.gui.work import Task
from comparer.model import say
from comparer.progress import Monitor, Step

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

DPI = 300
"""Of the pictures that Qt prints: what letters need to look like letters."""
POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class Printout:
    """The report's bytes, the measures of its pages in points, and the printers there are."""

    pdf: bytes
    pages: tuple[tuple[float, float], ...]
    printers: tuple[str, ...]


def print_report(window: MainWindow) -> None:
    """Make the report, show its pages, let the person choose a printer."""
    comparison, view, chosen = signed(window), window.desk.spoken_view, paper_of(window.settings)
    if comparison is None:
        return

    def make(paper: Paper, monitor: Monitor) -> bytes:
        return engine.report(comparison, view, paper, monitor)

    def printout(monitor: Monitor) -> Printout:
        pdf = make(chosen, monitor)
        return Printout(pdf, engine.measures(pdf), printers())

    def show(made: Printout) -> None:
        preview = PrintPreview(made.pdf, made.pages, made.printers, make, chosen, window)
        preview.paper_chosen.connect(partial(_keep_paper, window))
        preview.asked.connect(partial(_send, window))
        preview.saving.connect(lambda pdf: exporting.export_report(window, pdf, preview))
        preview.open()

    task = Task(printout)
    task.done.connect(show)
    task.failed.connect(
        lambda _: window.tell(News(tr("The report could not be made: analyze again with F5."), trouble=True))
    )
    window.progress.follow(task)
    task.start()


def printers() -> tuple[str, ...]:
    """Return the names of the printers that `lp` knows, the usual one first."""
    if not outside.has("lp") or not outside.has("lpstat"):
        return ()
    try:
        found = [line.strip() for line in outside.run(["lpstat", "-e"]).stdout.splitlines() if line.strip()]
        usual = outside.run(["lpstat", "-d"]).stdout.rpartition(": ")[2].strip()
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda name: name != usual))


def send(pdf: bytes, job: Job, title: str) -> None:
    """Hand the bytes to a printer; which pages of them it prints is the printer's work. OSError: it did not take them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.pdf"
        file.write_bytes(pdf)
        command = ["lp", "-d", job.printer, "-n", str(job.copies), "-t", title, "-o", f"media={job.size}"]
        if job.pages:
            command += ["-P", in_words(job.pages)]
        told = outside.run([*command, "--", str(file)], 6 * outside.PATIENCE)
    if told.returncode:
        raise OSError(told.stderr.strip() or told.stdout.strip())


def _keep_paper(window: MainWindow, paper: Paper) -> None:
    """Remember the paper, so that an export makes the same bytes as the preview."""
    window.settings = replace(
        window.settings, page_size=paper.size, orientation=paper.orientation, full_texts=paper.texts
    )
    window.keep_settings()


def _send(window: MainWindow, pdf: bytes, job: Job) -> None:
    if not job.printer:
        _ask_the_system(window, pdf, job)
        return
    title = window.windowTitle()
    task = Task(lambda _monitor: send(pdf, job, title))
    _tell_how_it_goes(window, task, job.printer)
    task.start()


def _tell_how_it_goes(window: MainWindow, task: Task, printer: str) -> None:
    def refused(problem: BaseException) -> None:
        told = tr("{printer} did not take the report ({reason}).", printer=printer, reason=problem)
        window.tell(News(told, trouble=True))

    task.done.connect(lambda _: window.tell(News(tr("Sent to {printer}.", printer=printer))))
    task.failed.connect(refused)


def _ask_the_system(window: MainWindow, pdf: bytes, job: Job) -> None:
    """Let the system's own dialog choose the printer, and print pictures of the pages there."""
    measures = engine.measures(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, measures[0], window.windowTitle(), job.copies)
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    pages = job.pages or tuple(range(1, len(measures) + 1))

    def go() -> None:
        task = Task(lambda monitor: paint(printer, pdf, pages, monitor))
        _tell_how_it_goes(
            window, task, printer.outputFileName() or printer.printerName() or tr("The printer")
        )
        window.progress.follow(task)
        task.start()

    dialog.accepted.connect(go)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def set_up(printer: QPrinter, page: tuple[float, float], title: str, copies: int) -> None:
    """Give a printer the paper of a page, whose margins are in the page itself; width and height in points."""
    width, height = page
    lies = width > height
    size = QPageSize(
        QSizeF(min(page), max(page)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    side = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, side, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    printer.setResolution(DPI)
    printer.setDocName(title)
    printer.setCreator("Comparer")
    printer.setCopyCount(copies)


def paint(printer: QPrinter, pdf: bytes, pages: Sequence[int], monitor: Monitor) -> None:
    """Draw pages as pictures onto a printer, one after the other, each in its own size where the paper allows.

    OSError: the printer does not take them. Cancelled: the monitor stopped the work; nothing comes out.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(tr("it cannot be opened"))
    try:
        for number, (width, height, data) in enumerate(
            engine.pictures(pdf, pages, printer.resolution() / POINTS_AN_INCH)
        ):
            monitor.report(Step(say("Drawing the pages"), number, len(pages)))
            if number:
                _turn(printer)
            area = printer.pageLayout().fullRectPixels(printer.resolution())
            scale = min(area.width() / width, area.height() / height, 1.0)
            target = QRect(0, 0, round(width * scale), round(height * scale))
            painter.drawImage(target, QImage(data, width, height, QImage.Format.Format_RGBA8888))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _turn(printer: QPrinter) -> None:
    if not printer.newPage():
        raise OSError(tr("it takes no more pages"))
