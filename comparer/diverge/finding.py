"""What the modules of this package hand each other: a row with its texts, its sides, a finding."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import (
    Account,
    AccountId,
    Claim,
    ClaimGroup,
    ClaimId,
    DivergenceKind,
    Facet,
    Message,
    Severity,
    Span,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim of a row with its account; `core` is False for claims attached to the row.

    `name` is what the account is called in sentences, told apart by its sigil where two have one name.
    """

    account: Account
    claim: Claim
    name: str
    core: bool = True

    @property
    def id(self) -> AccountId:
        """Return the sigil of the account."""
        return self.account.id

    @property
    def words(self) -> str:
        """Return the words of the whole claim."""
        return self.account.words(self.claim.span)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table with everything needed to compare its claims; tellings in the order of the accounts.

    `total` is how many accounts are compared.
    """

    group: ClaimGroup
    tellings: tuple[Telling, ...]
    total: int

    @property
    def core(self) -> tuple[Telling, ...]:
        """Return at most one telling an account."""
        return tuple(telling for telling in self.tellings if telling.core)

    def sure(self, one: ClaimId, two: ClaimId) -> float:
        """Return how surely two claims of the row are about the same thing: their evidence, else the row's mean."""
        return self.linked(one, two) or (self.group.confidence if self.group.evidence else 0.0)

    def linked(self, one: ClaimId, two: ClaimId) -> float:
        """Return how surely these two claims were joined to each other, 0 where only others of the row join them."""
        pair = {one, two}
        return max(
            (each.score for each in self.group.evidence if {each.first, each.second} == pair), default=0.0
        )

    @property
    def accounts(self) -> tuple[AccountId, ...]:
        """Return the accounts that have a claim here, each once, in their order."""
        return tuple(dict.fromkeys(telling.id for telling in self.tellings))


@dataclass(frozen=True, slots=True)
class Item:
    """One comparable thing in one telling: a facet at its words. `reading` is its value in words."""

    telling: Telling
    span: Span
    facet: Facet | None = None
    reading: str | Message = ""
    value: str = ""

    @property
    def words(self) -> str:
        """Return the exact words."""
        return self.telling.account.words(self.span)

    @property
    def account(self) -> AccountId:
        """Return the sigil of the account."""
        return self.telling.id


@dataclass(frozen=True, slots=True)
class Finding:
    """A divergence before it has a number and a calibrated confidence.

    `strength` is how sure the rule is, 0 to 1, on its own scale. `items` are the sides in the order of accounts.
    Of findings of one rule with the same `once` only the first is shown.
    """

    kind: DivergenceKind
    severity: Severity
    rule: str
    items: tuple[Item, ...]
    why: Message
    strength: float
    once: str = ""
