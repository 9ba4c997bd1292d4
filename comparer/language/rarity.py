"""How rare a word is in general English."""

from __future__ import annotations

from functools import cache

from comparer import assets

RAREST = 7.0
"""The rarity of a word that is not in the table, and of every name."""

_MOST_FREQUENT = 8.0
_NAME = "PROPN"


def rarity(lemma: str, pos: str = "") -> float:
    """Return how rare a word is: about 0.3 ("the") to 7 (names, and words that are not in the table).

    It is 8 minus the Zipf value, so each step of 1 means ten times rarer. `pos` is the universal part of
    speech; a proper noun is as rare as can be whatever its letters spell.
    """
    if pos == _NAME:
        return RAREST
    return _table().get(lemma.lower(), RAREST)


@cache
def _table() -> dict[str, float]:
    rows = (line.partition("\t") for line in assets.lines("language/rarity.tsv"))
    return {word: min(RAREST, _MOST_FREQUENT - float(zipf)) for word, _, zipf in rows}
