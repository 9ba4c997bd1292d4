"""Scores expressions of time against TIMEX3 annotations.

`python -m tests.quality.timex [FOLDER]` prints the figures. FOLDER holds `timex_dev.jsonl`: one sentence a line with
its day of publication and its annotations. The measure is TempEval-3's (UzZaman et al. 2013), counted sentence by
sentence: one-to-one matches, largest overlap first; *relaxed* counts any overlap, *strict* the same words, *value*
is the relaxed F1 times the share of matches with the same normalized value.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comparer.facets.time import tag

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "eval"
FILE = "timex_dev.jsonl"
NAMES = ("timex_relaxed_f1", "timex_strict_f1", "timex_value_f1")


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation: a half-open range of the sentence and a TIMEX3 value."""

    start: int
    end: int
    value: str


def figures(eval_dir: Path) -> dict[str, float | None]:
    """Return relaxed, strict and value F1; None for each where the data is not there."""
    path = eval_dir / FILE
    if not path.exists():
        return dict.fromkeys(NAMES)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return score([(_gold(row), _found(row)) for row in rows])


def score(sentences: list[tuple[list[Mark], list[Mark]]]) -> dict[str, float | None]:
    """Return the figures of sentences given as (expected, found) annotations."""
    expected = sum(len(gold) for gold, _ in sentences)
    found = sum(len(ours) for _, ours in sentences)
    pairs = [pair for gold, ours in sentences for pair in matches(gold, ours)]
    strict = sum((one.start, one.end) == (other.start, other.end) for one, other in pairs)
    same = sum(plain(one.value) == plain(other.value) for one, other in pairs)
    relaxed = f1(len(pairs), expected, found)
    value = relaxed * same / len(pairs) if pairs else 0.0
    return dict(zip(NAMES, (relaxed, f1(strict, expected, found), value), strict=True))


def matches(gold: list[Mark], ours: list[Mark]) -> list[tuple[Mark, Mark]]:
    """Return pairs that overlap, each annotation once, the largest overlap first, then the later ones."""
    overlaps = [
        (min(one.end, other.end) - max(one.start, other.start), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(ours)
    ]
    pairs: dict[int, int] = {}
    for shared, i, j in sorted(overlaps, reverse=True):
        if shared > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(gold[i], ours[j]) for i, j in pairs.items()]


def f1(right: int, expected: int, found: int) -> float:
    """Return the harmonic mean of precision and recall, 0 where nothing is right."""
    return 2 * right / (expected + found) if right else 0.0


def plain(value: str | None) -> str:
    """Return a TIMEX3 value without seconds or a midnight that says nothing, in capitals."""
    text = (value or "").strip().upper()
    text = re.sub(r"^(\d{4}-\d\d-\d\d)T00:00(:00)?$", r"\1", text)
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", text)


def _gold(row: dict[str, list[dict[str, str]]]) -> list[Mark]:
    return [Mark(int(each["start"]), int(each["end"]), each.get("value") or "") for each in row["timexes"]]


def _found(row: dict[str, str]) -> list[Mark]:
    timexes = tag(row["sentence"], published_on(row.get("dct") or ""))
    return [Mark(timex.start, timex.end, timex.value) for timex in timexes]


def published_on(text: str) -> date | None:
    """Return a day of publication; where only month or year is known, the middle of it."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    try:
        return date(int(match[1]), int(match[2] or 6), int(match[3] or 15)) if match else None
    except ValueError:
        return None


def main() -> None:
    """Print the figures of a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    for name, value in figures(parser.parse_args().folder).items():
        print(f"{name:20} {'no data' if value is None else f'{value:.4f}'}")


if __name__ == "__main__":
    main()
