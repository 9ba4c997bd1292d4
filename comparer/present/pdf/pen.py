"""Draws on the canvas: text, lines, boxes, links and places, measured from the top left corner."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color, HexColor

from comparer.present.palette import Underline
from comparer.present.pdf.lines import BADGE_PADDING
from comparer.present.pdf.style import Box, Face

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.present.pdf.lines import Fragment, Line

_WHITE = "#ffffff"
_BASELINE = 0.72  # the baseline's share of a line's height, from its top


@cache
def _color(code: str) -> Color:
    return HexColor(code)


class Pen:
    """A canvas seen from the top left; `places` are the names that links may lead to."""

    def __init__(self, canvas: Any, paper_height: float, places: frozenset[str] = frozenset()) -> None:
        """Draw on a reportlab canvas whose pages are `paper_height` high."""
        self._canvas = canvas
        self._top = paper_height
        self._places = places

    def lines(self, lines: Sequence[Line], x: float, y: float) -> float:
        """Draw lines below `y`; return where the next would begin."""
        for line in lines:
            self.line(line, x, y)
            y += line.height
        return y

    def line(self, line: Line, x: float, y: float) -> None:
        """Draw one line whose top is at `y`."""
        baseline = y + line.height * _BASELINE
        for fragment in line.fragments:
            self._ground(fragment, x, baseline)
        text = self._canvas.beginText()
        for fragment in line.fragments:
            ink = fragment.ink
            boxed = ink.box is not Box.NONE
            text.setTextOrigin(x + fragment.x + (BADGE_PADDING if boxed else 0), self._top - baseline)
            text.setFillColor(_color(_WHITE if ink.box is Box.FILLED else ink.color))
            for font, letters in fragment.runs:
                text.setFont(font, ink.size)
                text.textOut(letters)
        self._canvas.drawText(text)

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
        canvas = self._canvas
        canvas.setStrokeColor(_color(color))
        canvas.setLineWidth(weight)
        canvas.setDash(*([list(dash)] if dash else []))
        canvas.line(start[0], self._top - start[1], end[0], self._top - end[1])
        if dash:
            canvas.setDash()

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
        canvas = self._canvas
        if fill:
            canvas.setFillColor(_color(fill))
        if stroke:
            canvas.setStrokeColor(_color(stroke))
            canvas.setLineWidth(weight)
        bottom = self._top - y - height
        if radius:
            canvas.roundRect(x, bottom, width, height, radius, stroke=int(bool(stroke)), fill=int(bool(fill)))
        else:
            canvas.rect(x, bottom, width, height, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a filled circle around (x, y)."""
        self._canvas.setFillColor(_color(fill))
        self._canvas.circle(x, self._top - y, radius, stroke=0, fill=1)

    def letters(self, text: str, x: float, baseline: float, face: Face, size: float, color: str) -> None:
        """Write letters that the face is known to have, centered on `x`."""
        self._canvas.setFillColor(_color(color))
        self._canvas.setFont(face.value, size)
        self._canvas.drawCentredString(x, self._top - baseline, text)

    def link(self, target: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area lead to a place of the document; a place that is not in it is left out."""
        if target in self._places and width > 0:
            area = (x, self._top - y - height, x + width, self._top - y)
            self._canvas.linkRect("", target, area, relative=0)

    def place(self, name: str, y: float) -> None:
        """Name a place of the page that links lead to."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=self._top - y + 8, zoom=0)

    def bookmark(self, title: str, name: str, level: int) -> None:
        """Put a place into the document's list of bookmarks."""
        self._canvas.addOutlineEntry(title, name, level, closed=level > 0)
