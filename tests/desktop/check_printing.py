"""What the window prints is, to the byte, the file that it exports: through a real print server."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comparer import settings
from comparer.gui import exporting, printing
from comparer.gui.dialogs.print_preview import PrintPreview
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.present.exports import export_for
from comparer.review import AddAccounts, Session, SetOptions
from tests.desktop import cups
from tests.gui import cases


@pytest.mark.skipif(not cups.is_there(), reason="nothing was printed: there is no cupsd here (package cups)")
def test_that_the_print_server_spools_the_very_bytes_of_the_exported_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "settings_file", lambda: tmp_path / "settings.json")
    window, exported, form = MainWindow(Look("light")), tmp_path / "exported.pdf", export_for(".pdf")
    qtbot.addWidget(window)
    compared = cases.comparison(3, 12)
    session = Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)])
    window.desk.open(session, compared)
    assert form is not None
    exporting.write(window, form, exported)
    qtbot.waitUntil(exported.is_file, timeout=20000)
    folder = tmp_path / "cups"
    folder.mkdir()
    with cups.server(folder) as socket:
        monkeypatch.setenv("CUPS_SERVER", str(socket))
        assert printing.printers() == (cups.QUEUE,)
        window.actions_of["file.print"].trigger()
        qtbot.waitUntil(lambda: window.findChild(PrintPreview) is not None, timeout=20000)
        preview = window.findChild(PrintPreview)
        assert preview is not None
        assert preview.printer.currentText() == cups.QUEUE
        shown = preview.pdf
        preview.go.click()
        qtbot.waitUntil(lambda: any("Sent to office" in one.text for one in window.news.news), timeout=30000)
        out = cups.printed(folder)
        waiting = cups.spooled(folder)
    window.close()
    assert exported.read_bytes() == shown == waiting == out
