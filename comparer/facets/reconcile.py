"""What only all accounts together can tell: one bearer's names, dates that hang on an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.facets.names import match_names
from comparer.facets.time import anchor_times

if TYPE_CHECKING:
    from comparer.model import Account, Alias, Claim


def reconcile(
    claims: tuple[Claim, ...], accounts: tuple[Account, ...], aliases: tuple[Alias, ...] = ()
) -> tuple[Claim, ...]:
    """Return all claims of all accounts, with facets resolved across accounts."""
    return anchor_times(match_names(claims, accounts, aliases), accounts)
