"""Scores the program's rows and divergences against a folder of hand-read events.

`python -m tests.quality.events [FOLDER] [--event NAME]` prints the figures of every event. FOLDER holds `events/`;
each event is a folder of accounts (text files with a header) and a `gold.json`: aligned passages, divergences, and
look-alike passages that agree.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from comparer.load import load
from comparer.model import Account, AccountId, Claim, Comparison, Divergence, Span
from comparer.pipeline import compare

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "eval"
STRICT = frozenset({"timing", "number", "name", "place", "polarity", "certainty"})
COUNTS = ("look_alikes_flagged", "look_alikes")

Passages = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldDivergence:
    """What a reader found to differ, and where."""

    kind: str
    severity: str
    passages: Passages


@dataclass(frozen=True, slots=True)
class Gold:
    """One reader's work on an event, placed in the accounts. `look_alikes` are passages that agree."""

    aligned: tuple[Passages, ...]
    divergences: tuple[GoldDivergence, ...]
    look_alikes: tuple[Passages, ...]


def figures(eval_dir: Path) -> dict[str, float]:
    """Return the mean of every figure over all events of a folder; the two counts are sums."""
    found = total([score(*run(event)) for event in events(eval_dir)])
    return {name: value for name, value in found.items() if name != "link_recall"}


def total(scored: list[dict[str, float | None]]) -> dict[str, float]:
    """Return the mean of every figure over events, leaving out events that cannot tell; counts are added."""
    found: dict[str, float] = {}
    for name in scored[0] if scored else ():
        values = [value for event in scored if (value := event[name]) is not None]
        if values:
            found[name] = sum(values) / (1 if name in COUNTS else len(values))
    return found


def events(eval_dir: Path) -> list[Path]:
    """Return the folders of events, by name."""
    return sorted(file.parent for file in (eval_dir / "events").glob("*/gold.json"))


def run(event: Path) -> tuple[Gold, Comparison]:
    """Compare the accounts of an event and read what a person found in them."""
    comparison = compare(accounts(event))
    return gold(event, comparison.accounts), comparison


def accounts(event: Path) -> tuple[Account, ...]:
    """Load the accounts of an event as the program does."""
    names = json.loads((event / "gold.json").read_text(encoding="utf-8"))["accounts"]
    return load([event / name for name in names]).accounts


def gold(event: Path, compared: tuple[Account, ...]) -> Gold:
    """Read the gold of an event and place its passages in the accounts that were compared."""
    data = json.loads((event / "gold.json").read_text(encoding="utf-8"))
    named = {Path(account.source.path).name: account for account in compared}

    def passages(claims: list[dict[str, str]]) -> Passages:
        places = (place(named.get(claim["account"]), claim["quote"]) for claim in claims)
        return tuple(found for found in places if found)

    def divergence(item: dict[str, Any]) -> GoldDivergence:
        return GoldDivergence(item["type"], item["severity"], passages(item["claims"]))

    return Gold(
        aligned=tuple(passages(group["claims"]) for group in data["aligned"]),
        divergences=tuple(divergence(item) for item in data["divergences"]),
        look_alikes=tuple(passages(item["claims"]) for item in data["not_divergent"]),
    )


def place(account: Account | None, quote: str) -> Span | None:
    """Find words in an account, whatever white space stands between their letters."""
    if account is None:
        return None
    kept = [offset for offset, character in enumerate(account.text) if not character.isspace()]
    wanted = "".join(quote.split())
    at = "".join(account.text.split()).find(wanted)
    return Span(account.id, kept[at], kept[at + len(wanted) - 1] + 1) if wanted and at >= 0 else None


def touches(claim: Claim, passage: Span) -> bool:
    """Say whether a claim covers half of a passage, or the passage half of the claim."""
    shorter = min(len(claim.span), len(passage))
    return claim.span.shared(passage) * 2 >= shorter > 0


def score(gold: Gold, comparison: Comparison) -> dict[str, float | None]:
    """Return the figures of one event; None where its gold cannot tell."""
    recall, precision = _links(gold, comparison)
    flagged = [item for item in gold.divergences if item.severity != "omission"]
    contradictions = [item for item in flagged if item.severity == "contradiction"]
    omissions = [item for item in gold.divergences if item.severity == "omission"]
    alarms = sum(_alarm(pair, comparison) for pair in gold.look_alikes)
    both = (recall or 0) + (precision or 0)
    return {
        "link_f1": 2 * (recall or 0) * (precision or 0) / both if both else 0.0,
        "link_precision": precision,
        "link_recall": recall,
        "divergence_recall_typed": _share([_found(item, comparison, typed=True) for item in flagged]),
        "divergence_recall_any": _share([_found(item, comparison) for item in flagged]),
        "contradiction_recall": _share([_found(item, comparison) for item in contradictions]),
        "omission_recall": _share([_omission(item, comparison) for item in omissions]),
        "look_alikes_flagged": float(alarms),
        "look_alikes": float(len(gold.look_alikes)),
        "verbatim": _verbatim(comparison),
    }


def _share(found: list[bool]) -> float | None:
    return sum(found) / len(found) if found else None


def rows_of(comparison: Comparison) -> list[list[Claim]]:
    """Return the claims of every row."""
    claims = comparison.claims_by_id()
    return [[claims[claim] for claim in row.claims] for row in comparison.table.rows]


def _links(gold: Gold, comparison: Comparison) -> tuple[float | None, float | None]:
    rows = rows_of(comparison)
    wanted = [
        pair
        for group in gold.aligned
        for pair in combinations(group, 2)
        if pair[0].account != pair[1].account
    ]
    hits = [any(_holds(row, first) and _holds(row, second) for row in rows) for first, second in wanted]
    member = {
        claim.id: {
            n for n, group in enumerate(gold.aligned) if any(touches(claim, passage) for passage in group)
        }
        for claim in comparison.claims
    }
    judged = [
        bool(member[first.id] & member[second.id])
        for row in rows
        for first, second in combinations(row, 2)
        if first.account != second.account and member[first.id] and member[second.id]
    ]
    return _share(hits), _share(judged)


def _holds(row: list[Claim], passage: Span) -> bool:
    return any(touches(claim, passage) for claim in row)


def _found(wanted: GoldDivergence, comparison: Comparison, *, typed: bool = False) -> bool:
    need = min(2, len({passage.account for passage in wanted.passages}))
    return any(
        len(_sides(flag, wanted.passages)) >= need > 0
        for flag in comparison.divergences
        if not typed or flag.kind == wanted.kind
    )


def _sides(flag: Divergence, passages: Passages) -> set[AccountId]:
    return {passage.account for passage in passages for span in flag.spans if span.shared(passage)}


def _omission(wanted: GoldDivergence, comparison: Comparison) -> bool:
    rows = rows_of(comparison)
    everyone = len(comparison.accounts)
    alone = any(
        _holds(row, passage) and len({claim.account for claim in row}) < everyone
        for passage in wanted.passages
        for row in rows
    )
    as_detail = replace(wanted, kind="detail")
    return alone or _found(as_detail, comparison, typed=True)


def _alarm(pair: Passages, comparison: Comparison) -> bool:
    if len({passage.account for passage in pair}) < 2:
        return False
    for flag in comparison.divergences:
        inside = [next((p.account for p in pair if span.shared(p)), None) for span in flag.spans]
        if flag.kind in STRICT and None not in inside and len(set(inside)) >= 2:
            return True
    return False


def _verbatim(comparison: Comparison) -> float | None:
    """Return the share of shown spans that lie wholly inside their account's text and are not empty."""
    sizes = {account.id: len(account.text) for account in comparison.accounts}
    spans = [claim.span for claim in comparison.claims]
    spans += [span for flag in comparison.divergences for span in flag.spans]
    return _share(
        [span.account in sizes and len(span) > 0 and span.end <= sizes[span.account] for span in spans]
    )


def main() -> None:
    """Print the figures of every event of a folder, then their means."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--event", default="", help="only events whose folder's name holds this")
    arguments = parser.parse_args()
    scored = []
    for event in events(arguments.folder):
        if arguments.event in event.name:
            found = score(*run(event))
            scored.append(found)
            print(
                event.name,
                *(f"{name} {value:.3f}" for name, value in found.items() if value is not None),
                sep="\n  ",
            )
    if scored:
        print("all", *(f"{name} {value:.3f}" for name, value in total(scored).items()), sep="\n  ")


if __name__ == "__main__":
    main()
