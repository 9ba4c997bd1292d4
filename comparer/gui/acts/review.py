"""Acts of the Review menu: what a person decides of divergences and claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from comparer.gui import deeds, opening
from comparer.gui.news import News
from comparer.gui.phrases import tr
from comparer.gui.which import with_claim
from comparer.model import ClaimId, Comparison, DivergenceId, DivergenceKind, Severity, Status
from comparer.present.sheet import Flag

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.review import Act


def judge(status: Status) -> Callable[[MainWindow], None]:
    """Return the act that gives the chosen divergence a status; the status it has opens it again."""

    def act(window: MainWindow) -> None:
        flag = chosen_flag(window)
        if flag is not None:
            judge_flag(window, flag.divergence, Status.OPEN if flag.status is status else status)

    return act


def judge_flag(window: MainWindow, divergence: DivergenceId, status: Status) -> None:
    """Give a divergence a status."""
    comparison = window.desk.comparison
    if comparison is not None:
        window.desk.choose(window.desk.row, divergence)
        window.desk.do(deeds.judge(comparison, divergence, status))


def note(window: MainWindow) -> None:
    """Write a note to the chosen divergence."""
    flag, row = chosen_flag(window), window.inspector.row()
    if flag is not None and row is not None:
        window.inspector.setVisible(True)
        window.inspector.write_note(row, flag)


def link(window: MainWindow) -> None:
    """Put the claims of the chosen cells into one row."""
    link_claims(window, chosen_claims(window))


def chosen_claims(window: MainWindow) -> tuple[ClaimId, ...]:
    """Return the claim of every chosen cell that is meant."""
    meant = (window.table.folds.meant_of(row, cell) for row, cell in window.table.chosen_cells())
    return tuple(claim for claim in meant if claim is not None)


def tell_gathered(window: MainWindow, count: int) -> None:
    """Say how many cells are chosen, and what can be done with them."""
    key = window.actions_of["review.link"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if count > 1:
        told = tr(
            "{count} cells are chosen: {key} links their claims, an arrow key lets them go.",
            count=count,
            key=key,
        )
    else:
        told = tr("1 cell is chosen: go to another with Ctrl+arrows, and add it with Ctrl+Space.")
    window.tell(News(told, hint=True))


def link_claims(window: MainWindow, claims: tuple[ClaimId, ...]) -> None:
    """Put claims into one row."""
    comparison = window.desk.comparison
    if comparison is not None and len(set(claims)) > 1:
        window.desk.do(deeds.link(comparison, claims))


def unlink(window: MainWindow) -> None:
    """Take the claim of the chosen cell out of its row."""
    _decide(window, deeds.unlink)


def exclude(window: MainWindow) -> None:
    """Leave the claim of the chosen cell out of the table."""
    _decide(window, deeds.exclude)


def _decide(window: MainWindow, deed: Callable[[Comparison, ClaimId], Act]) -> None:
    """Do something to a claim of the chosen cell, in the comparison in which it was named."""
    comparison = window.desk.comparison
    if comparison is not None:
        with_claim(window, lambda claim: window.desk.do(deed(comparison, claim)))


def split(window: MainWindow) -> None:
    """Cut the claim of the chosen cell in two."""
    comparison = window.desk.comparison
    if comparison is not None:
        with_claim(window, lambda claim: opening.split(window, claim, comparison))


def merge(window: MainWindow) -> None:
    """Make one claim of the claims in the chosen cells."""
    comparison = window.desk.comparison
    if comparison is not None:
        window.desk.do(deeds.merge(comparison, chosen_to_merge(window)[0]))


def chosen_to_merge(window: MainWindow) -> tuple[tuple[ClaimId, ...], int]:
    """Return the chosen claims in the order of their account, and how far apart the first and the last stand.

    There are none where the chosen cells are not of one account.
    """
    comparison = window.desk.comparison
    wanted = {passage.claim for _, cell in window.table.chosen_cells() for passage in cell.passages}
    chosen = [claim for claim in comparison.claims if claim.id in wanted] if comparison else []
    account = {claim.account for claim in chosen}
    if comparison is None or len(account) != 1:
        return (), 0
    beside = [claim for claim in comparison.claims if claim.account in account]
    places = [at for at, claim in enumerate(beside) if claim.id in wanted]
    return tuple(claim.id for claim in chosen), places[-1] - places[0]


def aliases(window: MainWindow) -> None:
    """Say which names mean the same; those of the chosen divergence are offered."""
    flag = chosen_flag(window)
    named = flag is not None and flag.kind in {DivergenceKind.NAME, DivergenceKind.PLACE}
    offered = tuple(words for _, words, _ in flag.sides if words) if flag is not None and named else ()
    opening.aliases(window, offered)


def unplaced(window: MainWindow) -> None:
    """List the decisions that no longer fit."""
    comparison = window.desk.comparison
    if comparison is not None and comparison.unplaced:
        opening.unplaced(window, comparison.unplaced)


def chosen_flag(window: MainWindow) -> Flag | None:
    """Return the chosen divergence, else the row's first that is open, else its first."""
    row = window.inspector.row()
    if row is None:
        return None
    by_id = {flag.divergence: flag for flag in row.marked}
    if window.desk.flag in by_id:
        return by_id[window.desk.flag]
    told = [flag for flag in row.marked if flag.severity is not Severity.OMISSION] or list(row.marked)
    still_open = [flag for flag in told if flag.status is Status.OPEN]
    return next(iter(still_open or told), None)
