"""Denials that leave room for what another account affirms: an end, advice, a promise, both sides of a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparer.model import Polarity, Span

if TYPE_CHECKING:
    from comparer.diverge.finding import Item

_NEAR = 40
_ENDING = re.compile(
    r"\b(?:end|ends|ended|ending|stop|stops|stopped|stopping|cease|ceases|ceased|halt|halts|halted|finish|finished|"
    r"abandon|abandoned|suspend|suspended)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:had|has|have|was|were|is|are|been|kept|continued)\s+(?:been\s+)?(?:\w+ly\s+)?$", re.IGNORECASE
)
_ADVICE = re.compile(r"\b(?:should|must|ought|need)(?:n['’]?t)?\b", re.IGNORECASE)
_PROMISE = re.compile(r"\b(?:will|would|shall|'ll|’ll) never\b|\b(?:will not|won['’]t)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|would|shall|to|plans?|planned)\b", re.IGNORECASE)


def beside(denied: Item, affirmed: Item) -> bool:
    """Say whether what one denies and what the other affirms can both be so.

    "Ended their search" beside "had been searching"; "should not be surprised" beside "it was surprising"; "would
    never use it" beside "they used it once"; "whether to allow it or not" beside "allowed it".
    """
    facet = denied.facet
    if not isinstance(facet, Polarity) or facet.affirmed:
        return False
    cues = " ".join(denied.telling.account.words(cue) for cue in facet.cues)
    told, other = _around(denied), _around(affirmed)
    if _ENDING.search(cues or denied.words) and _LASTING.search(_before(affirmed)):
        return True
    if _either(denied, facet.cues):
        return True
    if _ADVICE.search(told) and not _ADVICE.search(other):
        return True
    return bool(_PROMISE.search(told)) and not _AHEAD.search(other)


def _either(item: Item, cues: tuple[Span, ...]) -> bool:
    """Say whether what denies is only the other side of a choice ("or not")."""
    text = item.telling.account.text
    return any(text[max(0, cue.start - 3) : cue.start].lower() == "or " for cue in cues)


def _around(item: Item) -> str:
    return f"{_before(item)[-_NEAR // 2 :]}{item.words}"


def _before(item: Item) -> str:
    """Return the words of the claim just before an item."""
    start = max(item.telling.claim.span.start, item.span.start - _NEAR)
    return item.telling.account.text[start : item.span.start]
