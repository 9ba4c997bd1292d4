"""What a person does, as acts of the review: one small function each.

The review is imported when the first account arrives, not with the window: it knows the whole analysis.
"""
# ruff: noqa: PLC0415 -- late imports are what this file is for

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import (
    Account,
    AccountId,
    ClaimId,
    Comparison,
    Decision,
    DivergenceId,
    Message,
    Options,
    Status,
)

if TYPE_CHECKING:
    from comparer.review import Act, Details, Session


def new_session() -> Session:
    """Return a review in which nothing was done yet."""
    from comparer.review import Session

    return Session()


def add(accounts: tuple[Account, ...]) -> Act:
    """Add accounts after those there are."""
    from comparer.review import AddAccounts

    return AddAccounts(accounts)


def remove(account_id: AccountId) -> Act:
    """Take an account away."""
    from comparer.review import RemoveAccount

    return RemoveAccount(account_id)


def put(account: Account) -> Act:
    """Put an account in the place of the one with the same letter."""
    from comparer.review import ReplaceAccount

    return ReplaceAccount(account.id, account)


def edit(account_id: AccountId, details: Details) -> Act:
    """Correct what is known about an account."""
    from comparer.review import EditAccount

    return EditAccount(account_id, details)


def arrange(order: tuple[AccountId, ...]) -> Act:
    """Set the accounts in another order."""
    from comparer.review import ArrangeAccounts

    return ArrangeAccounts(order)


def set_options(options: Options) -> Act:
    """Change the title or the names that mean the same."""
    from comparer.review import SetOptions

    return SetOptions(options)


def judge(comparison: Comparison, divergence: DivergenceId, status: Status) -> Act:
    """Confirm or dismiss a divergence, leave it unsure, or open it again."""
    from comparer.review import make

    return make.judge(comparison, divergence, status)


def write_note(comparison: Comparison, divergence: DivergenceId, note: str) -> Act:
    """Write a note to a divergence."""
    from comparer.review import make

    return make.write_note(comparison, divergence, note)


def link(comparison: Comparison, claims: tuple[ClaimId, ...]) -> Act:
    """Put claims into one row."""
    from comparer.review import make

    return make.link(comparison, claims)


def unlink(comparison: Comparison, claim: ClaimId) -> Act:
    """Take a claim out of its row."""
    from comparer.review import make

    return make.unlink(comparison, claim)


def exclude(comparison: Comparison, claim: ClaimId) -> Act:
    """Leave a claim out of the table."""
    from comparer.review import make

    return make.exclude(comparison, claim)


def split(comparison: Comparison, claim: ClaimId, at: int) -> Act:
    """Cut a claim in two, `at` code points after its start."""
    from comparer.review import make

    return make.split(comparison, claim, at)


def merge(comparison: Comparison, claims: tuple[ClaimId, ...]) -> Act:
    """Make one claim of neighboring claims of an account."""
    from comparer.review import make

    return make.merge(comparison, claims)


def name_of_decision(decision: Decision) -> Message:
    """Return what a decision is called."""
    from comparer.review import name_of_decision

    return name_of_decision(decision)
