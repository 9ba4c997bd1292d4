"""From the sides of a divergence to quotations: each account's words once, everything that differs marked in them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from comparer.model import Span
from comparer.present.sheet import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from comparer.present.passages import Passages

_NEAR = 120
"""Letters between two sides that still read as one quotation."""


def quotes(
    sides: Sequence[tuple[Span, str]],
    claims: Iterable[Span],
    passages: Passages,
    apart: Mapping[Span, int] = MappingProxyType({}),
) -> tuple[Quote, ...]:
    """Return the quotations of sides (words, reading) that stand in the order of the accounts.

    Words around a side are taken from the claim that holds it, else from its paragraph. `apart` are the rows of sides
    that stand in another row than their divergence.
    """
    within = tuple(claims)
    return tuple(
        replace(_quote(group, within, passages), row_number=apart.get(group[0][0], 0))
        for group in _groups(sides, within, passages)
    )


def _groups(
    sides: Sequence[tuple[Span, str]], claims: tuple[Span, ...], passages: Passages
) -> list[list[tuple[Span, str]]]:
    groups: list[list[tuple[Span, str]]] = []
    for side in sides:
        if groups and _together(groups[-1][-1][0], side[0], claims, passages):
            groups[-1].append(side)
        else:
            groups.append([side])
    return groups


def _together(first: Span, second: Span, claims: tuple[Span, ...], passages: Passages) -> bool:
    """Say whether two sides are read in one go: near each other in one claim, or in no claim of the row."""
    if first.account != second.account or second.start - first.end > _NEAR:
        return False
    between = (
        "" if second.start <= first.end else passages.words(Span(first.account, first.end, second.start))
    )
    return "\n" not in between and _holder(first, claims) == _holder(second, claims)


def _holder(span: Span, claims: tuple[Span, ...]) -> Span | None:
    return next((claim for claim in claims if claim.contains(span)), None)


def _quote(group: list[tuple[Span, str]], claims: tuple[Span, ...], passages: Passages) -> Quote:
    first = group[0][0]
    whole = Span(first.account, first.start, max(span.end for span, _ in group))
    before, after = passages.around(whole, _holder(whole, claims))
    parts = [(before, False)]
    at = whole.start
    for span, _ in group:
        start = max(span.start, at)
        if span.end <= start:
            continue
        parts += [
            (passages.words(Span(span.account, at, start)), False),
            (passages.words(Span(span.account, start, span.end)), True),
        ]
        at = span.end
    parts.append((after, False))
    readings = "; ".join(dict.fromkeys(reading for _, reading in group if reading))
    return Quote(first.account, tuple(part for part in parts if part[0]), readings, whole)
