"""One divergence for all accounts: who says the same, who says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import combinations
from typing import TYPE_CHECKING

from comparer.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from comparer.diverge.finding import Item
    from comparer.model import AccountId


class Relation(IntEnum):
    """How two comparable things stand to each other."""

    AGREE = 0
    DIFFER = 2
    CONFLICT = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for two items. `strength` is how surely it holds, 0 to 1; `rule` names what decided."""

    relation: Relation
    strength: float
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Items that cannot all stand, in the order of accounts; `sides` groups them by who agrees with whom."""

    items: tuple[Item, ...]
    sides: tuple[tuple[Item, ...], ...]
    severity: Severity
    rule: str
    strength: float


Pairs = dict[tuple[int, int], Verdict]


def oppose(items: Sequence[Item], judge: Callable[[Item, Item], Verdict | None]) -> tuple[Opposition, ...]:
    """Return the oppositions among items of one row.

    `judge` gives None for things that cannot be compared. What one account itself says both ways is no
    opposition between accounts.
    """
    pairs: Pairs = {}
    for one, two in combinations(range(len(items)), 2):
        if items[one].account == items[two].account:
            continue
        verdict = judge(items[one], items[two])
        if verdict is not None:
            pairs[one, two] = verdict
    agreed = _agreed(pairs, items)
    standing = {
        pair: verdict
        for pair, verdict in pairs.items()
        if verdict.relation is not Relation.AGREE and not _also_agreed(pair, verdict, agreed, items)
    }
    found = []
    while standing:
        best = min(
            standing,
            key=lambda pair: (-standing[pair].relation, -standing[pair].strength, _told(pair, items)),
        )
        chosen = _gather(best, standing, pairs, items)
        found.append(_opposition(chosen, best, pairs, items))
        standing = {pair: verdict for pair, verdict in standing.items() if not set(pair) & chosen}
    return tuple(found)


def by_account(found: Opposition) -> Opposition:
    """Return an opposition with its items and sides in the order of the accounts, whatever order they came in."""

    def place(item: Item) -> tuple[int, str]:
        return len(item.account), item.account

    sides = sorted((tuple(sorted(side, key=place)) for side in found.sides), key=lambda side: place(side[0]))
    return replace(found, items=tuple(sorted(found.items, key=place)), sides=tuple(sides))


def _agreed(pairs: Pairs, items: Sequence[Item]) -> dict[tuple[int, AccountId], float]:
    """Return how surely each item agrees with an account, by its number and that account's id."""
    found: dict[tuple[int, AccountId], float] = {}
    for (one, two), verdict in pairs.items():
        if verdict.relation is Relation.AGREE:
            for mine, other in ((one, two), (two, one)):
                key = mine, items[other].account
                found[key] = max(found.get(key, 0.0), verdict.strength)
    return found


def _also_agreed(
    pair: tuple[int, int],
    verdict: Verdict,
    agreed: dict[tuple[int, AccountId], float],
    items: Sequence[Item],
) -> bool:
    """Say whether either account also has what the other says."""
    return any(
        agreed.get((mine, items[other].account), -1.0) >= verdict.strength * 0.6
        for mine, other in (pair, pair[::-1])
    )


def _told(pair: tuple[int, int], items: Sequence[Item]) -> list[tuple[int, str, str]]:
    """Return what settles ties: what stands earlier in its text goes first, whatever the order of the accounts."""
    return sorted((item.span.start, item.words, item.telling.words) for item in map(items.__getitem__, pair))


def _gather(best: tuple[int, int], standing: Pairs, pairs: Pairs, items: Sequence[Item]) -> set[int]:
    chosen = set(best)
    held = {items[number].account for number in chosen}
    ranked = sorted(pairs, key=lambda pair: (-pairs[pair].strength, _told(pair, items)))
    grew = True
    while grew:
        grew = False
        for pair in ranked:
            known, new = set(pair) & chosen, set(pair) - chosen
            if not known or not new or (pairs[pair].relation is not Relation.AGREE and pair not in standing):
                continue
            number = new.pop()
            if items[number].account not in held:
                chosen.add(number)
                held.add(items[number].account)
                grew = True
    return chosen


def _opposition(chosen: set[int], best: tuple[int, int], pairs: Pairs, items: Sequence[Item]) -> Opposition:
    """Sort items to the side they agree with. One that agrees with several sides ("in December") is on none."""
    sides: list[list[int]] = [[best[0]], [best[1]]]
    for number in sorted(chosen - set(best), key=lambda number: _told((number, number), items)):
        homes = [side for side in sides if any(_agree(number, other, pairs) for other in side)]
        if not homes:
            sides.append([number])
        elif len(homes) == 1:
            homes[0].append(number)
    top = pairs[best]
    kept = sorted(number for side in sides for number in side)
    return Opposition(
        items=tuple(items[number] for number in kept),
        sides=tuple(tuple(items[number] for number in sorted(side)) for side in sorted(map(sorted, sides))),
        severity=Severity.CONTRADICTION if top.relation is Relation.CONFLICT else Severity.DIFFERENCE,
        rule=top.rule,
        strength=top.strength,
    )


def _agree(one: int, two: int, pairs: Pairs) -> bool:
    verdict = pairs.get((min(one, two), max(one, two)))
    return verdict is not None and verdict.relation is Relation.AGREE
