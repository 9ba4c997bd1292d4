"""A scripted review for the fault tests: a process that says what it has kept, to be killed at any moment.

usage: python -m tests.store.scripted_review FILE ACTS
"""

from __future__ import annotations

import sys
from pathlib import Path

from comparer.model import Status
from comparer.review import AddAccounts, make
from comparer.store import ProjectError, create_project
from tests.builders import calls

CALLS = calls()
STATUSES = (Status.CONFIRMED, Status.DISMISSED, Status.UNSURE)


def main(path: Path, acts: int) -> int:
    """Do acts and print the number of each one that is kept."""
    try:
        project = create_project(path)
        project.session.do(AddAccounts(CALLS.accounts))
        print(1, flush=True)
        for number in range(2, acts + 1):
            divergence = CALLS.divergences[number % len(CALLS.divergences)]
            project.session.do(make.judge(CALLS, divergence.id, STATUSES[number % 3], f"note {number}"))
            print(number, flush=True)
    except ProjectError as error:
        print(f"error: {error.message}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), int(sys.argv[2])))
