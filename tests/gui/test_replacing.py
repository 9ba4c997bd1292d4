from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from comparer.gui.replacing import completed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparer.gui.main_window import MainWindow


def test_that_only_a_completed_name_is_asked_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, asked = QWidget(), []
    qtbot.addWidget(parent)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    (tmp_path / "old.pdf").touch()
    assert completed(str(tmp_path / "old.pdf"), ".pdf", parent) == tmp_path / "old.pdf"
    assert completed(str(tmp_path / "new v1.2"), ".pdf", parent) == tmp_path / "new v1.2.pdf"
    assert asked == []
    assert completed(str(tmp_path / "old"), ".pdf", parent) is None
    assert asked == ["old.pdf is there already. Do you want to replace it?"]


def test_that_a_comparison_is_not_saved_over_another_unasked(
    full_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "named.comparer"
    other.write_bytes(b"other")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "named"), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.No)
    saved: list[Path] = []
    monkeypatch.setattr(full_window.projects.files, "save_as", saved.append)
    full_window.projects.ask_save_as()
    assert (saved, other.read_bytes()) == ([], b"other")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    full_window.projects.ask_save_as()
    assert saved == [other]
