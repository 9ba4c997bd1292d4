"""The alignment of N accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.align.attaching import attach
from comparer.align.candidates import find
from comparer.align.chances import chances
from comparer.align.edits import edit
from comparer.align.features import describe
from comparer.align.grouping import group
from comparer.align.kinship import relate
from comparer.align.order import as_told
from comparer.align.pruning import prune
from comparer.align.rarities import weigh
from comparer.align.reading import ranks, read
from comparer.align.rows import build, core_of, grounds
from comparer.align.score import weights
from comparer.model import AlignmentTable, Constraints
from comparer.progress import SILENT, Monitor

if TYPE_CHECKING:
    from comparer.model import AccountId, Claim


def align(
    claims: tuple[Claim, ...],
    accounts: tuple[AccountId, ...],
    constraints: Constraints = Constraints(),  # noqa: B008 -- frozen
    monitor: Monitor = SILENT,
) -> AlignmentTable:
    """Return rows of claims that are about the same thing; every claim is in exactly one.

    The order of `accounts` is that of the columns and of the claims in a row; it does not change which claims
    share a row. Rows are found without the reviewer's `constraints`, which are then carried out on them, so that an act
    moves only what it names. Cancelled: the monitor stopped the work.
    """
    readings = read(claims, accounts)
    number = {reading.claim.id: index for index, reading in enumerate(readings)}
    rarities = weigh(readings)
    found = describe(readings, rarities, find(readings, rarities, monitor), monitor)
    learned = {pair: weights().chance(features) for pair, features in found}
    kinship = relate(readings, rarities)
    likely = chances(learned, readings, kinship)
    owners = tuple(reading.account for reading in readings)
    places = ranks(readings)
    groups = group(places, owners, likely, weights().cut, monitor)
    groups = prune(groups, places, owners, likely)
    groups, links = attach(readings, kinship, groups, places, monitor)
    likely.update((pair, max(chance, likely.get(pair, 0.0))) for pair, chance in links.items())
    groups, together = edit(groups, constraints, number)
    given = grounds(readings, rarities, groups, likely, together)
    order = as_told([core_of(members, given) for members in groups], readings)
    rows = (build(place, groups[row], given) for place, row in enumerate(order, 1))
    return AlignmentTable(accounts, tuple(rows))
