"""What two claims have in common, as numbers: the words themselves, and how they stand to everything else."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.align.evidence import longest_run
from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.align.candidates import Candidates
    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading
    from comparer.progress import Monitor

NAMES = (
    "general containment",
    "containment here",
    "similarity here",
    "general weight",
    "weight here",
    "kin containment",
    "kin weight",
    "same company",
    "common matches",
    "above usual",
    "share of best",
    "deed",
    "verb",
    "run",
    "sentence",
    "neighbors",
    "names",
    "figures",
    "speaker",
    "distance",
    "shorter",
    "length ratio",
)
_STRIDE = 2000

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the features of a pair need beside the pair: weights, and every claim's other candidates."""

    readings: tuple[Reading, ...]
    rarities: Rarities
    candidates: Candidates
    general: list[float]
    here: list[float]
    company: list[dict[int, float]]
    norm: list[float]
    usual: list[float]
    best: dict[tuple[int, int], float]
    around: list[frozenset[str]]
    kin: dict[str, float]


def describe(
    readings: tuple[Reading, ...], rarities: Rarities, candidates: Candidates, monitor: Monitor
) -> dict[Pair, tuple[float, ...]]:
    """Return the features of every candidate pair, in the order of `NAMES`."""
    setting = _setting(readings, rarities, candidates)
    found = {}
    for done, pair in enumerate(candidates):
        if done % _STRIDE == 0:
            monitor.report(Step(say("Comparing claims"), done, len(candidates)))
        found[pair] = _features(setting, *pair)
    return found


def _setting(readings: tuple[Reading, ...], rarities: Rarities, candidates: Candidates) -> _Setting:
    company: list[dict[int, float]] = [{number: 1.0} for number in range(len(readings))]
    here = [rarities.weight(reading.lemmas) for reading in readings]
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (one, other), shared in candidates.items():
        common = shared.here * min(here[one], here[other])
        alike = 2 * common / ((here[one] + here[other]) or 1.0)
        company[one][other] = company[other][one] = alike
        for claim, twin in ((one, other), (other, one)):
            key = claim, readings[twin].account
            best[key] = max(best[key], shared.here)
    counts: defaultdict[int, int] = defaultdict(int)
    around: defaultdict[int, set[str]] = defaultdict(set)
    kin: dict[str, float] = {}
    for reading in readings:
        counts[reading.account] += 1
        around[reading.sentence] |= reading.lemmas
        for lemma, stem in reading.kin:
            kin[stem] = min(kin.get(stem, math.inf), rarities.here[lemma])
    usual = [
        (sum(row.values()) - 1.0) / max(1, len(readings) - counts[reading.account])
        for row, reading in zip(company, readings, strict=True)
    ]
    return _Setting(
        readings=readings,
        rarities=rarities,
        candidates=candidates,
        general=[sum(rarities.general[lemma] for lemma in reading.lemmas) for reading in readings],
        here=here,
        company=company,
        norm=[math.sqrt(sum(value * value for value in row.values())) for row in company],
        usual=usual,
        best=dict(best),
        around=[frozenset(around[reading.sentence]) for reading in readings],
        kin=kin,
    )


def _features(setting: _Setting, one: int, other: int) -> tuple[float, ...]:
    first, second = setting.readings[one], setting.readings[other]
    shared = setting.candidates[one, other]
    general = shared.general * min(setting.general[one], setting.general[other])
    here = shared.here * min(setting.here[one], setting.here[other])
    alike = setting.company[one][other]
    kin, kin_weight = _kin(setting, first, second)
    company, common = _company(setting, one, other)
    few, many = sorted((len(first.lemmas), len(second.lemmas)))
    return (
        shared.general,
        shared.here,
        alike,
        math.log1p(general),
        math.log1p(here),
        kin,
        math.log1p(kin_weight),
        company,
        common,
        alike - (setting.usual[one] + setting.usual[other]) / 2,
        shared.here / (max(setting.best[one, second.account], setting.best[other, first.account]) or 1.0),
        math.log1p(
            sum(min(setting.rarities.here[word] for word in deed) for deed in first.deeds & second.deeds)
        ),
        math.log1p(sum(setting.rarities.here[verb] for verb in first.verbs & second.verbs)),
        math.log1p(len(longest_run(first.sequence, second.sequence))),
        _around(setting, one, other),
        _neighbors(setting, one, other),
        float(len(first.names & second.names)),
        float(len(first.figures & second.figures)),
        float(bool(first.speakers & second.speakers)),
        abs(first.place - second.place),
        math.log(max(1, few)),
        math.log(max(1, many) / max(1, few)),
    )


def _kin(setting: _Setting, first: Reading, second: Reading) -> tuple[float, float]:
    """Return what related words are shared, as part of the lighter claim and as weight."""
    both = sum(setting.kin[stem] for stem in first.stems & second.stems)
    least = min(sum(setting.kin[stem] for stem in reading.stems) for reading in (first, second))
    return both / (least or 1.0), both


def _company(setting: _Setting, one: int, other: int) -> tuple[float, float]:
    """Return whether two claims resemble the same others: as a cosine, and in sum over these others."""
    small, large = sorted((setting.company[one], setting.company[other]), key=len)
    both = sum(value * large[claim] for claim, value in small.items() if claim in large)
    direct = 2 * setting.company[one][other]
    return both / (setting.norm[one] * setting.norm[other]), math.log1p(max(0.0, both - direct))


def _around(setting: _Setting, one: int, other: int) -> float:
    """Return how much the sentences share in which the claims stand."""
    first, second = setting.around[one], setting.around[other]
    least = min(setting.rarities.weight(first), setting.rarities.weight(second))
    return setting.rarities.weight(first & second) / (least or 1.0)


def _neighbors(setting: _Setting, one: int, other: int) -> float:
    """Return how alike the claims just before or after are."""
    best = 0.0
    for here in (-1, 1):
        for there in (-1, 1):
            pair = one + here, other + there
            inside = all(0 <= claim < len(setting.readings) for claim in pair)
            if (
                inside
                and setting.readings[pair[0]].account == setting.readings[one].account
                and setting.readings[pair[1]].account == setting.readings[other].account
            ):
                best = max(best, setting.company[pair[0]].get(pair[1], 0.0))
    return best
