"""How well spelling variants of one name are told from neighbors: recall where 5 % of the neighbors pass.

Data: `names_dev.json`, pairs of spellings of one place (`pos`) and of two places that look alike (`neg`). Only the
spellings are compared; the gazetteer, which holds many of these names, is not asked.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from comparer.model import name_similarity

NAMES = ("name_recall_at_5fpr",)
_LET_THROUGH = 0.05


def figures(eval_dir: Path) -> dict[str, float | None]:
    """Return the figures of this scorer, None where the data is not there."""
    data = eval_dir / "names_dev.json"
    if not data.exists():
        return dict.fromkeys(NAMES)
    pairs = json.loads(data.read_text(encoding="utf-8"))
    right = [name_similarity(first, second) for first, second, *_ in pairs["pos"]]
    wrong = [name_similarity(first, second) for first, second, *_ in pairs["neg"]]
    return {"name_recall_at_5fpr": recall_at(_LET_THROUGH, right, wrong)}


def recall_at(let_through: float, right: list[float], wrong: list[float]) -> float:
    """Return the share of right pairs above the score that at most this share of wrong pairs passes."""
    threshold = sorted(wrong, reverse=True)[int(let_through * len(wrong))]
    return sum(score > threshold for score in right) / len(right)


if __name__ == "__main__":
    print(figures(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/eval")))
