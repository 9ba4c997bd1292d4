"""How much a shared word tells: rare in English, and rare in what these accounts say."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.language.rarity import rarity
from comparer.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.align.reading import Reading


@dataclass(frozen=True, slots=True)
class Rarities:
    """The weight of every lemma: `general` from English at large, `here` also from these accounts."""

    general: dict[str, float]
    here: dict[str, float]

    def weight(self, lemmas: Iterable[str]) -> float:
        """Return what these lemmas weigh together here."""
        return math.fsum(self.here.get(lemma, 0.0) for lemma in lemmas)


def weigh(readings: tuple[Reading, ...], topics: tuple[int, ...] = ()) -> Rarities:
    """Weigh every lemma.

    `topics`, one number a reading, are the rows of an earlier pass: a word that is in many rows tells little of
    which row a claim belongs to, a word that is in many claims of one row tells much.
    """
    units = topics or tuple(range(len(readings)))
    seen: dict[str, set[int]] = {}
    for unit, reading in zip(units, readings, strict=True):
        for lemma in reading.lemmas:
            seen.setdefault(lemma, set()).add(unit)
    for lemma, bearers in _borne(readings, units).items():
        seen[lemma] |= bearers
    total = len(set(units))
    general = {lemma: rarity(lemma) for lemma in seen}
    here = {lemma: general[lemma] * spread(len(where), total) for lemma, where in seen.items()}
    return Rarities(general, here)


def _borne(readings: tuple[Reading, ...], units: tuple[int, ...]) -> dict[str, set[int]]:
    """Return for every word of a name where its bearers are named at all, by whatever part of the name.

    "Bashar" stands in few claims, but tells no more than "Assad" does where every other claim is about him.
    """
    told: defaultdict[str, set[int]] = defaultdict(set)
    words: defaultdict[str, set[str]] = defaultdict(set)
    for unit, reading in zip(units, readings, strict=True):
        for facet in reading.claim.facets:
            if isinstance(facet, Name) and facet.entity:
                told[facet.entity].add(unit)
                for term in reading.claim.terms:
                    if (
                        term.pos == "PROPN"
                        and term.lemma in reading.lemmas
                        and facet.span.contains(term.span)
                    ):
                        words[term.lemma].add(facet.entity)
    return {lemma: set().union(*(told[bearer] for bearer in bearers)) for lemma, bearers in words.items()}


def spread(count: int, total: int) -> float:
    """Return 1 for a word of one unit, falling to 0 for a word of all (normalized inverse frequency)."""
    return math.log((total + 1) / (count + 0.5)) / math.log((total + 1) / 1.5) if total > 1 else 1.0
