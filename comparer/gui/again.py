"""What of an earlier comparison is still there in a new one."""

from __future__ import annotations

from comparer.model import Comparison, RowId


def row_again(old: Comparison | None, row: RowId | None, new: Comparison) -> RowId | None:
    """Return the row that holds most of what a row held: each analysis numbers them anew. None where none does."""
    held = {claim for each in (old.table.rows if old else ()) if each.id == row for claim in each.claims}
    best = max(new.table.rows, key=lambda each: len(held.intersection(each.claims)), default=None)
    return best.id if best is not None and held.intersection(best.claims) else None


def newly_unplaced(old: Comparison | None, new: Comparison) -> int:
    """Return how many decisions fitted before and do not any more."""
    known = old.unplaced if old else ()
    return sum(decision not in known for decision in new.unplaced)
