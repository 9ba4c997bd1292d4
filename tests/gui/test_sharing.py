from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from comparer.gui import exporting, outside, sharing
from comparer.present.exports import export_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


@pytest.fixture
def mail_record(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return where a mail program that is none writes what it was asked."""
    folder, record = tmp_path / "bin", tmp_path / "asked"
    folder.mkdir()
    mailer = folder / "xdg-email"
    mailer.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {record}.part && mv {record}.part {record}\n', "utf-8"
    )
    mailer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return record


def told(window: MainWindow, words: str) -> bool:
    return any(words in news.text for news in window.news.news)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(str(given[1]))
        return (str(path) if path is not None else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def test_that_the_report_lies_on_the_clipboard_as_a_file(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "The ferry – Überblick.pdf"
    asked = choose(monkeypatch, path)
    full_window.actions_of["share.copy"].trigger()
    qtbot.waitUntil(lambda: told(full_window, "is on the clipboard"), timeout=10000)
    held = QGuiApplication.clipboard().mimeData()
    assert held.urls() == [QUrl.fromLocalFile(str(path))]
    assert held.data("application/pdf").data() == path.read_bytes()
    address = QUrl.fromLocalFile(str(path)).toEncoded().data()
    assert held.data("x-special/gnome-copied-files").data() == b"copy\n" + bytes(address)
    assert held.data("application/x-kde-cutselection").data() == b"0"
    full_window.news.clear()
    full_window.actions_of["share.copy"].trigger()
    qtbot.waitUntil(lambda: told(full_window, "is on the clipboard"), timeout=10000)
    assert len(asked) == 1, "what was exported still says what is shown"


def test_that_a_report_that_no_longer_says_what_is_shown_is_written_anew(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, old, new = export_for(".pdf"), tmp_path / "old.pdf", tmp_path / "new.pdf"
    assert form is not None
    exporting.write(full_window, form, old)
    qtbot.waitUntil(lambda: full_window.exported == old, timeout=10000)
    full_window.desk.sift(text="crew")
    choose(monkeypatch, new)
    full_window.actions_of["share.copy"].trigger()
    qtbot.waitUntil(lambda: told(full_window, "new.pdf is on the clipboard"), timeout=10000)
    assert old.read_bytes() != new.read_bytes()


def test_that_a_file_that_another_program_changed_is_not_shared_as_the_report(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, changed, new = export_for(".pdf"), tmp_path / "changed.pdf", tmp_path / "new.pdf"
    assert form is not None
    exporting.write(full_window, form, changed)
    qtbot.waitUntil(lambda: full_window.exported == changed, timeout=10_000)
    data = bytearray(changed.read_bytes())
    data[len(data) // 2] ^= 1
    changed.write_bytes(data)
    choose(monkeypatch, new)
    full_window.actions_of["share.copy"].trigger()
    qtbot.waitUntil(lambda: told(full_window, "new.pdf is on the clipboard"), timeout=10_000)


def test_that_who_chooses_no_place_shares_nothing(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = choose(monkeypatch, None)
    QGuiApplication.clipboard().setText("before")
    full_window.actions_of["share.copy"].trigger()
    qtbot.waitUntil(lambda: asked == ["Export"], timeout=10000)
    assert (QGuiApplication.clipboard().text(), full_window.news.news) == ("before", [])


def test_that_a_message_is_begun_with_the_report(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mail_record: Path
) -> None:
    path = tmp_path / "ferry.pdf"
    choose(monkeypatch, path)
    full_window.actions_of.refresh()
    full_window.actions_of["share.mail"].trigger()
    qtbot.waitUntil(mail_record.is_file, timeout=10000)
    assert mail_record.read_text("utf-8").split("\n") == [
        "--utf8", "--subject", "The ferry", "--attach", str(path), "",
    ]  # fmt: skip
    assert path.read_bytes().startswith(b"%PDF")
    assert told(full_window, "Nothing is sent until you send it")


def test_that_a_mail_program_that_refuses_is_told(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mail_record: Path
) -> None:
    (mail_record.parent / "bin" / "xdg-email").write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    choose(monkeypatch, tmp_path / "ferry.pdf")
    full_window.actions_of.refresh()
    full_window.actions_of["share.mail"].trigger()
    qtbot.waitUntil(
        lambda: told(full_window, "No mail program took the report (xdg-email says 3)"), timeout=10000
    )


def test_that_no_worker_waits_for_a_mail_program_that_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mail_record: Path
) -> None:
    mailer, message = mail_record.parent / "bin" / "xdg-email", tmp_path / "it's “the” ferry.pdf"
    mailer.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {mail_record}\nexec sleep 60\n', encoding="utf-8")
    monkeypatch.setattr(sharing, "MAIL_PATIENCE", 0.3)
    sharing.compose(message, "-- what's new?")
    [process] = sharing._open_mails
    assert process.poll() is None
    assert os.getsid(process.pid) != os.getsid(0), "the message outlives this program"
    process.kill()
    process.wait()
    sharing._open_mails.clear()
    assert mail_record.read_text("utf-8").split("\n")[2::2] == ["-- what's new?", str(message)]


def test_that_without_a_way_to_mail_the_action_says_what_it_needs(
    full_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    full_window.actions_of.refresh()
    action = full_window.actions_of["share.mail"]
    assert not action.isEnabled()
    assert action.text() == "E-mail the report (needs xdg-email)"


def test_that_the_folder_is_opened_where_no_file_manager_shows_files(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(sharing, "reveal", lambda _path: False)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    full_window.exported = tmp_path / "ferry.pdf"
    full_window.exported.touch()
    sharing.show_in_folder(full_window)
    qtbot.waitUntil(lambda: opened == [QUrl.fromLocalFile(str(tmp_path))], timeout=10_000)


def test_that_a_file_that_is_gone_is_not_shown(full_window: MainWindow, tmp_path: Path) -> None:
    full_window.exported = tmp_path / "gone.pdf"
    sharing.show_in_folder(full_window)
    assert told(full_window, "What was exported is not there any more")
    assert not full_window.actions_of["share.folder"].isEnabled()


@pytest.mark.parametrize(
    ("platform", "command"),
    [("win32", 'explorer /select,"{path}"'), ("darwin", ["open", "-R", "{path}"])],
)
def test_that_other_systems_are_asked_in_their_own_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, command: str | list[str]
) -> None:
    ran: list[str | list[str]] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(outside, "run", ran.append)
    path = tmp_path / "The ferry, part 1.pdf"
    assert sharing.reveal(path)
    if isinstance(command, str):
        assert ran == [command.format(path=path)]
    else:
        assert ran == [[part.format(path=path) for part in command]]
