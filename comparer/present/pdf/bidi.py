"""Right-to-left text: levels and order by the Unicode Bidirectional Algorithm (UAX #9), and Arabic letter forms.

python-bidi reorders plain strings only; marks and fonts must travel with their letters, so the levels are computed
here (rules W1–W7, N0–N2, I1–I2, L1–L2; explicit embeddings are left out: the report shows them as code points).
`tests/present/test_bidi.py` compares the outcome with python-bidi's on arbitrary text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f]")
_MIRRORED = dict(
    pair for one, other in ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥") for pair in ((one, other), (other, one))
)


_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def needs_reordering(text: str) -> bool:
    """Say whether a text holds letters that run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def shape(text: str) -> str:
    """Return the text with Arabic letters in their joined forms, every mark kept."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "shift_harakat_position": False})


def mirrored(letter: str) -> str:
    """Return the letter as it is drawn from right to left."""
    return _MIRRORED.get(letter, letter)


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every letter; `base` is 1 for right-to-left paragraphs, else 0."""
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    edge = "R" if base else "L"
    kinds = _strong(_bracketed(_weak(kinds, edge), text, edge), edge)
    return [_implicit(kind, base) for kind in kinds]


def _weak(kinds: list[str], edge: str) -> list[str]:
    """Resolve marks and numbers (W1–W7)."""
    kinds = list(kinds)
    before, strong = edge, edge
    for at, given in enumerate(kinds):
        kind = before if given in {"NSM", "BN"} else given
        if kind == "EN" and strong == "AL":
            kind = "AN"
        if kind in {"L", "R", "AL"}:
            strong = kind
        kinds[at] = before = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in {"EN", "AN"})):
            kinds[at] = left
    _join_terminators(kinds)
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind in {"ES", "ET", "CS"}:
            kinds[at] = "ON"
    return kinds


def _join_terminators(kinds: list[str]) -> None:
    for places in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = 1 if places.step > 0 else -1
        for at in places:
            if kinds[at] == "ET" and kinds[at - step] == "EN":
                kinds[at] = "EN"


def _bracketed(kinds: list[str], text: str, edge: str) -> list[str]:
    """Give both brackets of a pair the direction of what they hold (N0)."""
    kinds = list(kinds)
    for opening, closing in _pairs(kinds, text):
        inside = {_STRONG[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG}
        if not inside:
            continue
        direction = edge
        if edge not in inside:
            before = (_STRONG[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG)
            direction = next(before, edge)
        for bracket in (opening, closing):
            kinds[bracket] = direction
            following = bracket + 1
            while following < len(text) and unicodedata.bidirectional(text[following]) == "NSM":
                kinds[following] = direction
                following += 1
    return kinds


def _pairs(kinds: list[str], text: str) -> list[tuple[int, int]]:
    """Return where brackets open and close, in the order of opening."""
    waiting: list[tuple[str, int]] = []
    found = []
    for at, letter in enumerate(text):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            waiting.append((_BRACKETS[letter], at))
        elif letter in _BRACKETS.values():
            match = next(
                (place for place in range(len(waiting) - 1, -1, -1) if waiting[place][0] == letter), None
            )
            if match is not None:
                found.append((waiting[match][1], at))
                del waiting[match:]
    return sorted(found)


def _strong(kinds: list[str], edge: str) -> list[str]:
    """Resolve what is neutral (N1–N2)."""
    kinds = list(kinds)
    at = 0
    while at < len(kinds):
        if kinds[at] in _STRONG:
            at += 1
            continue
        end = next((there for there in range(at, len(kinds)) if kinds[there] in _STRONG), len(kinds))
        left = _STRONG[kinds[at - 1]] if at else edge
        right = _STRONG[kinds[end]] if end < len(kinds) else edge
        kinds[at:end] = [left if left == right else edge] * (end - at)
        at = end
    return kinds


def _implicit(kind: str, base: int) -> int:
    if base % 2 == 0:
        return base + {"L": 0, "R": 1, "AN": 2, "EN": 2}[kind]
    return base + {"L": 1, "R": 0, "AN": 1, "EN": 1}[kind]


def visual_order(found: list[int], text: str, base: int) -> list[int]:
    """Return the places of a line's letters from left to right (L1–L2).

    Marks that combine come before their letter in a run that was turned round: the bundled fonts draw Arabic and
    Hebrew marks to the right of the pen, over the letter that follows.
    """
    found = list(found)
    for at in range(len(text) - 1, -1, -1):
        if not text[at].isspace():
            break
        found[at] = base
    order = list(range(len(text)))
    for level in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order
