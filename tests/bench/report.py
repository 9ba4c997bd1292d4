"""How long reports take and how large they are, beside the bare table of the library that draws them."""

from __future__ import annotations

import io
import time
import tracemalloc
from collections.abc import Callable
from functools import partial

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from comparer.model import Comparison
from comparer.present.exports import EXPORTS
from comparer.present.pdf import make_pdf
from comparer.present.pdf.style import Face
from comparer.present.sheet import View
from comparer.progress import SILENT
from tests.builders import calls, many

Figure = tuple[str, float, str]
_TURNS = 5
LIMITS = {
    "report of a small comparison": 1.0,
    "report of a small comparison, size": 300.0,
    "report of 1,000 rows of 3": 20.0,
    "report of 1,000 rows of 3, memory": 300.0,
    "report against bare table": 1.5,
    ".docx of 1,000 rows of 3": 2.0,
}


def run() -> list[Figure]:
    """Return (name, value, unit) of every figure."""
    make_pdf(calls())  # fonts are read once a session
    small, large = calls(), many(1000)
    small_seconds, small_pdf = timed(lambda: make_pdf(small))
    large_pdf = make_pdf(large)
    large_seconds, bare_seconds = alternating(lambda: make_pdf(large), lambda: bare_table(large))
    figures = [
        ("report of a small comparison", small_seconds, "s"),
        ("report of a small comparison, size", len(small_pdf) / 1000, "kB"),
        ("report of 1,000 rows of 3", large_seconds, "s"),
        ("report of 1,000 rows of 3, size", len(large_pdf) / 1000, "kB"),
        ("bare table of the same words", bare_seconds, "s"),
        ("report against bare table", large_seconds / bare_seconds, "times"),
        ("report of 1,000 rows of 3, memory", peak(lambda: make_pdf(large)), "MB"),
    ]
    for export in EXPORTS:
        seconds, _ = timed(partial(export.make, large, View(), SILENT))
        figures.append((f"{export.suffix} of 1,000 rows of 3", seconds, "s"))
    return figures


def timed(make: Callable[[], bytes]) -> tuple[float, bytes]:
    """Return how many seconds of the processor it takes, and what it makes."""
    began = time.process_time()
    made = make()
    return time.process_time() - began, made


def alternating(one: Callable[[], bytes], other: Callable[[], bytes]) -> tuple[float, float]:
    """Return the shortest of several times of each, taken in turn: what disturbs the machine disturbs both."""
    pairs = [(timed(one)[0], timed(other)[0]) for _ in range(_TURNS)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)


def peak(make: Callable[[], bytes]) -> float:
    """Return how many megabytes Python holds at most meanwhile."""
    tracemalloc.start()
    make()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def bare_table(comparison: Comparison) -> bytes:
    """Return the same words in the library's own table, without marks, heads or anything else of ours."""
    words = {claim.id: comparison.words(claim.span) for claim in comparison.claims}
    holders = {claim.id: claim.account for claim in comparison.claims}
    look = ParagraphStyle("words", fontName=Face.SERIF.value, fontSize=9.2, leading=13)
    rows = []
    for group in comparison.table.rows:
        held = {holders[claim_id]: words[claim_id] for claim_id in group.claims}
        rows.append([Paragraph(held.get(account, ""), look) for account in comparison.table.accounts])
    written = io.BytesIO()
    document = SimpleDocTemplate(written, pagesize=landscape(A4), leftMargin=51, rightMargin=51)
    document.build([LongTable(rows, colWidths=[240] * len(comparison.table.accounts))])
    return written.getvalue()
