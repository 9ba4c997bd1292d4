"""How many quantities of real news are found: recall of exact spans and of overlapping ones.

Data: `values_dev.jsonl`, one marked quantity a line. Gold is not exhaustive, so only recall is measured.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from comparer.facets.quantity import find_quantities
from comparer.facets.time import find_times
from comparer.language import parse
from comparer.model import Account, AccountId

NAMES = ("quantity_exact_recall", "quantity_overlap_recall")


def figures(eval_dir: Path) -> dict[str, float | None]:
    """Return the figures of this scorer, None where the data is not there."""
    data = eval_dir / "values_dev.jsonl"
    if not data.exists():
        return dict.fromkeys(NAMES)
    items = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    exact = overlap = 0
    for item in items:
        spans = _spans(item["sentence"])
        exact += (item["start"], item["end"]) in spans
        overlap += any(start < item["end"] and item["start"] < end for start, end in spans)
    return dict(zip(NAMES, (exact / len(items), overlap / len(items)), strict=True))


def _spans(sentence: str) -> set[tuple[int, int]]:
    parsed = parse(Account(AccountId("A"), sentence))
    return {(found.span.start, found.span.end) for found in find_quantities(parsed, find_times(parsed))}


if __name__ == "__main__":
    print(figures(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/eval")))
