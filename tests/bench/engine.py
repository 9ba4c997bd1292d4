"""Parse and compare, cold and warm. The accounts are made of the sample's words, so nothing else is needed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from comparer.assets import path
from comparer.load import load
from comparer.model import Account, sigil
from comparer.pipeline import compare, read

WORDS = 600


def run() -> list[tuple[str, float, str]]:
    """Return (name, value, unit) rows."""
    three = accounts_of(3)
    cold = _cold()
    read(three[0])
    parse = _time(lambda: read(three[0]))
    compare(three)
    return [
        ("start of Python to a comparison of 3 × 600 words, cold", cold, "s"),
        ("one account of 600 words to claims, warm", parse, "s"),
        ("3 × 600 words to a comparison, warm", _time(lambda: compare(three)), "s"),
        ("10 × 600 words to a comparison, warm", _time(lambda: compare(accounts_of(10))), "s"),
    ]


def accounts_of(count: int) -> tuple[Account, ...]:
    """Return accounts of about 600 words: the sample's sentences, begun at another place in each account."""
    files = sorted(file for file in path("samples").iterdir() if file.suffix in {".txt", ".json"})
    loaded = load(files).accounts
    sentences = [line for account in loaded for line in account.text.splitlines() if len(line) > 60]
    accounts = []
    for number in range(count):
        words: list[str] = []
        lines: list[str] = []
        at = number * 3
        while len(words) < WORDS:
            line = sentences[at % len(sentences)]
            lines.append(line)
            words += line.split()
            at += 1
        accounts.append(
            Account(sigil(number), "\n".join(lines), published="2025-01-08", publisher=f"Paper {number}")
        )
    return tuple(accounts)


def _time(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _cold() -> float:
    code = "from tests.bench.engine import accounts_of; from comparer.pipeline import compare; compare(accounts_of(3))"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).resolve().parents[2])
    return time.perf_counter() - began
