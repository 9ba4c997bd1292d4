"""Where words stand: an account and a half-open range of code points in its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

AccountId = NewType("AccountId", str)
"""The sigil of an account: A, B, C … It stays with the account when the order of columns changes."""

ClaimId = NewType("ClaimId", str)
"""An account's sigil and the claim's number in it, in reading order: A1, A2 … Parts of a claim that the reviewer
split are A2.1 and A2.2."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of one account.

    `start` and `end` count Unicode code points in `Account.text`; `end` is one past the last.
    """

    account: AccountId
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is not a range."""
        if not 0 <= self.start <= self.end:
            message = f"not a range of text: {self.start} to {self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def shared(self, other: Span) -> int:
        """Return how many code points both cover; asked so often that it calls nothing."""
        if self.account != other.account:
            return 0
        start = self.start if self.start > other.start else other.start  # noqa: FURB136 -- twice as fast
        end = self.end if self.end < other.end else other.end  # noqa: FURB136
        return end - start if end > start else 0

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.account == other.account and self.start <= other.start and other.end <= self.end
