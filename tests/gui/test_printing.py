from __future__ import annotations

import hashlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from comparer.gui import engine, exporting, printing
from comparer.gui.dialogs.print_preview import Job, PrintPreview
from comparer.gui.paper import Paper
from comparer.present.exports import export_for
from comparer.present.sheet import View
from comparer.progress import SILENT, Cancelled, Step
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

OFFICE = Job("office", 2, (), "A4")


@pytest.fixture
def bin_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a folder whose programs are found first."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def program(folder: Path, name: str, script: str) -> None:
    made = folder / name
    made.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    made.chmod(0o755)


def open_preview(window: MainWindow, qtbot: QtBot) -> PrintPreview:
    window.actions_of["file.print"].trigger()
    qtbot.waitUntil(lambda: window.findChild(PrintPreview) is not None, timeout=10000)
    preview = window.findChild(PrintPreview)
    assert preview is not None
    return preview


def test_that_a_printer_that_refuses_is_an_error(bin_folder: Path) -> None:
    program(bin_folder, "lp", "echo no such printer >&2; exit 1")
    with pytest.raises(OSError, match="no such printer"):
        printing.send(b"%PDF", OFFICE, "The ferry")


def test_that_the_printer_gets_the_very_bytes(bin_folder: Path) -> None:
    program(
        bin_folder,
        "lp",
        f'printf "%s " "$@" > {bin_folder}/said; for last; do :; done; cp "$last" {bin_folder}/got',
    )
    printing.send(b"%PDF-exactly", Job("office", 2, (1, 2, 4), "Letter"), "The ferry")
    assert (bin_folder / "got").read_bytes() == b"%PDF-exactly"
    told = (bin_folder / "said").read_text(encoding="utf-8")
    assert told.startswith("-d office -n 2 -t The ferry -o media=Letter -P 1-2,4 -- ")


def test_that_the_usual_printer_comes_first(bin_folder: Path) -> None:
    program(bin_folder, "lp", "")
    program(
        bin_folder,
        "lpstat",
        'if [ "$1" = -e ]; then printf "attic\\noffice\\n"; else echo "system default destination: office"; fi',
    )
    assert printing.printers() == ("office", "attic")


def test_that_without_a_print_system_there_are_no_printers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printing.printers() == ()


def test_that_preview_and_file_and_printer_have_the_same_bytes(
    full_window: MainWindow, qtbot: QtBot, bin_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bin_folder, "lpstat", 'if [ "$1" = -e ]; then echo office; fi')
    program(bin_folder, "lp", f'for last; do :; done; cp "$last" {bin_folder}/got')
    preview = open_preview(full_window, qtbot)
    preview.size_box.setCurrentText("Letter")
    preview.size_box.activated.emit(1)
    qtbot.waitUntil(lambda: full_window.settings.page_size == "Letter", timeout=10000)
    shown = preview.pdf
    saved, exported = tmp_path / "saved.pdf", tmp_path / "exported.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(saved), ""))
    preview.save.click()
    preview.go.click()
    qtbot.waitUntil(
        lambda: any("Sent to office" in news.text for news in full_window.news.news), timeout=10000
    )
    form = export_for(".pdf")
    assert form is not None
    exporting.write(full_window, form, exported)
    qtbot.waitUntil(lambda: exported.is_file() and saved.is_file(), timeout=10000)
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=10_000)
    digests = [
        hashlib.sha256(data).hexdigest()
        for data in (shown, saved.read_bytes(), exported.read_bytes(), (bin_folder / "got").read_bytes())
    ]
    assert len(set(digests)) == 1
    assert {round(min(page)) for page in engine.measures(shown)} == {612}


def test_that_pages_zoom_and_way_through_are_the_person_s(full_window: MainWindow, qtbot: QtBot) -> None:
    preview = open_preview(full_window, qtbot)
    view, total = preview.view, len(engine.measures(preview.pdf))
    qtbot.waitUntil(lambda: 1 in view.pictures, timeout=10000)
    assert preview.page.text() == f"Page 1 of {total}"
    preview.page.setValue(2)
    assert view.page == 2
    qtbot.waitUntil(lambda: 2 in view.pictures, timeout=10000)
    preview.zoom.setCurrentText("200 %")
    preview.zoom.activated.emit(preview.zoom.currentIndex())
    width = max(width for width, _ in engine.measures(preview.pdf))
    assert view.sheets.places[0].width() == round(width * 2 * view.logicalDpiX() / 72)
    assert view.page == 2
    preview.pages.setText("2-9999")
    assert not preview.go.isEnabled()
    preview.pages.setText("2")
    with qtbot.waitSignal(preview.asked, timeout=10_000) as asked:
        preview.go.click()
    assert asked.args == [preview.pdf, Job(preview.printer.currentData(), 1, (2,), "A4")]


def test_that_a_paper_that_was_not_made_is_not_shown_as_chosen(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = open_preview(full_window, qtbot)
    before = preview.pdf

    def failing(*_given: object) -> bytes:
        raise ValueError

    monkeypatch.setattr(engine, "report", failing)
    preview.side.setCurrentIndex(1)
    preview.side.activated.emit(1)
    assert not preview.go.isEnabled()
    qtbot.waitUntil(preview.go.isEnabled, timeout=10_000)
    assert (preview.side.currentData(), preview.pdf) == ("by columns", before)
    assert full_window.settings.orientation == "by columns"


def test_that_the_system_s_own_dialog_prints_the_chosen_pages(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def agree(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.accepted.emit(dialog.printer())

    monkeypatch.setattr(QPrintDialog, "show", agree)
    preview = open_preview(full_window, qtbot)
    preview.printer.setCurrentIndex(preview.printer.findData(""))
    preview.pages.setText("2")
    preview.go.click()
    qtbot.waitUntil(lambda: any("Sent to" in news.text for news in full_window.news.news), timeout=15000)
    assert len(engine.measures((tmp_path / "printed.pdf").read_bytes())) == 1


class Stopping:
    """A monitor that stops the work at its second step."""

    def __init__(self) -> None:
        self.steps = 0

    def report(self, step: Step) -> None:
        del step
        self.steps += 1
        if self.steps == 2:
            raise Cancelled


def printed(tmp_path: Path, pdf: bytes) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.set_up(printer, engine.measures(pdf)[0], "The ferry", 1)
    return printer


@pytest.mark.parametrize("paper", [Paper("A4"), Paper("Letter", "portrait")])
@pytest.mark.usefixtures("qapp")
def test_that_qt_prints_the_pages_in_their_size_and_look(tmp_path: Path, paper: Paper) -> None:
    pdf = engine.report(cases.comparison(3, 12), View(), paper, SILENT)
    printing.paint(printed(tmp_path, pdf), pdf, (1, 2), SILENT)
    again = (tmp_path / "printed.pdf").read_bytes()
    for size, printed_size in zip(engine.measures(pdf)[:2], engine.measures(again), strict=True):
        assert size == pytest.approx(printed_size, abs=1)
    first, second = engine.pictures(pdf, (1, 2), 0.5)
    for one, two in zip((first, second), engine.pictures(again, (1, 2), 0.5), strict=True):
        assert 3 * difference(one, two) < difference(first, second)


def difference(one: tuple[int, int, bytes], two: tuple[int, int, bytes]) -> float:
    """Return by how much two pictures differ at a point, in the mean, of 255."""
    gray = [
        QImage(data, width, height, QImage.Format.Format_RGBA8888).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for width, height, data in (one, two)
    ]
    first, second = (image.scaled(160, 160) for image in gray)
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (160 * 160)


@pytest.mark.usefixtures("qapp")
def test_that_printing_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    pdf = engine.report(cases.comparison(3, 12), View(), Paper(), SILENT)
    with pytest.raises(Cancelled):
        printing.paint(printed(tmp_path, pdf), pdf, (1, 2, 3), Stopping())


@pytest.mark.usefixtures("qapp")
def test_that_a_printer_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    pdf = engine.report(cases.comparison(2, 3), View(), Paper(), SILENT)
    printer = printed(tmp_path / "nowhere", pdf)
    with pytest.raises(OSError, match="cannot be opened"):
        printing.paint(printer, pdf, (1,), SILENT)


def test_that_a_preview_that_is_closed_makes_no_more_pages(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = open_preview(full_window, qtbot)
    go_on = threading.Event()
    monkeypatch.setattr(engine, "report", lambda *_given: go_on.wait(10))
    preview.size_box.setCurrentText("Letter")
    preview.size_box.activated.emit(1)
    making = preview._making
    assert making is not None
    preview.reject()
    assert making.over
    go_on.set()
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=10_000)
    assert full_window.settings.page_size == "A4"
