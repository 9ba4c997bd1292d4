"""Which claims are worth comparing: those that share words that tell something.

An inverted index over the words finds them, so that the cost grows with the words and not with the square of the
accounts.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading
    from comparer.progress import Monitor

MANY = 60  # accounts from which on all tell much the same, and fewer candidates are enough
NEAR, NEAR_OF_MANY = 40, 16  # claims that one word can lead to: a word of more claims tells little
MOST, MOST_OF_MANY = 24, 12  # candidates kept for a claim: the best
LEAST = 0.06  # share of the lighter claim's weight below which a pair is not worth a look
_STRIDE = 32  # claims between two reports

Candidates = dict[tuple[int, int], float]


def find(readings: tuple[Reading, ...], rarities: Rarities, monitor: Monitor) -> Candidates:
    """Return pairs of claims of different accounts, the lower number first, with the weight they share."""
    many = len({reading.account for reading in readings}) > MANY
    postings = _postings(readings, NEAR_OF_MANY if many else NEAR)
    weight = [rarities.weight(reading.lemmas) for reading in readings]
    most = MOST_OF_MANY if many else MOST
    kept: Candidates = {}
    for number, reading in enumerate(readings):
        if number % _STRIDE == 0:
            monitor.report(Step(say("Looking for matching claims"), number, len(readings)))
        reached: defaultdict[int, float] = defaultdict(float)
        for lemma in sorted(reading.lemmas):
            much = rarities.here[lemma]
            for other in postings[lemma]:
                reached[other] += much
        share = {
            other: shared / (min(weight[number], weight[other]) or 1.0)
            for other, shared in reached.items()
            if readings[other].account != reading.account
        }
        floor = max([LEAST, *sorted(share.values(), reverse=True)[most - 1 : most]])
        for other, part in share.items():
            pair = (number, other) if number < other else (other, number)
            if part >= floor and pair not in kept:
                kept[pair] = rarities.weight(reading.lemmas & readings[other].lemmas)
    return kept


def _postings(readings: tuple[Reading, ...], near: int) -> dict[str, list[int]]:
    """Return to which claims every word leads: to all that have it, or to `near` of them.

    The order is by a checksum of what a claim says, so that neither the order of the accounts matters nor that of
    the words: a claim preferred for one of its words is preferred for all, and is met with all it shares.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    checksum = [zlib.crc32(repr(reading.key).encode()) for reading in readings]
    for number in sorted(range(len(readings)), key=lambda number: (checksum[number], number)):
        for lemma in readings[number].lemmas:
            if len(found[lemma]) < near:
                found[lemma].append(number)
    return found
