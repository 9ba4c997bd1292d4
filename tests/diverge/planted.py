"""Pairs of made-up accounts in which it is known what differs and what agrees.

A file of `planted/` holds `A` and a text, `B` and a text, then `DIFFER`: lines of kinds (any of those between the
slashes will do, a contradiction where they end in "!"), words of A, words of B; `AGREE`: words that say the same; `ONLY`: words one account adds.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from comparer.model import Account, AccountId, Comparison, Divergence, Severity, Source, Span
from comparer.pipeline import compare

FOLDER = Path(__file__).parent / "planted"


@dataclass(frozen=True, slots=True)
class Planted:
    """Words of both accounts that differ, and of which kinds a flag may be."""

    kinds: frozenset[str]
    grave: bool
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one pair of accounts."""

    comparison: Comparison
    found: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    false: tuple[Divergence, ...]
    agreeing: tuple[tuple[Span, Span], ...]


def pairs() -> list[Path]:
    """Return the files, by name."""
    return sorted(FOLDER.glob("*.txt"))


def outcome(file: Path) -> Outcome:
    """Compare the accounts of a file and say which differences were found, missed, and made up."""
    parts = _parts(file)
    accounts = tuple(
        Account(
            AccountId(sigil),
            parts[sigil][0],
            publisher=f"Paper {sigil}",
            published="2024-05-10",
            source=Source(sigil),
        )
        for sigil in ("A", "B")
    )
    comparison = compare(accounts)
    planted = [_planted(accounts, line) for line in parts["DIFFER"]]
    only = [_only(accounts, line) for line in parts.get("ONLY", [])]
    found = tuple(each for each in planted if any(_hits(flag, each) for flag in comparison.divergences))
    false = tuple(
        flag
        for flag in comparison.divergences
        if not any(_hits(flag, each) for each in planted)
        and not (flag.rule == "detail.added" and any(span.shared(own) for own in only for span in flag.spans))
    )
    agreeing = tuple(
        (_at(accounts[0], first.strip()), _at(accounts[1], second.strip()))
        for first, _, second in (line.partition("|") for line in parts["AGREE"])
    )
    return Outcome(comparison, found, tuple(each for each in planted if each not in found), false, agreeing)


def _hits(flag: Divergence, planted: Planted) -> bool:
    both = all(any(span.shared(side) for span in flag.spans) for side in (planted.first, planted.second))
    grave = flag.severity is Severity.CONTRADICTION or not planted.grave
    return both and grave and flag.kind.value in planted.kinds


def _parts(file: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    part: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line in {"A", "B", "DIFFER", "AGREE", "ONLY"}:
            found[line] = part = []
        elif line:
            part.append(line)
    return found


def _planted(accounts: tuple[Account, ...], line: str) -> Planted:
    kinds, first, second = (part.strip() for part in line.split("|"))
    grave = kinds.endswith("!")
    return Planted(
        frozenset(kinds.rstrip("!").split("/")), grave, _at(accounts[0], first), _at(accounts[1], second)
    )


def _only(accounts: tuple[Account, ...], words: str) -> Span:
    return next(_at(account, words) for account in accounts if words in account.text)


def _at(account: Account, words: str) -> Span:
    start = account.text.index(words)
    return Span(account.id, start, start + len(words))
