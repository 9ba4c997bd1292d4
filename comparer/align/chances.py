"""How likely two claims are to belong together: the learned score, akin words, and a doubt where only names are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparer.align.kinship import Kinship
    from comparer.align.reading import Reading

ONE_NAME = 0.25  # most that one shared name alone is worth: less than makes a row
NAMES = 0.5  # most that several shared names alone are worth, as often as such links were right

Pair = tuple[int, int]


def chances(
    learned: Mapping[Pair, float], readings: tuple[Reading, ...], kinship: Kinship
) -> dict[Pair, float]:
    """Return the probability of a link for every pair with a learned score."""
    likely = {}
    for pair, score in learned.items():
        one, other = pair
        chance = max(score, kinship.chance(one, other))
        if chance > ONE_NAME and not kinship.plainly(one, other):
            chance = min(chance, _of_names(readings[one], readings[other]))
        likely[pair] = chance
    return likely


def _of_names(first: Reading, second: Reading) -> float:
    """Return the most that a link is worth which rests on names: who somebody is may be told in any words."""
    shared = first.names & second.names
    if shared and _introduces(first) and _introduces(second):
        return 1.0
    alone = len(shared) == 1 or (not shared and len(first.lemmas & second.lemmas) == 1)
    return ONE_NAME if alone else NAMES


def _introduces(reading: Reading) -> bool:
    """Say whether a claim tells who somebody is: "Ana Ruiz, the mayor"."""
    terms = reading.claim.terms
    return not reading.claim.main and bool(terms) and terms[0].pos == "PROPN"
