"""What the alignment looks at in a claim, as sets that compare in microseconds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.language.akin import stem
from comparer.model import Claim, Name, Place, Quantity, Quotation, Span, Time
from comparer.model.toll import tolls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.model import AccountId, Facet

_TOLL = "#"
"""Stands before the fate that a claim counts, so that "killed 12" and "a death toll of 14" share a word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim, read for comparison.

    `account` is the account's index, `place` where in it the claim stands, 0 to 1, and `sentence` the number of its
    sentence over all accounts. `lemmas` are its content words and what it counts (`#dead`), `stems` their
    beginnings, `sequence` the lemmas in order, `tolls` the fates it counts ("dead"). `names` are keys of bearers and places, `figures` its
    numbers and dates as normalized words, `deeds` pairs of a governing word and the word it governs, `quoted` the
    lower-case words between quotation marks, `speakers` those who stand behind the claim.
    """

    claim: Claim
    account: int
    place: float
    sentence: int
    lemmas: frozenset[str]
    stems: frozenset[str]
    sequence: tuple[str, ...]
    names: frozenset[str]
    figures: frozenset[str]
    deeds: frozenset[tuple[str, str]]
    quoted: tuple[str, ...]
    speakers: frozenset[str]
    tolls: frozenset[str] = frozenset()

    @property
    def kin(self) -> Iterable[tuple[str, str]]:
        """Return every lemma with its beginning."""
        return ((lemma, stem(lemma)) for lemma in self.lemmas)

    @property
    def key(self) -> tuple[tuple[str, ...], float]:
        """Return what orders claims by what they say and where, whatever the accounts are called."""
        return self.sequence, self.place


def read(claims: Iterable[Claim], accounts: tuple[AccountId, ...]) -> tuple[Reading, ...]:
    """Read the claims of all accounts, account by account in reading order."""
    index = {account: number for number, account in enumerate(accounts)}
    ordered = sorted(claims, key=lambda claim: (index[claim.account], claim.span))
    last: dict[AccountId, int] = {}
    for claim in ordered:
        last[claim.account] = max(last.get(claim.account, 1), claim.span.end)
    sentences: dict[Span, int] = {}
    for claim in ordered:
        sentences.setdefault(claim.sentence or claim.span, len(sentences))
    return tuple(
        _read(
            claim,
            index[claim.account],
            claim.span.start / last[claim.account],
            sentences[claim.sentence or claim.span],
        )
        for claim in ordered
    )


def ranks(readings: tuple[Reading, ...]) -> tuple[int, ...]:
    """Return the place of every claim among all of them by what it says; claims that say the same share a place."""
    places = {key: place for place, key in enumerate(sorted({reading.key for reading in readings}))}
    return tuple(places[reading.key] for reading in readings)


def _read(claim: Claim, account: int, place: float, sentence: int) -> Reading:
    dating = _dating(claim)
    counted = frozenset(toll.fate for toll in tolls(claim))
    sequence = tuple(term.lemma for place, term in enumerate(claim.terms) if place not in dating)
    sequence += tuple(sorted(f"{_TOLL}{fate}" for fate in counted))
    deeds = frozenset(
        (claim.terms[term.head].lemma, term.lemma)
        for place, term in enumerate(claim.terms)
        if 0 <= term.head < len(claim.terms) and dating.isdisjoint((place, term.head))
    )
    return Reading(
        claim=claim,
        account=account,
        place=place,
        sentence=sentence,
        lemmas=frozenset(sequence),
        stems=frozenset(stem(lemma) for lemma in sequence),
        sequence=sequence,
        names=frozenset(_names(claim.facets)),
        figures=frozenset(_figures(claim.facets)),
        deeds=deeds,
        quoted=tuple(
            word.lower() for facet in claim.facets if isinstance(facet, Quotation) for word in facet.words
        ),
        speakers=frozenset(link.source.lower() for link in claim.attribution if link.source),
        tolls=counted,
    )


def _dating(claim: Claim) -> frozenset[int]:
    """Return the places of terms that only date something by another event: the fall in "the day before the city fell"."""
    found: set[int] = set()
    for facet in claim.facets:
        if isinstance(facet, Time):
            inside = [place for place, term in enumerate(claim.terms) if facet.span.contains(term.span)]
            events = {place for place in inside if claim.terms[place].pos == "VERB"}
            if events and inside[0] not in events and claim.terms[inside[0]].head not in events:
                found |= events | {place for place in inside if claim.terms[place].head in events}
    return frozenset(found)


def _round(value: float) -> str:
    """Return a number to two digits, so that 39 feet and 12 meters meet."""
    return f"{float(f'{value:.2g}'):g}"


def _names(facets: tuple[Facet, ...]) -> Iterable[str]:
    for facet in facets:
        if isinstance(facet, Name | Place) and facet.entity:
            yield facet.entity


def _figures(facets: tuple[Facet, ...]) -> Iterable[str]:
    return (key for key, _ in figures(facets))


def figures(facets: tuple[Facet, ...]) -> Iterable[tuple[str, str]]:
    """Return numbers and dates: a key that is the same wherever the value is, and how to write it for people."""
    named = [facet.span for facet in facets if isinstance(facet, Name | Place)]
    for facet in facets:
        if isinstance(facet, Quantity) and any(span.contains(facet.span) for span in named):
            continue  # the four of the Four Seasons
        if isinstance(facet, Quantity):
            key = f"{_round(facet.low)}–{_round(facet.high)} {facet.unit}".strip()
            known = facet.low if math.isfinite(facet.low) else facet.high
            yield key, f"{known:g} {facet.unit}".strip()
        elif isinstance(facet, Time) and facet.resolved:
            day = facet.earliest or facet.latest
            yield f"{facet.earliest}–{facet.latest}", f"{day:%d %B %Y}".lstrip("0")
