"""Counts how many of the program's flags on real events a careful editor kept.

`python -m tests.quality.judged [FOLDER]` compares the events of FOLDER again and looks every flag up in the lists
beside this file, one a line: kind, severity, the flagged words of both sides, keep (yes or no), why.
`--todo` prints the flags that nobody has judged yet, ready to be judged. `--calibrate` learns from the lists how
often flags of a rule and strength are kept, and writes `resources/diverge/calibration.tsv`. `elsewhere.tsv` adds what was
kept of flags on other reports, so that the four events alone do not make it too sure.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from comparer import assets
from comparer.diverge.table import find
from comparer.model import Comparison, Severity
from tests.quality import events

HERE = Path(__file__).resolve().parent
_LONGEST = 5
"""Words of a text that stand here in one piece: the lists point at words, they do not repeat the reports."""

_PRIOR = 4
"""How many flags of its kind a rule's own record weighs as much as."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag of the program as it stands in the lists. `strength` is the rule's own."""

    kind: str
    severity: str
    words: str
    rule: str
    strength: float

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what a judgment is found by."""
        return self.kind, self.severity, self.words


def flags(comparison: Comparison) -> tuple[Flag, ...]:
    """Return every flag of a comparison, the gravest first."""
    found = find(comparison.table, comparison.claims, comparison.accounts)
    return tuple(
        Flag(
            finding.kind.value,
            finding.severity.word,
            " | ".join(f"{item.account}: {short(item.words)}" for item in finding.items),
            finding.rule,
            finding.strength,
        )
        for _, _, finding in found
    )


def short(words: str) -> str:
    """Return flagged words as the lists have them: long ones without their middle."""
    parts = words.split()
    return " ".join(parts if len(parts) <= _LONGEST else (*parts[:3], "…", *parts[-2:]))


def judgments(event: str) -> dict[tuple[str, str, str], bool]:
    """Return the judgments of an event: whether an editor keeps the flag with this kind, severity and words."""
    file = HERE / f"{event}.tsv"
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            (row[0], row[1], row[2]): row[3] == "yes" for row in rows if len(row) > 3 and row[0] != "kind"
        }


def elsewhere() -> list[tuple[Flag, bool]]:
    """Return judgments on made-up and other short reports that are not in the folder of events: rules, no words."""
    with (HERE / "elsewhere.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        (
            Flag(row["rule"].partition(".")[0], "", "", row["rule"], float(row["strength"])),
            row["keep"] == "yes",
        )
        for row in rows
    ]


def calibration(judged: list[tuple[Flag, bool]]) -> str:
    """Return the table of confidence: for each rule, the share kept from a strength upward, never falling."""
    lines = [
        "# Made by `python -m tests.quality.judged --calibrate` from the lists in tests/quality/judged.",
        "#",
    ]
    lines += ["# rule\tstrength from\tshare kept"]
    overall = _share([kept for _, kept in judged], 0.8)
    lines += [f"any\t0.0\t{overall:.2f}"]
    by_rule: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for flag, kept in judged:
        by_rule[flag.rule].append((flag.strength, kept))
        by_kind[flag.kind].append(kept)
    lines += [f"{kind}\t0.0\t{_share(kept, overall):.2f}" for kind, kept in sorted(by_kind.items())]
    for rule, found in sorted(by_rule.items()):
        base = _share(by_kind[rule.partition(".")[0]], overall)
        lines += [f"{rule}\t{start:.2f}\t{share:.2f}" for start, share in _rising(sorted(found), base)]
    return "\n".join(lines) + "\n"


def reliability(judged: list[tuple[Flag, bool]]) -> list[tuple[float, int, float]]:
    """Return for each step of confidence (rounded to tenths): it, how many flags have it, the share kept."""
    from comparer.diverge.calibrate import confidence  # noqa: PLC0415 -- reads the table this file may just have written

    steps: dict[float, list[bool]] = defaultdict(list)
    for flag, kept in judged:
        steps[round(confidence(flag.rule, flag.strength), 1)].append(kept)
    return [(step, len(kept), sum(kept) / len(kept)) for step, kept in sorted(steps.items())]


def _share(kept: list[bool], prior: float) -> float:
    return (sum(kept) + _PRIOR * prior) / (len(kept) + _PRIOR)


def _rising(found: list[tuple[float, bool]], base: float) -> list[tuple[float, float]]:
    """Pool neighbors until the shares rise with the strength (isotonic regression), each drawn to `base`."""
    pools: list[tuple[float, list[bool]]] = []
    for strength, kept in found:
        if pools and pools[-1][0] == strength:
            pools[-1][1].append(kept)
        else:
            pools.append((strength, [kept]))
        while len(pools) > 1 and _mean(pools[-2][1]) >= _mean(pools[-1][1]):
            last = pools.pop()
            pools[-1] = (pools[-1][0], pools[-1][1] + last[1])
    rising: list[tuple[float, float]] = []
    for start, pool in pools:
        share = _share(pool, base)
        if not rising or share > rising[-1][1]:
            rising.append((start, share))
    return rising


def _mean(kept: list[bool]) -> float:
    return sum(kept) / len(kept)


def main() -> None:
    """Print the counts of every event, or the flags nobody has judged, or write the calibration."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=events.DEFAULT)
    parser.add_argument("--todo", action="store_true", help="print the flags nobody has judged")
    parser.add_argument("--calibrate", action="store_true", help="write resources/diverge/calibration.tsv")
    chosen = parser.parse_args()
    judged = report(chosen.folder, todo=chosen.todo)
    if chosen.calibrate and judged:
        assets.path("diverge/calibration.tsv").write_text(
            calibration([*judged, *elsewhere()]), encoding="utf-8"
        )


def report(folder: Path, *, todo: bool = False) -> list[tuple[Flag, bool]]:
    """Print what was judged of each event and how reliable each step of confidence is; return what was judged."""
    found = events.events(folder)
    if not found:
        print(f"There are no events in {folder}.")
    judged: list[tuple[Flag, bool]] = []
    for event in found:
        judged += _event(event, todo=todo)
    if not todo and judged:
        print(f"all: {_mean([kept for _, kept in judged]):.2f} of {len(judged)} judged flags are kept")
        for step, count, share in reliability([*judged, *elsewhere()]):
            print(f"  confidence {step:.1f}: {count} flags, {share:.2f} kept")
    return judged


def _event(event: Path, *, todo: bool) -> list[tuple[Flag, bool]]:
    _, comparison = events.run(event)
    known, shown = judgments(event.name), flags(comparison)
    judged = [(flag, known[flag.key]) for flag in shown if flag.key in known]
    unjudged = [flag for flag in shown if flag.key not in known]
    if todo:
        print(f"# {event.name}")
        for flag in unjudged:
            print("\t".join((*flag.key, "", "")))
        return judged
    wrong = sum(1 for flag, kept in judged if not kept and flag.severity == Severity.CONTRADICTION.word)
    print(
        f"{event.name}: {len(shown)} flags, {sum(kept for _, kept in judged)} kept of {len(judged)} judged, "
        f"{len(unjudged)} not judged; {wrong} false contradictions in {len(comparison.table.rows)} rows"
    )
    return judged


if __name__ == "__main__":
    main()
