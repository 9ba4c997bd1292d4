"""The order in which rows are told: the longest account is the backbone, the others are woven in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.align.reading import Reading

_START = -1


def as_told(groups: list[list[int]], readings: tuple[Reading, ...]) -> list[list[int]]:
    """Return groups in the order of the telling.

    Each account in turn, the one with the most claims first, is read through; a row that stands already is an
    anchor, a new row comes right after the row told before it in that account.
    """
    row_of = {claim: row for row, claims in enumerate(groups) for claim in claims}
    told: defaultdict[int, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        told[reading.account].append(number)
    after: dict[int, int] = {}
    placed: set[int] = set()
    for account in sorted(told, key=lambda account: (-len(told[account]), account)):
        before = _START
        for claim in told[account]:
            row = row_of[claim]
            if row not in placed:
                placed.add(row)
                after[row] = after.get(before, _START)
                after[before] = row
            before = row
    return [groups[row] for row in _walk(after)]


def _walk(after: dict[int, int]) -> list[int]:
    rows: list[int] = []
    row = after.get(_START, _START)
    while row != _START:
        rows.append(row)
        row = after[row]
    return rows
