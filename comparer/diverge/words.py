"""Small word lists: words that mean nearly the same, and words that exclude each other."""

from __future__ import annotations

from functools import cache

from comparer import assets

_STEM = 5


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Return for each word the numbers of the lines it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(assets.lines("diverge/akin.txt")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _pairs(name: str) -> dict[str, frozenset[str]]:
    """Return for each word of a list of pairs (left | right) the words on the other side."""
    found: dict[str, set[str]] = {}
    for line in assets.lines(f"diverge/{name}.txt"):
        left, _, right = line.partition("|")
        for one in left.split():
            found.setdefault(one, set()).update(right.split())
        for one in right.split():
            found.setdefault(one, set()).update(left.split())
    return {word: frozenset(others) for word, others in found.items()}


@cache
def akin(one: str, two: str) -> bool:
    """Say whether two lemmas mean nearly the same: equal, of one family (explode, explosion), or listed so."""
    if one == two:
        return True
    if _groups().get(one, frozenset()) & _groups().get(two, frozenset()):
        return True
    shorter = min(len(one), len(two))
    shared = next((at for at in range(shorter) if one[at] != two[at]), shorter)
    return shared >= _STEM and shared >= shorter - 2 and max(len(one), len(two)) - shared <= 4  # noqa: PLR2004


@cache
def opposed(one: str, two: str) -> bool:
    """Say whether one of these lemmas rules the other out of the same thing (survive, die)."""
    return two in _pairs("opposites").get(one, frozenset())


def has_opposite(lemma: str) -> bool:
    """Say whether the list of opposites knows this lemma."""
    return lemma in _pairs("opposites")


@cache
def graded(one: str, two: str) -> bool:
    """Say whether one of these lemmas goes further than the other about the same thing (wound, kill)."""
    return two in _pairs("degrees").get(one, frozenset())


def has_degree(lemma: str) -> bool:
    """Say whether the list of degrees knows this lemma."""
    return lemma in _pairs("degrees")
