"""Accounts that rest on one source do not confirm each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.model import Account, Claim, Origin


def find_origins(accounts: tuple[Account, ...], claims: tuple[Claim, ...]) -> tuple[Origin, ...]:
    """Return the groups of accounts that are not independent."""
    del accounts, claims
    return ()
