"""The window or the command line. Qt is imported only for the window."""

from __future__ import annotations

import sys

from comparer.load.isolation import WORKER_FLAG


def main() -> int:
    """Run the program and return its exit code."""
    if sys.argv[1:] == [WORKER_FLAG]:
        from comparer.load import worker  # noqa: PLC0415 -- the packaged program is its own child process

        return worker.main()
    from comparer.cli import main as command_line  # noqa: PLC0415 -- the child needs none of it

    return command_line.main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
