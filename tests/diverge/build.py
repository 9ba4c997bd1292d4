"""Rows written by hand: accounts of one sentence each, their terms in a short notation, their facets by their words.

`"army:nsubj>killed killed(kill):ROOT rebels(rebel):dobj>killed"`: a word of the sentence, its lemma in brackets where
it is another, its role, and the word that governs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from comparer.diverge.finding import Row, Telling
from comparer.model import (
    Account,
    Attribution,
    Certainty,
    CertaintyLevel,
    Claim,
    ClaimGroup,
    ClaimId,
    Facet,
    Granularity,
    Name,
    NameKind,
    Place,
    Polarity,
    Quantity,
    Quotation,
    RowId,
    Source,
    Span,
    Term,
    Time,
    TimeKind,
    sigil,
)

Maker = Callable[[Account], Facet]
_TERM = re.compile(r"(?P<word>[^\s(:]+)(?:\((?P<lemma>[^)]+)\))?:(?P<role>\w+)(?:>(?P<head>\S+))?")
_VERBS = {"ROOT", "advcl", "conj", "relcl", "ccomp", "xcomp"}


def telling(
    text: str,
    terms: str = "",
    *facets: Maker,
    index: int = 0,
    name: str = "",
    published: str = "",
    sources: tuple[tuple[str, str], ...] = (),
) -> Telling:
    """Make an account of one sentence and its one claim. `sources` are (words, name), outermost first."""
    publisher = name or ("Herald", "Courier", "Tribune", "Gazette", "Chronicle")[index]
    account = Account(
        sigil(index), text, publisher=publisher, published=published, source=Source(f"{index}.txt")
    )
    made = tuple(make(account) for make in facets)
    claim = Claim(
        ClaimId(f"{account.id}1"),
        account.body_span,
        attribution=tuple(
            Attribution(shown, "say", (account.body_span,), (at(account, words),)) for words, shown in sources
        ),
        quotations=tuple(facet.span for facet in made if isinstance(facet, Quotation)),
        terms=_terms(account, terms),
        facets=made,
        sentence=account.body_span,
    )
    return Telling(account, claim, account.name)


def row(*tellings: Telling, total: int | None = None) -> Row:
    """Make a row of tellings of several accounts."""
    group = ClaimGroup(RowId("R1"), tuple(telling.claim.id for telling in tellings))
    return Row(group, tellings, total or len(tellings))


def at(account: Account, words: str) -> Span:
    """Return where words stand."""
    start = account.text.index(words)
    return Span(account.id, start, start + len(words))


def day(words: str, first: str, last: str = "", modifier: str = "") -> Maker:
    """Make a date: the day, or the first and last day, in ISO form."""
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    grain = Granularity.DAY if start == end else Granularity.MONTH
    return lambda account: Time(at(account, words), TimeKind.DATE, start, end, grain, modifier)


def lasting(words: str, days: float) -> Maker:
    """Make a duration."""
    return lambda account: Time(
        at(account, words), TimeKind.DURATION, granularity=Granularity.DAY, length=(days, days)
    )


def later(words: str) -> Maker:
    """Make a time that only counts from another."""
    return lambda account: Time(at(account, words), TimeKind.DATE)


def clock(words: str, minutes: int) -> Maker:
    """Make a clock time of an unknown day, in minutes after midnight."""
    return lambda account: Time(
        at(account, words), TimeKind.CLOCK, granularity=Granularity.MINUTE, clock=(minutes, minutes)
    )


def amount(words: str, low: float, high: float | None = None, counted: str = "", **other: str) -> Maker:
    """Make an amount."""
    most = low if high is None else high
    return lambda account: Quantity(
        at(account, words),
        low,
        most,
        counted=counted,
        unit=other.get("unit", ""),
        dimension=other.get("dimension", "count"),
        modifier=other.get("modifier", ""),
    )


def person(words: str, entity: str = "", kind: NameKind = NameKind.PERSON) -> Maker:
    """Make a name; its bearer is known by the words themselves unless `entity` says otherwise."""
    return lambda account: Name(at(account, words), words, kind, entity or words.lower())


def spot(words: str, *within: str, known: bool = True) -> Maker:
    """Make a place."""
    return lambda account: Place(at(account, words), words, words.lower(), known=known, within=within)


def affirmed(words: str, head: str) -> Maker:
    """Make an event that is said to have happened."""
    return lambda account: Polarity(at(account, words), affirmed=True, head=head)


def denied(words: str, head: str, *cues: str) -> Maker:
    """Make an event that is said not to have happened."""
    return lambda account: Polarity(
        at(account, words), affirmed=False, head=head, cues=tuple(at(account, cue) for cue in cues)
    )


def sure(words: str, head: str, level: CertaintyLevel, *cues: str) -> Maker:
    """Make an event with how surely it is put."""
    return lambda account: Certainty(at(account, words), level, head, tuple(at(account, cue) for cue in cues))


def quoted(words: str) -> Maker:
    """Make a quotation."""
    return lambda account: Quotation(at(account, words), tuple(words.split()))


def _terms(account: Account, notation: str) -> tuple[Term, ...]:
    parts = [match.groupdict() for match in _TERM.finditer(notation)]
    spots: list[Span] = []
    begin = 0
    for part in parts:
        start = account.text.index(part["word"], begin)
        spots.append(Span(account.id, start, start + len(part["word"])))
        begin = start + len(part["word"])
    index = {part["word"]: number for number, part in enumerate(parts)}
    return tuple(
        Term(
            (part["lemma"] or part["word"]).lower(),
            "VERB" if part["role"] in _VERBS else "PROPN" if part["word"][0].isupper() else "NOUN",
            spots[number],
            part["role"],
            index[part["head"]] if part["head"] else -1,
        )
        for number, part in enumerate(parts)
    )
