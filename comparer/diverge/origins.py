"""Accounts that rest on one source do not confirm each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from comparer.diverge.explain import listed
from comparer.diverge.tokens import tokens
from comparer.model import Origin, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.model import Account, AccountId, Claim, Span

_SHINGLE = 8
_SHARED_RUNS = 12
_MOST = 0.5
_FEWEST = 3


def find_origins(accounts: tuple[Account, ...], claims: tuple[Claim, ...]) -> tuple[Origin, ...]:
    """Return the groups of accounts that are not independent, the largest first."""
    if len(accounts) < 2:  # noqa: PLR2004 -- one account has nobody to depend on
        return ()
    found = (*_shared_source(accounts, claims), *_shared_text(accounts, claims))
    return tuple(sorted(found, key=lambda origin: -len(origin.accounts)))


def _shared_source(accounts: tuple[Account, ...], claims: tuple[Claim, ...]) -> Iterable[Origin]:
    """Yield accounts most of whose attributed claims end in one source."""
    leaning: dict[str, list[Account]] = {}
    shown: dict[str, str] = {}
    for account in accounts:
        ends = [
            claim.attribution[-1].source
            for claim in claims
            if claim.account == account.id and claim.attribution
        ]
        named = Counter(source.lower() for source in ends if source[:1].isupper())
        if not named:
            continue
        key, count = named.most_common(1)[0]
        if count >= _FEWEST and count >= _MOST * len(ends):
            leaning.setdefault(key, []).append(account)
            shown[key] = next(source for source in ends if source.lower() == key)
    for key, group in leaning.items():
        if len(group) > 1:
            why = say(
                "{names} rest on what {source} says.",
                names=listed(one.name for one in group),
                source=shown[key],
            )
            yield Origin(tuple(one.id for one in group), shown[key], why)


def _shared_text(accounts: tuple[Account, ...], claims: tuple[Claim, ...]) -> Iterable[Origin]:
    """Yield accounts that share long runs of words outside quotations."""
    shingles = {account.id: _shingles(account, claims) for account in accounts}
    home: dict[AccountId, set[AccountId]] = {account.id: {account.id} for account in accounts}
    for number, one in enumerate(accounts):
        for two in accounts[number + 1 :]:
            if len(shingles[one.id] & shingles[two.id]) >= _SHARED_RUNS:
                joined = home[one.id] | home[two.id]
                for member in joined:
                    home[member] = joined
    for group in {frozenset(members) for members in home.values() if len(members) > 1}:
        members = [account for account in accounts if account.id in group]
        why = say("{names} share whole sentences word for word.", names=listed(one.name for one in members))
        yield Origin(tuple(one.id for one in members), members[0].name, why)


def _shingles(account: Account, claims: tuple[Claim, ...]) -> set[tuple[str, ...]]:
    quoted: list[Span] = [
        span for claim in claims if claim.account == account.id for span in claim.quotations
    ]
    words = [
        token.form
        for token in tokens(account, account.body_span)
        if not any(span.shared(token.span) for span in quoted)
    ]
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
