"""Omission: what one account alone tells in the middle of what several tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from comparer.diverge.context import root
from comparer.diverge.explain import quoted
from comparer.diverge.finding import Finding, Item
from comparer.diverge.tokens import tokens
from comparer.language.notice import is_analyzed
from comparer.language.rarity import rarity
from comparer.model import (
    DivergenceKind,
    Name,
    NameKind,
    Place,
    Quantity,
    Quotation,
    Severity,
    Span,
    Time,
    listed,
    say,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from comparer.diverge.finding import Row, Telling
    from comparer.model import Account, AccountId, ClaimId, Term

    Weighed = tuple[float, int, Telling]

_RARE = 3.0
_ABSENT = 0.4
_TELLING = 3.0
_ONE_IN = 12
_AT_LEAST = 2
_MARKED = 3
_APART = 1
_TWO = 2
_OPENING = 4
_LONG = 120
_SUPPOSED = {"if", "whether"}
_COMMENT = re.compile(r"\bfor (?:a |further )?comment\b", re.IGNORECASE)
_NOT_MENTIONED = "Only {name} reports {words}; {others} do not."


def omissions(rows: Sequence[Row], accounts: tuple[Account, ...]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of their row, the few claims of one account alone that an editor should not miss.

    Such a claim stands between claims that other accounts share, holds facts, and has words none of them has.
    """
    accounts = tuple(account for account in accounts if is_analyzed(account))
    if len(accounts) < _TWO:
        return
    read = {account.id for account in accounts}
    told_by = Counter(word for account in accounts for word in _singular(account, account.body_span))
    names = {telling.id: telling.name for row in rows for telling in row.tellings}
    amid = _amid(rows)
    weighed = []
    for index, row in enumerate(rows):
        if (
            len(row.accounts) == 1
            and row.core
            and row.core[0].id in read
            and row.core[0].claim.main
            and row.core[0].claim.id in amid
        ):
            weight = _weight(row.core[0], told_by)
            if weight >= _TELLING:
                weighed.append((weight, index, row.core[0]))
    weighed.sort(key=lambda each: (amid[each[2].claim.id], -each[0], *_settles(each[2], told_by)))
    for weight, index, telling in _varied(weighed, told_by)[: max(_AT_LEAST, len(rows) // _ONE_IN)]:
        others = listed(names.get(one.id, one.name) for one in accounts if one.id != telling.id)
        pattern = (
            "Only {name} reports {words}; {others} does not." if len(accounts) == _TWO else _NOT_MENTIONED
        )
        why = say(pattern, name=telling.name, words=quoted(telling.words), others=others)
        items = _facts(telling, told_by)
        strength = min(1.0, weight / 8)
        yield (
            index,
            Finding(DivergenceKind.DETAIL, Severity.OMISSION, "detail.omission", items, why, strength),
        )


def _settles(telling: Telling, told_by: Mapping[str, int]) -> tuple[int, int, str]:
    """Return what settles ties, whatever the order of rows: more of its own, then earlier in its text."""
    return -len(_absent(telling, told_by)), telling.claim.span.start, telling.words


def _varied(weighed: list[Weighed], told_by: Mapping[str, int]) -> list[Weighed]:
    """Leave out what an account tells a second time, and its third omission and later ones."""
    kept: list[Weighed] = []
    for each in weighed:
        words = {term.lemma for term in _absent(each[2], told_by)}
        mine = [other for other in kept if other[2].id == each[2].id]
        again = any(
            len(words & {term.lemma for term in _absent(other[2], told_by)}) >= _TWO for other in mine
        )
        if not again and len(mine) < _AT_LEAST:
            kept.append(each)
    return kept


def _facts(telling: Telling, told_by: Mapping[str, int]) -> tuple[Item, ...]:
    """Return the words that only this account has, those that stand together as one, at most three of them."""
    spans: list[Span] = []
    for term in sorted(_absent(telling, told_by), key=lambda term: term.span):
        if spans and term.span.start - spans[-1].end <= _APART:
            spans[-1] = Span(telling.id, spans[-1].start, max(spans[-1].end, term.span.end))
        else:
            spans.append(term.span)
    longest = sorted(sorted(spans, key=len, reverse=True)[:_MARKED])
    return tuple(Item(telling, span) for span in longest) or (Item(telling, telling.claim.span),)


def _absent(telling: Telling, told_by: Mapping[str, int]) -> list[Term]:
    """Return the telling words of a claim that no other account has."""
    rare = (term for term in telling.claim.terms if rarity(term.lemma, term.pos) >= _RARE)
    return [
        term for term in rare if all(told_by[word] < _TWO for word in _singular(telling.account, term.span))
    ]


def _singular(account: Account, span: Span) -> set[str]:
    """Return the words of a passage as one thing and nobody's: *Santas* are told where *Santa* is."""
    return {token.form.removesuffix("'s").removesuffix("s") for token in tokens(account, span)}


def _amid(rows: Sequence[Row]) -> dict[ClaimId, int]:
    """Return the claims with a neighbor, in their account, that other accounts share, and how near it is.

    Near is 1 for a claim right beside such a neighbor, 2 for one between two that are a step off.
    """
    told: dict[AccountId, list[tuple[Span, ClaimId, bool]]] = {}
    for row in rows:
        for member in row.tellings:
            claim = member.claim
            told.setdefault(member.id, []).append((claim.span, claim.id, len(row.accounts) > 1))
    found: dict[ClaimId, int] = {}
    for each in told.values():
        each.sort()
        shared = [also_shared for _, _, also_shared in each]
        for at, (_, key, _) in enumerate(each):
            before, after = shared[max(0, at - _TWO) : at], shared[at + 1 : at + 1 + _TWO]
            if any(before[-1:] + after[:1]) or (any(before) and any(after)):
                found[key] = 1 if any(before[-1:] + after[:1]) else _TWO
    return found


def _weight(telling: Telling, told_by: Mapping[str, int]) -> float:
    """Return how much an editor would miss a claim: its facts, if the other accounts do not have their words."""
    rare = [term for term in telling.claim.terms if rarity(term.lemma, term.pos) >= _RARE]
    absent = _absent(telling, told_by)
    if (
        not rare
        or _SUPPOSED & set(telling.words.lower().split()[:_OPENING])
        or _COMMENT.search(telling.words)
        or _long_before(telling)
        or _always_so(telling)
        or _opinion(telling)
    ):
        return 0.0
    if len(absent) < _ABSENT * len(rare) and not _names_anew(telling, told_by):
        return 0.0
    facts = sum(
        _worth(facet)
        for facet in telling.claim.facets
        if any(told_by[word] < _TWO for word in _singular(telling.account, facet.span))
    )
    return facts + 0.25 * len(absent)


def _opinion(telling: Telling) -> bool:
    """Say whether a claim is what somebody says in his own words, without a figure, a day or somebody else's name."""
    claim = telling.claim
    said = any(2 * words.shared(claim.span) > len(claim.span) for words in claim.quotations)
    return said and not any(
        isinstance(facet, Quantity | Time | Place) or (isinstance(facet, Name) and not facet.described)
        for facet in claim.facets
    )


def _long_before(telling: Telling) -> bool:
    """Say whether a claim is background: dated long before its account was published."""
    published = telling.account.published_on
    return published is not None and any(
        isinstance(facet, Time) and facet.latest is not None and (published - facet.latest).days > _LONG
        for facet in telling.claim.facets
    )


def _always_so(telling: Telling) -> bool:
    """Say whether a claim tells what is so in general and not what happened: "the agency maintains a database"."""
    top = root(telling.claim)
    verb = telling.claim.terms[top] if top >= 0 else None
    words = telling.account.words(verb.span).lower() if verb else ""
    return (
        verb is not None
        and not telling.claim.attribution
        and words in {verb.lemma + "s", verb.lemma + "es"}
        and verb.role == "ROOT"
    )


def _names_anew(telling: Telling, told_by: Mapping[str, int]) -> bool:
    """Say whether a claim has a name of two words or more that no other account has any word of."""
    return any(
        isinstance(facet, Name)
        and not facet.described
        and len(words := _singular(telling.account, facet.span)) > 1
        and all(told_by[word] < _TWO for word in words)
        for facet in telling.claim.facets
    )


def _worth(facet: object) -> float:
    if isinstance(facet, Name):
        return 1.5 if facet.kind in {NameKind.PERSON, NameKind.ORGANIZATION} and not facet.described else 0.0
    if isinstance(facet, Place):
        return 2.0
    if isinstance(facet, Quantity):
        return 1.0
    if isinstance(facet, Time):
        return 0.5
    return 1.0 if isinstance(facet, Quotation) else 0.0
