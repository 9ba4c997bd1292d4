"""Scores attributions against people's annotations.

`python -m tests.quality.attribution [FOLDER]` prints the figures. FOLDER holds `attribution_dev.jsonl`: one text a
line with its attributions, each of source, cue and content as lists of [start, end] in code points, and a kind
(direct, mixed, indirect).

Found and annotated attributions are paired one to one, the best overlap of contents first. A content counts as found
where the characters both cover are at least half of those either covers; a pair where its sources, too, share three
tenths, or neither has one.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comparer.language import parse
from comparer.model import Account, AccountId
from comparer.segment import find_attributions

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "eval"
NAMES = ("attribution_content_f1", "attribution_pair_f1", "attribution_direct_recall")
_SAME_CONTENT = 0.5
_NEAR_CONTENT = 0.1
_SAME_SOURCE = 0.3

Covered = frozenset[int]


@dataclass(frozen=True, slots=True)
class Link:
    """An attribution as the characters its source and its content cover."""

    content: Covered
    source: Covered
    kind: str = ""


@dataclass(slots=True)
class Count:
    """What was annotated, found, and right."""

    gold: int = 0
    found: int = 0
    contents: int = 0
    pairs: int = 0
    direct: int = 0
    direct_found: int = 0


def figures(eval_dir: Path) -> dict[str, float | None]:
    """Return F1 of contents, F1 of source and content, recall of direct quotations; None without the data."""
    data = eval_dir / "attribution_dev.jsonl"
    if not data.is_file():
        return dict.fromkeys(NAMES)
    count = Count()
    for line in data.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            add(count, [_gold(item) for item in row["attributions"]], found_in(row["text"]))
    return {
        NAMES[0]: _f1(count.contents, count),
        NAMES[1]: _f1(count.pairs, count),
        NAMES[2]: count.direct_found / count.direct if count.direct else None,
    }


def found_in(text: str) -> list[Link]:
    """Return the attributions the program finds in a text."""
    account = Account(AccountId("A"), text)
    return [
        Link(
            _cover([(span.start, span.end) for span in found.content_spans]),
            _cover([(span.start, span.end) for span in found.source_spans]),
        )
        for found in find_attributions(parse(account))
    ]


def add(count: Count, gold: list[Link], found: list[Link]) -> None:
    """Pair the attributions of one text and count what is right."""
    count.gold += len(gold)
    count.found += len(found)
    count.direct += sum(link.kind == "direct" for link in gold)
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    overlaps = (
        (overlap(right.content, guess.content), i, j)
        for i, right in enumerate(gold)
        for j, guess in enumerate(found)
    )
    for shared, i, j in sorted(overlaps, reverse=True):
        if shared < _NEAR_CONTENT:
            break
        if i not in free_gold or j not in free_found:
            continue
        free_gold.remove(i)
        free_found.remove(j)
        if shared >= _SAME_CONTENT:
            count.contents += 1
            count.pairs += same_source(gold[i].source, found[j].source)
            count.direct_found += gold[i].kind == "direct"


def overlap(first: Covered, second: Covered) -> float:
    """Return the characters both cover as a share of those either covers."""
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def same_source(gold: Covered, found: Covered) -> bool:
    """Say whether two sources are one, or both are missing."""
    return (not gold and not found) or overlap(gold, found) >= _SAME_SOURCE


def _gold(item: dict[str, Any]) -> Link:
    return Link(_cover(item["content"]), _cover(item["source"]), item["kind"])


def _cover(spans: list[Any]) -> Covered:
    return frozenset(at for start, end in spans for at in range(start, end))


def _f1(right: int, count: Count) -> float | None:
    total = count.gold + count.found
    return 2 * right / total if total else None


def main(arguments: list[str]) -> None:
    """Print the figures."""
    for name, value in figures(Path(arguments[0]) if arguments else DEFAULT).items():
        print(f"{name:28} {'not measured' if value is None else f'{value:.3f}'}")


if __name__ == "__main__":
    main(sys.argv[1:])
