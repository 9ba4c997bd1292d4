"""How well denied and uncertain events of real news are told from the others: F1 of negation and of hedging.

Data: `eventfacets_dev.jsonl`, one marked event a line. Negation is NEG against POS; hedging is everything that the
annotators did not call certain against what they did. Events without such a mark are left out.
"""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from comparer.facets.scope import find_certainties, find_polarities
from comparer.language import parse
from comparer.model import Account, AccountId, Certainty, CertaintyLevel, Polarity

NAMES = ("negation_f1", "hedge_f1")
_CERTAIN = {CertaintyLevel.ASSERTED, CertaintyLevel.ATTRIBUTED}


def figures(eval_dir: Path) -> dict[str, float | None]:
    """Return the figures of this scorer, None where the data is not there."""
    data = eval_dir / "eventfacets_dev.jsonl"
    if not data.exists():
        return dict.fromkeys(NAMES)
    items = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    negation = [
        (item["polarity"] == "NEG", denied(item)) for item in items if item["polarity"] in {"POS", "NEG"}
    ]
    hedging = [(item["certainty"] != "CERTAIN", hedged(item)) for item in items if item["certainty"]]
    return {"negation_f1": f1(negation), "hedge_f1": f1(hedging)}


def denied(item: dict[str, Any]) -> bool:
    """Say whether a denial overlaps the event. A word that is itself a denial ("ignored") did happen."""
    found = [
        facet for facet in _facets(item["sentence"]) if isinstance(facet, Polarity) and _meets(facet, item)
    ]
    return any(not facet.affirmed and facet.span not in facet.cues for facet in found)


def hedged(item: dict[str, Any]) -> bool:
    """Say whether an uncertain event overlaps the event."""
    found = [
        facet for facet in _facets(item["sentence"]) if isinstance(facet, Certainty) and _meets(facet, item)
    ]
    return any(facet.level not in _CERTAIN for facet in found)


def f1(pairs: list[tuple[bool, bool]]) -> float:
    """Return F1 of (gold, found) pairs."""
    hits = sum(gold and found for gold, found in pairs)
    return 2 * hits / max(1, sum(gold for gold, _ in pairs) + sum(found for _, found in pairs))


def _meets(facet: Polarity | Certainty, item: dict[str, Any]) -> bool:
    return bool(facet.span.start < item["end"] and item["start"] < facet.span.end)


@lru_cache(maxsize=4096)
def _facets(sentence: str) -> tuple[Polarity | Certainty, ...]:
    parsed = parse(Account(AccountId("A"), sentence))
    return (*find_polarities(parsed), *find_certainties(parsed))


if __name__ == "__main__":
    print(figures(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/eval")))
