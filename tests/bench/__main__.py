"""Times Comparer beside what one would take instead: `make bench`.

Machines differ and are noisy, so what counts is the ratio of two figures of one run, not a figure alone.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import tests.bench


def main() -> int:
    """Run every bench module, or those named on the command line, and print a table."""
    wanted = sys.argv[1:]
    for module in pkgutil.iter_modules(tests.bench.__path__):
        if module.name.startswith("_") or (wanted and module.name not in wanted):
            continue
        sys.stdout.write(f"\n{module.name}\n")
        for name, value, unit in importlib.import_module(f"tests.bench.{module.name}").run():
            sys.stdout.write(f"  {name:58} {value:10.3f} {unit}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
