"""Accounts that rest on one source do not confirm each other."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from comparer.diverge.finding import Telling
from comparer.diverge.sourcing import Routes, own_name
from comparer.diverge.tokens import tokens
from comparer.model import Name, NameKind, Origin, listed, say
from comparer.model.naming import NameRelation, name_words, same_name

if TYPE_CHECKING:
    from comparer.model import Account, AccountId, Claim, Message, Span

_SHINGLE = 8
_SHARED_RUNS = 12
_MOST = 0.4
_FEWEST = 2
_ONE = {NameRelation.SAME, NameRelation.TRANSLITERATION}
_HANDLE = re.compile(r"\s*\((@\w+)\)")
_AUTHORS = re.compile(r"\s*;\s*|,\s+and\s+|\s+and\s+")
_RESTS = say("{names} rest on what {source} says.").pattern
_TAKEN_FROM = re.compile(
    r"\b(?:all of (?:this|it)|(?:this|the) (?:account|thread|story|report|post|article)) (?:\w+ )?"
    r"(?:comes?|came|is|was|are|rests?|draws?|goes|go|went|stems?|traces?)\b[^.]{0,20}\b(?:from|on|back to)\b",
    re.IGNORECASE,
)


def find_origins(accounts: tuple[Account, ...], claims: tuple[Claim, ...]) -> tuple[Origin, ...]:
    """Return the groups of accounts that are not independent, the largest first; an account is in one at most.

    Accounts that anything connects are one group, so that a further account never makes two of them independent.
    """
    if len(accounts) < 2:  # noqa: PLR2004 -- one account has nobody to depend on
        return ()
    told = {account.id: [claim for claim in claims if claim.account == account.id] for account in accounts}
    found = [
        *_shared_source(accounts, told),
        *_cited(accounts, told),
        *_shared_medium(accounts, told),
        *_shared_text(accounts, told),
    ]
    merged = [_merged(group, accounts) for group in _connected(found)]
    return tuple(sorted(merged, key=lambda origin: -len(origin.accounts)))


def _connected(found: list[Origin]) -> list[list[Origin]]:
    """Group what was found by the accounts it connects, directly or through others."""
    groups: list[list[Origin]] = []
    for origin in found:
        met = [group for group in groups if any(set(origin.accounts) & set(one.accounts) for one in group)]
        groups = [group for group in groups if group not in met]
        groups.append([*(one for group in met for one in group), origin])
    return groups


def _merged(group: list[Origin], accounts: tuple[Account, ...]) -> Origin:
    """Return one origin for accounts that anything connects, with all that connects them as the reason.

    A source is named where each of them rests on it or is it: of shared text nobody knows who wrote it first, and of two
    sources neither is everybody's.
    """
    group = _each_source_once(sorted(group, key=lambda origin: -len(origin.accounts)), accounts)
    members = {account for origin in group for account in origin.accounts}
    why, *more = dict.fromkeys(origin.why for origin in group)
    for reason in more:
        why = say("{first} {second}", first=why, second=reason)
    sources = [origin.source for origin in group if origin.source and _all_rest(origin, members, accounts)]
    source = sources[0] if sources else ""
    return Origin(tuple(account.id for account in accounts if account.id in members), source, why)


def _all_rest(origin: Origin, members: set[AccountId], accounts: tuple[Account, ...]) -> bool:
    """Say whether every account of a group rests on the source of one reason, or goes by its name."""
    known = {*origin.accounts, *(one.id for one in accounts if _is_named(one, origin.source))}
    return members <= known


def _each_source_once(group: list[Origin], accounts: tuple[Account, ...]) -> list[Origin]:
    """Join what rests on one person, whose name accounts shorten or write in two ways, into one reason."""
    joined: list[Origin] = []
    for origin in group:
        leaning = origin.why.pattern == _RESTS
        at = next(
            (
                at
                for at, other in enumerate(joined)
                if leaning and other.why.pattern == _RESTS and _one_bearer(origin.source, other.source)
            ),
            None,
        )
        if at is None:
            joined.append(origin)
        else:
            known = {*joined[at].accounts, *origin.accounts}
            joined[at] = _resting([one for one in accounts if one.id in known], joined[at].source)
    return joined


def _one_bearer(name: str, other: str) -> bool:
    """Say whether two names are one person's, perhaps with a slip in a full name."""
    relation = same_name(name, other)
    full = all(len(name_words(each)) > 1 for each in (name, other))
    return relation in _ONE or (full and relation is NameRelation.SPELLING)


def _resting(members: list[Account], source: str) -> Origin:
    """Return accounts as one origin for what somebody says."""
    why = say("{names} rest on what {source} says.", names=listed(one.name for one in members), source=source)
    return Origin(tuple(one.id for one in members), source, why)


def _shared_source(accounts: tuple[Account, ...], told: dict[AccountId, list[Claim]]) -> list[Origin]:
    """Return the accounts that rest on one person, themselves or through another account they cite."""
    leaning = {account.id: _leans_on(account, told[account.id]) for account in accounts}
    names = list(dict.fromkeys(name for each in leaning.values() for name in each))
    found = []
    for name in names:
        group = {
            account.id
            for account in accounts
            if any(_one_bearer(name, other) for other in leaning[account.id])
        }
        if not group:
            continue
        group |= {
            account.id
            for account in accounts
            if any(other.id in group and _cites(account, told[account.id], other) for other in accounts)
        }
        if len(group) > 1:
            members = [account for account in accounts if account.id in group]
            full = max(
                (one for each in leaning.values() for one in each if _one_bearer(name, one)),
                key=lambda one: (len(one), one),
            )
            found.append(_resting(members, full))
    return found


def _leans_on(account: Account, claims: list[Claim]) -> tuple[str, ...]:
    """Return the people from whom an account has most of what it attributes, or from whom it says it comes."""
    ends = [
        link.source
        for claim in claims
        for link in claim.attribution[-1:]
        if link.source[:1].isupper() and not _is_named(account, link.source)
    ]
    counted = Counter(ends)
    most = [name for name, count in counted.most_common(1) if count >= _FEWEST and count >= _MOST * len(ends)]
    for match in _TAKEN_FROM.finditer(account.text):
        sentence = account.text.find(".", match.end())
        stop = len(account.text) if sentence < 0 else sentence
        most += [
            facet.canonical
            for claim in claims
            for facet in claim.facets
            if isinstance(facet, Name)
            and facet.kind is NameKind.PERSON
            and match.end() <= facet.span.start < stop
        ][:1]
    return tuple(dict.fromkeys(name for name in most if name))


def _is_named(account: Account, name: str) -> bool:
    """Say whether an account goes by this name."""
    plain = name.casefold().removeprefix("the ")
    return any(plain == own.casefold().removeprefix("the ") for own in _names(account))


def _names(account: Account) -> tuple[str, ...]:
    """Return what an account goes by: its publisher, its authors, and the handle of who posted it."""
    found = [account.publisher]
    for author in _AUTHORS.split(account.author):
        found += [_HANDLE.sub("", author), *_HANDLE.findall(author)]
    return tuple(name for name in found if name)


def _cites(account: Account, claims: list[Claim], other: Account) -> bool:
    """Say whether one account names another as its source."""
    if account.id == other.id:
        return False
    return any(_is_named(other, link.source) for claim in claims for link in claim.attribution)


def _cited(accounts: tuple[Account, ...], told: dict[AccountId, list[Claim]]) -> list[Origin]:
    found = []
    for source in accounts:
        citing = [account for account in accounts if _cites(account, told[account.id], source)]
        if citing:
            why: Message = say(
                "{names} cite {source}.", names=listed(one.name for one in citing), source=source.name
            )
            if len(citing) == 1:
                why = say("{name} cites {source}.", name=citing[0].name, source=source.name)
            members = [account.id for account in accounts if account in citing or account is source]
            found.append(Origin(tuple(members), source.name, why))
    return found


def _shared_medium(accounts: tuple[Account, ...], told: dict[AccountId, list[Claim]]) -> list[Origin]:
    """Return the accounts that have the words of one person from one newspaper, channel or agency."""
    routes = Routes(
        [Telling(account, claim, account.name) for account in accounts for claim in told[account.id]]
    )
    found = []
    for account in accounts:
        item = routes.found.get(account.id)
        if item is None or not own_name(item):
            continue
        items = [
            other
            for other in routes.found.values()
            if other is item or (own_name(other) == own_name(item) and routes.one(item, other))
        ]
        if len(items) > 1:
            members = [one for one in accounts if any(other.account == one.id for other in items)]
            medium = min((_bare(other.words) for other in items), key=lambda words: (len(words), words))
            why = say(
                "{names} have the story from {source}.",
                names=listed(one.name for one in members),
                source=medium,
            )
            found.append(Origin(tuple(one.id for one in members), medium, why))
    return found


def _bare(words: str) -> str:
    """Return the name of a medium without an article, on one line."""
    return re.sub(r"^(?:the|an?) ", "", " ".join(words.split()), flags=re.IGNORECASE)


def _shared_text(accounts: tuple[Account, ...], told: dict[AccountId, list[Claim]]) -> list[Origin]:
    """Return accounts that share long runs of words outside quotations."""
    holders: dict[tuple[str, ...], list[AccountId]] = {}
    for account in accounts:
        for shingle in _shingles(account, told[account.id]):
            holders.setdefault(shingle, []).append(account.id)
    shared: Counter[tuple[AccountId, AccountId]] = Counter()
    for held in holders.values():
        shared.update((one, two) for at, one in enumerate(held) for two in held[at + 1 :])
    home: dict[AccountId, set[AccountId]] = {account.id: {account.id} for account in accounts}
    for (one, two), count in shared.items():
        if count >= _SHARED_RUNS:
            joined = home[one] | home[two]
            for member in joined:
                home[member] = joined
    found = []
    for group in dict.fromkeys(frozenset(members) for members in home.values() if len(members) > 1):
        members = [account for account in accounts if account.id in group]
        why = say("{names} share whole sentences word for word.", names=listed(one.name for one in members))
        found.append(Origin(tuple(one.id for one in members), "", why))
    return found


def _shingles(account: Account, claims: list[Claim]) -> set[tuple[str, ...]]:
    quoted: list[Span] = [span for claim in claims for span in claim.quotations]
    words = [
        token.form
        for token in tokens(account, account.body_span)
        if not any(span.shared(token.span) for span in quoted)
    ]
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
