"""Why an action cannot be done just now, in a sentence: menus show it, and the action's key answers with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from comparer.gui.acts.accounts import chosen_account, columns
from comparer.gui.acts.go import place_apart
from comparer.gui.acts.review import chosen_claims, chosen_flag, chosen_to_merge
from comparer.gui.spec import When
from comparer.model import Message, say
from comparer.present.sheet import Filter

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

Reason = Callable[["MainWindow"], "Message | None"]

MISSING: dict[When, Message] = {
    When.ACCOUNTS: say("Add accounts first."),
    When.ROWS: say("Add accounts first: there are no rows yet."),
    When.UNDO: say("There is nothing to undo."),
    When.REDO: say("There is nothing to redo."),
}
"""What is missing where an action makes no sense at all."""


def why_not(window: MainWindow, name: str) -> Message | None:
    """Return why the action called `name` cannot be done with what is chosen, None where it can."""
    reason = _REASONS.get(name)
    return None if reason is None else reason(window)


def _not_whole(window: MainWindow) -> Message | None:
    if window.desk.whole is not None:
        return None
    return say("Not everything is compared yet: wait a moment, or analyze again with F5.")


def _still_reading(window: MainWindow) -> Message | None:
    return say("Accounts are still being read: wait a moment.") if window.desk.reading else None


def _no_flag(window: MainWindow) -> Message | None:
    return None if chosen_flag(window) else say("This row has no divergence to judge.")


def _no_claim(window: MainWindow) -> Message | None:
    return None if window.table.current_claim() else say("Choose a cell with words first.")


def _no_words(window: MainWindow) -> Message | None:
    return None if window.table.chosen_cells() else say("Choose a cell with words first.")


def _one_word(window: MainWindow) -> Message | None:
    claim, comparison = window.table.current_claim(), window.desk.comparison
    found = comparison.claims_by_id().get(claim) if comparison is not None and claim is not None else None
    if found is None or comparison is None:
        return say("Choose a cell with words first.")
    return None if len(comparison.words(found.span).split()) > 1 else say("One word cannot be split.")


def _alone(window: MainWindow) -> Message | None:
    claim, comparison = window.table.current_claim(), window.desk.comparison
    if claim is None or comparison is None:
        return say("Choose a cell with words first.")
    row = next((row for row in comparison.table.rows if claim in row.claims), None)
    if row is None or len(row.claims) == 1:
        return say("This claim stands alone in its row already.")
    return None


def _too_few(window: MainWindow) -> Message | None:
    if len(set(chosen_claims(window))) < 2:  # noqa: PLR2004 -- one claim has nothing to be linked with
        return say("Choose the cells to link first: Ctrl+click adds a cell, or Ctrl+arrows and Ctrl+Space.")
    return None


def _no_neighbors(window: MainWindow) -> Message | None:
    chosen, among = chosen_to_merge(window)
    if len(chosen) < 2:  # noqa: PLR2004 -- two make one
        return say(
            "Choose two cells of one account to merge: Ctrl+click adds a cell, or Ctrl+arrows and Ctrl+Space."
        )
    if among >= len(chosen):
        return say("Only neighbors can be merged: there is another claim between these two.")
    return None


def _all_fit(window: MainWindow) -> Message | None:
    comparison = window.desk.comparison
    return None if comparison is not None and comparison.unplaced else say("Every decision fits.")


def _nothing_hidden(window: MainWindow) -> Message | None:
    return None if window.desk.view.filter != Filter() else say("All rows are shown.")


def _at_the_left(window: MainWindow) -> Message | None:
    first = columns(window)[:1] == (chosen_account(window),)
    return say("This column is the first already.") if first else None


def _at_the_right(window: MainWindow) -> Message | None:
    last = columns(window)[-1:] == (chosen_account(window),)
    return say("This column is the last already.") if last else None


def _only_column(window: MainWindow) -> Message | None:
    return say("One column must stay in sight.") if len(columns(window)) < 2 else None  # noqa: PLR2004 -- one stays


def _none_hidden(window: MainWindow) -> Message | None:
    all_shown = len(columns(window)) == len(window.desk.coming) and window.desk.view.base is None
    return say("All columns are shown.") if all_shown else None


def _all_here(window: MainWindow) -> Message | None:
    return None if place_apart(window) else say("All words of this row's divergences stand in this row.")


def _no_table(window: MainWindow) -> Message | None:
    return None if window.view_name == "table" else say("This belongs to the table: show it with Ctrl+1.")


_REASONS: dict[str, Reason] = {
    **dict.fromkeys(("file.pdf", "file.export", "file.print", "share.copy", "share.mail"), _not_whole),
    "file.sample": _still_reading,
    "edit.copy": _no_words,
    "edit.all": _nothing_hidden,
    "view.overview": _no_table,
    "view.unfold": _no_table,
    "account.fit": _no_table,
    "account.left": _at_the_left,
    "account.right": _at_the_right,
    "account.hide": _only_column,
    "account.all": _none_hidden,
    "review.confirm": _no_flag,
    "review.dismiss": _no_flag,
    "review.unsure": _no_flag,
    "review.note": _no_flag,
    "review.link": _too_few,
    "review.unlink": _alone,
    "review.split": _one_word,
    "review.merge": _no_neighbors,
    "review.exclude": _no_claim,
    "review.unplaced": _all_fit,
    "go.other": _all_here,
}
