"""Which accounts rest on one source in a single row: what an account has of its own there is not put down to it."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from comparer.model import AccountId, Claim, Comparison, Message, Origin, say
from comparer.model.naming import NameRelation, same_name
from comparer.present.bearers import names_nobody
from comparer.present.sources import shares_text
from comparer.present.wording import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_RUN = 8
"""Words in a row that two accounts hardly find by themselves; the search for origins counts with the same."""


class Resting:
    """Says of the claims of a row which of their accounts have one origin there."""

    def __init__(self, comparison: Comparison, language: str = "en") -> None:
        """Note what the accounts go by."""
        self._comparison, self._language = comparison, language
        self._accounts = {
            _plain(name): account.id
            for account in comparison.accounts
            for name in (account.author, account.publisher)
            if name
        }
        self._known: dict[tuple[str, str], bool] = {}

    def note(self, claims: Sequence[Claim]) -> str:
        """Return "A, B: one origin, Kamel Saqr · 1 on its own: D", "" where no two accounts here have one origin.

        An account that shares an origin elsewhere is not said to stand on its own, nor is one that here only passes on
        what somebody else says.
        """
        said = [told for origin in self._comparison.origins if (told := self._told(origin, claims))]
        if not said:
            return ""
        shared = {account for origin in self._comparison.origins for account in origin.accounts}
        speaking = {claim.account for claim in claims if not self._passes_on(claim)} - shared
        alone = [account.id for account in self._comparison.accounts if account.id in speaking]
        if alone:
            own = "{count} on its own: {accounts}" if len(alone) == 1 else "{count} on their own: {accounts}"
            said.append(say(own, count=len(alone), accounts=", ".join(alone)))
        return " · ".join(translate(message, self._language) for message in said)

    def _told(self, origin: Origin, claims: Sequence[Claim]) -> Message | None:
        own = [claim for claim in claims if claim.account in origin.accounts]
        if shares_text(origin):
            accounts = self._alike(own)
            pattern = "{accounts}: the same words; which of them came first is not known"
        elif origin.source:
            accounts = {claim.account for claim in own if self._rests(claim, origin)}
            pattern = "{accounts}: one origin, {source}"
        else:
            accounts = self._alike(own) | self._leaning(own, named_sources(origin.why))
            pattern = "{accounts}: one origin"
        if len(accounts) < 2:  # noqa: PLR2004 -- one account has nobody to confirm
            return None
        names = ", ".join(account for account in origin.accounts if account in accounts)
        return say(pattern, accounts=names, source=origin.source)

    def _rests(self, claim: Claim, origin: Origin) -> bool:
        """Say whether a claim comes from the source, from an account that rests on it, or is the source's own."""
        if self._accounts.get(_plain(origin.source)) == claim.account:
            return True
        return any(
            self._one(link.source, origin.source)
            or self._accounts.get(_plain(link.source)) in origin.accounts
            for link in claim.attribution
            if not names_nobody(link.source)
        )

    def _leaning(self, claims: Sequence[Claim], sources: Sequence[str]) -> set[AccountId]:
        """Return the accounts of which one cites the other here, or that both bring in one source of those that join them."""
        found: set[AccountId] = set()
        for one, two in combinations(claims, 2):
            if one.account == two.account:
                continue
            cites = two.account in self._cited(one) or one.account in self._cited(two)
            if cites or any(self._names(one, source) and self._names(two, source) for source in sources):
                found |= {one.account, two.account}
        return found

    def _cited(self, claim: Claim) -> set[AccountId | None]:
        return {self._accounts.get(_plain(link.source)) for link in claim.attribution}

    def _names(self, claim: Claim, source: str) -> bool:
        return any(
            self._one(link.source, source) for link in claim.attribution if not names_nobody(link.source)
        )

    def _passes_on(self, claim: Claim) -> bool:
        return any(self._accounts.get(_plain(link.source)) != claim.account for link in claim.attribution)

    def _one(self, name: str, source: str) -> bool:
        if (name, source) not in self._known:
            same = same_name(name, source) in {NameRelation.SAME, NameRelation.TRANSLITERATION}
            self._known[name, source] = same
        return self._known[name, source]

    def _alike(self, claims: Sequence[Claim]) -> set[AccountId]:
        """Return the accounts whose words here are those of another."""
        found: set[AccountId] = set()
        for one, two in combinations(claims, 2):
            if one.account != two.account and _same_words(*(self._words(claim) for claim in (one, two))):
                found |= {one.account, two.account}
        return found

    def _words(self, claim: Claim) -> list[str]:
        return _WORD.findall(self._comparison.words(claim.span).casefold())


def named_sources(why: Message) -> tuple[str, ...]:
    """Return the sources that a reason names, and those it is joined from."""
    found: list[str] = []
    for name, value in why.values:
        if isinstance(value, Message):
            found += named_sources(value)
        elif name == "source":
            found.append(str(value))
    return tuple(found)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _same_words(first: list[str], second: list[str]) -> bool:
    """Say whether two claims have a long run of words in common; short ones are the same altogether."""
    if min(len(first), len(second)) < _RUN:
        return first == second
    runs = {tuple(first[at : at + _RUN]) for at in range(len(first) - _RUN + 1)}
    return any(tuple(second[at : at + _RUN]) in runs for at in range(len(second) - _RUN + 1))
