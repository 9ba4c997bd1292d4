"""What two claims have in common, as numbers: the words themselves, and how they stand to everything else."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import say
from comparer.progress import Step

if TYPE_CHECKING:
    from comparer.align.candidates import Candidates
    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading
    from comparer.progress import Monitor

NAMES = (
    "containment",
    "weight",
    "kin containment",
    "kin weight",
    "same company",
    "above usual",
    "share of best",
    "deed",
    "sentence",
    "neighbors",
    "names",
    "figures",
    "speaker",
    "shorter",
    "length ratio",
    "accounts",
)
_STRIDE = 1000  # pairs between two reports

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the features of a pair need beside the pair: weights, and every claim's other candidates.

    `company` holds for each claim how alike its candidates are, itself among them; `usual` is the mean of that
    over all claims of other accounts, `best` the greatest containment in each other account; `around` the words of
    the sentence, `kin` what beginnings of words weigh; `close` how much two accounts have in common.
    """

    readings: tuple[Reading, ...]
    rarities: Rarities
    candidates: Candidates
    weight: list[float]
    company: list[dict[int, float]]
    norm: list[float]
    usual: list[float]
    best: dict[tuple[int, int], float]
    around: list[tuple[frozenset[str], float]]
    kin: dict[str, float]
    kin_weight: list[float]
    close: dict[tuple[int, int], float]


def describe(
    readings: tuple[Reading, ...], rarities: Rarities, candidates: Candidates, monitor: Monitor
) -> Iterator[tuple[Pair, tuple[float, ...]]]:
    """Yield every candidate pair with its features, in the order of `NAMES`."""
    setting = _setting(readings, rarities, candidates)
    for done, pair in enumerate(candidates):
        if done % _STRIDE == 0:
            monitor.report(Step(say("Comparing claims"), done, len(candidates)))
        yield pair, _features(setting, *pair)


def _setting(readings: tuple[Reading, ...], rarities: Rarities, candidates: Candidates) -> _Setting:
    weight = [rarities.weight(reading.lemmas) for reading in readings]
    company: list[dict[int, float]] = [{number: 1.0} for number in range(len(readings))]
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (one, other), shared in candidates.items():
        company[one][other] = company[other][one] = 2 * shared / ((weight[one] + weight[other]) or 1.0)
        part = shared / (min(weight[one], weight[other]) or 1.0)
        for claim, twin in ((one, other), (other, one)):
            key = claim, readings[twin].account
            best[key] = max(best[key], part)
    counts: defaultdict[int, int] = defaultdict(int)
    for reading in readings:
        counts[reading.account] += 1
    kin = _kin_weights(readings, rarities)
    return _Setting(
        readings=readings,
        rarities=rarities,
        candidates=candidates,
        weight=weight,
        company=company,
        norm=[math.sqrt(math.fsum(value * value for value in row.values())) for row in company],
        usual=[
            (math.fsum(row.values()) - 1.0) / max(1, len(readings) - counts[reading.account])
            for row, reading in zip(company, readings, strict=True)
        ],
        best=dict(best),
        around=_around(readings, rarities),
        kin=kin,
        kin_weight=[math.fsum(kin[stem] for stem in reading.stems) for reading in readings],
        close=_close(readings, rarities),
    )


def _kin_weights(readings: tuple[Reading, ...], rarities: Rarities) -> dict[str, float]:
    """Return the weight of every beginning of words: that of its most common word."""
    kin: dict[str, float] = {}
    for reading in readings:
        for lemma, stem in reading.kin:
            kin[stem] = min(kin.get(stem, math.inf), rarities.here[lemma])
    return kin


def _around(readings: tuple[Reading, ...], rarities: Rarities) -> list[tuple[frozenset[str], float]]:
    """Return for every claim the words of its sentence, and what they weigh."""
    words: defaultdict[int, set[str]] = defaultdict(set)
    for reading in readings:
        words[reading.sentence] |= reading.lemmas
    frozen = {sentence: (frozenset(found), rarities.weight(found)) for sentence, found in words.items()}
    return [frozen[reading.sentence] for reading in readings]


def _close(readings: tuple[Reading, ...], rarities: Rarities) -> dict[tuple[int, int], float]:
    """Return how much two accounts have in common: the part of the lighter one's words that both have."""
    words: defaultdict[int, set[str]] = defaultdict(set)
    for reading in readings:
        words[reading.account] |= reading.lemmas
    weight = {account: rarities.weight(found) for account, found in words.items()}
    return {
        (one, other): rarities.weight(first & second) / (min(weight[one], weight[other]) or 1.0)
        for one, first in words.items()
        for other, second in words.items()
        if one < other
    }


def _features(setting: _Setting, one: int, other: int) -> tuple[float, ...]:
    first, second = setting.readings[one], setting.readings[other]
    shared = setting.candidates[one, other]
    part = shared / (min(setting.weight[one], setting.weight[other]) or 1.0)
    alike = setting.company[one][other]
    kin = math.fsum(setting.kin[stem] for stem in first.stems & second.stems)
    here = setting.rarities.here
    around, beside = setting.around[one], setting.around[other]
    few, many = sorted((len(first.lemmas) or 1, len(second.lemmas) or 1))
    return (
        part,
        math.log1p(shared),
        kin / (min(setting.kin_weight[one], setting.kin_weight[other]) or 1.0),
        math.log1p(kin),
        _company(setting, one, other),
        alike - (setting.usual[one] + setting.usual[other]) / 2,
        part / (max(setting.best[one, second.account], setting.best[other, first.account]) or 1.0),
        math.log1p(math.fsum(min(here[word] for word in deed) for deed in first.deeds & second.deeds)),
        setting.rarities.weight(around[0] & beside[0]) / (min(around[1], beside[1]) or 1.0),
        _neighbors(setting, one, other),
        float(len(first.names & second.names)),
        float(len(first.figures & second.figures)),
        float(bool(first.speakers & second.speakers)),
        math.log(few),
        math.log(many / few),
        setting.close[min(first.account, second.account), max(first.account, second.account)],
    )


def _company(setting: _Setting, one: int, other: int) -> float:
    """Return whether two claims resemble the same others, as a cosine; each resembles itself."""
    small, large = sorted((setting.company[one], setting.company[other]), key=len)
    both = math.fsum(value * large[claim] for claim, value in small.items() if claim in large)
    return both / (setting.norm[one] * setting.norm[other])


def _neighbors(setting: _Setting, one: int, other: int) -> float:
    """Return how alike the claims just before or after are."""
    best = 0.0
    readings = setting.readings
    for here in (one - 1, one + 1):
        if 0 <= here < len(readings) and readings[here].account == readings[one].account:
            row = setting.company[here]
            for there in (other - 1, other + 1):
                if there in row and readings[there].account == readings[other].account:
                    best = max(best, row[there])
    return best
