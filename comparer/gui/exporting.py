"""Writing what is shown to a file, in a worker."""
# ruff: noqa: PLC0415 -- the PDF library is loaded when something is exported

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from comparer.gui.desk import News
from comparer.gui.phrases import tr
from comparer.gui.work import Task
from comparer.model import Comparison
from comparer.present.sheet import View
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


class Format(StrEnum):
    """What can be written, by the ending of its files."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    CSV = "csv"
    JSON = "json"


def file_types(form: Format) -> str:
    """Return what the platform's dialog calls a format."""
    match form:
        case Format.PDF:
            return tr("PDF report (*.pdf)")
        case Format.HTML:
            return tr("Web page (*.html)")
        case Format.DOCX:
            return tr("Word document (*.docx)")
        case Format.CSV:
            return tr("Table (*.csv)")
        case Format.JSON:
            return tr("Data (*.json)")


def export(window: MainWindow, form: Format) -> None:
    """Ask where, then write; the window stays free."""
    if window.desk.board.comparison is None:
        return
    start = str(Path(window.last_folder) / f"{tr('comparison')}.{form.value}")
    chosen, _ = QFileDialog.getSaveFileName(window, tr("Export"), start, file_types(form))
    if chosen:
        path = Path(chosen)
        write(window, form, path if path.suffix else path.with_suffix(f".{form.value}"))


def write(window: MainWindow, form: Format, path: Path) -> None:
    """Write what is shown to `path`."""
    comparison, view = window.desk.board.comparison, window.desk.view
    if comparison is None:
        return
    window.last_folder = str(path.parent)
    task = Task(lambda monitor: _write(comparison, view, form, path, monitor))
    task.done.connect(lambda _: window.tell(News(tr("Exported to {path}", path=path))))
    task.failed.connect(lambda problem: window.tell(News(_trouble(path, problem), trouble=True)))
    window.progress.follow(task)
    task.start()


def _write(comparison: Comparison, view: View, form: Format, path: Path, monitor: Monitor) -> None:
    from comparer.present import exports

    data = exports.export(comparison, view, form.value, monitor)
    path.write_bytes(data)


def _trouble(path: Path, problem: BaseException) -> str:
    if isinstance(problem, PermissionError):
        return tr("{name} may not be written here: choose another folder.", name=path.name)
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else problem
    return tr("{name} could not be written ({reason}): choose another place.", name=path.name, reason=reason)
