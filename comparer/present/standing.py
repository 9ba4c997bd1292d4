"""In which rows the words of a divergence stand: it is listed in one, its sides may stand in others too."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from comparer.model import Claim, ClaimId, Comparison, Divergence, RowId, Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Standing:
    """Finds the claims and the rows of the sides of one comparison's divergences."""

    def __init__(self, comparison: Comparison) -> None:
        """Note in which row every claim is."""
        self._claims = comparison.claims_by_id()
        self._rows = {
            claim: (number, group.id)
            for number, group in enumerate(comparison.table.rows, 1)
            for claim in group.claims
        }
        self._held: dict[str, list[Claim]] = defaultdict(list)
        for claim in comparison.claims:
            self._held[claim.account].append(claim)
        self._known: dict[tuple[str, Span], ClaimId | None] = {}

    def claim(self, divergence: Divergence, side: Span) -> ClaimId | None:
        """Return the claim a side belongs to: of those compared the one that holds it, else the nearest.

        A source named earlier in the sentence stands outside its claim. None: nothing of this account is in a row.
        """
        key = (divergence.id, side)
        if key not in self._known:
            self._known[key] = self._find(divergence, side)
        return self._known[key]

    def _find(self, divergence: Divergence, side: Span) -> ClaimId | None:
        compared = [self._claims[claim] for claim in divergence.claims if claim in self._claims]
        own = [claim for claim in compared if claim.account == side.account]
        own = own or [claim for claim in self._held[side.account] if claim.span.shared(side)]
        placed = [claim for claim in own if claim.id in self._rows]
        if not placed:
            return None
        return min(placed, key=lambda claim: (-claim.span.shared(side), _apart(claim.span, side))).id

    def number(self, divergence: Divergence, side: Span) -> int:
        """Return the number of the row a side stands in, 0 where it stands in none."""
        claim = self.claim(divergence, side)
        return 0 if claim is None else self._rows[claim][0]

    def rows(self, divergence: Divergence, accounts: Iterable[str]) -> tuple[RowId, ...]:
        """Return the rows that hold a side of one of these accounts; the row it is listed in comes first."""
        shown = set(accounts)
        claims = [self.claim(divergence, side) for side in divergence.spans if side.account in shown]
        found = (self._rows[claim][1] for claim in claims if claim is not None)
        return tuple(dict.fromkeys((divergence.row, *found)))


def _apart(claim: Span, side: Span) -> int:
    return max(claim.start - side.end, side.start - claim.end, 0)
