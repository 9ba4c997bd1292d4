"""Timing over rows: the hour of one happening of one day ("a blast at 11 p.m. on Saturday", "just before midnight")."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, by_account, oppose
from comparer.diverge.context import happening
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding
from comparer.diverge.timing import DATES, dated
from comparer.language.akin import akin
from comparer.language.rarity import rarity
from comparer.model import DivergenceKind, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Item, Telling
    from comparer.model import ClaimId

_HOUR = 60
_CLOSE = 20  # minutes that are no difference
_FAR = 180  # minutes from which it will be another happening of that day
_RARE = 3.0  # how rare a noun is that names one happening: a blast, not a time
_STRENGTH = 0.6
_MOST = 60


def hours(placed: Sequence[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield at most one finding, with the index of the row of its first claim: one happening at two hours."""
    rows = {telling.claim.id: index for index, telling in placed}
    items = [item for _, telling in placed for item in dated(telling) if _exact(item)][:_MOST]
    # By what they say, so that the order of the accounts settles no tie.
    items.sort(key=lambda item: (item.telling.words, item.words))
    found = next(iter(oppose(items, partial(_judge, rows))), None)
    if found is not None:
        found = by_account(found)
        why = contrast(*DATES, found.sides)
        finding = Finding(DivergenceKind.TIMING, found.severity, found.rule, found.items, why, found.strength)
        yield rows[found.items[0].telling.claim.id], finding


def _exact(item: Item) -> bool:
    """Say whether an item is an hour of a known day or weekday; a part of the day is none."""
    time = item.facet
    return (
        isinstance(time, Time)
        and time.clock is not None
        and time.clock[1] - time.clock[0] <= _HOUR
        and bool(_day(time))
    )


def _judge(rows: dict[ClaimId, int], one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    assert first.clock is not None
    assert second.clock is not None
    if _day(first) != _day(second) or not _one_happening(one, two):
        return None
    apart = max(first.clock[0] - second.clock[1], second.clock[0] - first.clock[1])
    if apart <= _CLOSE:
        return Verdict(Relation.AGREE, _STRENGTH)
    same_row = rows[one.telling.claim.id] == rows[two.telling.claim.id]
    return None if apart > _FAR or same_row else Verdict(Relation.DIFFER, _STRENGTH, "timing.clock")


def _one_happening(one: Item, two: Item) -> bool:
    """Say whether both name their happening with a rare noun of one meaning (a blast, an explosion)."""
    first, second = _named(one), _named(two)
    return any(akin(x, y) for x, y in product(first, second))


def _named(item: Item) -> frozenset[str]:
    """Return the nouns that name what came about, without those of its time and those that stand in the plural."""
    claim, told = item.telling.claim, happening(item.telling.claim, item.span)
    return frozenset(
        term.lemma
        for term in claim.terms
        if term.lemma in told
        and term.pos == "NOUN"
        and not term.span.shared(item.span)
        and item.telling.account.words(term.span).lower() == term.lemma
        and rarity(term.lemma) >= _RARE
    )


def _day(time: Time) -> str:
    """Return the day or weekday of a time as the account tells it."""
    day = time.timex.partition("T")[0]
    return day if time.resolved or day.startswith("XXXX-WXX") else ""
