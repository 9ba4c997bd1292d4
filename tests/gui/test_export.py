from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from comparer.gui import engine, exporting, printing
from comparer.gui.dialogs.print_preview import PrintPreview
from comparer.model import say
from comparer.present.exports import Export, export_for
from comparer.present.sheet import View
from comparer.progress import SILENT
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


@pytest.mark.parametrize("suffix", [".html", ".csv", ".txt"])
def test_that_what_is_shown_is_written_where_the_person_chose(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    target = tmp_path / f"report{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    full_window.actions_of["file.export"].trigger()
    qtbot.waitUntil(lambda: any("Exported" in news.text for news in full_window.news.news), timeout=10000)
    assert "harbor" in target.read_text(encoding="utf-8").lower()
    assert full_window.last_folder == str(tmp_path)


def test_that_a_name_without_an_ending_gets_the_form_s(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (str(tmp_path / "report v1.2"), "Plain text (*.txt)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    full_window.actions_of["file.export"].trigger()
    qtbot.waitUntil((tmp_path / "report v1.2.txt").is_file, timeout=10000)


def test_that_a_place_that_cannot_be_written_is_said_in_a_sentence(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    form = export_for(".csv")
    assert form is not None
    exporting.write(full_window, form, tmp_path / "nowhere" / "report.csv")
    qtbot.waitUntil(lambda: any(news.trouble for news in full_window.news.news), timeout=10000)
    assert "report.csv cannot be written" in full_window.news.news[-1].text


def test_that_a_failing_write_leaves_the_old_file(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    target, form = tmp_path / "report.csv", export_for(".csv")
    assert form is not None
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    exporting.write(full_window, form, target)
    qtbot.waitUntil(lambda: any(news.trouble for news in full_window.news.news), timeout=10000)
    assert "No space left on device" in full_window.news.news[-1].text
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("*report*")] == ["report.csv"]


def test_that_a_report_cancelled_while_it_is_made_is_not_written(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")

    def make(*_given: object) -> bytes:
        full_window.progress.cancel()
        return b"new"

    form = Export(say("Plain text"), ".txt", "text/plain", make)
    exporting.write(full_window, form, target)
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=10000)
    qtbot.wait(50)
    assert target.read_bytes() == b"old"
    assert full_window.news.news == []


@pytest.mark.parametrize(
    ("answer", "kept"), [(QMessageBox.StandardButton.No, True), (QMessageBox.StandardButton.Yes, False)]
)
def test_that_nothing_is_replaced_unasked_under_a_completed_name(
    full_window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    kept: bool,
) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    chosen = (str(tmp_path / "report"), "Plain text (*.txt)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answer)
    full_window.actions_of["file.export"].trigger()
    qtbot.waitUntil(lambda: kept or target.read_bytes() != b"old", timeout=10000)
    qtbot.wait(100)
    assert (target.read_bytes() == b"old") is kept


def test_that_only_the_form_that_was_offered_is_written(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (str(tmp_path / "report.html"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    full_window.actions_of["file.pdf"].trigger()
    written = tmp_path / "report.html.pdf"
    qtbot.waitUntil(written.is_file, timeout=10000)
    assert written.read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "report.html").exists()


def test_that_a_dialog_that_was_closed_writes_nothing(
    full_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    full_window.actions_of["file.pdf"].trigger()
    assert list(tmp_path.iterdir()) == []
    assert full_window.news.news == []


def test_that_the_preview_shows_the_pages_of_the_very_bytes(qtbot: QtBot) -> None:
    pdf = engine.report(cases.comparison(2, 4), View(), "Letter", SILENT)
    assert pdf.startswith(b"%PDF")
    pages = engine.pictures(pdf, 200, SILENT)
    width, height, data = pages[0]
    assert (width, len(data)) == (200, 4 * width * height)
    corner = QImage(data, width, height, QImage.Format.Format_RGBA8888).pixelColor(1, 1)
    assert corner.name() == "#ffffff"
    parent = QWidget()
    qtbot.addWidget(parent)
    preview = PrintPreview(pages, ["office"], parent)
    with qtbot.waitSignal(preview.asked, timeout=1000) as asked:
        preview._ask()
    assert asked.args == ["office", 1]


def test_that_a_printer_that_refuses_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    refusing = tmp_path / "lp"
    refusing.write_text("#!/bin/sh\necho no such printer >&2\nexit 1\n", encoding="utf-8")
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(OSError, match="no such printer"):
        printing.send(b"%PDF", "office", 2, "The ferry")


def test_that_the_printer_gets_the_very_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    taking = tmp_path / "lp"
    taking.write_text(
        f'#!/bin/sh\nprintf "%s " "$@" > {tmp_path}/said\nfor last; do :; done\ncp "$last" {tmp_path}/got\n'
    )
    taking.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    printing.send(b"%PDF-exactly", "office", 2, "The ferry")
    assert (tmp_path / "got").read_bytes() == b"%PDF-exactly"
    assert (tmp_path / "said").read_text().startswith("-d office -n 2 -t The ferry ")
