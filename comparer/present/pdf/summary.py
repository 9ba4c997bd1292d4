"""The first page: what was compared, what was found, and who rests on whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from comparer.model import Comparison, Message, say
from comparer.present.changes import CHANGES_TITLE, changes
from comparer.present.coverage import make_coverage
from comparer.present.imprint import made_line
from comparer.present.notes import NOTES_TITLE, notes
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Place, Side, Stack, stack
from comparer.present.pdf.flow import Item, Section, opening
from comparer.present.pdf.gravest import Gravest
from comparer.present.pdf.legend import Legend
from comparer.present.pdf.lines import Piece
from comparer.present.pdf.pictures import CoveragePicture
from comparer.present.pdf.style import (
    BODY,
    BODY_LEADING,
    SMALL,
    SMALL_LEADING,
    STRONG,
    SUBHEADING,
    Face,
    Ink,
)
from comparer.present.pdf.words import chip, chip_width, pieces_text, text
from comparer.present.provenance import provenance
from comparer.present.sources import source_graph
from comparer.present.wording import (
    count,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.present.sheet import Column, Sheet

_TITLE = Ink(Face.SERIF, 23.0)
_FIGURE = Ink(Face.SERIF, 19.0)
_HASH = replace(SMALL, size=6.6)
_NARROW = 600.0


@dataclass(frozen=True, slots=True)
class Imprint:
    """The day on a report, and the code points it can only show as numbers."""

    made_on: date
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Makes the summary page of one sheet."""

    comparison: Comparison
    sheet: Sheet
    imprint: Imprint
    width: float

    def words(self, message: Message) -> str:
        """Return a sentence in the sheet's language."""
        return translate(message, self.sheet.view.language)

    def sections(self) -> Iterator[Section]:
        """Give the summary: what was found, the accounts, how to read the report and who covers what."""
        name = self.words(say("Summary"))
        yield Section(name, tuple(self.findings()))
        accounts = [Item(self.account(column)) for column in self.sheet.columns]
        head = self.heading(say("The accounts"))
        items = (Item(head, keep=True), *accounts)
        yield Section(name, items, head, fresh=False, least=opening(items, _FIRST), air=_AIR)
        yield Section(name, (*self.key(), Item(Gap(14.0)), *self.coverage()), fresh=False, air=_AIR)

    def findings(self) -> Iterator[Item]:
        """Give title, numbers, origins, what a reader must know, and the gravest differences."""
        yield Item(self.title())
        yield Item(self.figures())
        yield Item(self.origins())
        yield from self.warnings()
        changed = [change.told for change in changes(self.comparison, self.sheet.view.language)]
        yield from self.listed(CHANGES_TITLE, changed)
        yield from Gravest(self.sheet, self.width).items()

    def title(self) -> Block:
        """Return the title and the line of facts below it."""
        made = made_line(self.comparison, self.sheet, self.imprint.made_on)
        return stack(
            [
                Place("summary", self.words(say("Summary"))),
                text(self.sheet.title, self.width, _TITLE, 29.0),
                *([text(self.sheet.byline, self.width, BODY, BODY_LEADING + 4)] if self.sheet.byline else []),
                text(made, self.width, SMALL, SMALL_LEADING + 2),
                Gap(14.0),
            ]
        )

    def figures(self) -> Block:
        """Return the large numbers."""
        totals = self.sheet.totals
        shown = [
            (totals.accounts, count(totals.accounts, "account", "accounts")),
            (totals.claims, count(totals.claims, "claim", "claims")),
            (totals.rows, count(totals.rows, "row", "rows")),
            (totals.contradictions, count(totals.contradictions, "contradiction", "contradictions")),
            (totals.differences, count(totals.differences, "difference", "differences")),
            (totals.omissions, count(totals.omissions, "omission", "omissions")),
        ]
        if totals.dismissed:
            shown.append((totals.dismissed, say("dismissed")))
        cells = [(f"{number:,}", self.words(name)) for number, name in shown]
        cells.append((f"{totals.reviewed}/{totals.flags}", self.words(say("reviewed"))))
        pitch = min(self.width / len(cells), 92.0)
        placed: list[tuple[float, Block]] = []
        for at, (number, name) in enumerate(cells):
            ink = _FIGURE
            if at == _CONTRADICTIONS and totals.contradictions:
                ink = replace(_FIGURE, color=LIGHT.contradiction.ink)
            figure = [text(number, pitch, ink, 24.0), text(name, pitch, SMALL, SMALL_LEADING)]
            placed.append((at * pitch, stack(figure)))
        scope = text(self.sheet.scope, self.width, BODY)
        said = [text(remark, self.width, BODY) for remark in self.sheet.remarks]
        return Stack((Side(tuple(placed)), Gap(7.0), scope, *said, Gap(6.0)))

    def heading(self, message: Message) -> Block:
        """Return a heading of a part."""
        return stack(
            [text(self.words(message), self.width, SUBHEADING, 14.0), Gap(7.0, self.width, LIGHT.quiet)]
        )

    def account(self, column: Column) -> Block:
        """Return one account: chip, names, date and address, hash."""
        account = self.comparison.account(column.account)
        beside = chip_width(column.account) + 8
        room = self.width - beside
        left, right = (room, room) if self.width < _NARROW else (room * 0.56, room * 0.44 - 14)
        names: list[Block] = [text(column.heading, left, STRONG)]
        told = provenance(account, self.sheet.view.language)
        if told.title:
            names.append(text(told.title, left, Ink(Face.SERIF, 8.6), BODY_LEADING))
        names.append(text(told.facts, left, SMALL, SMALL_LEADING))
        facts: list[Block] = [text(told.address, right, SMALL, SMALL_LEADING)]
        if told.original:
            facts += [text(line, right, _HASH, 8.4) for line in (told.file, told.digest) if line]
        if told.note:
            facts.append(text(told.note, right, SMALL, SMALL_LEADING))
        parts: tuple[tuple[float, Block], ...] = (
            (0.0, chip(column)),
            (beside, stack(names)),
            (beside + left + 14, stack(facts)),
        )
        if self.width < _NARROW:
            parts = (parts[0], (beside, stack([*names, *facts])))
        return Stack((Side(parts), Gap(9.0, self.width)))

    def key(self) -> Iterator[Item]:
        """Give what differs, beside how words are marked; below each other where narrow."""
        legend = Legend(self.comparison.divergences, self.sheet.view.language)
        if self.width < _NARROW:
            yield Item(legend.kinds(self.width))
            yield Item(stack([Gap(14.0), legend.severities(self.width)]))
            return
        left = self.width * 0.6
        beside = self.width - left - 30
        yield Item(Side(((0.0, legend.kinds(left)), (left + 30, legend.severities(beside)))))

    def origins(self) -> Block:
        """Return how many independent origins the accounts have, and why."""
        graph = source_graph(self.comparison, self.sheet.view.language)
        head = [
            Piece(graph.headline, STRONG),
            Piece(f"  {graph.caveat}", replace(BODY, color=LIGHT.quiet)),
        ]
        lines: list[Block] = [pieces_text(head, self.width)]
        lines += [text(origin.told, self.width) for origin in graph.origins]
        return stack([*lines, Gap(14.0)])

    def coverage(self) -> Iterator[Item]:
        """Give the matrix of who covers what."""
        coverage = make_coverage(self.sheet)
        if not coverage.rows:
            return
        picture = CoveragePicture(coverage, self.sheet.columns, self.width, self.sheet.view.language)
        yield Item(self.heading(say("Who covers what, row by row")), keep=True)
        yield Item(picture.key(), keep=True)
        for stripe in picture.stripes():
            yield Item(stripe)

    def warnings(self) -> Iterator[Item]:
        """Give what a reader must know: unreadable letters, what loading could not keep."""
        said = list(notes(self.comparison, self.sheet.view.language))
        if self.imprint.missing:
            letters = ", ".join(self.imprint.missing[:_MOST_LETTERS])
            if len(self.imprint.missing) > _MOST_LETTERS:
                letters += " …"
            message = say(
                "These letters have no picture here and are shown as their numbers: {letters}.",
                letters=letters,
            )
            said.append(self.words(message))
        yield from self.listed(NOTES_TITLE, said)

    def listed(self, title: Message, lines: Sequence[str]) -> Iterator[Item]:
        """Give sentences under a heading; nothing where there are none."""
        if lines:
            yield Item(self.heading(title), keep=True)
            yield from (Item(stack([text(line, self.width), Gap(2.0)])) for line in lines)
            yield Item(Gap(12.0))


_AIR = 9.0
_CONTRADICTIONS = 3
_FIRST = 3  # heading and two accounts begin the list, or it begins on a new page
_MOST_LETTERS = 40
