"""Printing: the bytes of the PDF go to the printer as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui.news import News
from comparer.gui.phrases import tr

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def print_report(window: MainWindow) -> None:
    """Make the report and let the person choose a printer."""
    window.tell(News(tr("Export the PDF and print it from there.")))
