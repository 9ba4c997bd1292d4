"""What a person can do to a comparison: small frozen values, carried out by `state.carry_out`."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import DETAILS, Account, AccountId, AccountKind, Decision, Options


@dataclass(frozen=True, slots=True)
class AddAccounts:
    """Put these accounts behind those that are there."""

    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class RemoveAccount:
    """Take an account out. Decisions on its words are kept and come back with it."""

    account: AccountId


@dataclass(frozen=True, slots=True)
class ReplaceAccount:
    """Put another text in an account's place; it keeps the sigil, and decisions are looked for in it."""

    account: AccountId
    by: Account


@dataclass(frozen=True, slots=True)
class Details:
    """What a person may correct of an account, as `DETAILS` lists it; its words are not among it."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"
    kind: AccountKind = AccountKind.ARTICLE
    note: str = ""
    color: str = ""

    @classmethod
    def of(cls, account: Account) -> Details:
        """Return the details an account has now."""
        return cls(**{name: getattr(account, name) for name in DETAILS})


@dataclass(frozen=True, slots=True)
class EditAccount:
    """Correct what is known about an account."""

    account: AccountId
    details: Details


@dataclass(frozen=True, slots=True)
class ArrangeAccounts:
    """Put the accounts into this order; the sigils stay with them."""

    order: tuple[AccountId, ...]


@dataclass(frozen=True, slots=True)
class Decide:
    """Judge a divergence, or link, unlink, exclude, split or merge claims."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class SetOptions:
    """Change the title or the aliases."""

    options: Options


Act = AddAccounts | RemoveAccount | ReplaceAccount | EditAccount | ArrangeAccounts | Decide | SetOptions
