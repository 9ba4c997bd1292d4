"""Who rests on whom: the graph of accounts and the sources they name, and how many origins there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import AccountId, ClaimId, Comparison, say
from comparer.present.wording import count, translate

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class SourceNode:
    """An account (its sigil in `account`) or somebody whom accounts cite (`account` None)."""

    key: str
    name: str
    account: AccountId | None = None
    layer: int = 0


@dataclass(frozen=True, slots=True)
class SourceEdge:
    """`teller` cites `source`, with these claims; `cues` are the lemmas of the words it does so with."""

    teller: str
    source: str
    claims: tuple[ClaimId, ...]
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Accounts that rest on one source, and why that is held."""

    accounts: tuple[AccountId, ...]
    source: str
    why: str

    @property
    def told(self) -> str:
        """Return it as one line: who, the source where the reason does not name it, why."""
        named = self.source and self.source.casefold() not in self.why.casefold()
        return f"{', '.join(self.accounts)}: {f'{self.source}. ' if named else ''}{self.why}"


@dataclass(frozen=True, slots=True)
class SourceGraph:
    """Accounts at layer 0, those they cite at layer 1, those cited through them further on."""

    nodes: tuple[SourceNode, ...]
    edges: tuple[SourceEdge, ...]
    origins: tuple[OriginGroup, ...] = ()
    independent: int = 0
    headline: str = ""


def source_graph(comparison: Comparison, language: str = "en") -> SourceGraph:
    """Return who cites whom, read from the attribution chains of all claims, and the origins."""
    nodes = {account.id: SourceNode(account.id, account.name, account.id) for account in comparison.accounts}
    by_name = {_key(account.name): account.id for account in comparison.accounts}
    found: dict[str, SourceNode] = {str(key): node for key, node in nodes.items()}
    edges: dict[tuple[str, str], tuple[list[ClaimId], list[str]]] = {}
    for claim in comparison.claims:
        teller: str = claim.account
        for depth, link in enumerate(claim.attribution, 1):
            if not link.source:
                continue
            source = by_name.get(_key(link.source), _key(link.source))
            if source == teller:
                continue
            if source not in found:
                found[source] = SourceNode(source, " ".join(link.source.split()), None, depth)
            claims, cues = edges.setdefault((teller, source), ([], []))
            claims.append(claim.id)
            cues.append(link.cue)
            teller = source
    independent = independent_origins(comparison, [account.id for account in comparison.accounts])
    return SourceGraph(
        tuple(found.values()),
        tuple(
            SourceEdge(teller, source, tuple(dict.fromkeys(claims)), tuple(sorted({*cues} - {""})))
            for (teller, source), (claims, cues) in edges.items()
        ),
        tuple(
            OriginGroup(origin.accounts, origin.source, translate(origin.why, language))
            for origin in comparison.origins
        ),
        independent,
        accounts_and_origins(len(comparison.accounts), independent, language),
    )


def independent_origins(comparison: Comparison, accounts: Iterable[AccountId]) -> int:
    """Return how many independent origins these accounts have, at most one an account."""
    home = {account: account for account in accounts}

    def root(account: AccountId) -> AccountId:
        while home[account] != account:
            account = home[account]
        return account

    for origin in comparison.origins:
        present = [account for account in origin.accounts if account in home]
        for account in present[1:]:
            home[root(account)] = root(present[0])
    return len({root(account) for account in home})


def accounts_and_origins(accounts: int, origins: int, language: str = "en") -> str:
    """Return "3 accounts, 1 origin"."""
    told = translate(count(accounts, "{count} account", "{count} accounts"), language)
    rested = translate(count(origins, "{count} origin", "{count} origins"), language)
    return translate(say("{accounts}, {origins}", accounts=told, origins=rested), language)


def origin_note(comparison: Comparison, accounts: Iterable[AccountId], language: str = "en") -> str:
    """Return "3 accounts, 1 origin: Kamel Saqr" for accounts that do not confirm each other, else ""."""
    told = set(accounts)
    origins = independent_origins(comparison, told)
    if origins == len(told):
        return ""
    sources = [
        origin.source
        for origin in comparison.origins
        if origin.source and len(told.intersection(origin.accounts)) > 1
    ]
    note = accounts_and_origins(len(told), origins, language)
    return f"{note}: {', '.join(dict.fromkeys(sources))}" if sources else note


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
