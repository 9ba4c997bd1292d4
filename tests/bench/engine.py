"""From files to a comparison, cold and warm. The accounts are made of the sample's words, so nothing else is needed.

Each warm figure is the median of three. Seconds of the clock are what a person waits; those of the processor do not
grow when others use the machine.
"""

from __future__ import annotations

import html
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from comparer.assets import path
from comparer.load import load, sample_paths
from comparer.model import Account, Claim, Comparison, sigil
from comparer.pipeline import compare, read

WORDS = 600
RUNS = 3
TOP = Path(__file__).resolve().parents[2]
LIMITS = {
    "one account of 600 words to claims, processor": 0.4,
    "3 × 600 words, text files to a comparison": 1.0,
    "10 × 600 words, text files to a comparison": 4.0,
    "sample in the terminal, again": 2.5,
}

Figure = tuple[str, float, str]


def run() -> list[Figure]:
    """Return (name, value, unit) rows."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_cold(folder), *_warm(Path(folder))]


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


def _warm(folder: Path) -> list[Figure]:
    """Return what a program takes that has compared before."""
    accounts = accounts_of(10)
    texts = [_written(account, folder, page=False) for account in accounts]
    pages = [_written(account, folder, page=True) for account in accounts[:3]]
    compare(load(texts[:3]).accounts)
    rows: list[Figure] = []
    for name, files in (
        ("3 × 600 words, text files", texts[:3]),
        ("3 × 600 words, saved web pages", pages),
        ("10 × 600 words, text files", texts),
    ):
        clock, processor = _timed(partial(_from_files, files))
        rows += [(f"{name} to a comparison", clock, "s"), (f"{name}, processor", processor, "s")]
    _, processor = _timed(lambda: read(accounts[0]))
    known: dict[str, tuple[Claim, ...]] = {}
    compare(accounts[:3], known=known)
    clock, _ = _timed(lambda: compare(accounts[:3], known=known))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *rows,
        ("one account of 600 words to claims, processor", processor, "s"),
        ("3 × 600 words compared again, readings kept", clock, "s"),
        ("most memory of it all", memory, "MB"),
    ]


def _from_files(files: Sequence[Path]) -> Comparison:
    return compare(load(files).accounts)


def _written(account: Account, folder: Path, *, page: bool) -> Path:
    """Write an account to a file and return its path."""
    if not page:
        file = folder / f"{account.id}.txt"
        file.write_text(
            f"Publisher: {account.publisher}\nPublished: 2025-01-08\n\n{account.text}\n", encoding="utf-8"
        )
        return file
    file = folder / f"{account.id}.html"
    told = "".join(f"<p>{html.escape(line)}</p>\n" for line in account.text.splitlines())
    file.write_text(
        f"<!doctype html><html lang=en><head><title>{account.publisher}</title></head><body><article>{told}</article></body></html>",
        encoding="utf-8",
    )
    return file


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds of the clock and of the processor; child processes count for the first alone."""
    clock, processor = [], []
    for _ in range(RUNS):
        begun, used = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - begun)
        processor.append(time.process_time() - used)
    return median(clock), median(processor)


def _cold(folder: str) -> list[Figure]:
    """Return what the command line takes for the sample; as in an installed program, what was compiled is kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
    command = [sys.executable, "-m", "comparer", "compare", *map(str, sample_paths())]
    taken = []
    for _ in range(1 + RUNS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, cwd=TOP, env=environment, capture_output=True)
        taken.append(time.perf_counter() - begun)
    return [
        ("sample in the terminal, first time, nothing compiled", taken[0], "s"),
        ("sample in the terminal, again", median(taken[1:]), "s"),
    ]
