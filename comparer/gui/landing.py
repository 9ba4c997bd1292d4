"""Where drops land: files and texts become accounts, a head takes a replacement, a row takes a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from comparer.gui import drop, filing
from comparer.gui.acts import review
from comparer.gui.models.sheet_model import CLAIMS
from comparer.gui.phrases import tr
from comparer.model import AccountId, ClaimId
from comparer.present.sheet import Row

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def announce(window: MainWindow, event: QDragMoveEvent) -> None:
    """Say what a drop here would do."""
    place, mime = event.position().toPoint(), event.mimeData()
    if mime.hasFormat(CLAIMS):
        row = _row_at(window, place)
        window.overlay.hide()
        window.table.aim(row.id if row is not None else None)
        _accept(event, good=row is not None)
        return
    dropped = drop.read_mime(mime, tr("Dropped text"))
    target = _account_at(window, place) if dropped is not None and dropped.paths else None
    account = window.desk.account(target)
    window.table.heads.aim(window.table.section_of(target))
    window.overlay.announce(
        drop.promise(dropped, f"{account.id} {account.name}" if account is not None else "")
    )
    _accept(event, good=dropped is not None)


def leave(window: MainWindow) -> None:
    """Take back what was announced."""
    window.overlay.hide()
    window.table.aim(None)
    window.table.heads.aim(-1)


def land(window: MainWindow, event: QDropEvent) -> None:
    """Do what was announced."""
    leave(window)
    place, mime = event.position().toPoint(), event.mimeData()
    if mime.hasFormat(CLAIMS):
        row = _row_at(window, place)
        if row is not None:
            _accept(event, good=True)
            _join(window, mime, row)
        return
    dropped = drop.read_mime(mime, tr("Dropped text"))
    if dropped is None:
        return
    _accept(event, good=True)
    target = _account_at(window, place) if dropped.paths else None
    if any(filing.is_project(path) for path in dropped.paths):
        window.projects.open_any(dropped.paths)
        return
    if target is None:
        window.desk.add_dropped(dropped)
        return
    window.desk.replace_account(target, dropped.paths[:1])
    if dropped.paths[1:]:
        window.desk.add_files(dropped.paths[1:])


def _join(window: MainWindow, mime: QMimeData, row: Row) -> None:
    dragged = [ClaimId(name) for name in bytes(mime.data(CLAIMS).data()).decode().split("\n") if name]
    there = [passage.claim for cell in row.cells for passage in cell.passages if not passage.attached]
    if dragged and there and not set(dragged) & set(there):
        review.link_claims(window, (*dragged, there[0]))


def _accept(event: QDropEvent, *, good: bool) -> None:
    if good:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()


def _row_at(window: MainWindow, place: QPoint) -> Row | None:
    viewport = window.table.viewport()
    inside = viewport.mapFrom(window, place)
    at = window.table.rowAt(inside.y()) if viewport.rect().contains(inside) and viewport.isVisible() else -1
    return window.table.sheet_model.row_at(at) if at >= 0 else None


def _account_at(window: MainWindow, place: QPoint) -> AccountId | None:
    """Return the account whose head is at a place of the window."""
    heads = window.table.heads
    inside = heads.viewport().mapFrom(window, place)
    if not heads.isVisible() or not heads.viewport().rect().contains(inside):
        return None
    return window.table.account_at(heads.logicalIndexAt(inside))
