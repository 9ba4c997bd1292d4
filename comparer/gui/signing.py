"""The name that stands on everything that leaves the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.model import Comparison


def signed(window: MainWindow) -> Comparison | None:
    """Return the comparison on the desk with the person's name on it; None while not all of it is compared."""
    comparison = window.desk.whole
    if comparison is None or not window.settings.name:
        return comparison
    return replace(comparison, options=replace(comparison.options, prepared_by=window.settings.name))
