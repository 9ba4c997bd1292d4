"""Takes out of rows the claims that hardly any other claim there supports.

Clustering joins whole groups by their mean, so a few strong links can carry a stranger into a row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum
from typing import TYPE_CHECKING

from comparer.align.candidates import MANY
from comparer.align.grouping import ENOUGH

if TYPE_CHECKING:
    from collections.abc import Mapping

STRAY = 0.15  # mean chance below which a claim leaves; .1 to .25 make nearly the same rows
FULL = 48  # claims of a large row that stand for all: of more, not every pair was looked at
_PAIR = 2

Pair = tuple[int, int]
Links = defaultdict[int, dict[int, float]]


def prune(
    groups: list[list[int]],
    ranks: tuple[int, ...],
    accounts: tuple[int, ...],
    likely: Mapping[Pair, float],
) -> list[list[int]]:
    """Return the groups without strays; each of them stands alone.

    Of a group of three or more claims, the one with the lowest mean chance of a link to those of other accounts
    goes first, while that mean is below `STRAY`.
    """
    home = {claim: number for number, group in enumerate(groups) for claim in group}
    links: Links = defaultdict(dict)
    for (one, other), chance in likely.items():
        if home[one] == home[other] and accounts[one] != accounts[other]:
            links[one][other] = links[other][one] = chance
    full = FULL if len(set(accounts)) <= MANY else ENOUGH
    found: list[list[int]] = []
    for group in groups:
        gone = _strays(group, ranks, accounts, links, full)
        found += [sorted(set(group).difference(gone)), *([claim] for claim in gone)]
    return found


def _strays(
    group: list[int],
    ranks: tuple[int, ...],
    accounts: tuple[int, ...],
    links: Links,
    full: int,
) -> list[int]:
    kept, gone = set(group), []
    owners = Counter(accounts[claim] for claim in group)
    while len(kept) > _PAIR:
        means = {
            claim: fsum(links[claim].values()) / max(1, min(len(kept) - owners[accounts[claim]], full))
            for claim in kept
        }
        worst = min(means, key=lambda claim: (means[claim], ranks[claim], claim), default=-1)
        if worst < 0 or means[worst] >= STRAY:
            break
        kept.discard(worst)
        owners[accounts[worst]] -= 1
        gone.append(worst)
        for other in links.pop(worst, {}):
            del links[other][worst]
    return gone
