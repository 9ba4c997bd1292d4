"""Where the trouble is, at a glance: the gravest differences, of which kind, between whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import Message, Severity, say
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Side, Stack, stack
from comparer.present.pdf.flow import Item
from comparer.present.pdf.lines import Piece
from comparer.present.pdf.style import BODY, SMALL, SMALL_LEADING, STRONG, SUBHEADING
from comparer.present.pdf.words import chip, chip_width, flag_badge, pieces_text, row_place, text
from comparer.present.wording import count, kind_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.present.sheet import Flag, Sheet

_MOST = 5
_KIND = 126.0
_ROW = 46.0
_MOST_CHIPS = 4


@dataclass(frozen=True, slots=True)
class Gravest:
    """The first contradictions and differences of a sheet, a line each."""

    sheet: Sheet
    width: float

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language."""
        return translate(message, self.sheet.view.language)

    def items(self) -> Iterator[Item]:
        """Give heading and lines; nothing where nothing graver than an omission was found."""
        grave = [flag for flag in self.sheet.flags if flag.standing and flag.severity > Severity.OMISSION]
        if not grave:
            return
        title = text(self.words(say("What to look at first")), self.width, SUBHEADING, 14.0)
        yield Item(stack([title, Gap(7.0, self.width, LIGHT.quiet)]), keep=True)
        for flag in grave[:_MOST]:
            yield Item(self.line(flag))
        rest = len(self.sheet.flags) - len(grave[:_MOST])
        if rest:
            link = replace(SMALL, color=LIGHT.accent, link="differences")
            told = count(
                rest, "{count} more is listed after the table", "{count} more are listed after the table"
            )
            yield Item(pieces_text([Piece(self.words(told), link)], self.width, SMALL_LEADING))

    def line(self, flag: Flag) -> Block:
        """Return one difference: its sign and kind, the accounts, why, its row."""
        parts: list[tuple[float, Block]] = [
            (
                0.0,
                pieces_text(
                    [flag_badge(flag), Piece(f" {self.words(kind_name(flag.kind, flag.severity))}", STRONG)],
                    _KIND,
                ),
            )
        ]
        columns = {column.account: column for column in self.sheet.columns}
        told = tuple(dict.fromkeys(account for account, _, _ in flag.sides))
        left = _KIND
        for account in told[:_MOST_CHIPS]:
            parts.append((left, chip(columns[account])))
            left += chip_width(account) + 4
        if len(told) > _MOST_CHIPS:
            parts.append((left, text("…", 10.0, SMALL)))
        why = _KIND + _MOST_CHIPS * 17.0 + 20.0
        parts.append((why, text(flag.why, self.width - why - _ROW - 10, BODY)))
        row = self.words(say("Row {number}", number=flag.row_number))
        link = replace(SMALL, color=LIGHT.accent, link=row_place(flag.row_number))
        parts.append((self.width - _ROW, pieces_text([Piece(row, link)], _ROW, 12.0)))
        return Stack((Side(tuple(parts)), Gap(5.0)))
