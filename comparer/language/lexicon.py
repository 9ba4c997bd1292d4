"""Word lists: which verbs, nouns and adverbs report, and how surely they put what they report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from comparer import assets
from comparer.model import CertaintyLevel

_KINDS = frozenset({"say", "object", "to", "bid"})


@dataclass(frozen=True, slots=True)
class Reporting:
    """What a reporting verb takes, and how surely it puts it.

    `says`: a clause or a quotation. `object`: what is said is its object. `to`: an infinitive. `bids`: somebody
    and an infinitive. `prepositions`: words behind which the content stands.
    """

    says: bool
    object: bool
    to: bool
    bids: bool
    prepositions: frozenset[str]
    certainty: CertaintyLevel


@cache
def reporting_verbs() -> dict[str, Reporting]:
    """Return the reporting verbs by lemma."""
    found = {}
    for line in assets.lines("language/reporting.txt"):
        lemma, takes, certainty = line.split()
        kinds = set(takes.split(","))
        found[lemma] = Reporting(
            says="say" in kinds,
            object="object" in kinds,
            to="to" in kinds,
            bids="bid" in kinds,
            prepositions=frozenset(kinds - _KINDS),
            certainty=CertaintyLevel(certainty),
        )
    return found


@cache
def role_nouns() -> frozenset[str]:
    """Return the nouns for persons by which a text speaks of somebody it named before."""
    return frozenset(assets.lines("language/roles.txt"))


@cache
def reporting_nouns() -> dict[str, CertaintyLevel]:
    """Return the nouns that announce what somebody says, by lemma."""
    return _levels("language/reporting_nouns.txt")


@cache
def reporting_adverbs() -> dict[str, CertaintyLevel]:
    """Return the adverbs that put a sentence to somebody unnamed."""
    return _levels("language/reporting_adverbs.txt")


def _levels(name: str) -> dict[str, CertaintyLevel]:
    pairs = (line.split() for line in assets.lines(name))
    return {lemma: CertaintyLevel(level) for lemma, level in pairs}
