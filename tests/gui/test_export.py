from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from comparer.gui import deeds, engine, exporting, looking
from comparer.model import AccountId, say
from comparer.present.exports import Export, export_for
from comparer.progress import Monitor, Step
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow
    from comparer.present.sheet import View


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


def test_that_a_report_is_in_the_language_of_the_window(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.txt"
    wanted: list[str] = []
    monkeypatch.setattr(looking, "language", lambda: "de")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))

    def report(_compared: object, view: View, *_others: object) -> bytes:
        wanted.append(view.language)
        return b"%PDF"

    monkeypatch.setattr(engine, "report", report)
    full_window.actions_of["file.export"].trigger()
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert "Wo die Berichte abweichen" in target.read_text(encoding="utf-8")
    target.unlink()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "a.pdf"), ""))
    full_window.actions_of["file.pdf"].trigger()
    qtbot.waitUntil((tmp_path / "a.pdf").exists, timeout=10_000)
    assert wanted == ["de"]


def test_that_nothing_is_exported_while_not_all_of_it_is_compared(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def choose(*given: object) -> tuple[str, str]:
        asked.append(given)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    full_window.desk.do(deeds.remove(AccountId("A")))
    for name in ("file.pdf", "file.export", "file.print", "share.copy"):
        full_window.actions_of[name].trigger()
        assert full_window.news.news[-1].text.startswith("Not everything is compared yet"), name
    assert not asked
    qtbot.waitUntil(lambda: not full_window.desk.busy, timeout=10_000)
    full_window.actions_of["file.pdf"].trigger()
    assert asked


def test_that_an_account_that_comes_in_while_a_place_is_chosen_is_not_half_exported(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, whole = tmp_path / "report.json", full_window.desk.whole

    def choose(*_given: object) -> tuple[str, str]:
        full_window.desk.do(deeds.add(cases.accounts(4, 12)[3:]))
        return str(target), ""

    assert whole is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    full_window.actions_of["file.export"].trigger()
    qtbot.waitUntil(target.is_file, timeout=10_000)
    told = json.loads(target.read_text(encoding="utf-8"))
    assert [account["id"] for account in told["accounts"]] == ["A", "B", "C"]


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


def test_that_progress_is_shown_and_its_button_stops_the_export(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target, going = tmp_path / "report.txt", threading.Event()

    def make(_comparison: object, _view: object, monitor: Monitor) -> bytes:
        while True:
            going.wait(0.01)
            monitor.report(Step(say("Setting the pages"), 3, 8))

    exporting.write(full_window, Export(say("Plain text"), ".txt", "text/plain", make), target)
    strip = full_window.progress
    qtbot.waitUntil(
        lambda: strip.isVisible() and strip.stage.text() == "Setting the pages: 3 of 8", timeout=10_000
    )
    assert strip.bar.value() / strip.bar.maximum() == 3 / 8
    strip.stop.click()
    assert not strip.isVisible()
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=10_000)
    assert list(tmp_path.glob("*report*")) == []


def test_that_the_dialog_itself_asks_before_a_file_is_replaced(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target, asked = tmp_path / "report.csv", []
    target.write_bytes(b"old")

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            QTimer.singleShot(0, dialog.reject)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(target))
        QTimer.singleShot(200, answer)
        dialog.accept()

    QTimer.singleShot(200, choose)
    full_window.actions_of["file.export"].trigger()
    qtbot.wait(50)
    assert len(asked) == 1
    assert "report.csv" in asked[0]
    assert target.read_bytes() == b"old"


def test_that_what_was_exported_can_be_shown_in_its_folder(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    form, action = export_for(".txt"), full_window.actions_of["share.folder"]
    assert form is not None
    assert not action.isEnabled()
    assert action.text() == "Show what was exported in its folder (export first)"
    exporting.write(full_window, form, tmp_path / "report.txt")
    qtbot.waitUntil(action.isEnabled, timeout=10000)
    assert action.text() == "Show what was exported in its folder"
    assert [words for words, _ in full_window.news.news[-1].choices] == ["Show in its folder"]


def test_that_a_report_is_cancelled_within_its_pages(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, report = export_for(".pdf"), engine.report
    assert form is not None

    def stopped(*given: object) -> bytes:
        full_window.progress.cancel()
        return report(*given)  # type: ignore[arg-type]  # what was given is passed on

    monkeypatch.setattr(engine, "report", stopped)
    exporting.write(full_window, form, tmp_path / "report.pdf")
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, timeout=10000)
    qtbot.wait(50)
    assert list(tmp_path.glob("*report*")) == []
    assert full_window.news.news == []
