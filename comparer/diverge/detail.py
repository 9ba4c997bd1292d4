"""Detail: a fact that only some accounts have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Finding, Row


def detail(row: Row) -> Iterator[Finding]:
    """Yield facts added to a shared claim."""
    del row
    yield from ()
