"""What of an earlier comparison is still there in a new one, and what is new to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comparer.gui.news import News
from comparer.gui.phrases import shown, tr
from comparer.gui.undated import told_undated
from comparer.model import AccountId, Comparison, Decision, RowId


def row_again(old: Comparison | None, row: RowId | None, new: Comparison) -> RowId | None:
    """Return the row that holds most of what a row held: each analysis numbers them anew. None where none does."""
    held = {claim for each in (old.table.rows if old else ()) if each.id == row for claim in each.claims}
    best = max(new.table.rows, key=lambda each: len(held.intersection(each.claims)), default=None)
    return best.id if best is not None and held.intersection(best.claims) else None


def newly_unplaced(old: Comparison | None, new: Comparison) -> tuple[Decision, ...]:
    """Return the decisions that fitted before and do not any more."""
    known = old.unplaced if old else ()
    return tuple(decision for decision in new.unplaced if decision not in known)


def said_anew(
    old: Comparison | None,
    new: Comparison,
    shown_now: Callable[[], Comparison | None],
    open_card: Callable[[AccountId], None],
) -> Iterator[News]:
    """Yield what a person should hear of a new analysis that was not said of the one before.

    `shown_now` returns the comparison in sight later: what is not true of it any more is not said any longer.
    `open_card` shows the card of an account that lacks something.
    """
    lost = newly_unplaced(old, new)
    if lost:
        no_fit = tr(
            "Decisions that no longer fit: {count}. They are kept: see the Review menu.", count=len(lost)
        )

        def holds() -> bool:
            now = shown_now()
            return now is not None and any(decision in now.unplaced for decision in lost)

        yield News(no_fit, trouble=True, holds=holds)
    known = old.warnings if old is not None else ()
    for warning in new.warnings:  # said once; the bar of filters keeps all of them at hand
        if warning not in known:
            yield News(shown(warning), hint=True)
    yield from told_undated(old, new, shown_now, open_card)
