"""Finds the files of `resources/`: in a checkout, in an installed wheel, in a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder of resources. FileNotFoundError: the installation is incomplete."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for folder in (package / "resources", frozen / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("Comparer's own files are missing. Install the program again.")


def path(name: str) -> Path:
    """Return the path of a resource named with forward slashes: `language/hedges.txt`."""
    return root().joinpath(*name.split("/"))


def text(name: str) -> str:
    """Return a text resource."""
    return path(name).read_text(encoding="utf-8")


def lines(name: str) -> tuple[str, ...]:
    """Return the entries of a word list: one a line, without blank lines and without what follows a `#`."""
    entries = (line.partition("#")[0].strip() for line in text(name).splitlines())
    return tuple(entry for entry in entries if entry)
