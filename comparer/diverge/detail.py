"""Detail: a fact that one account adds to what several tell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.diverge.context import inside, likeness
from comparer.diverge.explain import quoted
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.reading import quantity_reading, time_reading
from comparer.diverge.tokens import body_forms, body_words, form, tokens
from comparer.model import (
    DivergenceKind,
    Name,
    NameKind,
    Place,
    Quantity,
    Severity,
    Time,
    listed,
    say,
)
from comparer.model.amount import AmountRelation, compare_quantities
from comparer.model.naming import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Account, AccountId, Facet, Message

_LOOK_BACK = 24
_ARTICLES = {"the", "a", "an", "his", "her", "their", "its"}
_ROLES = {
    "nsubj": "doer", "agent": "doer", "nsubjpass": "object", "dobj": "object", "obj": "object", "pobj": "pobj",
}  # fmt: skip
_ALIKE = 0.5
_LINKED = 0.6
_SAME = {AmountRelation.SAME, AmountRelation.COMPATIBLE, AmountRelation.CLOSE}


def detail(row: Row) -> Iterator[Finding]:
    """Yield, for each account, at most one fact that no other account of the row has anywhere in its text."""
    told: set[AccountId] = set()
    for telling in row.tellings:
        others = [other for other in row.core if other.id != telling.id]
        alike = max((likeness(telling.claim, other.claim) for other in others), default=0.0)
        if telling.id in told or (alike < _ALIKE and not _belongs(row, telling)):
            continue
        item = next(_only_here(telling, others), None)
        if item is not None:
            told.add(telling.id)
            why = say(
                "Only {name} has {words}; the matching passages of {others} do not.",
                name=telling.name,
                words=quoted(item.words),
                others=listed(other.name for other in others),
            )
            if len(others) == 1:
                why = say(
                    "Only {name} has {words}; the matching passage of {others} does not.",
                    name=telling.name,
                    words=quoted(item.words),
                    others=others[0].name,
                )
            yield Finding(DivergenceKind.DETAIL, Severity.OMISSION, "detail.added", (item,), why, alike)


def _belongs(row: Row, telling: Telling) -> bool:
    """Say whether a further claim of a row is surely about what another account tells there."""
    return not telling.core and any(
        row.linked(telling.claim.id, other.claim.id) >= _LINKED
        for other in row.tellings
        if other.id != telling.id
    )


def _only_here(telling: Telling, others: list[Telling]) -> Iterator[Item]:
    facets = sorted(telling.claim.facets, key=_weight)
    for facet in facets:
        if _weight(facet) and not any(
            _has(other.account, telling, facet, other.claim.facets) or _in_its_stead(telling, facet, other)
            for other in others
        ):
            yield Item(telling, facet.span, facet, _reading(telling, facet))


def _weight(facet: Facet) -> int:
    """Return how soon a fact is worth telling that only one account has it, 0 for never."""
    if isinstance(facet, Quantity) and facet.dimension != "ordinal":
        return 0 if facet.dimension == "count" or facet.modifier == "vague" else 1
    if (
        isinstance(facet, Name)
        and facet.kind in {NameKind.PERSON, NameKind.ORGANIZATION}
        and not facet.described
    ):
        return 2
    if isinstance(facet, Place):
        return 3
    return 0


def _alike(mine: Quantity, other: Facet) -> bool:
    """Say whether another amount may be the same, written otherwise (12m, 12 meters)."""
    return isinstance(other, Quantity) and compare_quantities(mine, other, same_thing=True) in _SAME


def _in_its_stead(telling: Telling, facet: Facet, other: Telling) -> bool:
    """Say whether another account has something else in the place of a fact: then nothing was added, it differs."""
    if isinstance(facet, Quantity):
        return any(
            isinstance(each, Quantity) and each.dimension == facet.dimension for each in other.claim.facets
        )
    role = _role(telling, facet)
    return bool(role) and any(
        isinstance(each, Name | Place) and _role(other, each) == role and not _shares(each, telling)
        for each in other.claim.facets
    )


def _role(telling: Telling, facet: Facet) -> str:
    """Return what a name is in its claim, behind a preposition with that word."""
    roles = [telling.claim.terms[number].role for number in inside(telling.claim, facet.span)]
    role = next((role for role in reversed(roles) if role in _ROLES), "")
    if role != "pobj":
        return _ROLES.get(role, "")
    before = telling.account.text[max(0, facet.span.start - _LOOK_BACK) : facet.span.start].lower().split()
    return next((word for word in reversed(before) if word not in _ARTICLES), "")


def _shares(facet: Name | Place, telling: Telling) -> bool:
    """Say whether a claim has this name, too."""
    return any(isinstance(own, Name | Place) and own.entity == facet.entity for own in telling.claim.facets)


def _has(account: Account, telling: Telling, facet: Facet, others: tuple[Facet, ...]) -> bool:
    """Say whether an account has the words of a fact anywhere, in whatever order."""
    have = body_words(account)
    if isinstance(facet, Name) and {form(word) for word in name_words(facet.canonical)} <= have:
        return True
    if isinstance(facet, Quantity) and (
        any(_alike(facet, other) for other in others) or _counts(account, facet.counted)
    ):
        return True
    if isinstance(facet, Time) and any(isinstance(other, Time) for other in others):
        return True
    words = [token.form for token in tokens(telling.account, facet.span)]
    digits = [word for word in words if any(letter.isdigit() for letter in word)]
    telltale = digits or [word for word in words if len(word) > 3] or words  # noqa: PLR2004 -- "of" is everywhere
    return any(word in have or f"{word}s" in have or word.removesuffix("s") in have for word in telltale)


def _counts(account: Account, counted: str) -> bool:
    """Say whether an account counts these things anywhere ("three guards")."""
    pairs = pairwise(body_forms(account))
    return bool(counted) and any(amount.isdigit() and thing.startswith(counted) for amount, thing in pairs)


def _reading(telling: Telling, facet: Facet) -> str | Message:
    if isinstance(facet, Quantity):
        return quantity_reading(facet, telling.claim, telling.account.text)
    return time_reading(facet) if isinstance(facet, Time) else ""
