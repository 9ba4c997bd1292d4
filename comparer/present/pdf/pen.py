"""Draws on the canvas: text, lines, boxes, links and places, measured from the top left corner.

Operators of the PDF language (ISO 32000-1, annex A) are written straight into the page: the library's own objects
for text and paths take three times as long.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from comparer.present.palette import Underline
from comparer.present.pdf.fonts import measure
from comparer.present.pdf.ink import Letters, Link, Place
from comparer.present.pdf.lines import BADGE_PADDING
from comparer.present.pdf.style import Box, Face

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.present.pdf.fonts import Runs
    from comparer.present.pdf.lines import Fragment, Line

_WHITE = "#ffffff"
_BASELINE = 0.72  # the baseline's share of a line's height, from its top
_ARC = 0.5523  # how far a quarter circle's handles reach, as a share of its radius


@cache
def _color(code: str) -> str:
    return " ".join(f"{int(code[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


class Pen:
    """A canvas seen from the top left; `places` are the names that links may lead to."""

    def __init__(self, canvas: Any, paper_height: float, places: frozenset[str] = frozenset()) -> None:
        """Draw on a reportlab canvas whose pages are `paper_height` high."""
        self._canvas = canvas
        self._write = canvas.addLiteral
        self._top = paper_height
        self._places = places
        self._letters = Letters(canvas._doc)  # noqa: SLF001 -- subsets are the document's
        self._found: dict[str, Place] = {}

    def lines(self, lines: Sequence[Line], x: float, y: float) -> float:
        """Draw lines below `y`; return where the next would begin."""
        for line in lines:
            self.line(line, x, y)
            y += line.height
        return y

    def line(self, line: Line, x: float, y: float) -> None:
        """Draw one line whose top is at `y`."""
        baseline = y + line.height * _BASELINE
        words = []
        for fragment in line.fragments:
            ink = fragment.ink
            if ink.wash or ink.link or ink.box is not Box.NONE or ink.underline is not Underline.NONE:
                self._ground(fragment, x, baseline)
            left = x + fragment.x + (BADGE_PADDING if ink.box is not Box.NONE else 0)
            color = _WHITE if ink.box is Box.FILLED else ink.color
            words.append(self._words(fragment.runs, left, baseline, ink.size, color))
        if words:
            self._write(f"BT {' '.join(words)} ET")

    def _words(self, runs: Runs, x: float, baseline: float, size: float, color: str) -> str:
        """Return the operators that show runs of letters one after the other."""
        shown = [f"{_color(color)} rg 1 0 0 1 {x:.2f} {self._top - baseline:.2f} Tm"]
        for name, letters in runs:
            for inner, codes in self._letters.shown(name, letters):
                shown.append(f"{inner} {size:g} Tf <{codes}> Tj")
        return " ".join(shown)

    def _ground(self, fragment: Fragment, x: float, baseline: float) -> None:
        ink, left = fragment.ink, x + fragment.x
        if ink.wash:
            self.box(left, baseline - ink.size * 0.86, fragment.width, ink.size * 1.12, fill=ink.wash)
        if ink.box is not Box.NONE:
            inside = (left + 0.7, baseline - ink.size * 0.95, fragment.width - 1.4, ink.size * 1.25)
            filled = ink.box is Box.FILLED
            self.box(*inside, fill=ink.color if filled else "", stroke=ink.color, radius=1.8)
        elif ink.underline is not Underline.NONE:
            self.underline(
                left, baseline + ink.size * 0.2, fragment.width, ink.underline, ink.line or ink.color
            )
        if ink.link:
            self.link(ink.link, left, baseline - ink.size, fragment.width, ink.size * 1.3)

    def underline(self, x: float, y: float, width: float, style: Underline, color: str) -> None:
        """Draw an underline; each style differs in shape, not only in color."""
        match style:
            case Underline.SOLID:
                self.rule(x, y, width, color, 1.2)
            case Underline.DASHED:
                self.rule(x, y, width, color, 0.9, (3.2, 1.8))
            case _:
                self.rule(x, y, width, color, 0.9, (0.9, 1.6))

    def rule(
        self, x: float, y: float, width: float, color: str, weight: float = 0.4, dash: tuple[float, ...] = ()
    ) -> None:
        """Draw a horizontal line."""
        self.stroke((x, y), (x + width, y), color, weight, dash)

    def stroke(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        color: str,
        weight: float = 0.4,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a straight line."""
        pattern = " ".join(f"{length:g}" for length in dash)
        path = f"{start[0]:.2f} {self._top - start[1]:.2f} m {end[0]:.2f} {self._top - end[1]:.2f} l S"
        self._write(f"{_color(color)} RG {weight:g} w [{pattern}] 0 d {path}")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        radius: float = 0.0,
        weight: float = 0.7,
    ) -> None:
        """Draw a rectangle whose top left corner is at (x, y)."""
        bottom = self._top - y - height
        path = f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"
        if radius:
            path = _rounded(x, bottom, width, height, radius)
        colors = (f"{_color(fill)} rg " if fill else "") + (
            f"{_color(stroke)} RG {weight:g} w [] 0 d " if stroke else ""
        )
        self._write(f"{colors}{path} {'B' if fill and stroke else 'f' if fill else 'S'}")

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a filled circle around (x, y)."""
        path = _rounded(x - radius, self._top - y - radius, 2 * radius, 2 * radius, radius)
        self._write(f"{_color(fill)} rg {path} f")

    def letters(self, text: str, x: float, baseline: float, face: Face, size: float, color: str) -> None:
        """Write letters centered on `x`."""
        runs, wide = measure(text, face)
        self._write(f"BT {self._words(runs, x - wide * size / 2, baseline, size, color)} ET")

    def link(self, target: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area lead to a place of the document; a place that is not in it is left out."""
        if target in self._places and width > 0:
            area = (x, self._top - y - height, x + width, self._top - y)
            self._canvas._addAnnotation(Link(area, target, self._found))  # noqa: SLF001 -- ten times as fast

    def place(self, name: str, y: float) -> None:
        """Name a place of the page that links lead to."""
        document = self._canvas._doc  # noqa: SLF001 -- pages are the document's
        self._found[name] = (document.thisPageRef(), self._top - y + 8)

    def bookmark(self, title: str, name: str, level: int) -> None:
        """Put a place into the document's list of bookmarks."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=self._found[name][1], zoom=0)
        self._canvas.addOutlineEntry(title, name, level, closed=level > 0)


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the path of a rectangle with round corners, from its bottom left corner at (x, y)."""
    right, top, bow = x + width, y + height, radius * (1 - _ARC)
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - bow:.2f} {y:.2f} {right:.2f} {y + bow:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - bow:.2f} {right - bow:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + bow:.2f} {top:.2f} {x:.2f} {top - bow:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + bow:.2f} {x + bow:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )
