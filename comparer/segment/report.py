"""One piece of reporting in words of the parse: who, with which word, what."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import CertaintyLevel, Directness
from comparer.segment.tree import Range


@dataclass(frozen=True, slots=True)
class Report:
    """Source, cue and content as ranges of words.

    `anchor` is the word the cue hangs on; `key` its lemma. `head` is the word that governs the content, -1 where
    the content is more than one sentence. `asserts` says that the content is a statement, and not a thing or an
    intention ("criticized the plan", "wants to leave").
    """

    anchor: int
    key: str
    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    head: int = -1
    asserts: bool = True
    level: CertaintyLevel = CertaintyLevel.ATTRIBUTED
    directness: Directness = Directness.INDIRECT
