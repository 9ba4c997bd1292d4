"""How a text is laid out: paragraphs, headings, datelines, and lines that belong to the page and not to the story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a paragraph is. Only TEXT holds claims."""

    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. `start` and `end` are offsets in the parsed text; `begin` stands behind a dateline."""

    start: int
    end: int
    kind: BlockKind
    begin: int


_WRAP = 100  # no wrapped line is longer
_LEAST_WRAP = 40
_HEADING_WORDS = 16
_CERTAIN_HEADING_WORDS = 4
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”]$")
_DATELINE = re.compile(
    r"""(?: (?P<city>[A-Z][A-Z’'.\-]+(?:\s[A-Z][A-Z’'.\-]+){0,3})          # CAIRO, NEW YORK, ST. LOUIS
            (?P<rest>(?:,\s*[A-Z][\w.’'\-]*\.?(?:\s[\w.]+){0,2}){0,3})     # , Nicaragua   , Sept. 9
            (?P<agency>\s*\([A-Z][^()\n]{1,40}\))?                          # (AP)
          | \([A-Z][^()\n]{1,30}\) )
        \s*(?:--+|[—–―]|-(?=\s))\s*""",
    re.VERBOSE,
)
_NOTE = re.compile(
    r"""^\W*(?:
        by\s+[A-Z][\w.’'-]+(?:\s[\w.’'-]+){0,7}\W*$ | by\s+[A-Z][^.]{2,60}\|.*$
      | (?i:\(?(?:additional\s+)?(?:reporting|writing|editing)\s+by\b.*)
      | .{0,120}\bcontributed\s+(?:to\s+this\s+(?:report|story|article)|reporting|from)\b.*
      | (?i:read\s+(?:more|also|next|the\s+(?:rest|full|original)|our|this)\b.{0,160}$)
      | (?i:(?:sign\s+up|subscribe|click\s+here|follow\s+(?:us|@\w+|the\s+\w+\s+on)|join\s+our|download\s+our|get\s+our)\b.*)
      | (?i:(?:share|advertis\w*|related|more\s+(?:on|from)|see\s+also|recommended|trending|watch|listen|video|gallery)
            (?:\s*(?:this(?:\s+\w+)?|:.*|now|article|stories|story|\w+\s*[|]\s*\w+.*))?\W*$)
      | (?i:(?:photo(?:graph)?|image|picture|file\s+photo|credit|caption|illustration|screenshot)
            s?(?:\s+(?:by|credit|courtesy|source))?\s*[:/|].*)
      | .{0,200}(?:/\s?(?:Getty\ Images|AFP|Reuters|AP(?:\ Photo)?|EPA)|Getty\ Images|AP\ Photo/\S.*|\(AP\ Photo.*\))\W*$
      | (?i:(?:©|\(c\)|copyright|all\s+rights\s+reserved|this\s+(?:article|story)\s+(?:was|has\s+been)\s+(?:originally\s+)?
            (?:published|updated|corrected|amended)).*)
      | (?i:(?:published|updated|last\s+(?:updated|modified)|posted)\s*(?:on|at)?\s*:?\s*
            (?:\w+\s+)?\d[\d:.,/\s\w-]{0,50}$)
      | (?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})
            (?:[\s,|at-]+\d{1,2}[:.]\d{2}.{0,20})?\s*$
      | (?i:https?://\S+|\d+\s+(?:comments?|shares?|min(?:ute)?s?\s+read)\W*$)
      )""",
    re.VERBOSE,
)
_SMALL = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "if",
        "in",
        "into",
        "is",
        "its",
        "nor",
        "of",
        "off",
        "on",
        "or",
        "over",
        "per",
        "so",
        "than",
        "that",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
    }
)


def blocks(text: str, *, headings: bool = True) -> tuple[Block, ...]:
    """Cut a text into paragraphs. Lines that only the width of a page broke stay in one.

    `headings` is False for posts, where a short line without a full stop is as likely to be the message.
    """
    found: list[Block] = []
    for start, end in _paragraphs(text):
        words = text[start:end]
        kind = _kind(words, first=not found, headings=headings)
        dateline = _DATELINE.match(words) if kind is BlockKind.TEXT else None
        known = dateline and (dateline["agency"] or not dateline["city"] or len(dateline["city"]) > 2)  # noqa: PLR2004 -- "TV - "
        begin = start + dateline.end() if dateline and known and dateline.end() < len(words) else start
        found.append(Block(start, end, kind, begin))
    return tuple(found)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    lines = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        start = at + line.find(bare) if bare else at
        lines.append((start, start + len(bare)))
        at += len(line)
    width = max((end - start for start, end in lines), default=0)
    joined: list[tuple[int, int]] = []
    open_line = False
    for start, end in lines:
        if start == end:
            open_line = False
            continue
        if open_line and _goes_on(text, joined[-1], (start, end), width):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        open_line = True
    return joined


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Say whether a line continues the one before: the page was too narrow, or a sentence is still open."""
    tail = text[text.rfind("\n", before[0], before[1]) + 1 : before[1]].strip() or text[before[0] : before[1]]
    words = text[line[0] : line[1]]
    if not _ENDS_SENTENCE.search(tail) and words[0].islower():
        return True
    if not _LEAST_WRAP <= width <= _WRAP:
        return False
    first_word = len(words.split(maxsplit=1)[0])
    return len(tail) > width // 2 and len(tail) + 1 + first_word > width


def _kind(words: str, *, first: bool, headings: bool) -> BlockKind:
    if _NOTE.match(words):
        return BlockKind.NOTE
    if not headings:
        return BlockKind.TEXT
    tokens = words.split()
    told = [token for token in tokens if token.lower().strip("\"'“”‘’(),:.?!") not in _SMALL]
    capital = sum(1 for token in told if not token.lstrip("\"'“‘($#@")[:1].islower())
    titled = capital >= max(1, round(0.9 * len(told)))
    ends = bool(_ENDS_SENTENCE.search(words))
    if ends and not (first and capital == len(told)):  # "Karim Daoud fled to Tunis." has a small verb
        return BlockKind.TEXT
    if len(tokens) > _HEADING_WORDS + (6 if first else 0):
        return BlockKind.TEXT
    if titled or first or len(tokens) <= _CERTAIN_HEADING_WORDS:
        return BlockKind.HEADING
    return BlockKind.TEXT if words[:1] in '"“' else BlockKind.HEADING
