"""What can be shown while accounts are still being read."""

from __future__ import annotations

from dataclasses import replace

from comparer.model import Account, AccountId, AlignmentTable, Comparison


def unread_of(last: Comparison | None, accounts: tuple[Account, ...]) -> frozenset[AccountId]:
    """Return the accounts that are not compared yet, or whose text is another one than was compared."""
    read = {account.id: account.source.sha256 for account in (last.accounts if last is not None else ())}
    return frozenset(account.id for account in accounts if read.get(account.id) != account.source.sha256)


def partial_comparison(last: Comparison | None, accounts: tuple[Account, ...]) -> Comparison:
    """Return the last comparison cut to the accounts there are now: what is known stays in sight.

    An account whose text is another one than was compared has no claims until it is read.
    """
    ids = tuple(account.id for account in accounts)
    if last is None:
        return Comparison(accounts, (), AlignmentTable(ids), ())
    if last.accounts == accounts:
        return last
    same = set(ids) - unread_of(last, accounts)
    claims = tuple(claim for claim in last.claims if claim.account in same)
    held = {claim.id for claim in claims}
    rows = tuple(row for row in last.table.rows if held.intersection(row.claims))
    return replace(
        last,
        accounts=accounts,
        claims=claims,
        table=AlignmentTable(ids, rows),
        divergences=tuple(
            divergence
            for divergence in last.divergences
            if same.issuperset(span.account for span in divergence.spans)
        ),
        origins=tuple(origin for origin in last.origins if same.issuperset(origin.accounts)),
    )
