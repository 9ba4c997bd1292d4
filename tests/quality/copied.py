"""Finds where the project repeats the publishers' texts it is measured on: those are never committed."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from comparer.load import load

ROOT = Path(__file__).resolve().parents[2]
SHORTEST = 8
"""So many running words are a copy; fewer are how anybody speaks."""

_TEXTS = frozenset({".txt", ".html", ".docx", ".pdf", ".eml", ".mhtml", ".json"})
_NO_TEXTS = frozenset({".bin", ".comparer", ".icc", ".lock", ".png", ".svg", ".ttf"})
_WORD = re.compile(r"\w+")
_ESCAPE = re.compile(r"\\[nrt]")
_APOSTROPHE = re.compile(r"(?<=\w)(?:\\?['’]|\\u2019)(?=\w)")

Run = tuple[str, ...]


class Copy(NamedTuple):
    """A run of words that stands in a publisher's text too, and where it begins."""

    file: str
    line: int
    words: str


def copied(data: Path, root: Path = ROOT) -> list[Copy]:
    """Return what the tracked files of `root` share with the texts in `data`."""
    runs = {run for text in texts(data) for _, run in _runs(_words(text))}
    return [Copy(name, line, words) for name, text in _tracked(root) for line, words in shared(text, runs)]


def texts(data: Path) -> Iterator[str]:
    """Yield every text of a publisher in `data`: the accounts, and all words of the annotated sentences."""
    for path in sorted(data.rglob("*")):
        if path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from _strings(json.loads(line))
        elif path.suffix in _TEXTS:
            yield from (account.text for account in load([path]).accounts)


def shared(text: str, runs: set[Run]) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each longest stretch of `text` made of such runs."""
    words = _words(text)
    found = [at for at, run in _runs(words) if run in runs]
    for first, at in enumerate(found):
        if first and found[first - 1] == at - 1:
            continue
        last = at
        while last + 1 in found:
            last += 1
        yield words[at][0], " ".join(word for _, word in words[at : last + SHORTEST])


def _runs(words: list[tuple[int, str]]) -> Iterator[tuple[int, Run]]:
    for at in range(len(words) - SHORTEST + 1):
        run = tuple(word for _, word in words[at : at + SHORTEST])
        yield at, run


def _words(text: str) -> list[tuple[int, str]]:
    """Return the words with their lines, so that neither marks nor the way code breaks a string count."""
    return [
        (line, word.group())
        for line, held in enumerate(text.split("\n"), 1)
        for word in _WORD.finditer(_APOSTROPHE.sub("", _ESCAPE.sub(" ", held)).casefold())
    ]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def _tracked(root: Path) -> Iterable[tuple[str, str]]:
    # --others: what is not committed yet is found in time.
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    for name in names:
        path = root / name
        if path.suffix not in _NO_TEXTS and path.is_file():
            yield name, path.read_text(encoding="utf-8", errors="replace")
