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


_MODAL = (
    r"(?:(?:will|won['’]t|wo|shall|would|must|should|(?-i:may)|might|can)\b|['’]ll\b|(?:is|are|am|be)\s+(?:to|going\s+to|due|set|scheduled"
    r"|expected|slated|planned|supposed|likely|about)\b)(?:\s+(?:not|n['’]t|also|\w+ly))?(?:\s+(?:be|have|get))?(?:\s+\w+)?"
)
_PLAN = (
    r"\b(?:expects?|plans?|intends?|hopes?|wants?|due|deadline|upcoming|set\s+(?:for|to)|slated|poised|to\s+be|expires?|expiring|payable"
    r"|matures?|forecasts?|ahead\s+of|as\s+soon\s+as|agenda|tomorrow)\b"
)
_PLANNED = (  # A plan made in the past: looks ahead only at what stands behind it.
    r"\b(?:(?:was|were)\s+(?:to|going\s+to|due|set|scheduled|expected|slated|planned|supposed|likely|about)|scheduled|expected|planned|planning"
    r"|(?:agreed|vowed|promised|hoped|ready|invited|decided|wanted|threatened)\s+to\s+\w+)\b"
)
_AHEAD = re.compile(rf"\b{_MODAL}|{_PLAN}|(?P<planned>{_PLANNED})", re.IGNORECASE)
_IRREGULAR = (
    "said says was were had has have did told went came took made saw began left met fell rose got gave held found kept "
    "became led lost won sent put ran shot spoke wrote fled flew cut hit set brought bought thought caught sought fought "
    "built sold paid laid lay drove rode broke chose stole grew knew threw drew blew sank sang ate beat bent bit bled "
    "dealt dug fed felt hung heard hid hurt knelt lent lit meant shook slept slid spent split spread stood stuck struck "
    "swept swung taught understood woke wound stopped overthrew withdrew sprang swore tore wore ago since last earlier "
    "late recent former yesterday"
)
_BACK = re.compile(
    rf"\b(?:{'|'.join(_IRREGULAR.split())}|(?!(?:need|seed|feed|speed|indeed|hundred|exceed|proceed|succeed|bleed|breed"
    r"|embed|shed|sacred|naked|kindred)\b)[a-z]{2,}ed)\b"
)
_BREAK = re.compile(r"[;:]|--|—|\b(?:but|which|who|although|while|because|when|after|before|and)\b")
_UNTIL = re.compile(
    r"\b(?:by|until|till|effective|starting|beginning|as\s+soon\s+as|no\s+later\s+than)\s+(?:(?:the|early|late|mid|about|around|at|noon|midnight"
    r"|\d{1,2}(?::\d\d)?|[ap]\.?m\.?|[A-Z]{2,4}),?[\s-]+)*$",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\bhad(?:n['’]t)?\b(?:(?!\bto\b)[^,;])*$")


@lru_cache(maxsize=64)
def _cues(sentence: str) -> tuple[tuple[int, int, Look, bool], ...]:
    """Return the cues of a sentence: start, end, where it looks, and whether only at what stands behind it."""
    ahead = [(cue.start(), cue.end(), Look.AHEAD, bool(cue["planned"])) for cue in _AHEAD.finditer(sentence)]
    back = [
        (cue.start(), cue.end(), Look.BACK, False)
        for cue in _BACK.finditer(sentence)
        if not any(start <= cue.start() < end for start, end, _, _ in ahead)
    ]
    return tuple(ahead + back)


def look(sentence: str, start: int, end: int) -> Look:
    """Say where the words around `sentence[start:end]` look.

    The nearest cue decides; one in another clause counts as farther away, and a cue before the expression as
    nearer than one behind it, for English puts times last.
    """
    if _UNTIL.search(sentence[:start]):
        return Look.BACK if _PERFECT.search(sentence[:start]) else Look.AHEAD
    if re.match(r"['’]s\b", sentence[end : end + 2] + " "):
        return Look.UNKNOWN
    best: tuple[float, Look] | None = None
    for first, last, where, behind_only in _cues(sentence):
        before = last <= start
        if (first < end and start < last) or (behind_only and not before):
            continue
        gap = sentence[last:start] if before else sentence[end:first]
        cost = len(gap) * (1.0 if before else 1.6) + (25 if before else 45) * len(_BREAK.findall(gap))
        if best is None or cost < best[0]:
            best = cost, where
    return best[1] if best else Look.UNKNOWN
