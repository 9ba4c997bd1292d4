"""A cell's words as type set once: lines, marks and signs, kept until width, size or words change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from comparer.gui.delegates.dress import Dressed, Stretch, dress
from comparer.gui.delegates.folding import fold
from comparer.gui.delegates.leads import Lead, chained, leads, sent
from comparer.gui.look import Look
from comparer.gui.phrases import shown, tr
from comparer.gui.theme import Theme
from comparer.model import ClaimId, Status
from comparer.present import palette
from comparer.present.sheet import Cell, Mark, Passage, Row
from comparer.present.wording import silence

LONGEST_LINE = 70
"""Characters: a longer line is hard to find the start of the next from."""

UNDERLINES = {
    palette.Underline.SOLID: QTextCharFormat.UnderlineStyle.SingleUnderline,
    palette.Underline.DASHED: QTextCharFormat.UnderlineStyle.DashUnderline,
    palette.Underline.DOTTED: QTextCharFormat.UnderlineStyle.DotLine,
    palette.Underline.NONE: QTextCharFormat.UnderlineStyle.NoUnderline,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign to draw at a place of a block: the top left corner of its square."""

    at: QPointF
    mark: Mark


@dataclass(frozen=True, slots=True)
class Block:
    """One passage or note, set. `top` is below the cell's top, padding included."""

    layout: QTextLayout
    top: float
    color: str
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A cell, set. `height` includes the padding; `fold` is where the line stands that shows more or fewer claims.

    `claims` are those shown, from the top, each with the place where its words end. `leads` are the lines that send to
    another row, each with the place of its words.
    """

    blocks: tuple[Block, ...]
    height: float
    fold: tuple[float, float] | None = None
    claims: tuple[tuple[float, ClaimId], ...] = ()
    leads: tuple[tuple[QRectF, Lead], ...] = ()


def sign_size(look: Look) -> int:
    """Return the side of a sign in the running text, in pixels."""
    return round(look.points * 1.35)


def set_cell(
    cell: Cell,
    width: float,
    look: Look,
    needle: str = "",
    *,
    row: Row | None = None,
    unread: bool = False,
    unfolded: bool = False,
) -> Setting:
    """Set the words of a cell for a column of this width in pixels; `unread`: nobody knows yet what is in it.

    `row` is the row it stands in: it knows which words stand outside a claim, or in another row.
    """
    letters = QFontMetricsF(look.font())
    room = min(width - 2 * look.padding, LONGEST_LINE * letters.averageCharWidth())
    apart = leads(row, cell.account) if row is not None and not unread else ()
    if not cell.passages:
        if apart:
            lines, bottom = _sent(apart, room, look, look.padding)
            blocks = tuple(block for block, _ in lines)
            return Setting(blocks, bottom + look.padding, leads=_seats(lines))
        words = "…" if unread else shown(silence(read=cell.read, compared=cell.compared))
        silent = _set(Dressed(words, ()), look.font(italic=True), room, look, look.padding)
        block = Block(silent.layout, silent.top, look.theme.of(None).ink)
        return Setting((block,), block.top + _height(silent.layout) + look.padding)
    return _told(cell, row, room, look, needle, unfolded, apart if look.marks else ())


def _told(
    cell: Cell,
    row: Row | None,
    room: float,
    look: Look,
    needle: str,
    unfolded: bool,
    apart: tuple[Lead, ...],
) -> Setting:
    """Set a cell that has words."""
    top = float(look.padding)
    blocks: list[Block] = []
    folded = fold(cell, needle, unfolded=unfolded)
    ends: list[tuple[float, ClaimId]] = []
    for passage in folded.shown:
        for block in _passage(passage, row, room, look, needle, top):
            blocks.append(block)
            top = block.top + _height(block.layout) + 2
        ends.append((top, passage.claim))
        top += look.padding / 2
    lines, below = _sent(apart, room, look, top)
    if lines:
        blocks += [block for block, _ in lines]
        top = below + 2 + look.padding / 2
    place: tuple[float, float] | None = None
    if folded.hidden:
        words = tr("Show fewer") if folded.open else tr("+ {count} more", count=folded.hidden)
        line = _set(Dressed(words, ()), look.font(0.92), room, look, top, look.theme.accent)
        blocks.append(line)
        place = (top, top + _height(line.layout))
        top = place[1] + 2 + look.padding / 2
    height = top - look.padding / 2 - 2 + look.padding
    return Setting(tuple(blocks), height, place, tuple(ends), _seats(lines))


def _passage(
    passage: Passage, row: Row | None, room: float, look: Look, needle: str, top: float
) -> list[Block]:
    """Set a claim's words, and under them who says so and what differs outside its words."""
    color = look.theme.muted if passage.attached else look.theme.ink
    drawn = passage.drawn
    dressed = dress(
        drawn.text,
        drawn.marks if look.marks else (),
        needle,
        cut_before=drawn.cut_before,
        cut_after=drawn.cut_after,
    )
    blocks = [_set(dressed, look.font(), room, look, top, color, leftward=passage.right_to_left)]
    chain = chained(passage, row, marks=look.marks)
    if chain is not None:
        below = top + _height(blocks[0].layout) + 2
        ink = look.theme.ink if passage.denied else look.theme.muted
        blocks.append(_set(chain, look.font(0.86), room, look, below, ink))
    return blocks


def _sent(
    apart: tuple[Lead, ...], room: float, look: Look, top: float
) -> tuple[list[tuple[Block, Lead]], float]:
    """Set the lines that send to other rows; return where they end, too."""
    found: list[tuple[Block, Lead]] = []
    for lead in apart:
        top += 2 if found else 0
        line = _set(sent(lead, marks=look.marks), look.font(0.92), room, look, top, look.theme.accent)
        found.append((line, lead))
        top += _height(line.layout)
    return found, top


def _seats(lines: list[tuple[Block, Lead]]) -> tuple[tuple[QRectF, Lead], ...]:
    """Return where the words of lines stand, below the top and beside the left edge of the words of the cell."""
    return tuple(
        (QRectF(0, block.top, block.layout.lineAt(0).naturalTextWidth(), _height(block.layout)), lead)
        for block, lead in lines
    )


def _set(
    dressed: Dressed,
    font: QFont,
    room: float,
    look: Look,
    top: float,
    color: str = "",
    *,
    leftward: bool = False,
) -> Block:
    layout = QTextLayout(dressed.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if leftward:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats([_range(stretch, look) for stretch in dressed.stretches])
    layout.setCacheEnabled(True)
    metrics = QFontMetricsF(font)
    pitch = metrics.height() * look.leading
    layout.beginLayout()
    y = (pitch - metrics.height()) / 2
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 40.0))
        line.setPosition(QPointF(0, y))
        y += pitch
    layout.endLayout()
    signs = tuple(
        _sign(layout, stretch.start, stretch.mark, look)
        for stretch in dressed.stretches
        if stretch.sign and stretch.mark is not None
    )
    return Block(layout, top, color, signs)


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    first = layout.lineAt(0)
    return last.y() + last.height() + first.y()


def _sign(layout: QTextLayout, unit: int, mark: Mark, look: Look) -> Sign:
    line = layout.lineForTextPosition(unit)
    left, right = _x(line.cursorToX(unit)), _x(line.cursorToX(unit + 1))
    size = sign_size(look)
    x = min(left, right) + max(0.0, (abs(right - left) - size) / 2)
    return Sign(QPointF(x, line.y() + (line.height() - size) / 2), mark)


def _x(found: object) -> float:
    """Return the place from what Qt's binding gives: a number, or a number with the cursor."""
    first = found[0] if isinstance(found, tuple) else found
    assert isinstance(first, (int, float))
    return float(first)


def _range(stretch: Stretch, look: Look) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = stretch.start, stretch.length
    if stretch.gap:
        made.format = QTextCharFormat()
        made.format.setForeground(QBrush(QColor(look.theme.muted)))
    else:
        made.format = _seat(look) if stretch.sign else _format(stretch.mark, look.theme)
    return made


def _seat(look: Look) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(sign_size(look) - QFontMetricsF(look.font()).horizontalAdvance("\u00a0") + 2)
    return form


def _format(mark: Mark | None, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    if mark is None:
        form.setBackground(QBrush(QColor(theme.found)))
        form.setForeground(QBrush(QColor(theme.ink)))
        return form
    tone = theme.of(mark.severity)
    form.setUnderlineStyle(UNDERLINES[palette.underline(mark.severity, mark.status)])
    form.setUnderlineColor(QColor(tone.fill))
    if mark.status is not Status.DISMISSED:
        form.setBackground(QBrush(QColor(tone.wash)))
        form.setForeground(QBrush(QColor(tone.ink)))
    return form
