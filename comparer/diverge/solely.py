"""Two dates that must be of one thing, though the verbs differ: each is the only one of a claim told almost alike."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from comparer.diverge.context import likeness
from comparer.model import Granularity, Time, TimeKind

if TYPE_CHECKING:
    from comparer.diverge.finding import Item, Row

_ALIKE, _LINKED = 0.6, 0.8
_NEAR = timedelta(days=3)
_NEAR_ALIKE, _NEAR_LINKED = 0.3, 0.7
"""Of days that lie side by side a lesser likeness is enough: a wrong date is seldom far from the right one."""

_REACH = {Granularity.DAY: timedelta(days=31), Granularity.MONTH: timedelta(days=366)}
"""How far two dates of one thing lie apart at most; years may be any."""

_FRESH = timedelta(days=10)
"""Around the day of a report days lie side by side because one thing follows another."""


def only_dates(row: Row, one: Item, two: Item) -> bool:
    """Say whether two items are the only dates of their claims, equally fine, and the claims surely belong together.

    "The ferry hit the pier on 12 March", "On 15 March the ferry rammed the pier".
    """
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.kind is not TimeKind.DATE or first.granularity is not second.granularity:
        return False
    if first.modifier or second.modifier or not (_alone(one) and _alone(two)):
        return False
    linked = row.linked(one.telling.claim.id, two.telling.claim.id)
    alike = likeness(one.telling.claim, two.telling.claim, one.span, two.span)
    if linked >= _LINKED and alike >= _ALIKE and _within_reach(first, second):
        return True
    return linked >= _NEAR_LINKED and alike >= _NEAR_ALIKE and _side_by_side(one, two)


def _within_reach(first: Time, second: Time) -> bool:
    reach = _REACH.get(first.granularity)
    if first.earliest is None or second.earliest is None:
        return False
    return reach is None or abs(first.earliest - second.earliest) <= reach


def _alone(item: Item) -> bool:
    dates = [
        facet
        for facet in item.telling.claim.facets
        if isinstance(facet, Time) and facet.kind in {TimeKind.DATE, TimeKind.CLOCK}
    ]
    return len(dates) == 1


def _side_by_side(one: Item, two: Item) -> bool:
    """Say whether two days are near each other and far from the days of both reports."""
    first, second = one.facet, two.facet
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.granularity is not Granularity.DAY or first.earliest is None or second.earliest is None:
        return False
    told = [item.telling.account.published_on for item in (one, two)]
    far = all(day is None or abs(day - first.earliest) > _FRESH for day in told)
    return far and abs(first.earliest - second.earliest) <= _NEAR
