"""Handing the report on: to the clipboard, to a file manager, to a mail program. Nothing is sent from here.

All of it works on a file that the person knows of: the report exported last, while it still says what is shown, and else
one that is written first where the person chooses.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from comparer.gui import engine, exporting, outside
from comparer.gui.copying import made_by_qt
from comparer.gui.news import News
from comparer.gui.paper import paper_of
from comparer.gui.phrases import tr
from comparer.gui.signing import signed
from comparer.gui.work import Task
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

MANAGER = "org.freedesktop.FileManager1"
PATIENCE = 5000
"""Milliseconds that a file manager has to answer."""
MAIL_PATIENCE = 5
"""Seconds in which a mail program that does not take the report says so."""

_open_mails: list[subprocess.Popen[bytes]] = []
"""Mail programs whose windows are open, kept until they end."""


def copy_file(window: MainWindow) -> None:
    """Put the report on the clipboard as a file."""

    def copy(path: Path) -> None:
        try:
            mime = file_mime(path)
        except OSError:
            window.tell(
                News(tr("{name} cannot be read: export the report again.", name=path.name), trouble=True)
            )
            return
        QGuiApplication.clipboard().setMimeData(mime)
        window.tell(
            News(tr("{name} is on the clipboard: paste it into a folder or a message.", name=path.name))
        )

    _with_report(window, copy)


def show_in_folder(window: MainWindow) -> None:
    """Let the file manager show what was exported last."""
    path = window.exported
    if path is None or not path.is_file():
        window.exported = None
        window.actions_of.refresh()
        window.tell(News(tr("What was exported is not there any more: export it again."), trouble=True))
        return
    task = Task(lambda _monitor: reveal(path))
    task.done.connect(lambda shown: None if shown else QDesktopServices.openUrl(_address(path.parent)))
    task.start()


def mail(window: MainWindow) -> None:
    """Let the person's mail program begin a message with the report."""
    _with_report(window, partial(_mail, window))


def file_mime(path: Path) -> QMimeData:
    """Return a PDF file as the clipboard holds it, for file managers and for programs. OSError: it cannot be read."""
    data = made_by_qt()
    address = _address(path)
    data.setUrls([address])
    data.setData("application/pdf", QByteArray(path.read_bytes()))
    listed = b"copy\n" + bytes(address.toEncoded().data())
    for desktop in ("gnome", "mate"):
        data.setData(f"x-special/{desktop}-copied-files", QByteArray(listed))
    data.setData("application/x-kde-cutselection", QByteArray(b"0"))  # copied, not cut
    return data


def reveal(path: Path) -> bool:
    """Show a file chosen in its folder; say whether a file manager took it."""
    if sys.platform == "win32":
        return _starts(
            f'explorer /select,"{path}"'
        )  # explorer reads its line itself: the quotes belong there
    if sys.platform == "darwin":
        return _starts(["open", "-R", str(path)])
    return _asked_over_dbus(_address(path).toString(QUrl.ComponentFormattingOption.FullyEncoded))


def compose(path: Path, subject: str) -> None:
    """Begin a message with a file. OSError: there is no mail program, or it refused.

    Some mail programs end only with their window: a worker that waited for that would be missing for hours.
    """
    command = [outside.MAILER, "--utf8", "--subject", subject, "--attach", str(path.resolve())]
    _open_mails[:] = [one for one in _open_mails if one.poll() is None]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=outside.environment(),
        start_new_session=True,  # a message that is being written outlives this program
    )
    try:
        refused = process.wait(MAIL_PATIENCE)
    except subprocess.TimeoutExpired:
        _open_mails.append(process)
        return
    if refused:
        raise OSError(tr("xdg-email says {number}", number=refused))


def _mail(window: MainWindow, path: Path) -> None:
    subject = window.desk.sheet.title if window.desk.sheet is not None else path.stem
    task = Task(lambda _monitor: compose(path, subject or path.stem))

    def refused(problem: BaseException) -> None:
        told = tr(
            "No mail program took the report ({reason}): attach {path} to a message yourself.",
            reason=problem,
            path=path,
        )
        window.tell(News(told, trouble=True))

    task.failed.connect(refused)
    begun = tr("Your mail program opens with {name}. Nothing is sent until you send it.", name=path.name)
    window.tell(News(begun))
    task.start()


def _with_report(window: MainWindow, deed: Callable[[Path], None]) -> None:
    """Do something with a file that holds what is shown now."""
    comparison, view, paper = signed(window), window.desk.spoken_view, paper_of(window.settings)
    if comparison is None:
        return
    before = window.exported

    def made(monitor: Monitor) -> tuple[bytes, bool]:
        pdf = engine.report(comparison, view, paper, monitor)
        return pdf, before is not None and _holds(before, pdf)

    def go_on(found: tuple[bytes, bool]) -> None:
        pdf, is_there = found
        if is_there and before is not None:
            deed(before)
        else:
            exporting.export_report(window, pdf, window, deed)

    task = Task(made)
    task.done.connect(go_on)
    task.failed.connect(
        lambda _: window.tell(News(tr("The report could not be made: analyze again with F5."), trouble=True))
    )
    window.progress.follow(task)
    task.start()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _address(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path.resolve()))


def _starts(command: str | list[str]) -> bool:
    try:
        outside.run(command)
    except OSError:
        return False
    return True


def _asked_over_dbus(address: str) -> bool:
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 -- not on every system
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    question = QDBusMessage.createMethodCall(MANAGER, f"/{MANAGER.replace('.', '/')}", MANAGER, "ShowItems")
    question.setArguments([[address], ""])
    answer = bus.call(question, timeout=PATIENCE)
    return bool(answer.type() == QDBusMessage.MessageType.ReplyMessage)
