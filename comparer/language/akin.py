"""Words that news reports use for one and the same thing: listed by hand, or of one family."""

from __future__ import annotations

from functools import cache

from comparer import assets

_SHARED = 5
"""Letters that two words of one family share at the least: *explode*, *explosion*."""
_ENDING = 4
"""Letters that an ending has at the most."""


_STEM = 6
"""Letters that a stem has at the most: *meteor*, *meteorite*; *explode* and *explosion* share five and miss."""


def stem(word: str) -> str:
    """Return the beginning that related words share."""
    return word[:_STEM] if len(word) > _STEM and word.isalpha() else word


@cache
def groups() -> dict[str, frozenset[int]]:
    """Return for each listed lemma the numbers of the lines it stands in. Lines do not chain."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(assets.lines("language/akin.txt")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def opposites() -> dict[str, frozenset[int]]:
    """Return for each lemma that has listed opposites the numbers of the lines it stands in, on either side."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(assets.lines("language/opposites.txt")):
        for word in line.replace("|", " ").split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def akin(one: str, two: str) -> bool:
    """Say whether two lemmas mean nearly the same: equal, listed in one line, or of one family."""
    if one == two:
        return True
    known = groups()
    if known.get(one, frozenset()) & known.get(two, frozenset()):
        return True
    shorter, longer = sorted((len(one), len(two)))
    shared = next((at for at in range(shorter) if one[at] != two[at]), shorter)
    return shared >= _SHARED and shared >= shorter - 2 and longer - shared <= _ENDING
