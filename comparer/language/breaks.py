"""Where a sentence may begin. The parser decides only where layout and punctuation leave it a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from comparer.language.layout import Block
    from comparer.language.quotes import Quote

_STOPS = frozenset({".", "?", "!", "...", "…", ":", ";", "—", "–", "―", "--", "-"})
_FULL = frozenset({".", "?", "!"})
_CLOSING = frozenset({'"', "”", "’", "'", "''", ")", "]", "»"})
_OPENING = frozenset({'"', "“", "‘", "'", "``", "(", "[", "«"})
_HALVES = frozenset({"a.m.", "p.m."})
_OF_THE_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\b"
    r"|[A-Z]{2,5}\b|\w+ (?:time|Time)\b|Eastern|Pacific|Central|Mountain"
)
"""What may follow 10 a.m. in one sentence though it has a capital."""

_ABBREVIATED = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rep|Reps|Sen|Sens|Gov|Govs|Lt|Col|Gen|Capt|Cmdr|Sgt|Maj|Adm|Rev|Hon|Pres|St|Sr|Jr|Ft|Mt"
    r"|No|Nos|vs|v|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md"
    r"|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|(?:[A-Za-z]\.)+[A-Za-z]|approx|est|al)\."
)


def set_breaks(doc: Doc, layout: tuple[Block, ...], quoted: tuple[Quote, ...], *, sure: bool = False) -> None:
    """Fix sentence starts before the parse: always at a block's begin, never inside brackets or mid-clause.

    `sure` decides every token, for languages without a parser.
    """
    starts = {block.start for block in layout} | {block.begin for block in layout}
    opens = {quote.start for quote in quoted}
    closes = {quote.end for quote in quoted}
    depth = 0
    before = ""
    opened = False
    stop = True
    for token in doc:
        text = token.text
        if token.is_space:
            token.is_sent_start = token.idx == 0
            continue
        at = token.idx
        if at in starts or not before:
            depth = 0
            token.is_sent_start = True
        elif depth or _closes(text, at, closes) or opened or not stop or (sure and _ordinal(doc, token.i)):
            token.is_sent_start = False
        else:
            certain = _certain(doc, token.i, before)
            token.is_sent_start = certain if certain is not None else (text[0].isupper() if sure else None)
        depth = max(0, depth + (text in "([") - (text in ")]"))
        opened = text in _OPENING and (at in opens or text in "([“‘«")
        ends = at + len(text) in closes
        stop = (
            text in _STOPS
            or bool(_ABBREVIATED.fullmatch(text))
            or (stop and (ends or text in ")]"))
            or text[-1] in ".?!"
        )
        before = text


def _ordinal(doc: Doc, at: int) -> bool:
    """Say whether a number with a point stands before: "am 3. Dezember"."""
    return bool(re.search(r"(?<!\w)\d{1,2} ?\.$", doc[max(0, at - 2) : at].text))


def _closes(text: str, at: int, closes: set[int]) -> bool:
    return text in _CLOSING and at + len(text) in closes


def _certain(doc: Doc, at: int, before: str) -> bool | None:
    """Return whether a sentence begins after a full stop, None where only the grammar can tell."""
    word = doc[at].text
    opening = word in _OPENING
    following = doc[at + 1].text if opening and at + 1 < len(doc) else word
    if following[:1].islower() or word in {",", ";", ":", "-", "--", "—", "–", "―"} or word in _STOPS:
        return False
    if word in {"(", "["} and before not in _STOPS and before.endswith("."):
        return False  # "Sears, Roebuck & Co. (S.N) for $11.5 billion": what stands in brackets belongs to the name
    if before.lower() in _HALVES and word[:1].isupper():
        return not _OF_THE_CLOCK.match(doc[at : at + 2].text)
    if before in _FULL and (following[:1].isupper() or opening):
        return True
    return None
