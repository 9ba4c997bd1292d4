"""Acts of the View menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from comparer.gui.look import Density
from comparer.present.sheet import Order

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

USUAL = 10.5
ZOOM = 1.1


def view(name: str) -> Callable[[MainWindow], None]:
    """Return the act that shows one of the large views."""
    return lambda window: window.show_view(name)


def viewed(name: str) -> Callable[[MainWindow], bool]:
    """Return whether a view is shown."""
    return lambda window: window.view_name == name


def overview(window: MainWindow) -> None:
    """Show or hide the overview bar."""
    window.show_overview(on=window.overview.isHidden())


def overview_on(window: MainWindow) -> bool:
    """Say whether the overview bar is shown."""
    return not window.overview.isHidden()


def inspector(window: MainWindow) -> None:
    """Show or hide the inspector."""
    window.inspector.setVisible(window.inspector.isHidden())


def inspector_on(window: MainWindow) -> bool:
    """Say whether the inspector is shown."""
    return not window.inspector.isHidden()


def in_order(order: Order) -> Callable[[MainWindow], None]:
    """Return the act that shows the rows in an order."""
    return lambda window: window.desk.order(order)


def ordered(order: Order) -> Callable[[MainWindow], bool]:
    """Return whether the rows are shown in an order."""
    return lambda window: window.desk.view.order is order


def all_rows(window: MainWindow) -> None:
    """Show all rows."""
    window.desk.sift_nothing()


def larger(window: MainWindow) -> None:
    """Make the accounts' words larger."""
    window.look.zoom(window.look.points * ZOOM)


def smaller(window: MainWindow) -> None:
    """Make the accounts' words smaller."""
    window.look.zoom(window.look.points / ZOOM)


def usual(window: MainWindow) -> None:
    """Give the accounts' words their usual size."""
    window.look.zoom(USUAL)


def compact(window: MainWindow) -> None:
    """Give words more or less air."""
    window.look.set_density(Density.AIRY if compact_on(window) else Density.COMPACT)


def compact_on(window: MainWindow) -> bool:
    """Say whether rows are compact."""
    return window.look.density is Density.COMPACT


def unfold(window: MainWindow) -> None:
    """Show the further claims of the chosen row, or fold them again."""
    window.table.folds.toggle(window.table.currentIndex().row())


def flat(window: MainWindow) -> None:
    """Show all claims of every row in full, or fold the further ones."""
    window.table.folds.flatten(on=not flat_on(window))


def flat_on(window: MainWindow) -> bool:
    """Say whether all claims are shown in full."""
    return window.table.delegate.flat


def fit(window: MainWindow) -> None:
    """Share the width among the columns."""
    window.table.fit_columns()


def full_screen(window: MainWindow) -> None:
    """Fill the screen or leave it."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def full_screen_on(window: MainWindow) -> bool:
    """Say whether the window fills the screen."""
    return window.isFullScreen()


def analyze(window: MainWindow) -> None:
    """Compare again."""
    window.desk.analyze()
