"""How near two claims are where words that mean nearly the same, or the opposite, count almost like the same word.

Claims that contradict each other seldom share their verb: *survived for three days* and *was dead* are about one
thing. So an opposite is as near as a synonym.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from comparer.align.rarities import spread
from comparer.language.akin import groups, opposites, stem
from comparer.language.rarity import rarity
from comparer.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading

AKIN = 0.75  # of a word that is only akin; from .5 to 1 the rows of the research sets are nearly the same
CLOSE = 0.3  # nearness from which it stands for a chance of its own; .25 to .35 make nearly the same rows
ALONE = 0.5  # of its weight that a number or day does not count for where only one claim has it
_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december today yesterday tomorrow morning noon afternoon evening night midnight
"""
DAYS = frozenset(_DAYS.split())
LIGHT = 2.8  # rarity below which a verb alone tells too little of what is done: give, ask, bring
NAME = 3.0  # weight of a bearer beside the words of the name, as the rarity of a word


@dataclass(frozen=True, slots=True)
class Kinship:
    """What every claim weighs for this comparison.

    `words` are the weights of its lemmas, `plain` those lemmas that are no names, `names` the weights of its
    bearers, `keys` what its lemmas share with akin ones, `total` the weight of all, `values` those
    lemmas in which accounts of one thing may differ: numbers, days and months, places.
    """

    words: tuple[dict[str, float], ...]
    plain: tuple[frozenset[str], ...]
    light: tuple[frozenset[str], ...]
    names: tuple[dict[str, float], ...]
    keys: tuple[frozenset[str], ...]
    total: tuple[float, ...]
    values: tuple[frozenset[str], ...]

    def near(self, one: int, other: int) -> float:
        """Return from 0 to 1 how much of both claims the other one has too. It is symmetric."""
        first, second = self._share(one, other), self._share(other, one)
        return math.sqrt(first * second)

    def tells(self, one: int, other: int) -> bool:
        """Say whether two words or more are akin, not all of them names: a name alone makes no row."""
        return all(self._akin(*pair) for pair in ((one, other), (other, one)))

    def chance(self, one: int, other: int) -> float:
        """Return how likely akin words make a link, 0 where they say little.

        Of pairs as near as x, about the share x are links, in news events and in the research sets alike.
        """
        near = self.near(one, other)
        return near if near >= CLOSE and self.tells(one, other) else 0.0

    def plainly(self, one: int, other: int) -> bool:
        """Say whether a word that is no name is the same or akin: a common verb (give, ask) tells nothing alone."""
        return any(self._plainly(*pair) for pair in ((one, other), (other, one)))

    def _plainly(self, one: int, other: int) -> bool:
        keys = self.keys[other]
        found = [lemma for lemma in self.plain[one] if not kin(lemma).isdisjoint(keys)]
        if found and self.words[one].keys() == self.words[other].keys():
            return True
        return len(found) > 1 or any(lemma not in self.light[one] for lemma in found)

    def _akin(self, one: int, other: int) -> bool:
        keys = self.keys[other]
        found = [lemma for lemma in self.words[one] if not kin(lemma).isdisjoint(keys)]
        return len(found) > 1 and self._plainly(one, other)

    def reach(self) -> dict[str, list[int]]:
        """Return to which claims every key and bearer leads."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for claim, keys in enumerate(self.keys):
            for key in keys:
                found[key].append(claim)
            for name in self.names[claim]:
                found["@" + name].append(claim)
        return found

    def _share(self, one: int, other: int) -> float:
        """Return how much of a claim another one has too. A value that only one of them has counts half.

        Where accounts differ in a number or a day, the claims are still about one thing.
        """
        words, keys = self.words[other], self.keys[other]
        held = sum(much for name, much in self.names[one].items() if name in self.names[other])
        total = self.total[one]
        for lemma, much in self.words[one].items():
            if lemma in words:
                held += much
            elif lemma in self.values[one]:
                total -= ALONE * much
            elif not kin(lemma).isdisjoint(keys):
                held += AKIN * much
        return held / total if total > 0 else 0.0


def relate(readings: tuple[Reading, ...], rarities: Rarities) -> Kinship:
    """Weigh the words and bearers of every claim."""
    count = Counter(name for reading in readings for name in reading.names)
    name = {name: NAME * spread(held, len(readings)) for name, held in count.items()}
    # Sorted: a sum of floats depends on its order, and a set has none that lasts.
    words = tuple({lemma: rarities.here[lemma] for lemma in sorted(reading.lemmas)} for reading in readings)
    names = tuple({key: name[key] for key in sorted(reading.names)} for reading in readings)
    return Kinship(
        words=words,
        plain=tuple(
            frozenset(term.lemma for term in reading.claim.terms if term.pos != "PROPN")
            for reading in readings
        ),
        light=tuple(
            frozenset(
                term.lemma
                for term in reading.claim.terms
                if term.pos == "VERB" and rarity(term.lemma) < LIGHT
            )
            for reading in readings
        ),
        names=names,
        keys=tuple(_keys(reading.lemmas) for reading in readings),
        values=tuple(
            frozenset(term.lemma for term in reading.claim.terms if term.pos == "NUM" or term.lemma in DAYS)
            | _places(reading)
            for reading in readings
        ),
        total=tuple(sum(w.values()) + sum(n.values()) for w, n in zip(words, names, strict=True)),
    )


def _places(reading: Reading) -> frozenset[str]:
    spans = [facet.span for facet in reading.claim.facets if isinstance(facet, Place)]
    return frozenset(
        term.lemma for term in reading.claim.terms if any(span.contains(term.span) for span in spans)
    )


def _keys(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(key for lemma in lemmas for key in kin(lemma))


@lru_cache(maxsize=65_536)
def kin(lemma: str) -> frozenset[str]:
    """Return keys that a lemma shares with those of its family, with near synonyms and with opposites."""
    listed = {f"={line}" for line in groups().get(lemma, ())} | {
        f"!{line}" for line in opposites().get(lemma, ())
    }
    return frozenset(listed | {stem(lemma)})


def akin_words(first: Reading, second: Reading) -> tuple[str, str] | None:
    """Return two different words by which the claims belong together, the first in the alphabet, or None."""
    pairs = (
        (one, other)
        for one in sorted(first.lemmas - second.lemmas)
        for other in sorted(second.lemmas - first.lemmas)
        if not kin(one).isdisjoint(kin(other))
    )
    return next(pairs, None)
