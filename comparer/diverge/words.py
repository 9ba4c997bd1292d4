"""Small word lists: words that exclude each other, and words of which one goes further."""

from __future__ import annotations

from functools import cache

from comparer import assets


@cache
def _pairs(name: str) -> dict[str, frozenset[str]]:
    """Return for each word of a list of pairs (left | right) in `resources` the words on the other side."""
    found: dict[str, set[str]] = {}
    for line in assets.lines(name):
        left, _, right = line.partition("|")
        for one in left.split():
            found.setdefault(one, set()).update(right.split())
        for one in right.split():
            found.setdefault(one, set()).update(left.split())
    return {word: frozenset(others) for word, others in found.items()}


@cache
def opposed(one: str, two: str) -> bool:
    """Say whether one of these lemmas rules the other out of the same thing (survive, die)."""
    return two in _pairs("language/opposites.txt").get(one, frozenset())


def has_opposite(lemma: str) -> bool:
    """Say whether the list of opposites knows this lemma."""
    return lemma in _pairs("language/opposites.txt")


@cache
def graded(one: str, two: str) -> bool:
    """Say whether one of these lemmas goes further than the other about the same thing (wound, kill)."""
    return two in _pairs("diverge/degrees.txt").get(one, frozenset())


def has_degree(lemma: str) -> bool:
    """Say whether the list of degrees knows this lemma."""
    return lemma in _pairs("diverge/degrees.txt")
