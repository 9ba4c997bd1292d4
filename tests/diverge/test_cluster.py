"""Who stands against whom does not depend on the order of the accounts."""

from __future__ import annotations

from itertools import combinations
from random import Random

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.finding import Item
from comparer.model import Span
from tests.diverge.build import telling

WORDS = "one two three four five six"
Known = dict[frozenset[Item], Verdict | None]
VERDICTS = (
    None,
    Verdict(Relation.AGREE, 0.25),
    Verdict(Relation.DIFFER, 0.5, "made-up.differ"),
    Verdict(Relation.CONFLICT, 0.5, "made-up.conflict"),
)


def items(dice: Random) -> list[Item]:
    """Return six items of four accounts, each at another place of its text."""
    found = []
    for number, word in enumerate(WORDS.split()):
        at = WORDS.index(word)
        one = telling(WORDS, index=number % 4)
        found.append(Item(one, Span(one.id, at, at + len(word))))
    return dice.sample(found, len(found))


def test_that_the_order_of_items_decides_nothing() -> None:
    dice = Random(11)
    for _ in range(300):
        given = items(dice)
        known = {frozenset({one, two}): dice.choice(VERDICTS) for one, two in combinations(given, 2)}
        assert opposed(given, known) == opposed(given[::-1], known)


def opposed(given: list[Item], known: Known) -> set[frozenset[Item]]:
    """Return who stands against whom by what is known of each pair."""
    return {frozenset(each.items) for each in oppose(given, lambda one, two: known[frozenset({one, two})])}
