"""Whether the words around an expression of time look back or ahead."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache


class Look(Enum):
    """Where a sentence looks from the day it was written."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|['’]ll|(?:is|are|was|were|am|be)\s+(?:going|due|set|scheduled|expected|slated|planned|supposed"
    r"|likely|about|to)\b|scheduled|expected|expects?|plans?|planned|planning|intends?|hopes?|due|deadline|upcoming|set\s+for|to\s+be"
    r"|expires?|expiring|effective|payable|matures?|must|should|may|might|can|could\s+be|would|forecasts?|ahead\s+of|as\s+soon\s+as"
    r"|next\s+(?:meeting|election|year|month)|agenda|tomorrow)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:said|says|was|were|had|has|have|did|told|went|came|took|made|saw|began|left|met|fell|rose|got|gave|held"
    r"|found|kept|became|led|lost|won|sent|put|ran|shot|spoke|wrote|fled|flew|cut|hit|set\s+off|\w{3,}ed|ago|since|last"
    r"|earlier|late|recent|former|yesterday)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:said|says|say|told|reported|announced|according\s+to|added)\b(?!\s+that\b)", re.IGNORECASE
)
_BREAK = re.compile(r"[;:]|--|—|\b(?:but|which|who|although|while|because|when|after|before|and)\b")
_UNTIL = re.compile(
    r"\b(?:by|until|till|effective|starting|as\s+soon\s+as|no\s+later\s+than)\s+(?:the\s+|early\s+|late\s+|mid-?)*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def _cues(sentence: str) -> tuple[tuple[int, int, Look], ...]:
    ahead = [(cue.start(), cue.end(), Look.AHEAD) for cue in _AHEAD.finditer(sentence)]
    taken = {start for start, _, _ in ahead}
    back = [(c.start(), c.end(), Look.BACK) for c in _BACK.finditer(sentence) if c.start() not in taken]
    inside = [cue for cue in back if not any(a <= cue[0] < b for a, b, _ in ahead)]
    return tuple(sorted(ahead + inside, key=lambda cue: cue[:2]))


def look(sentence: str, start: int, end: int) -> Look:
    """Say where the words around `sentence[start:end]` look.

    The nearest cue decides; one in another clause counts as farther away, and a cue before the expression as
    nearer than one behind it, for English puts times last.
    """
    if _UNTIL.search(sentence[:start]):
        return Look.AHEAD
    best: tuple[float, Look] | None = None
    for first, last, where in _cues(sentence):
        if first >= start and last <= end:
            continue
        gap = sentence[last:start] if last <= start else sentence[end:first]
        cost = len(gap) * (1.0 if last <= start else 1.6) + 25 * len(_BREAK.findall(gap))
        if best is None or cost < best[0]:
            best = cost, where
    return best[1] if best else Look.UNKNOWN
