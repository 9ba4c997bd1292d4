"""What lies on the desk, as one immutable value, and the operations that make the next one.

Every act of a person that changes accounts, decisions or options is one small function from board to board. Undo is a
list of boards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from comparer.model import Account, AccountId, Comparison, Decision, Options


@dataclass(frozen=True, slots=True)
class Board:
    """Accounts in the order of their columns, what the reviewer decided, options, and the comparison of all that.

    `comparison` is None while it is not made yet.
    """

    accounts: tuple[Account, ...] = ()
    decisions: tuple[Decision, ...] = ()
    options: Options = field(default_factory=Options)
    comparison: Comparison | None = None

    def account(self, account_id: AccountId) -> Account | None:
        """Return the account with this letter."""
        return next((account for account in self.accounts if account.id == account_id), None)


Operation = Callable[[Board], Board]


def add(accounts: tuple[Account, ...]) -> Operation:
    """Add accounts after those there are."""
    return lambda board: replace(board, accounts=board.accounts + accounts, comparison=None)


def remove(account_id: AccountId) -> Operation:
    """Take an account away."""
    return lambda board: replace(
        board,
        accounts=tuple(account for account in board.accounts if account.id != account_id),
        comparison=None,
    )


def put(account: Account) -> Operation:
    """Put an account in the place of the one with the same letter."""
    return lambda board: replace(
        board,
        accounts=tuple(account if old.id == account.id else old for old in board.accounts),
        comparison=None,
    )


def reorder(order: tuple[AccountId, ...]) -> Operation:
    """Set the accounts in another order; the letters stay with them."""

    def place(account: Account) -> int:
        return order.index(account.id) if account.id in order else len(order)

    return lambda board: replace(board, accounts=tuple(sorted(board.accounts, key=place)), comparison=None)


def retitle(title: str) -> Operation:
    """Give the comparison another title."""
    return lambda board: replace(board, options=replace(board.options, title=title), comparison=None)


def compared(comparison: Comparison) -> Operation:
    """Lay the finished comparison beside what it was made from."""
    return lambda board: replace(board, comparison=comparison)
