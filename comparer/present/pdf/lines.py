"""Words of many inks broken into lines: wrapping, long words, both directions of writing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from comparer.present.pdf import bidi
from comparer.present.pdf.fonts import Runs, measure
from comparer.present.pdf.style import Box, Ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WIDE = "\u2e80-\u303e\u3041-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_TOKEN = re.compile(
    rf"(?P<space>[^\S\u00a0\u202f]+)|(?P<break>[{_WIDE}][\u3001\u3002\uff01\uff0c\uff1f]*|[^\s{_WIDE}]*?[-–—/](?=[^\W\d_]{{2}}))"
    rf"|[^{_WIDE}\t-\r\x1c-\x20\x85\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+"
)
_PLAIN = re.compile(r"[ -,.0-~“”‘’…]*")
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


_Part = tuple[str, Ink, float, Runs]  # words of one ink with their width in points and their runs


class _Unit(NamedTuple):
    """What stays on one line: parts without a gap, their width, and the ink of the space that follows."""

    parts: list[_Part]
    width: float
    space: Ink | None = None


def break_lines(
    pieces: Iterable[Piece], width: float, leading: float, *, right_to_left: bool = False
) -> tuple[Line, ...]:
    """Return the lines of a paragraph no wider than `width`, each `leading` high.

    Only a single letter or badge wider than the width sticks out. Right-to-left paragraphs are set flush right.
    """
    pieces = list(pieces)
    if len(pieces) == 1 and not right_to_left and (plain := _plain_lines(pieces[0], width, leading)):
        return plain
    mixed = right_to_left or any(bidi.needs_reordering(piece.text) for piece in pieces)
    if mixed:
        pieces = [replace(piece, text=bidi.shape(piece.text)) for piece in pieces]
    rows = _fill(_units(pieces), width)
    if not mixed:
        return tuple(Line(leading, _fragments(row)) for row in rows)
    base = int(right_to_left)
    return tuple(Line(leading, _reordered(row, base, width)) for row in rows)


def _plain_lines(piece: Piece, width: float, leading: float) -> tuple[Line, ...] | None:
    """Return the lines of plain words in one ink, as most are; None where they need more care."""
    ink = piece.ink
    if piece.whole or ink.box is not Box.NONE or not _PLAIN.fullmatch(piece.text):
        return None
    face, size, font = ink.face, ink.size, ink.face.value
    space = measure(" ", face)[1] * size
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in piece.text.split():
        wide = measure(word, face)[1] * size
        if wide > width:
            return None
        if words and used + space + wide > width:
            lines.append(Line(leading, (Fragment(0.0, used, ink, ((font, " ".join(words)),)),)))
            words, used = [], 0.0
        used += wide + (space if words else 0.0)
        words.append(word)
    if words:
        lines.append(Line(leading, (Fragment(0.0, used, ink, ((font, " ".join(words)),)),)))
    return tuple(lines)


def _part(text: str, ink: Ink) -> _Part:
    runs, wide = measure(text, ink.face)
    padding = 0.0 if ink.box is Box.NONE else 2 * BADGE_PADDING
    return text, ink, wide * ink.size + padding, runs


def _units(pieces: Iterable[Piece]) -> Iterator[_Unit]:
    parts: list[_Part] = []
    width = 0.0
    for piece in pieces:
        ink = piece.ink
        if piece.whole or ink.box is not Box.NONE:
            if any(part[1].box is not Box.NONE for part in parts):
                yield _Unit(parts, width)
                parts, width = [], 0.0
            parts.append(_part(piece.text, ink))
            width += parts[-1][2]
            continue
        face, size = ink.face, ink.size
        if _PLAIN.fullmatch(piece.text):  # most text: only spaces to break at, and far faster so
            for at, word in enumerate(piece.text.split(" ")):
                if at:
                    yield _Unit(parts, width, ink)
                    parts, width = [], 0.0
                if word:
                    runs, wide = measure(word, face)
                    parts.append((word, ink, wide * size, runs))
                    width += wide * size
            continue
        for found in _TOKEN.finditer(piece.text):
            kind = found.lastgroup
            if kind == "space":
                yield _Unit(parts, width, ink)
                parts, width = [], 0.0
                continue
            word = found.group()
            runs, wide = measure(word, face)
            parts.append((word, ink, wide * size, runs))
            width += wide * size
            if kind == "break":
                yield _Unit(parts, width)
                parts, width = [], 0.0
    if parts:
        yield _Unit(parts, width)


def _fill(units: Iterable[_Unit], width: float) -> list[list[_Part]]:
    rows: list[list[_Part]] = []
    row: list[_Part] = []
    used = 0.0
    space: Ink | None = None
    blank: _Part | None = None
    for whole in units:
        for parts, wide, following in (whole,) if whole.width <= width else _chopped(whole, width):
            if space is not None and (blank is None or blank[1] is not space):
                blank = _part(" ", space)
            gap = blank if space is not None and row else None
            if row and parts and used + (gap[2] if gap else 0.0) + wide > width:
                rows.append(row)
                row, used, gap = [], 0.0, None
            if gap and parts:
                row.append(gap)
                used += gap[2]
            row.extend(parts)
            used += wide
            space = following or (None if parts else space)
    if row or not rows:
        rows.append(row)
    return rows


def _chopped(unit: _Unit, width: float) -> Iterator[_Unit]:
    """Give a unit that is wider than a line in pieces that fit."""
    parts: list[_Part] = []
    used = 0.0
    for part in unit.parts:
        text, ink, *_ = part
        clusters = (text,) if ink.box is not Box.NONE else _clusters(text)
        for cluster in clusters:
            next_part = _part(cluster, ink)
            if parts and used + next_part[2] > width:
                yield _Unit(parts, used)
                parts, used = [], 0.0
            parts.append(next_part)
            used += next_part[2]
    yield _Unit(parts, used, unit.space)


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for letter in text:
        if cluster and not unicodedata.combining(letter):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster or not text:
        yield cluster


def _fragments(row: Iterable[_Part]) -> tuple[Fragment, ...]:
    """Join neighbors of one ink and put them side by side."""
    placed: list[Fragment] = []
    x = 0.0
    for ink, group in groupby(row, key=itemgetter(1)):
        if ink.box is not Box.NONE:
            for _, _, wide, runs in group:
                placed.append(Fragment(x, wide, ink, runs))
                x += wide
            continue
        start = x
        runs_of_all: list[tuple[str, list[str]]] = []
        for _, _, wide, runs in group:
            x += wide
            for font, words in runs:
                if not runs_of_all or runs_of_all[-1][0] != font:
                    runs_of_all.append((font, []))
                runs_of_all[-1][1].append(words)
        joined = tuple((font, "".join(words)) for font, words in runs_of_all)
        placed.append(Fragment(start, x - start, ink, joined))
    return tuple(placed)


def _letters(row: Iterable[_Part]) -> list[tuple[str, list[_Part]]]:
    """Return every letter with its part; a badge is one letter."""
    return [
        (letter, [part]) for part in row for letter in ("\ufffc" if part[1].box is not Box.NONE else part[0])
    ]


def _direction(row: Iterable[_Part]) -> int:
    """Return 1 where the first letter that has a direction runs from right to left, else 0."""
    kinds = (unicodedata.bidirectional(letter) for part in row for letter in part[0])
    return int(next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L")


def _seen(units: list[tuple[str, list[_Part]]], base: int) -> list[_Part]:
    """Return letters in the order in which they are seen; what is kept apart moves as one."""
    text = "".join(letter for letter, _ in units)
    found = bidi.levels(text, base)
    seen: list[_Part] = []
    for place in bidi.visual_order(found, text, base):
        letter, parts = units[place]
        if letter == "\ufffc":
            seen.extend(parts)
        else:
            seen.append(_part(bidi.mirrored(letter) if found[place] % 2 else letter, parts[0][1]))
    return seen


def _reordered(row: list[_Part], base: int, width: float) -> tuple[Fragment, ...]:
    """Put a line into the order in which it is seen; a badge moves as one letter."""
    units: list[tuple[str, list[_Part]]] = []
    for isolate, group in groupby(row, key=lambda part: part[1].isolate):
        held = list(group)
        if isolate:
            units.append(("\ufffc", _seen(_letters(held), _direction(held))))
        else:
            units.extend(_letters(held))
    placed = _fragments(_seen(units, base))
    shift = width - max((part.x + part.width for part in placed), default=width) if base else 0.0
    return tuple(replace(part, x=part.x + shift) for part in placed) if shift > 0 else placed
