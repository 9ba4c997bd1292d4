"""The sheet's words in ink: marked passages, badges, chips, and short paragraphs of the program's own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.model import DivergenceKind, Severity, Status, sigil_index
from comparer.present.letters import fields
from comparer.present.palette import LIGHT, plain_glyph, tint, underline
from comparer.present.passages import runs_right_to_left
from comparer.present.pdf.blocks import Picture, Text
from comparer.present.pdf.lines import Piece, break_lines
from comparer.present.pdf.style import BODY, BODY_LEADING, LEADING, SMALL, WORDS, Box, Face, Ink

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from comparer.model import ClaimId, DivergenceId
    from comparer.present.pdf.pen import Pen
    from comparer.present.sheet import Column, Flag, Mark, Passage, Quote

_BOXES = {
    Severity.CONTRADICTION: Box.FILLED,
    Severity.DIFFERENCE: Box.OUTLINED,
    Severity.OMISSION: Box.NONE,
}
CHIP = 13.0
_QUIET_WORDS = replace(WORDS, color="#4a4a47")


def flag_place(rank: int) -> str:
    """Return the name of the place where a divergence is described."""
    return f"difference-{rank}"


def row_place(number: int) -> str:
    """Return the name of the place where a row of the table stands."""
    return f"row-{number}"


def claim_place(claim: ClaimId) -> str:
    """Return the name of the place where a claim begins in the full text."""
    return f"claim-{claim}"


@cache
def badge(
    kind: DivergenceKind, severity: Severity, rank: int = 0, status: Status = Status.OPEN, size: float = 6.9
) -> Piece:
    """Return the sign of a divergence with its number, framed by its severity; it leads to its description."""
    tone = LIGHT.tone(severity)
    box = _BOXES[severity] if status is not Status.DISMISSED else Box.NONE
    text = f"{plain_glyph(kind, severity)}\u00a0{rank}" if rank else plain_glyph(kind, severity)
    link = flag_place(rank) if rank else ""
    face = Face.SANS if box is Box.NONE else Face.BOLD
    return Piece(text, Ink(face, size, tone.ink, box=box, link=link), whole=True)


@cache
def marked_ink(severity: Severity, ink: Ink = WORDS) -> Ink:
    """Return how words of this severity look: a wash, and an underline of the severity's own shape."""
    tone = LIGHT.tone(severity)
    wash = "" if severity is Severity.OMISSION else tone.wash
    return replace(ink, wash=wash, underline=underline(severity), line=tone.ink)


def passage_pieces(passage: Passage, ranks: Mapping[DivergenceId, int], ink: Ink = WORDS) -> list[Piece]:
    """Return the words of a passage, marked; each mark ends in its badge, and an ellipsis stands where it was cut."""
    before = [Piece("…\u00a0", _QUIET_WORDS)] if passage.cut_before else []
    after = [Piece("\u00a0…", _QUIET_WORDS)] if passage.cut_after else []
    return [*before, *_marked(passage.drawn, ranks, ink), *after]


def _marked(passage: Passage, ranks: Mapping[DivergenceId, int], ink: Ink) -> list[Piece]:
    standing = [
        mark for mark in passage.marks if mark.status is not Status.DISMISSED and mark.end > mark.start
    ]
    if not standing:
        return [Piece(passage.text, ink)]
    cuts = sorted({0, len(passage.text)} | {at for mark in standing for at in (mark.start, mark.end)})
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        over = [mark for mark in standing if mark.start <= start and end <= mark.end]
        worst = max((mark.severity for mark in over), default=None)
        pieces.append(Piece(passage.text[start:end], ink if worst is None else marked_ink(worst, ink)))
        pieces.extend(badges(passage.ending(end), ranks))
    return pieces


def badges(ending: Sequence[Mark], ranks: Mapping[DivergenceId, int]) -> list[Piece]:
    """Return the badges of marks, by number, each after a thin space; what was dismissed has none."""
    standing = [mark for mark in ending if mark.status is not Status.DISMISSED]
    numbered = {ranks[mark.divergence]: mark for mark in standing if mark.divergence in ranks}
    return [
        piece
        for rank, mark in sorted(numbered.items())
        for piece in (Piece("\u2009", WORDS, whole=True), badge(mark.kind, mark.severity, rank, mark.status))
    ]


def flag_badge(flag: Flag) -> Piece:
    """Return the badge of a flag."""
    return badge(flag.kind, flag.severity, flag.rank, flag.status)


def field_pieces(line: str, ink: Ink) -> list[Piece]:
    """Return a line of fields; those kept apart run in their own direction."""
    return [
        Piece(words, replace(ink, isolate=at) if apart else ink)
        for at, (words, apart) in enumerate(fields(line), 1)
    ]


def text(
    words: str, width: float, ink: Ink = BODY, leading: float = BODY_LEADING, indent: float = 0.0
) -> Text:
    """Return words of one ink as a block no wider than `width`."""
    return pieces_text(field_pieces(words, ink) or [Piece(words, ink)], width, leading, indent)


def pieces_text(
    pieces: Sequence[Piece],
    width: float,
    leading: float = BODY_LEADING,
    indent: float = 0.0,
    *,
    rtl: bool = False,
) -> Text:
    """Return pieces as a block no wider than `width`."""
    return Text(break_lines(pieces, width - indent, leading, right_to_left=rtl), indent)


def quotation(quote: Quote, severity: Severity, told: str, width: float) -> Text:
    """Return an account's words, marked among the words around them, and after them where they stand."""
    before, after = quote.frame
    pieces = [Piece(before, _QUIET_WORDS)]
    pieces += [
        Piece(words, marked_ink(severity) if differs else _QUIET_WORDS) for words, differs in quote.parts
    ]
    pieces += [Piece(after, _QUIET_WORDS), Piece(f"  {told}", SMALL)]
    rtl = runs_right_to_left("".join(words for words, _ in quote.parts))
    return pieces_text(pieces, width, LEADING, rtl=rtl)


def chip(column: Column) -> Picture:
    """Return an account's letter on its tint, which stays its own whatever columns are shown."""

    def paint(pen: Pen, x: float, y: float) -> None:
        tone = tint(sigil_index(column.account), column.tint)
        wide = chip_width(column.account)
        pen.box(x, y, wide, CHIP, fill=tone.wash, stroke=tone.fill, radius=3, weight=0.6)
        pen.letters(column.account, x + wide / 2, y + CHIP * 0.72, Face.BOLD, 8.2, tone.ink)

    return Picture(CHIP, paint)


def chip_width(account: str) -> float:
    """Return how wide a chip is: wider for AA and on."""
    return CHIP + 5.0 * (len(account) - 1)
