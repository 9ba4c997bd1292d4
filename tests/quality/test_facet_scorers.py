from __future__ import annotations

import json
from pathlib import Path

from tests.quality import eventfacets, names, values


def test_that_a_scorer_without_data_says_so(tmp_path: Path) -> None:
    for scorer in (values, names, eventfacets):
        assert scorer.figures(tmp_path) == dict.fromkeys(scorer.NAMES)


def test_that_spans_are_scored_exactly_and_by_overlap(tmp_path: Path) -> None:
    sentence = "The blast killed at least 12 rebels and 3 guards."
    items = [
        {"sentence": sentence, "start": 17, "end": 28, "text": "at least 12"},
        {"sentence": sentence, "start": 40, "end": 48, "text": "3 guards"},
    ]
    lines = "\n".join(map(json.dumps, items))
    (tmp_path / "values_dev.jsonl").write_text(lines, encoding="utf-8")
    found = values.figures(tmp_path)
    assert found == {"quantity_exact_recall": 0.5, "quantity_overlap_recall": 1.0}


def test_that_the_share_of_wrong_pairs_that_pass_is_held() -> None:
    wrong = [number / 100 for number in range(100)]
    assert names.recall_at(0.05, [0.95, 0.94, 0.5], wrong) == 1 / 3
