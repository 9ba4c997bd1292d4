"""From the features of two claims to the probability that they are about the same thing."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache

from comparer import assets
from comparer.align.features import NAMES


@dataclass(frozen=True, slots=True)
class Weights:
    """A learned linear score. `cut` is the mean probability down to which groups of claims join."""

    bias: float
    weights: tuple[float, ...]
    cut: float

    def chance(self, features: tuple[float, ...]) -> float:
        """Return the probability of a link."""
        score = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


@cache
def weights() -> Weights:
    """Return the weights of `resources/align/weights.json`, which also tells how they were found."""
    held = json.loads(assets.text("align/weights.json"))
    return Weights(held["bias"], tuple(held["weights"].get(name, 0.0) for name in NAMES), held["cut"])
