from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from comparer.gui.drop import promise, read_mime
from tests.gui import cases

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow

FIRST = "Publisher: Harbor Post\nPublished: 2024-03-02\n\nThe ferry left at six.\nNobody answered the calls."
SECOND = "Publisher: Coast Courier\nPublished: 2024-03-03\n\nThe ferry left at seven.\nTwo people answered the calls."


def drop(window: MainWindow, mime: QMimeData, at: QPoint | None = None) -> None:
    place = at or window.rect().center()
    enter = QDragEnterEvent(
        place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def urls(*paths: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def publishers(window: MainWindow) -> list[str]:
    return [account.publisher for account in window.desk.accounts]


def settled(qtbot: QtBot, window: MainWindow, accounts: int) -> None:
    qtbot.waitUntil(lambda: len(window.desk.accounts) == accounts and not window.desk.busy, timeout=20000)


def test_that_several_files_are_several_accounts(
    qtbot: QtBot, window: MainWindow, files: Callable[..., list[str]]
) -> None:
    drop(window, urls(*files(FIRST, SECOND)))
    settled(qtbot, window, 2)
    assert [account.publisher for account in window.desk.accounts] == ["Harbor Post", "Coast Courier"]
    assert window.table.sheet_model.rowCount() == 2


def test_that_an_unreadable_file_is_named_and_the_others_still_load(
    qtbot: QtBot, window: MainWindow, files: Callable[..., list[str]]
) -> None:
    drop(window, urls(*files(FIRST), "/nowhere/lost.txt"))
    settled(qtbot, window, 1)
    assert any("lost.txt" in news.text for news in window.news.news)


def test_that_the_same_file_twice_adds_nothing_and_is_said(
    qtbot: QtBot, window: MainWindow, files: Callable[..., list[str]]
) -> None:
    paths = files(FIRST)
    drop(window, urls(*paths))
    settled(qtbot, window, 1)
    drop(window, urls(*paths))
    qtbot.waitUntil(lambda: any("twice" in news.text for news in window.news.news), timeout=10_000)
    assert len(window.desk.accounts) == 1


def test_that_dropping_on_a_head_replaces_the_account(
    qtbot: QtBot, window: MainWindow, files: Callable[..., list[str]]
) -> None:
    first, second = files(FIRST, SECOND)
    drop(window, urls(first))
    settled(qtbot, window, 1)
    heads = window.table.heads
    place = heads.viewport().mapTo(window, QPoint(heads.sectionViewportPosition(1) + 30, 20))
    drop(window, urls(second), place)
    qtbot.waitUntil(lambda: publishers(window) == ["Coast Courier"], timeout=10_000)
    assert [account.id for account in window.desk.accounts] == ["A"]


def test_that_pasted_text_is_an_account(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(SECOND)
    window.actions_of["file.paste"].trigger()
    settled(qtbot, window, 1)
    assert window.desk.accounts[0].text.endswith("Two people answered the calls.")


def test_that_a_link_is_never_fetched_but_its_address_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("https://example.org/ferry")
    drop(window, mime)
    assert not window.desk.accounts
    assert "example.org" in window.news.news[-1].text
    QGuiApplication.clipboard().setText("The ferry left at six.")
    window.actions_of["file.paste"].trigger()
    settled(qtbot, window, 1)
    assert window.desk.accounts[0].url == "https://example.org/ferry"


def test_that_the_overlay_names_what_will_happen_and_goes_away(qtbot: QtBot, window: MainWindow) -> None:
    mime = urls("/tmp/a.txt", "/tmp/b.txt", "/tmp/c.txt")
    enter = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.overlay.isVisible()
    assert window.overlay.text == "Drop to add 3 accounts"
    drop(window, mime)
    assert not window.overlay.isVisible()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)


def test_that_local_files_come_before_text() -> None:
    mime = urls("/tmp/a.txt")
    mime.setText("some words")
    dropped = read_mime(mime, "x")
    assert dropped is not None
    assert dropped.paths == ("/tmp/a.txt",)
    assert not dropped.text


def test_that_files_copied_in_gnome_are_files() -> None:
    mime = QMimeData()
    mime.setData("x-special/gnome-copied-files", QByteArray(b"copy\nfile:///tmp/with%20space.txt"))
    dropped = read_mime(mime, "x")
    assert dropped is not None
    assert dropped.paths == ("/tmp/with space.txt",)


def test_that_a_picture_without_text_is_a_picture(qtbot: QtBot) -> None:
    del qtbot
    mime = QMimeData()
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    mime.setImageData(picture)
    dropped = read_mime(mime, "x")
    assert dropped is not None
    assert dropped.image.startswith(b"\x89PNG")


def test_that_nothing_is_no_account() -> None:
    assert read_mime(QMimeData(), "x") is None
    assert promise(None) == "Nothing here can become an account"


def test_that_one_file_is_named() -> None:
    dropped = read_mime(urls("/tmp/report.docx"), "x")
    assert promise(dropped) == "Drop to add report.docx as an account"
    assert "Harbor Post 0" in promise(dropped, cases.accounts(1, 1)[0].name)
