"""Words of many inks broken into lines: wrapping, long words, both directions of writing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from comparer.present.pdf import bidi
from comparer.present.pdf.fonts import Runs, measure
from comparer.present.pdf.style import Box, Ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WIDE = "\u2e80-\u303e\u3041-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_TOKEN = re.compile(
    rf"(?P<space>[^\S\u00a0\u202f]+)|(?P<break>[{_WIDE}][\u3001\u3002\uff01\uff0c\uff1f]*|[^\s{_WIDE}]*?[-–—/](?=[^\W\d_]{{2}}))"
    rf"|[^{_WIDE}\t-\r\x1c-\x20\x85\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+"
)
BADGE_PADDING = 2.2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one ink. A piece whose ink has a box, or that is `whole`, is never broken."""

    text: str
    ink: Ink
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of one ink on one line; `x` counts from the line's left edge."""

    x: float
    width: float
    ink: Ink
    runs: Runs


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its height, and its fragments from left to right."""

    height: float
    fragments: tuple[Fragment, ...]

    @property
    def width(self) -> float:
        """Return where the last fragment ends."""
        return max((fragment.x + fragment.width for fragment in self.fragments), default=0.0)


@dataclass(slots=True)
class _Unit:
    """What stays on one line: pieces without a gap, and the space that follows."""

    parts: list[Piece] = field(default_factory=list)
    space: Piece | None = None
    width: float = 0.0

    def add(self, part: Piece) -> None:
        self.parts.append(part)
        self.width += advance(part)


def advance(piece: Piece) -> float:
    """Return the width of a piece in points."""
    padding = 0.0 if piece.ink.box is Box.NONE else 2 * BADGE_PADDING
    return measure(piece.text, piece.ink.face)[1] * piece.ink.size + padding


def break_lines(
    pieces: Iterable[Piece], width: float, leading: float, *, right_to_left: bool = False
) -> tuple[Line, ...]:
    """Return the lines of a paragraph no wider than `width`, each `leading` high.

    Only a single letter or badge wider than the width sticks out. Right-to-left paragraphs are set flush right.
    """
    pieces = list(pieces)
    mixed = right_to_left or any(bidi.needs_reordering(piece.text) for piece in pieces)
    if mixed:
        pieces = [replace(piece, text=bidi.shape(piece.text)) for piece in pieces]
    rows = _fill(_units(pieces), width)
    if not mixed:
        return tuple(Line(leading, _fragments(row)) for row in rows)
    base = int(right_to_left)
    return tuple(Line(leading, _reordered(row, base, width)) for row in rows)


def _units(pieces: Sequence[Piece]) -> Iterator[_Unit]:
    unit = _Unit()
    for piece in pieces:
        if piece.whole or piece.ink.box is not Box.NONE:
            if any(part.ink.box is not Box.NONE for part in unit.parts):
                yield unit
                unit = _Unit()
            unit.add(piece)
            continue
        for found in _TOKEN.finditer(piece.text):
            if found.lastgroup == "space":
                unit.space = replace(piece, text=" ")
                yield unit
                unit = _Unit()
                continue
            unit.add(replace(piece, text=found.group()))
            if found.lastgroup == "break":
                yield unit
                unit = _Unit()
    if unit.parts:
        yield unit


def _fill(units: Iterable[_Unit], width: float) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    row: list[Piece] = []
    used = 0.0
    space: Piece | None = None
    for whole in units:
        for unit in _chopped(whole, width):
            gap = advance(space) if space and row else 0.0
            if row and unit.parts and used + gap + unit.width > width:
                rows.append(row)
                row, used, gap, space = [], 0.0, 0.0, None
            if space and row and unit.parts:
                row.append(space)
                used += gap
            row.extend(unit.parts)
            used += unit.width
            space = unit.space or (None if unit.parts else space)
    if row or not rows:
        rows.append(row)
    return rows


def _chopped(unit: _Unit, width: float) -> Iterator[_Unit]:
    """Give a unit as it is, or in pieces that fit where it is wider than a line."""
    if unit.width <= width:
        yield unit
        return
    part = _Unit()
    for piece in unit.parts:
        clusters = (piece.text,) if piece.whole or piece.ink.box is not Box.NONE else _clusters(piece.text)
        for cluster in clusters:
            next_piece = replace(piece, text=cluster)
            if part.parts and part.width + advance(next_piece) > width:
                yield part
                part = _Unit()
            part.add(next_piece)
    part.space = unit.space
    yield part


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for letter in text:
        if cluster and not unicodedata.combining(letter):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster


def _fragments(row: Iterable[Piece]) -> tuple[Fragment, ...]:
    """Join neighbors of one ink and put them side by side."""
    joined: list[Piece] = []
    for piece in row:
        if joined and joined[-1].ink == piece.ink and piece.ink.box is Box.NONE:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.ink)
        else:
            joined.append(piece)
    placed: list[Fragment] = []
    x = 0.0
    for piece in joined:
        wide = advance(piece)
        placed.append(Fragment(x, wide, piece.ink, measure(piece.text, piece.ink.face)[0]))
        x += wide
    return tuple(placed)


def _reordered(row: list[Piece], base: int, width: float) -> tuple[Fragment, ...]:
    """Put a line into the order in which it is seen; a badge moves as one letter."""
    letters: list[tuple[str, int]] = []
    for at, piece in enumerate(row):
        if piece.ink.box is not Box.NONE:
            letters.append(("\ufffc", at))
        else:
            letters.extend((letter, at) for letter in piece.text)
    text = "".join(letter for letter, _ in letters)
    found = bidi.levels(text, base)
    seen: list[Piece] = []
    for place in bidi.visual_order(found, text, base):
        letter, at = letters[place]
        piece = row[at]
        if piece.ink.box is not Box.NONE:
            seen.append(piece)
            continue
        drawn = bidi.mirrored(letter) if found[place] % 2 else letter
        seen.append(Piece(drawn, piece.ink))
    placed = _fragments(seen)
    shift = width - max((part.x + part.width for part in placed), default=width) if base else 0.0
    return tuple(replace(part, x=part.x + shift) for part in placed) if shift > 0 else placed
