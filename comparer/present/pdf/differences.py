"""The list of divergences, the gravest first: both quotations, why, and what the reviewer decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import Message, Severity, Status, say
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Place, Side, Stack, stack
from comparer.present.pdf.flow import Item, Section, opening
from comparer.present.pdf.lines import Piece
from comparer.present.pdf.style import (
    BODY_LEADING,
    HEADING,
    HEADING_LEADING,
    SILENT,
    SMALL,
    SMALL_LEADING,
    STRONG,
)
from comparer.present.pdf.words import (
    chip,
    chip_width,
    flag_badge,
    flag_place,
    pieces_text,
    quotation,
    row_place,
    text,
)
from comparer.present.wording import (
    confidence_name,
    kind_name,
    severities_name,
    severity_name,
    status_name,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.present.passages import Passages
    from comparer.present.sheet import Flag, Sheet

_SHARES = (0.20, 0.48, 0.32)
_BETWEEN = 18.0
_FIRST = 3  # two headings and a divergence begin the list, or it begins on a new page
_SHORT = 40  # letters that stay on one line


def differences_section(sheet: Sheet, passages: Passages, width: float) -> Section:
    """Return the section of all divergences shown."""
    setting = _Setting(sheet, passages, width)
    items = tuple(setting.items())
    return Section(setting.words(_TITLE), items, fresh=False, least=opening(items, _FIRST))


_TITLE = say("Where the accounts differ")


@dataclass(frozen=True, slots=True)
class _Setting:
    sheet: Sheet
    passages: Passages
    width: float

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language."""
        return translate(message, self.sheet.view.language)

    def items(self) -> Iterator[Item]:
        """Give the heading and, by severity, the divergences; what was dismissed comes last."""
        title = self.words(_TITLE)
        place = Place("differences", title)
        yield Item(stack([place, text(title, self.width, HEADING, HEADING_LEADING), Gap(4.0)]), keep=True)
        flags = self.sheet.flags
        if not flags:
            yield Item(text(self.words(say("No differences are shown.")), self.width, SILENT))
        for severity in sorted(Severity, reverse=True):
            held = [flag for flag in flags if flag.standing and flag.severity is severity]
            yield from self.group(self.words(severities_name(severity)), severity.word, held)
        dismissed = [flag for flag in flags if not flag.standing]
        yield from self.group(self.words(say("Dismissed by the reviewer")), "dismissed", dismissed)

    def group(self, name: str, key: str, flags: Sequence[Flag]) -> Iterator[Item]:
        """Give the divergences of one severity under their own heading."""
        if not flags:
            return
        place = Place(f"differences-{key}", f"{name} ({len(flags)})", 1)
        heading = [
            Piece(name, replace(STRONG, size=9.6)),
            Piece(f"  {len(flags)}", replace(STRONG, size=9.6, color=LIGHT.quiet)),
        ]
        yield Item(
            stack(
                [Gap(4.0), place, pieces_text(heading, self.width, 14.0), Gap(8.0, self.width, LIGHT.quiet)]
            ),
            keep=True,
        )
        for flag in flags:
            yield Item(self.entry(flag))

    def entry(self, flag: Flag) -> Block:
        """Return one divergence: what it is, the quotations, why."""
        room = self.width - 2 * _BETWEEN
        widths = [share * room for share in _SHARES]
        lefts = [0.0, widths[0] + _BETWEEN, widths[0] + widths[1] + 2 * _BETWEEN]
        blocks = (self.what(flag, widths[0]), self.sides(flag, widths[1]), self.why(flag, widths[2]))
        side = Side(tuple(zip(lefts, blocks, strict=True)))
        return Stack((Place(flag_place(flag.rank)), side, Gap(13.0, self.width)))

    def what(self, flag: Flag, width: float) -> Block:
        """Return kind, severity, row and confidence."""
        name = self.words(kind_name(flag.kind, flag.severity))
        badge = flag_badge(flag)
        first = [replace(badge, ink=replace(badge.ink, size=7.2, link="")), Piece(f" {name}", STRONG)]
        row = self.words(say("Row {number}", number=flag.row_number))
        severity = f"{self.words(severity_name(flag.severity))} · "
        link = replace(SMALL, color=LIGHT.accent, link=row_place(flag.row_number))
        second = [Piece(severity, SMALL), Piece(row, link)]
        sure = self.words(confidence_name(flag.confidence))
        return stack(
            [
                pieces_text(first, width, BODY_LEADING + 1),
                pieces_text(second, width, SMALL_LEADING),
                text(sure, width, SMALL, SMALL_LEADING),
            ]
        )

    def sides(self, flag: Flag, width: float) -> Block:
        """Return each side's exact words, how they were read, and where they stand."""
        blocks: list[Block] = []
        columns = {column.account: column for column in self.sheet.columns}
        for quote in flag.quotes:
            if blocks:
                blocks.append(Gap(4.0))
            beside = chip_width(quote.account) + 7
            foot = self.passages.locator(quote.span)
            told = f"→\u00a0{quote.reading} · {foot}" if quote.reading else foot
            if quote.row_number:
                told += f" · {self.words(say('row {number}', number=quote.row_number))}"
            told = told.replace(" ", "\u00a0") if len(told) < _SHORT else told
            lines = quotation(quote, flag.severity, told, width - beside)
            blocks.append(Side(((0.0, chip(columns[quote.account])), (beside, lines))))
        if flag.silent:
            silent = self.words(say("not mentioned by {accounts}", accounts=", ".join(flag.silent)))
            blocks += [Gap(3.0), text(silent, width, SILENT)]
        return stack(blocks)

    def why(self, flag: Flag, width: float) -> Block:
        """Return the reason, how values were found, the decision and the note."""
        blocks: list[Block] = [text(flag.why, width)]
        blocks += [stack([Gap(2.0), text(told, width, SMALL, SMALL_LEADING)]) for told in flag.how]
        if flag.status is not Status.OPEN or flag.note:
            pieces = [Piece(self.words(status_name(flag.status)), STRONG)]
            if flag.note:
                pieces.append(Piece(f" — {' '.join(flag.note.split())}", SILENT))
            blocks += [Gap(4.0), pieces_text(pieces, width)]
        return stack(blocks)
