"""Who rests on whom: the graph of accounts and the sources they name, and how many origins there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import AccountId, ClaimId, Comparison, Message, Origin, say
from comparer.present.bearers import Bearers, names_nobody
from comparer.present.graph import layers_of
from comparer.present.wording import count, translate

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class SourceNode:
    """An account (its sigil in `account`) or somebody whom accounts cite (`account` None).

    `layer` is how many steps the longest chain from an account to this node has. `spellings` are other ways in which
    the name is written. `origin_of` are the accounts that rest on this node, empty where it is no shared origin.
    `own` are the claims in which it names itself as its source.
    """

    key: str
    name: str
    account: AccountId | None = None
    layer: int = 0
    spellings: tuple[str, ...] = ()
    origin_of: tuple[AccountId, ...] = ()
    own: tuple[ClaimId, ...] = ()


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
    """Accounts that nobody cites at layer 0, those they cite at layer 1, those cited through them further on."""

    nodes: tuple[SourceNode, ...]
    edges: tuple[SourceEdge, ...]
    origins: tuple[OriginGroup, ...] = ()
    independent: int = 0
    headline: str = ""
    caveat: str = ""


def source_graph(comparison: Comparison, language: str = "en") -> SourceGraph:
    """Return who cites whom, read from the attribution chains of all claims, and the origins."""
    bearers = Bearers(comparison)
    edges, own = _edges(comparison, bearers)
    origins = tuple(_group(origin, language) for origin in comparison.origins)
    layers = layers_of([account.id for account in comparison.accounts], [(e.teller, e.source) for e in edges])
    cited = {edge.source for edge in edges}
    behind = {
        key: origin.accounts
        for origin in origins
        if origin.source and (key := bearers.key(origin.source)) in cited
    }
    nodes = [
        SourceNode(account.id, account.name, account.id, own=own.get(account.id, ()))
        for account in comparison.accounts
    ]
    known = {node.key for node in nodes}
    nodes += [
        SourceNode(key, bearers.name(key), spellings=bearers.spellings(key), own=own.get(key, ()))
        for key in dict.fromkeys(end for edge in edges for end in (edge.teller, edge.source))
        if key not in known
    ]
    independent = independent_origins(comparison, [account.id for account in comparison.accounts])
    return SourceGraph(
        tuple(replace(node, layer=layers[node.key], origin_of=behind.get(node.key, ())) for node in nodes),
        edges,
        origins,
        independent,
        accounts_and_origins(len(comparison.accounts), independent, language),
        translate(caveat(comparison), language),
    )


def _edges(
    comparison: Comparison, bearers: Bearers
) -> tuple[tuple[SourceEdge, ...], dict[str, tuple[ClaimId, ...]]]:
    """Return who cites whom, and the claims in which somebody names himself as the source."""
    found: dict[tuple[str, str], tuple[list[ClaimId], list[str]]] = {}
    own: dict[str, list[ClaimId]] = {}
    for claim in comparison.claims:
        teller: str = claim.account
        for link in claim.attribution:
            if names_nobody(link.source):
                continue
            source = bearers.key(link.source, claim.account)
            if source == teller:
                own.setdefault(teller, []).append(claim.id)
                continue
            claims, cues = found.setdefault((teller, source), ([], []))
            claims.append(claim.id)
            cues.append(link.cue)
            teller = source
    edges = tuple(
        SourceEdge(teller, source, tuple(dict.fromkeys(claims)), tuple(sorted({*cues} - {""})))
        for (teller, source), (claims, cues) in found.items()
    )
    return edges, {teller: tuple(dict.fromkeys(claims)) for teller, claims in own.items()}


def cited_by_one(graph: SourceGraph) -> dict[str, tuple[SourceNode, ...]]:
    """Return, by who cites them, the sources that only one cites and that cite nobody, the most cited first.

    They are one account's own and join it with nothing: where there are many, a picture may list them in one box.
    """
    tellers: dict[str, dict[str, int]] = {}
    for edge in graph.edges:
        tellers.setdefault(edge.source, {})[edge.teller] = len(edge.claims)
    citing = {edge.teller for edge in graph.edges}
    found: dict[str, list[tuple[int, SourceNode]]] = {}
    for node in graph.nodes:
        by = tellers.get(node.key, {})
        if len(by) == 1 and node.key not in citing and node.account is None and not node.origin_of:
            ((teller, claims),) = by.items()
            found.setdefault(teller, []).append((claims, node))
    return {
        teller: tuple(node for _, node in sorted(held, key=lambda pair: -pair[0]))
        for teller, held in found.items()
    }


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


def caveat(comparison: Comparison) -> Message:
    """Return what the number of origins means for a reader."""
    if any(not shares_text(origin) for origin in comparison.origins):
        return say("Accounts with one origin do not confirm each other.")
    if comparison.origins:
        return say(
            "Accounts that share text do not confirm each other; which of them came first is not known."
        )
    return say("No account was found to rest on the same source as another.")


def shares_text(origin: Origin) -> bool:
    """Say whether all that is known of an origin is that the accounts have sentences in common."""
    return origin.why.pattern == _SHARED.pattern


_SHARED = say("{names} share whole sentences word for word.")


def _group(origin: Origin, language: str) -> OriginGroup:
    """Return an origin in words; of shared text nobody knows whose it is."""
    why = translate(origin.why, language)
    if not shares_text(origin):
        return OriginGroup(origin.accounts, origin.source, why)
    unknown = translate(say("Which of them came first is not known."), language)
    return OriginGroup(origin.accounts, "", f"{why} {unknown}")
