"""The window or the command line. Qt is imported only for the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

FAILED = 1
INTERRUPTED = 130

_COLLECT = (50_000, 20, 100)
"""When Python looks for unreachable cycles: seldom, since starting and comparing make many values and hardly a cycle."""


def main() -> int:
    """Run the program and return its exit code."""
    gc.set_threshold(*_COLLECT)
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being imported
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    from comparer.load.isolation import WORKER_FLAG  # noqa: PLC0415 -- so that Ctrl-C finds us early

    if list(arguments) == [WORKER_FLAG]:
        from comparer.load import worker  # noqa: PLC0415 -- the packaged program is its own child process

        return worker.main()
    from comparer.cli import main as command_line  # noqa: PLC0415 -- the child needs none of it

    return command_line.main(arguments, open_window)


def open_window(paths: Sequence[str], *, sample: bool = False) -> int:
    """Open the window on files, or on the built-in sample, and return its exit code when it is closed."""
    if _no_screen():
        sentence = "There is no screen to open a window on: use `comparer compare FILE FILE ...` instead."
        print(sentence, file=sys.stderr)  # noqa: T201 -- there is no window to say it in
        return FAILED
    try:
        from comparer.gui.application import run  # noqa: PLC0415 -- the only place that asks for Qt
    except ImportError as problem:
        sentence = f"The window cannot open, since a part of it is missing: {problem}."
        print(sentence, file=sys.stderr)  # noqa: T201 -- there is no window to say it in
        return FAILED
    return int(run(paths, sample=sample))


def _no_screen() -> bool:
    """Qt aborts the whole process where there is no display, so look first."""
    if not sys.platform.startswith(("linux", "freebsd")) or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    raise SystemExit(main())
