"""Rewrite the expected outcomes: `python -m tests.golden.update`. Look at the difference before you commit it."""

from __future__ import annotations

import os

from tests.golden.cases import CASES, EPOCH, FOLDER, made, path


def main() -> None:
    """Write every file anew and name those that changed."""
    FOLDER.mkdir(exist_ok=True)
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    for name, form in CASES:
        content = made(name, form).encode()
        target = path(name, form)
        if not target.exists() or target.read_bytes() != content:
            target.write_bytes(content)
            print("changed:", target.name)


if __name__ == "__main__":
    main()
