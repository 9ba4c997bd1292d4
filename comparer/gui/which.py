"""Asks which claim is meant where a cell holds several: the one pressed or linked last is one Enter away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from comparer.model import ClaimId, Comparison, Link
from comparer.present.sheet import Passage

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.model import Decision

NAME = "which"
LONGEST = 70
"""Letters of a claim's words in the menu."""


def with_claim(window: MainWindow, act: Callable[[ClaimId], None]) -> None:
    """Do something to the claim of the chosen cell; where there are several, a small menu names them."""
    table, comparison = window.table, window.desk.comparison
    cell = table.current_cell()
    if cell is None or comparison is None or not cell.passages:
        return
    if len(cell.passages) == 1:
        act(cell.passages[0].claim)
        return
    menu = QMenu(window)
    menu.setObjectName(NAME)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    likely = table.folds.touched(table.currentIndex().row(), table.currentIndex().column())
    likely = likely or linked_last(comparison, window.desk.session.state.decisions, cell.passages)
    for passage in cell.passages:
        action = menu.addAction(_named(passage), partial(act, passage.claim))
        if passage.claim == likely:
            menu.setActiveAction(action)
    below = table.visualRect(table.currentIndex()).bottomLeft()
    below.setY(min(below.y(), table.viewport().height()))
    menu.popup(table.viewport().mapToGlobal(below))


def linked_last(
    comparison: Comparison, decisions: tuple[Decision, ...], passages: tuple[Passage, ...]
) -> ClaimId:
    """Return the claim that the person linked last, else the last further one, else the first."""
    claims = comparison.claims_by_id()
    known: dict[tuple[str, int, str], ClaimId] = {}
    for passage in passages:
        span = claims[passage.claim].span
        account = comparison.account(span.account)
        known[account.source.sha256, span.start, account.words(span)] = passage.claim
    for decision in reversed(decisions):
        for anchor in decision.claims if isinstance(decision, Link) else ():
            found = known.get((anchor.sha256, anchor.start, anchor.quote))
            if found is not None:
                return found
    return next((passage for passage in reversed(passages) if passage.attached), passages[0]).claim


def _named(passage: Passage) -> str:
    words = " ".join(passage.text.split())
    short = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    return f"“{short}”".replace("&", "&&")
