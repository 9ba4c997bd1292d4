"""Writing what is shown to a file, in a worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from comparer.gui import engine
from comparer.gui.news import News
from comparer.gui.paper import paper_of
from comparer.gui.phrases import shown, tr
from comparer.gui.replacing import completed
from comparer.gui.signing import signed
from comparer.gui.work import Task
from comparer.model import say
from comparer.present.exports import EXPORTS, Export, export_for
from comparer.present.writing import Unwritable
from comparer.present.writing import write as write_whole
from comparer.progress import Monitor, Step

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.model import Comparison

PDF = ".pdf"


def export(window: MainWindow, suffix: str = "") -> None:
    """Ask where to write, then write; with a suffix only that form is offered. The window stays free."""
    comparison = signed(window)  # now: while the dialog is open, files that are still being read may come in
    if comparison is None:
        return
    forms = [form for form in EXPORTS if suffix in {"", form.suffix}]
    filters = {_filter(form): form for form in forms}
    start = Path(window.last_folder) / f"{_file_name(window)}{forms[0].suffix}"
    chosen, picked = QFileDialog.getSaveFileName(window, tr("Export"), str(start), ";;".join(filters))
    if not chosen:
        return
    typed = export_for(Path(chosen).suffix)
    form = typed if typed in forms else filters.get(picked, forms[0])
    path = completed(chosen, form.suffix, window)
    if path is not None:
        _write(window, _maker(window, form, comparison), path)


def write(window: MainWindow, form: Export, path: Path) -> None:
    """Write what is shown to `path`."""
    comparison = signed(window)
    if comparison is not None:
        _write(window, _maker(window, form, comparison), path)


def export_report(
    window: MainWindow, pdf: bytes, parent: QWidget, then: Callable[[Path], None] | None = None
) -> None:
    """Ask where to write a report that is made already, then write these very bytes, and go on with the file."""
    form = export_for(PDF)
    assert form is not None
    start = Path(window.last_folder) / f"{_file_name(window)}{PDF}"
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export"), str(start), _filter(form))
    path = completed(chosen, PDF, parent) if chosen else None
    if path is not None:
        _write(window, lambda _monitor: pdf, path, then)


def _maker(window: MainWindow, form: Export, comparison: Comparison) -> Callable[[Monitor], bytes]:
    view, paper = window.desk.spoken_view, paper_of(window.settings)

    def make(monitor: Monitor) -> bytes:
        if form.suffix == PDF:
            return engine.report(comparison, view, paper, monitor)
        return form.make(comparison, view, monitor)

    return make


def _write(
    window: MainWindow,
    make: Callable[[Monitor], bytes],
    path: Path,
    then: Callable[[Path], None] | None = None,
) -> None:
    window.last_folder = str(path.parent)

    def work(monitor: Monitor) -> None:
        data = make(monitor)
        monitor.report(Step(say("Writing the report"), 1, 1))  # who cancelled by now keeps the old file
        write_whole(path, data)

    def done(_: object) -> None:
        window.exported = path
        window.actions_of.refresh()
        if then is not None:
            then(path)
        else:
            show = (tr("Show in its folder"), window.actions_of["share.folder"].trigger)
            window.tell(News(tr("Exported to {path}", path=path), choices=(show,)))

    task = Task(work)
    task.done.connect(done)
    task.failed.connect(lambda problem: window.tell(News(_trouble(path, problem), trouble=True)))
    window.progress.follow(task)
    task.start()


def _filter(form: Export) -> str:
    return f"{shown(form.name)} (*{form.suffix})"


def _file_name(window: MainWindow) -> str:
    sheet = window.desk.sheet
    title = sheet.title if sheet is not None else ""
    plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(plain.split())[:80] or "comparison"


def _trouble(path: Path, problem: BaseException) -> str:
    if isinstance(problem, Unwritable):
        return shown(problem.message)
    return tr("{name} could not be made: analyze again with F5, then export again.", name=path.name)
