"""Colors and glyphs: what tells severities, kinds and accounts apart, on light and on dark.

Severity is told by weight, kind by glyph and word. No meaning rests on color alone. The contrast of every ink on
its ground is at least 4.5:1 (WCAG 2.1 AA); `tests/present/test_palette.py` computes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from comparer.model import DivergenceKind, Severity, Status


class Underline(StrEnum):
    """How marked words are underlined, so that severities differ without color."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Tone:
    """One meaning's colors as `#rrggbb`: `ink` for words, `fill` for shapes and lines, `wash` behind words."""

    ink: str
    fill: str
    wash: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colors of one appearance. `tints` color accounts; an account without its own color takes the next."""

    ground: str
    raised: str
    ink: str
    quiet: str
    hairline: str
    accent: str
    contradiction: Tone
    difference: Tone
    omission: Tone
    tints: tuple[Tone, ...]

    def tone(self, severity: Severity) -> Tone:
        """Return the colors of a severity."""
        match severity:
            case Severity.CONTRADICTION:
                return self.contradiction
            case Severity.DIFFERENCE:
                return self.difference
            case Severity.OMISSION:
                return self.omission
            case _:
                assert_never(severity)


LIGHT = Scheme(
    ground="#ffffff",
    raised="#f7f7f5",
    ink="#1d1d1b",
    quiet="#686864",
    hairline="#dcdcd7",
    accent="#1f5f99",
    contradiction=Tone("#a84300", "#d55e00", "#fde9dc"),
    difference=Tone("#855000", "#b86e00", "#fbf0d9"),
    omission=Tone("#686864", "#8a8a85", "#f2f2ef"),
    tints=(
        Tone("#1f4e79", "#4f81b3", "#e3edf7"),
        Tone("#2f5d3a", "#5f9a6d", "#e4f1e7"),
        Tone("#6b3a78", "#9b6aa9", "#f2e8f5"),
        Tone("#7a4a12", "#ab7f45", "#f5ecdf"),
        Tone("#1b5b63", "#4c929b", "#e0f1f3"),
        Tone("#7d3047", "#b06379", "#f8e7ec"),
        Tone("#4d5420", "#868e4f", "#eff1e0"),
        Tone("#44459a", "#7778bd", "#e9e9f7"),
    ),
)

DARK = Scheme(
    ground="#1b1c1e",
    raised="#242629",
    ink="#e8e8e4",
    quiet="#a3a39d",
    hairline="#3a3c40",
    accent="#7ab8f0",
    contradiction=Tone("#ff9a5c", "#f0762a", "#47291a"),
    difference=Tone("#f0b440", "#e69f00", "#3f321a"),
    omission=Tone("#a3a39d", "#85857f", "#2c2e31"),
    tints=(
        Tone("#a9cdf0", "#4f81b3", "#24364a"),
        Tone("#a9d8b4", "#5f9a6d", "#24382a"),
        Tone("#dcb8e6", "#9b6aa9", "#3a2a40"),
        Tone("#e5c795", "#ab7f45", "#3d3020"),
        Tone("#9fd8df", "#4c929b", "#1f383c"),
        Tone("#f0b3c4", "#b06379", "#412831"),
        Tone("#d0d79a", "#868e4f", "#33361f"),
        Tone("#bcbdf2", "#7778bd", "#2c2c48"),
    ),
)


def glyph(kind: DivergenceKind, severity: Severity = Severity.DIFFERENCE) -> str:
    """Return the sign of a kind; a detail that somebody leaves out has the sign of silence."""
    match kind:
        case DivergenceKind.TIMING:
            return "⏱"
        case DivergenceKind.NUMBER:
            return "№"
        case DivergenceKind.NAME:
            return "☰"
        case DivergenceKind.PLACE:
            return "◎"
        case DivergenceKind.POLARITY:
            return "≠"
        case DivergenceKind.CERTAINTY:
            return "~"
        case DivergenceKind.ATTRIBUTION:
            return "↩"
        case DivergenceKind.QUOTE:
            return "❝"
        case DivergenceKind.DETAIL:
            return SILENCE if severity is Severity.OMISSION else "⊕"
        case _:
            assert_never(kind)


SILENCE = "⌀"
_PLAIN_CLOCK = {"⏱": "◷"}


def plain_glyph(kind: DivergenceKind, severity: Severity = Severity.DIFFERENCE) -> str:
    """Return the sign in a form that text fonts have: of the stopwatch only emoji fonts have a picture."""
    shown = glyph(kind, severity)
    return _PLAIN_CLOCK.get(shown, shown)


_LINEAR_BELOW = 0.03928  # where the curve of sRGB begins, by WCAG 2.1


def underline(severity: Severity, status: Status = Status.OPEN) -> Underline:
    """Return how the words of a divergence are underlined; what was dismissed is not."""
    if status is Status.DISMISSED:
        return Underline.NONE
    match severity:
        case Severity.CONTRADICTION:
            return Underline.SOLID
        case Severity.DIFFERENCE:
            return Underline.DASHED
        case Severity.OMISSION:
            return Underline.DOTTED
        case _:
            assert_never(severity)


def tint(index: int, chosen: str, scheme: Scheme = LIGHT) -> Tone:
    """Return the colors of the account at this index; `chosen` is the reviewer's own `#rrggbb` or "".

    The fill of one of the house's tints stands for that whole tint, in light and in dark.
    """
    for own, light in zip(scheme.tints, LIGHT.tints, strict=True):
        if chosen.lower() == light.fill:
            return own
    usual = scheme.tints[index % len(scheme.tints)]
    return Tone(usual.ink, chosen, usual.wash) if is_color(chosen) else usual


def is_color(text: str) -> bool:
    """Say whether this is a color written `#rrggbb`."""
    return re.fullmatch("#[0-9a-fA-F]{6}", text) is not None


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colors by WCAG 2.1, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= _LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4
