"""Measures the analysis on real data: `make quality EVAL=DIR OUT=FILE`.

Prints a table, writes FILE as one JSON object (null where the data is not there), and exits 1 when a figure is
below its pinned floor on the very data it was pinned on,
or when a tracked file repeats one of the texts. `--pin` raises floors to what was measured;
`--lower NAME --because WHY` is the only way down, and WHY belongs into the CHANGELOG too.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.quality import align, attribution, eventfacets, events, names, timex, values
from tests.quality.copied import copied
from tests.quality.floors import Floors, digest
from tests.quality.judged.__main__ import report as reliability

MODULES = (attribution, timex, values, eventfacets, names, align, events)
NAMES = (
    "attribution_content_f1",
    "attribution_pair_f1",
    "attribution_direct_recall",
    "timex_relaxed_f1",
    "timex_strict_f1",
    "timex_value_f1",
    "quantity_exact_recall",
    "quantity_overlap_recall",
    "negation_f1",
    "hedge_f1",
    "name_recall_at_5fpr",
    "align_link_f1",
    "link_f1",
    "link_precision",
    "divergence_recall_typed",
    "divergence_recall_any",
    "contradiction_recall",
    "omission_recall",
    "look_alikes_flagged",
    "look_alikes",
    "verbatim",
)


def measure(data: Path) -> dict[str, float | None]:
    """Return every figure by name, None where its data is not in `data`."""
    found: dict[str, float | None] = dict.fromkeys(NAMES)
    for module in MODULES:
        found |= {name: value for name, value in module.figures(data).items() if name in found}
    return found


def main() -> int:
    """Measure, print, write, compare with the floors."""
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--because", metavar="WHY", default="")
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.stdout.write(f"There is no evaluation data at {options.data}, so nothing was measured.\n")
        return 0
    if copies := copied(options.data):
        lines = (f"{copy.file}:{copy.line}: {copy.words}\n" for copy in copies)
        sys.stdout.write(f"Words of publishers, never to be committed:\n{''.join(lines)}")
        return 1
    found = measure(options.data)
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    floors = Floors.read()
    same_data = floors.data == digest(options.data)
    for name in NAMES:
        floor = floors.figures.get(name)
        value = found[name]
        shown = "not measured" if value is None else f"{value:.3f}"
        sys.stdout.write(f"{name:28} {shown:>12}   floor {'–' if floor is None else f'{floor:.3f}'}\n")
    reliability(options.data)
    if options.pin or options.lower:
        floors.pinned(found, digest(options.data), options.lower, options.because).write()
        return 0
    if not same_data:
        sys.stdout.write("The floors were pinned on other data, so they are not compared.\n")
        return 0
    below = floors.below(found)
    if below:
        sys.stdout.write(f"Below the floor: {', '.join(below)}\n")
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())
