"""Learns how the kinds of evidence weigh, and writes `resources/align/weights.json`.

`python packaging/train_alignment.py FOLDER [--write]`. FOLDER holds research sets and hand-read events; it is no
part of the project. Every set weighs the same, however large. Figures printed are cross-validated by topic: no
topic is scored with weights that saw it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from comparer import assets
from comparer.align.attaching import attach
from comparer.align.candidates import find
from comparer.align.chances import chances
from comparer.align.features import NAMES, describe
from comparer.align.grouping import group
from comparer.align.kinship import relate
from comparer.align.pruning import prune
from comparer.align.rarities import weigh
from comparer.align.reading import Reading, ranks, read
from comparer.model import AccountId, Claim, ClaimId
from comparer.progress import SILENT
from tests.quality import align as sets
from tests.quality import events as hand

Pair = tuple[int, int]
EVENTS = "events"
STRENGTH = 0.1  # of the fit against the penalty; .03 to 1 differ by less than .005
FOLDS = 5
SEEDS = (0, 1, 2)  # ways to deal the topics; the figures are their means
CUTS = (0.2, 0.225, 0.25, 0.275, 0.3, 0.325, 0.35, 0.4)


@dataclass(frozen=True, slots=True)
class Problem:
    """One topic or event, ready to learn from: the features of its candidate pairs, and what a person said."""

    name: str
    source: str
    readings: tuple[Reading, ...]
    features: dict[Pair, tuple[float, ...]]
    judged: frozenset[Pair]
    linked: frozenset[Pair]


def research(folder: Path) -> list[Problem]:
    """Read the research sets."""
    return [
        problem(topic.name, topic.source, topic.claims, topic.accounts, topic.judged, topic.linked)
        for topic in sets.topics(folder / sets.FILE)
    ]


def events(folder: Path) -> list[Problem]:
    """Read the hand-read events; a pair is judged where both claims touch a passage of the gold."""
    found = []
    for event in hand.events(folder):
        gold, comparison = hand.run(event)
        member = {
            claim.id: {n for n, row in enumerate(gold.aligned) if any(hand.touches(claim, p) for p in row)}
            for claim in comparison.claims
        }
        owner = {claim.id: claim.account for claim in comparison.claims}
        both = [
            (one, other)
            for one, other in combinations(owner, 2)
            if owner[one] != owner[other] and member[one] and member[other]
        ]
        judged = frozenset(frozenset(pair) for pair in both)
        linked = frozenset(frozenset((one, other)) for one, other in both if member[one] & member[other])
        accounts = tuple(account.id for account in comparison.accounts)
        found.append(problem(event.name, EVENTS, comparison.claims, accounts, judged, linked))
    return found


def problem(
    name: str,
    source: str,
    claims: tuple[Claim, ...],
    accounts: tuple[AccountId, ...],
    judged: frozenset[frozenset[ClaimId]],
    linked: frozenset[frozenset[ClaimId]],
) -> Problem:
    """Return what can be learned from these claims."""
    readings = read(claims, accounts)
    number = {reading.claim.id: index for index, reading in enumerate(readings)}

    def numbered(links: frozenset[frozenset[ClaimId]]) -> frozenset[Pair]:
        ends = (sorted(number[claim] for claim in link) for link in links)
        return frozenset((first, second) for first, second in ends)

    rarities = weigh(readings)
    features = dict(describe(readings, rarities, find(readings, rarities, SILENT), SILENT))
    return Problem(name, source, readings, features, numbered(judged), numbered(linked))


@dataclass(frozen=True, slots=True)
class Model:
    """A linear score: a bias, and a weight for every feature."""

    bias: float
    weights: tuple[float, ...]

    def likely(self, features: dict[Pair, tuple[float, ...]]) -> dict[Pair, float]:
        """Return the probability of every pair."""
        pairs = list(features)
        table = np.array([features[pair] for pair in pairs])
        chances = 1 / (1 + np.exp(-(table @ np.array(self.weights) + self.bias)))
        return dict(zip(pairs, chances.tolist(), strict=True))


def fit(problems: list[Problem], used: list[int], strength: float = STRENGTH) -> Model:
    """Fit a penalized logistic regression in which every source weighs the same."""
    rows, labels, owners = [], [], []
    for each in problems:
        for pair in sorted(each.judged & each.features.keys()):
            rows.append([each.features[pair][place] for place in used])
            labels.append(pair in each.linked)
            owners.append(each.source)
    table = np.array(rows)
    share: defaultdict[str, int] = defaultdict(int)
    for owner in owners:
        share[owner] += 1
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    weight = np.array([len(owners) / len(share) / share[owner] for owner in owners])
    fitted = LogisticRegression(C=strength, max_iter=3000).fit((table - middle) / spread, labels, weight)
    slopes = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - (slopes * middle).sum())
    full = [0.0] * len(NAMES)
    for place, slope in zip(used, slopes.tolist(), strict=True):
        full[place] = slope
    return Model(bias, tuple(full))


def rows(each: Problem, model: Model, cut: float) -> frozenset[Pair]:
    """Return the pairs that share a row."""
    owners = tuple(reading.account for reading in each.readings)
    places = ranks(each.readings)
    kinship = relate(each.readings, weigh(each.readings))
    likely = chances(model.likely(each.features), each.readings, kinship)
    groups = prune(group(places, owners, likely, cut, SILENT), places, owners, likely)
    groups, _ = attach(each.readings, kinship, groups, places, SILENT)
    return frozenset(pair for members in groups for pair in combinations(members, 2))


def folds(problems: list[Problem], seed: int) -> list[int]:
    """Deal the topics of every source to folds; an event is a fold's only event."""
    dealt = [0] * len(problems)
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(problems):
        by_source[each.source].append(place)
    for places in by_source.values():
        random.Random(seed).shuffle(places)  # noqa: S311 -- not for secrets
        for turn, place in enumerate(places):
            dealt[place] = turn % FOLDS
    return dealt


def validate(
    problems: list[Problem], used: list[int], strength: float = STRENGTH
) -> dict[float, dict[str, float]]:
    """Return F1 of every source for every cut, cross-validated."""
    counts: dict[float, defaultdict[str, list[int]]] = {cut: defaultdict(lambda: [0, 0, 0]) for cut in CUTS}
    for seed, fold in product(SEEDS, range(FOLDS)):
        dealt = folds(problems, seed)
        model = fit(
            [each for each, turn in zip(problems, dealt, strict=True) if turn != fold], used, strength
        )
        for each in (each for each, turn in zip(problems, dealt, strict=True) if turn == fold):
            for cut in CUTS:
                said = rows(each, model, cut) & each.judged
                for place, size in enumerate((len(said & each.linked), len(said), len(each.linked))):
                    counts[cut][each.source][place] += size
    return {
        cut: {source: 2 * right / max(1, said + wanted) for source, (right, said, wanted) in found.items()}
        for cut, found in counts.items()
    }


def story(rates: dict[float, dict[str, float]], sizes: dict[str, int]) -> list[str]:
    """Return how the weights were found, for whoever reads the file."""
    lines = [
        "Logistic regression on pairs of claims, penalized (C = "
        f"{STRENGTH}); each source weighs the same: "
        + ", ".join(f"{s} {n} pairs" for s, n in sizes.items())
        + ".",
        "F1 of links by rows, single claims attached, cross-validated by topic, for each cut:",
    ]
    for cut, found in rates.items():
        lines.append(
            f"cut {cut}: " + ", ".join(f"{source} {rate:.3f}" for source, rate in sorted(found.items()))
        )
    return lines


def write(model: Model, cut: float, told: list[str], path: Path) -> None:
    """Write the weights, readable and in the order of the features."""
    held: dict[str, Any] = {
        "story": told,
        "cut": cut,
        "bias": round(model.bias, 3),
        "weights": {name: round(weight, 3) for name, weight in zip(NAMES, model.weights, strict=True)},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(held, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def plateau(sums: list[float]) -> float:
    """Return the cut that is best together with its neighbors: a lucky peak is not to be trusted."""
    inner = range(1, len(CUTS) - 1)
    return CUTS[max(inner, key=lambda place: sum(sums[place - 1 : place + 2]))]


def learn(problems: list[Problem], path: Path | None) -> None:
    """Print cross-validated figures; fit on everything and write the weights where there is a path."""
    used = list(range(len(NAMES)))
    rates = validate(problems, used)
    sizes: defaultdict[str, int] = defaultdict(int)
    for each in problems:
        sizes[each.source] += len(each.judged & each.features.keys())
    told = story(rates, dict(sorted(sizes.items())))
    print(*told, sep="\n")
    best = plateau([sum(rates[cut].values()) for cut in CUTS])
    if path:
        write(
            fit(problems, used),
            best,
            [*told, f"Chosen: {best}, best in the mean over itself and the cuts beside it."],
            path,
        )


def main() -> None:
    """Print cross-validated figures, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    problems = research(arguments.folder) + events(arguments.folder)
    learn(problems, assets.path("align/weights.json") if arguments.write else None)


if __name__ == "__main__":
    main()
