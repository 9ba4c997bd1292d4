"""Acts of the File menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from comparer.gui import opening
from comparer.gui.drop import read_mime
from comparer.gui.news import News
from comparer.gui.phrases import tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def new(window: MainWindow) -> None:
    """Put all accounts away; undo brings them back."""
    window.desk.clear()


def browse(window: MainWindow) -> None:
    """Choose files to add."""
    paths, _ = QFileDialog.getOpenFileNames(window, tr("Add accounts"), "", tr("All files (*)"))
    if paths:
        window.projects.open_any(tuple(paths))


def open_project(window: MainWindow) -> None:
    """Open a comparison that was kept."""
    window.projects.ask_open()


def save(window: MainWindow) -> None:
    """Give the comparison a name, or say that everything is kept."""
    window.projects.save()


def save_as(window: MainWindow) -> None:
    """Go on in a file of another name."""
    window.projects.ask_save_as()


def save_copy(window: MainWindow) -> None:
    """Write a copy to give away."""
    window.projects.ask_copy()


def paste(window: MainWindow) -> None:
    """Make an account of what was copied."""
    dropped = read_mime(QGuiApplication.clipboard().mimeData(), tr("Pasted text"))
    if dropped is None:
        window.tell(News(tr("There is nothing to paste: copy the text of an account first."), trouble=True))
    else:
        window.desk.add_dropped(dropped)


def sample(window: MainWindow) -> None:
    """Open the accounts that come with the program, in a comparison of their own."""
    window.desk.open_sample()


def title(window: MainWindow) -> None:
    """Say what the comparison is called."""
    opening.title(window)


def export_pdf(window: MainWindow) -> None:
    """Write the report."""
    opening.export(window, ".pdf")


def export_as(window: MainWindow) -> None:
    """Write in any form."""
    opening.export(window)


def print_report(window: MainWindow) -> None:
    """Print the bytes that the PDF export would write."""
    opening.print_report(window)


def settings(window: MainWindow) -> None:
    """Change what is set once for all comparisons."""
    opening.settings(window)


def close(window: MainWindow) -> None:
    """Close the window."""
    window.close()


def leave(window: MainWindow) -> None:
    """Leave the program."""
    window.close()
