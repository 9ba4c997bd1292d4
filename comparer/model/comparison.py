"""The root of everything a person sees: accounts, claims, rows, divergences, decisions."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparer.model.account import Account
from comparer.model.alignment import AlignmentTable, ClaimGroup, RowId
from comparer.model.claim import Claim
from comparer.model.divergence import Divergence
from comparer.model.message import Message
from comparer.model.review import Decision
from comparer.model.span import AccountId, ClaimId, Span


@dataclass(frozen=True, slots=True)
class Alias:
    """Names the user holds to be one bearer's (al-Jolani, al-Sharaa)."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What a person can choose for one comparison.

    `title` is what the report is called, `prepared_by` the name that stands on it.
    """

    title: str = ""
    aliases: tuple[Alias, ...] = ()
    prepared_by: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts that rest on one source: they do not confirm each other. `why` says how that is known."""

    accounts: tuple[AccountId, ...]
    source: str
    why: Message


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts, what they claim, and where they differ. Immutable; every view is drawn from one of these.

    `unplaced` are decisions whose words are no longer there: shown, never dropped. `origins` group the accounts
    that are not independent; an account in none of them stands for itself.
    """

    accounts: tuple[Account, ...]
    claims: tuple[Claim, ...]
    table: AlignmentTable
    divergences: tuple[Divergence, ...]
    origins: tuple[Origin, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unplaced: tuple[Decision, ...] = ()
    options: Options = field(default_factory=Options)
    engine: str = ""
    warnings: tuple[Message, ...] = ()

    def account(self, account_id: AccountId) -> Account:
        """Return the account with this sigil. KeyError: there is none."""
        for account in self.accounts:
            if account.id == account_id:
                return account
        raise KeyError(account_id)

    def claims_by_id(self) -> dict[ClaimId, Claim]:
        """Return every claim under its id."""
        return {claim.id: claim for claim in self.claims}

    def row(self, row_id: RowId) -> ClaimGroup:
        """Return the row with this id. KeyError: there is none."""
        for row in self.table.rows:
            if row.id == row_id:
                return row
        raise KeyError(row_id)

    def words(self, span: Span) -> str:
        """Return the exact words at `span`."""
        return self.account(span.account).words(span)
