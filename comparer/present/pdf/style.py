"""Faces, sizes and page measures of the report. All lengths are points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from comparer.present.palette import LIGHT, Underline

MARGIN = 51.0  # 18 mm


class Face(StrEnum):
    """The bundled faces: sans for the program's words, serif for the accounts' words."""

    SANS = "ComparerSans"
    BOLD = "ComparerSansBold"
    OBLIQUE = "ComparerSansOblique"
    SERIF = "ComparerSerif"
    ITALIC = "ComparerSerifItalic"


class Box(StrEnum):
    """A frame around a badge: filled for the gravest, outlined for the next, none for the rest."""

    NONE = "none"
    OUTLINED = "outlined"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look. Words of one `isolate`, other than 0, run in their own direction, apart from what surrounds them.

    `link` is the name of a place in the document, or an address on the web.
    """

    face: Face = Face.SANS
    size: float = 8.0
    color: str = LIGHT.ink
    wash: str = ""
    underline: Underline = Underline.NONE
    line: str = ""
    box: Box = Box.NONE
    link: str = ""
    isolate: int = 0


class PageSize(Enum):
    """Sheets of paper, upright: (width, height)."""

    A4 = (595.276, 841.89)
    LETTER = (612.0, 792.0)


class Orientation(StrEnum):
    """How the paper lies. By columns: landscape above two accounts."""

    BY_COLUMNS = "by columns"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """What a person chooses for the report.

    `appendix` adds the full texts. `made_on` is the date on the report; None for SOURCE_DATE_EPOCH or else today.
    """

    size: PageSize = PageSize.A4
    appendix: bool = False
    orientation: Orientation = Orientation.BY_COLUMNS
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sheetlet:
    """The printed area of a page: the paper's measures and the columns a table band can hold."""

    paper_width: float
    paper_height: float
    most_columns: int

    @property
    def width(self) -> float:
        """Return the width between the margins."""
        return self.paper_width - 2 * MARGIN

    @property
    def height(self) -> float:
        """Return the height between the margins."""
        return self.paper_height - 2 * MARGIN


def area(setup: PageSetup, columns: int) -> Sheetlet:
    """Return the printed area for a comparison of so many columns."""
    short, long = setup.size.value
    lies = setup.orientation is Orientation.LANDSCAPE or (
        setup.orientation is Orientation.BY_COLUMNS and columns > _PORTRAIT_COLUMNS
    )
    return Sheetlet(long, short, _LANDSCAPE_COLUMNS) if lies else Sheetlet(short, long, _PORTRAIT_COLUMNS)


_PORTRAIT_COLUMNS = 2
_LANDSCAPE_COLUMNS = 4

WORDS = Ink(Face.SERIF, 9.2)
LEADING = 13.0
SMALL = Ink(Face.SANS, 7.3, LIGHT.quiet)
SMALL_LEADING = 9.9
BODY = Ink(Face.SANS, 8.4)
BODY_LEADING = 11.8
STRONG = Ink(Face.BOLD, 8.4)
HEADING = Ink(Face.BOLD, 13.0)
HEADING_LEADING = 18.0
SUBHEADING = Ink(Face.BOLD, 9.6)
SILENT = Ink(Face.OBLIQUE, 8.4, LIGHT.quiet)
