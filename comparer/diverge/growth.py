"""Counts of something that is still being counted: an earlier and a later report need not contradict each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.explain import contrast
from comparer.model import Quantity
from comparer.model.amount import AmountRelation, compare_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.diverge.finding import Item
    from comparer.model import Message

_TWO_DAYS = 2


def grew(items: Sequence[Item]) -> bool:
    """Say whether a later report only has a higher count.

    Other counts on one day are no growth, whichever of them a later day repeats.
    """
    known = [(item.telling.account.published_on, item.facet) for item in items]
    dated = [(day, facet.low) for day, facet in known if day is not None and isinstance(facet, Quantity)]
    if len(dated) < len(items) or len({day for day, _ in dated}) < _TWO_DAYS:
        return False
    for (day, one), (other, two) in combinations(known, 2):
        assert isinstance(one, Quantity)
        assert isinstance(two, Quantity)
        alike = {AmountRelation.SAME, AmountRelation.COMPATIBLE}
        if day == other and compare_quantities(one, two, same_thing=True) not in alike:
            return False
    ordered = [low for _, low in sorted(dated)]
    return ordered == sorted(ordered)


def told_as(rule: str, sides: Sequence[Sequence[Item]]) -> Message:
    """Return the sentence for amounts that differ."""
    if rule == "number.grew":
        return contrast(
            "Earlier and later report: {first} gives {words}, {others}.",
            "Earlier and later report: {first} give {words}, {others}.",
            sides,
        )
    return contrast("{first} gives {words}, {others}.", "{first} give {words}, {others}.", sides)
