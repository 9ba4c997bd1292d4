"""Which claims of a cell are shown in full: the row's own always, further ones where they are short or differ."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import Status
from comparer.present.sheet import Cell, Passage

FEW = 90
"""Letters of further claims that are never worth folding: about three lines of a narrow column."""


@dataclass(frozen=True, slots=True)
class Folded:
    """What is shown of a cell, and how many further claims are folded or could be."""

    shown: tuple[Passage, ...]
    hidden: int = 0
    open: bool = False


def fold(cell: Cell, needle: str = "", *, unfolded: bool = False) -> Folded:
    """Fold the further claims of a cell. What differs, what is sought and the only claim there is stay in sight."""
    if len(cell.passages) == 1:
        return Folded(cell.passages)
    kept = tuple(passage for passage in cell.passages if _stays(passage, needle)) or cell.passages[:1]
    further = [passage for passage in cell.passages if passage not in kept]
    if sum(len(passage.text) for passage in further) <= FEW:
        return Folded(cell.passages)
    if unfolded:
        return Folded(cell.passages, len(further), open=True)
    return Folded(kept, len(further))


def _stays(passage: Passage, needle: str) -> bool:
    if not passage.attached or (needle and needle.lower() in passage.text.lower()):
        return True
    return any(mark.status is not Status.DISMISSED for mark in (*passage.marks, *passage.beside))
