"""The window or the command line. Qt is imported only for the window."""

from __future__ import annotations


def main() -> int:
    """Run the program and return its exit code."""
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
