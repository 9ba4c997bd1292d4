"""The bundled fonts: which letters they have, how wide those are, and what stands in for the rest."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from comparer import assets
from comparer.present.pdf.style import Face

Runs = tuple[tuple[str, str], ...]

_FILES = {
    Face.SANS: "DejaVuSansCondensed.ttf",
    Face.BOLD: "DejaVuSansCondensed-Bold.ttf",
    Face.OBLIQUE: "DejaVuSansCondensed-Oblique.ttf",
    Face.SERIF: "DejaVuSerifCondensed.ttf",
    Face.ITALIC: "DejaVuSerifCondensed-Italic.ttf",
}
_NEXT: dict[
    Face, tuple[Face, ...]
] = {  # the bold and the serif face have letters of mathematics that no other has
    Face.SANS: (Face.BOLD, Face.SERIF),
    Face.BOLD: (Face.SANS, Face.SERIF),
    Face.OBLIQUE: (Face.SANS, Face.BOLD, Face.SERIF),
    Face.SERIF: (Face.SANS, Face.BOLD),
    Face.ITALIC: (Face.OBLIQUE, Face.SANS, Face.BOLD, Face.SERIF),
}
# No font for Chinese, Japanese and Korean is bundled (4 MB); where the system has one that can be embedded, it serves.
_SYSTEM = "ComparerSystem"
_system_files = [
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf",
    "C:/Windows/Fonts/simhei.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
]
_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c"
) | frozenset(chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_STEERING = frozenset({"Cc", "Cs", "Cf"})  # fonts have empty glyphs for some of these; a reader must see them


def use_system_fonts(*files: str) -> None:
    """Let the first of these files that can be embedded stand in for missing letters; without files, none does.

    What a report looks like then no longer depends on the machine. It counts for all reports made from now on.
    """
    _system_files[:] = files
    _widths.cache_clear()
    measure.cache_clear()


@cache
def _widths() -> dict[str, dict[str, float]]:
    """Register every font; return the width of its letters at one point, by font name and letter."""
    fonts: dict[str, dict[str, float]] = {}
    for face, name in _FILES.items():
        fonts[face.value] = _register(face.value, assets.path(f"fonts/{name}"))
    for name in _system_files:
        if Path(name).is_file():
            try:
                fonts[_SYSTEM] = _register(_SYSTEM, Path(name))
            except (TTFError, OSError):
                continue
            break
    return fonts


def _register(name: str, file: Path) -> dict[str, float]:
    font = TTFont(name, str(file), asciiReadable=False, shapable=False)
    pdfmetrics.registerFont(font)
    usual = font.face.defaultWidth
    widths = {
        chr(code): font.face.charWidths.get(code, usual) / 1000
        for code in font.face.charToGlyph
        if unicodedata.category(chr(code)) not in _STEERING
    }
    return widths | {"\u00a0": widths[" "]}


@lru_cache(maxsize=100_000)
def measure(text: str, face: Face) -> tuple[Runs, float]:
    """Return the text as runs of (font name, letters) that can all be drawn, and its width at one point."""
    widths = _widths()
    own = widths[face.value]
    text = unicodedata.normalize("NFC", text)  # accents that combine are drawn well only as one letter
    try:
        return ((face.value, text),), sum([own[letter] for letter in text])
    except KeyError:
        runs = _fall_back(text, face)
        return runs, sum(widths[font][letter] for font, letters in runs for letter in letters)


def _fall_back(text: str, face: Face) -> Runs:
    runs: list[tuple[str, str]] = []
    for letter in text:
        if (font := _font_of(letter, face)) is not None:
            shown = letter
        elif letter in _INVISIBLE:
            continue
        else:
            font, shown = (
                Face.SANS.value,
                f"⟨{code_point(letter)}⟩",
            )  # brackets keep two from running together
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + shown)
        else:
            runs.append((font, shown))
    return tuple(runs)


def _font_of(letter: str, face: Face) -> str | None:
    if letter in _INVISIBLE:
        return None
    fonts = _widths()
    for name in (face.value, *(other.value for other in _NEXT[face]), _SYSTEM):
        if letter in fonts.get(name, ()):
            return name
    return None


def code_point(letter: str) -> str:
    """Return how a letter without a glyph is shown: "U+4E2D"."""
    return f"U+{ord(letter):04X}"


def missing(text: str) -> tuple[str, ...]:
    """Return the code points in a text that no font can show, each once, in order."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(
        code_point(letter)
        for letter in sorted(set(composed))
        if not letter.isspace() and letter not in _INVISIBLE and _font_of(letter, Face.SERIF) is None
    )
