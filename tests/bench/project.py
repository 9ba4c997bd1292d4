"""An act with its commit, opening a project, and how large its file is."""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from comparer.model import Account, Comparison, Original, Source, Status
from comparer.review import AddAccounts, analyze, follow, make
from comparer.store import Project, create_project, open_project
from comparer.store.project import sha256
from tests.bench.engine import accounts_of
from tests.builders import many

DECISIONS = 300


def run() -> list[tuple[str, float, str]]:
    """Return (name, value, unit) rows."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_acts(Path(folder) / "acts.comparer"), *_opening(Path(folder) / "ten.comparer")]


def _acts(path: Path) -> list[tuple[str, float, str]]:
    comparison = many(1000)
    project = create_project(path)
    project.session.do(AddAccounts(comparison.accounts))
    times = _judge_all(project, comparison, 100)
    project.close()
    return [
        (
            "an act with its commit and redrawn marks, 1,000 rows, median",
            statistics.median(times) * 1000,
            "ms",
        )
    ]


def _opening(path: Path) -> list[tuple[str, float, str]]:
    accounts = tuple(_with_hash(account) for account in accounts_of(10))
    project = create_project(path)
    project.offer(
        Original(account.source.sha256, account.name, "text/plain", account.text.encode())
        for account in accounts
    )
    project.session.do(AddAccounts(accounts))
    comparison = analyze(project.session.state, known=project.known)
    _judge_all(project, comparison, DECISIONS)
    kept = analyze(project.session.state, known=project.known)
    project.keep(project.session.state, kept)
    project.close()
    began = time.perf_counter()
    opened = open_project(path)
    found = opened.kept(opened.session.state)
    took = time.perf_counter() - began
    opened.close()
    if found != kept:
        raise AssertionError("the kept analysis is not the one that was made")
    beyond = path.stat().st_size - sum(len(account.text.encode()) for account in accounts)
    return [
        ("opening 10 × 600 words with 300 decisions to the comparison", took, "s"),
        ("size of that file beyond the originals", beyond / 1e6, "MB"),
    ]


def _judge_all(project: Project, comparison: Comparison, count: int) -> list[float]:
    times = []
    for number in range(count):
        divergence = comparison.divergences[number % len(comparison.divergences)]
        began = time.perf_counter()
        done = project.session.do(make.judge(comparison, divergence.id, Status.CONFIRMED, f"note {number}"))
        comparison = follow(comparison, project.session.state, done.change) or comparison
        times.append(time.perf_counter() - began)
    return times


def _with_hash(account: Account) -> Account:
    return replace(account, source=Source(f"{account.id}.txt", sha256(account.text.encode())))
