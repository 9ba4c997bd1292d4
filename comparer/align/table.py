"""The alignment of N accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.align.attaching import attach
from comparer.align.candidates import find
from comparer.align.chances import chances
from comparer.align.features import describe
from comparer.align.grouping import group
from comparer.align.kinship import relate
from comparer.align.order import as_told
from comparer.align.pruning import prune
from comparer.align.rarities import weigh
from comparer.align.reading import ranks, read
from comparer.align.rows import build, grounds
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
    share a row. Cancelled: the monitor stopped the work.
    """
    readings = read(claims, accounts)
    number = {reading.claim.id: index for index, reading in enumerate(readings)}
    together = tuple(frozenset(number[c] for c in joined if c in number) for joined in constraints.together)
    together = tuple(joined for joined in together if len(joined) > 1)
    apart = tuple(
        (number[one], number[two]) for one, two in constraints.apart if one in number and two in number
    )
    rarities = weigh(readings)
    found = describe(readings, rarities, find(readings, rarities, monitor), monitor)
    learned = {pair: weights().chance(features) for pair, features in found}
    kinship = relate(readings, rarities)
    likely = chances(learned, readings, kinship)
    owners = tuple(reading.account for reading in readings)
    places = ranks(readings)
    groups = group(places, owners, likely, weights().cut, monitor, together, apart)
    groups = prune(groups, places, owners, likely, together)
    groups, links = attach(readings, kinship, groups, places, apart, monitor)
    likely.update((pair, max(chance, likely.get(pair, 0.0))) for pair, chance in links.items())
    given = grounds(readings, rarities, groups, likely, together)
    rows = (build(place, members, given) for place, members in enumerate(as_told(groups, readings), 1))
    return AlignmentTable(accounts, tuple(rows))
