"""Rows: the claims of several accounts that are held to be about the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from comparer.model.message import Message
from comparer.model.span import AccountId, ClaimId

RowId = NewType("RowId", str)


class Tier(StrEnum):
    """Named kinds of evidence that two claims are about the same thing, from the strongest."""

    REVIEWER = "linked by the reviewer"
    QUOTATION = "same quotation"
    DEED = "same who-did-what"
    NAMES_AND_NUMBERS = "same names and numbers"
    RARE_WORDS = "same rare words"
    WORDING = "same wording"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two claims stand in one row. `score` is a probability from 0 to 1; `reason` names the shared words."""

    first: ClaimId
    second: ClaimId
    tier: Tier
    score: float
    reason: Message


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """A row.

    `core` has at most one claim an account, in the order of the accounts. `attached` are further claims of the
    same accounts that belong here. An account with no claim in the row is a gap.
    """

    id: RowId
    core: tuple[ClaimId, ...]
    attached: tuple[ClaimId, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """Return all claims of the row, the core first."""
        return self.core + self.attached


@dataclass(frozen=True, slots=True)
class AlignmentTable:
    """N accounts by rows, in the order the event is told. Every claim is in exactly one row."""

    accounts: tuple[AccountId, ...]
    rows: tuple[ClaimGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """The rows of these claims are one row."""

    claims: frozenset[ClaimId]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """This claim stands alone until it is joined with another; `others` are those it was taken away from."""

    claim: ClaimId
    others: frozenset[ClaimId]


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the reviewer decided of rows, in the order decided; it always wins, and changes nothing else.

    `left_out` are claims that the table does not show.
    """

    edits: tuple[Joined | TakenOut, ...] = ()
    left_out: frozenset[ClaimId] = frozenset()
