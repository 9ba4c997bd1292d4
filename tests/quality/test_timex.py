from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.timex import Mark, figures, matches, plain, published_on, score


def test_that_the_measure_counts_overlap_same_words_and_same_value() -> None:
    gold = [Mark(0, 10, "2024-12-08"), Mark(20, 30, "P2D"), Mark(40, 50, "2024")]
    ours = [Mark(0, 10, "2024-12-08"), Mark(22, 30, "P3D")]
    rates = score([(gold, ours), ([], [Mark(0, 3, "2024")])])
    assert rates["timex_relaxed_f1"] == pytest.approx(4 / 6)
    assert rates["timex_strict_f1"] == pytest.approx(2 / 6)
    assert rates["timex_value_f1"] == pytest.approx(4 / 6 * 0.5)


def test_that_nothing_found_scores_nothing() -> None:
    assert set(score([([Mark(0, 3, "")], [])]).values()) == {0.0}


def test_that_each_annotation_is_matched_once_the_largest_overlap_first() -> None:
    gold = [Mark(0, 10, "a"), Mark(10, 12, "b")]
    ours = [Mark(2, 12, "c")]
    assert matches(gold, ours) == [(gold[0], ours[0])]


def test_that_seconds_and_empty_midnights_do_not_count() -> None:
    assert plain("2024-12-08T00:00:00") == plain("2024-12-08")
    assert plain("2024-12-08T20:05:00") == plain("2024-12-08T20:05")
    assert plain("2024-12-08T20:05") != plain("2024-12-08")


def test_that_a_day_of_publication_may_be_known_in_part() -> None:
    assert str(published_on("2013-03-22T10:00")) == "2013-03-22"
    assert str(published_on("2013-03")) == "2013-03-15"
    assert published_on("") is None


def test_that_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert set(figures(tmp_path).values()) == {None}


def test_that_a_folder_is_scored(tmp_path: Path) -> None:
    sentence = "They met on 8 December 2024."
    timex = {"start": 12, "end": 27, "type": "DATE", "value": "2024-12-08"}
    row = {"id": "x", "dct": "2025-01-08", "sentence": sentence, "timexes": [timex]}
    (tmp_path / "timex_dev.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert set(figures(tmp_path).values()) == {1.0}
