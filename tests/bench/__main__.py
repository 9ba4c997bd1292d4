"""Times Comparer beside what one would take instead: `make bench`.

Machines differ and are noisy, so what counts is the ratio of two figures of one run, not a figure alone. A module may
name bounds in `LIMITS`, by the names of its figures; what is above its bound is said to be, and counted at the end.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import tests.bench


def main() -> int:
    """Run every bench module, or those named on the command line, and print a table."""
    wanted = sys.argv[1:]
    bounds = 0
    missed: list[str] = []
    for module in pkgutil.iter_modules(tests.bench.__path__):
        if module.name.startswith("_") or (wanted and module.name not in wanted):
            continue
        sys.stdout.write(f"\n{module.name}\n")
        bench = importlib.import_module(f"tests.bench.{module.name}")
        limits: dict[str, float] = getattr(bench, "LIMITS", {})
        for name, value, unit in bench.run():
            limit = limits.get(name)
            told = "" if limit is None else f"  at most {limit:g}: {'held' if value <= limit else 'MISSED'}"
            sys.stdout.write(f"  {name:58} {value:10.3f} {unit:5}{told}".rstrip() + "\n")
            bounds += limit is not None
            missed += [name] if limit is not None and value > limit else []
        sys.stdout.flush()
    sys.stdout.write(f"\n{bounds - len(missed)} of {bounds} bounds held\n")
    sys.stdout.writelines(f"  missed: {name}\n" for name in missed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
