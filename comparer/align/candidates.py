"""Which claims are worth comparing: those that share a word that tells something.

An inverted index over lemmas, names and figures finds them, so that the cost grows with the words.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading
    from comparer.progress import Monitor

NEAR = 160  # claims that one word can lead to; more only when hundreds of claims share the word
MOST = 60  # candidates kept for a claim: the best; a table of 12 accounts never reaches this
LEAST = 0.06  # containment below which a pair is never a link (0 of 4,000 links on the research sets)
_STRIDE = 64  # claims between two reports


@dataclass(frozen=True, slots=True)
class Shared:
    """What two claims share: weights of shared lemmas, in English at large and here, as parts of the lighter claim."""

    general: float
    here: float


Candidates = dict[tuple[int, int], Shared]


def find(readings: tuple[Reading, ...], rarities: Rarities, monitor: Monitor) -> Candidates:
    """Return every pair of claims of different accounts, the first one's number below the second's, worth scoring."""
    postings = _postings(readings)
    general = [sum(rarities.general[lemma] for lemma in reading.lemmas) for reading in readings]
    here = [rarities.weight(reading.lemmas) for reading in readings]
    kept: Candidates = {}
    for number, reading in enumerate(readings):
        if number % _STRIDE == 0:
            monitor.report(Step(say("Looking for matching claims"), number, len(readings)))
        at_large: defaultdict[int, float] = defaultdict(float)
        local: defaultdict[int, float] = defaultdict(float)
        for lemma in sorted(reading.lemmas):
            much, little = rarities.general[lemma], rarities.here[lemma]
            for other in _near(postings[lemma], number):
                if readings[other].account != reading.account:
                    at_large[other] += much
                    local[other] += little
        shares = {
            other: Shared(
                at_large[other] / (min(general[number], general[other]) or 1.0),
                weight / (min(here[number], here[other]) or 1.0),
            )
            for other, weight in local.items()
        }
        best = sorted(shares, key=lambda other: (-shares[other].here, readings[other].content, other))[:MOST]
        for other in best:
            if shares[other].here >= LEAST:
                kept[min(number, other), max(number, other)] = shares[other]
    return kept


def _postings(readings: tuple[Reading, ...]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for lemma in reading.lemmas:
            found[lemma].append(number)
    return found


def _near(posting: list[int], number: int) -> list[int]:
    """Return the claims this word leads to: all of them, or evenly spread ones where there are very many."""
    if len(posting) <= NEAR:
        return posting
    step = len(posting) / NEAR
    return [posting[(number + int(turn * step)) % len(posting)] for turn in range(NEAR)]
