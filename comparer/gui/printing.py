"""Printing: the bytes of the PDF go to the printer as they are; Qt prints pictures only where there is no `lp`."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from comparer.gui import engine
from comparer.gui.dialogs.print_preview import PrintPreview
from comparer.gui.news import News
from comparer.gui.phrases import tr
from comparer.gui.signing import signed
from comparer.gui.work import Task
from comparer.model import Comparison
from comparer.present.sheet import View
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

PREVIEW_WIDTH = 640
PRINT_DPI = 200
PATIENCE = 10
"""Seconds that the print system has to answer."""


@dataclass(frozen=True, slots=True)
class Printout:
    """The report's bytes, its pages as pictures (width, height, RGBA), and the printers there are."""

    pdf: bytes
    pages: tuple[tuple[int, int, bytes], ...]
    printers: tuple[str, ...]


def print_report(window: MainWindow) -> None:
    """Make the report, show its pages, let the person choose a printer."""
    comparison, view, size = signed(window), window.desk.view, window.settings.page_size
    if comparison is None:
        return
    task = Task(lambda monitor: _printout(comparison, view, size, monitor))
    task.done.connect(lambda printout: _show(window, printout))
    task.failed.connect(
        lambda _: window.tell(News(tr("The report could not be made: analyze again with F5."), trouble=True))
    )
    window.progress.follow(task)
    task.start()


def printers() -> tuple[str, ...]:
    """Return the names of the printers that `lp` knows, the usual one first."""
    if shutil.which("lp") is None or shutil.which("lpstat") is None:
        return ()
    try:
        told = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(line.strip() for line in told.stdout.splitlines() if line.strip())


def send(pdf: bytes, printer: str, copies: int, title: str) -> None:
    """Hand the bytes to a printer. OSError: it did not take them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.pdf"
        file.write_bytes(pdf)
        command = ["lp", "-d", printer, "-n", str(copies), "-t", title, str(file)]
        told = subprocess.run(command, capture_output=True, text=True, timeout=6 * PATIENCE, check=False)
    if told.returncode:
        raise OSError(told.stderr.strip() or told.stdout.strip())


def _printout(comparison: Comparison, view: View, size: str, monitor: Monitor) -> Printout:
    pdf = engine.report(comparison, view, size, monitor)
    return Printout(pdf, engine.pictures(pdf, PREVIEW_WIDTH, monitor), printers())


def _show(window: MainWindow, printout: Printout) -> None:
    preview = PrintPreview(printout.pages, printout.printers, window)
    preview.asked.connect(lambda printer, copies: _send(window, printout, printer, copies))
    preview.open()


def _send(window: MainWindow, printout: Printout, printer: str, copies: int) -> None:
    if not printer:
        _paint(window, printout.pdf)
        return
    title = window.windowTitle()
    task = Task(lambda _monitor: send(printout.pdf, printer, copies, title))
    task.done.connect(lambda _: window.tell(News(tr("Sent to {printer}.", printer=printer))))
    task.failed.connect(
        lambda problem: window.tell(
            News(
                tr("{printer} did not take the report ({reason}).", printer=printer, reason=problem),
                trouble=True,
            )
        )
    )
    task.start()


def _paint(window: MainWindow, pdf: bytes) -> None:
    """Print pictures of the pages, where the system has no `lp`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)

    def go() -> None:
        task = Task(lambda monitor: engine.pictures(pdf, PRINT_DPI * 8, monitor))
        task.done.connect(lambda pages: paint_pages(printer, pages))
        window.progress.follow(task)
        task.start()

    dialog.accepted.connect(go)
    dialog.show()


def paint_pages(printer: Any, pages: tuple[tuple[int, int, bytes], ...]) -> None:
    """Draw pages as pictures onto a printer, each as large as its paper allows."""
    painter = QPainter(printer)
    for number, (width, height, data) in enumerate(pages):
        if number:
            printer.newPage()
        picture = QImage(data, width, height, QImage.Format.Format_RGBA8888)
        area = painter.viewport()
        scale = min(area.width() / width, area.height() / height)
        painter.drawImage(
            area.adjusted(0, 0, round(width * scale) - area.width(), round(height * scale) - area.height()),
            picture,
        )
    painter.end()
