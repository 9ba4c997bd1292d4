"""The order in which rows are told: the first account's own, the others are woven in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.align.reading import Reading


def as_told(cores: list[list[int]], readings: tuple[Reading, ...]) -> list[int]:
    """Return the places of rows, given as their core claims, in the order of the telling.

    An account tells a row where its core claim stands. The first account is read through, then the others in turn: rows
    that stand already are anchors, and what an account alone tells between two of them comes between the two, or behind
    the first where they stand the other way round.
    """
    told: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for row, core in enumerate(cores):
        for claim in core:
            told[readings[claim].account].append((claim, row))
    weaving = _Weaving()
    for account in sorted(told):
        weaving.weave([row for _, row in sorted(told[account])])
    return weaving.order


class _Weaving:
    """Rows in order; `_depth` is 0 for those of the first account, and one more than the anchor's for those behind it."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self._depth: dict[int, int] = {}

    def weave(self, rows: list[int]) -> None:
        """Put the rows of one account that do not stand yet between those that do."""
        anchor: int | None = None
        waiting: list[int] = []
        for row in rows:
            if row in self._depth:
                self._put(waiting, anchor, row)
                anchor, waiting = row, []
            else:
                waiting.append(row)
        self._put(waiting, anchor, None)

    def _put(self, rows: list[int], anchor: int | None, following: int | None) -> None:
        """Put rows behind `anchor` and what stands behind it already, but not behind `following`."""
        if not rows:
            return
        if anchor is None:
            depth = 0 if following is None else self._depth[following]
            at = len(self.order) if following is None else self.order.index(following)
        else:
            depth = self._depth[anchor] + 1
            at = self.order.index(anchor) + 1
            while (
                at < len(self.order) and self._depth[self.order[at]] >= depth and self.order[at] != following
            ):
                at += 1
        self.order[at:at] = rows
        self._depth.update(dict.fromkeys(rows, depth))
