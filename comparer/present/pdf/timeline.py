"""The picture of times: one lane an account, one bar a time it gives; conflicts are darker and numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from comparer.model import Message, Severity, say
from comparer.present.lengths import Length
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Picture, Place, Side, stack
from comparer.present.pdf.flow import Item, Section, opening
from comparer.present.pdf.lines import Line, Piece, break_lines
from comparer.present.pdf.style import HEADING, HEADING_LEADING, SMALL, SMALL_LEADING, SUBHEADING, Face, Ink
from comparer.present.pdf.words import chip, chip_width, flag_badge, pieces_text, row_place, text
from comparer.present.timeline import Bar, Timeline
from comparer.present.wording import NOT_ANALYZED, count, day_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from comparer.model import DivergenceId
    from comparer.present.pdf.pen import Pen
    from comparer.present.sheet import Flag, Sheet

_WHOLE = 300.0  # a picture lower than this stays on one page
_LEAST = 220.0
_LEAST_LENGTHS = 60.0
_TRACK = 13.0
_TRACKS_A_PICTURE = 8
_BAR = 5.0
_TICK_ROOM = 9.0
_DASH = 5.0  # an open end, and the room behind it
_LABEL = Ink(size=6.8, color=LIGHT.ink)
_SMALLER = 6.2
_QUIET = Ink(size=_SMALLER, color=LIGHT.quiet)
_SILENT = replace(SMALL, face=Face.OBLIQUE)
_SEVERITIES = {
    Severity.CONTRADICTION: LIGHT.contradiction.fill,
    Severity.DIFFERENCE: LIGHT.difference.fill,
    Severity.OMISSION: LIGHT.omission.fill,
}
_AGREED = "#bdbdb6"
_CUT = 6  # letters at a time


@dataclass(frozen=True, slots=True)
class _Placed:
    """A bar with its label: where both stand, in points from the picture's left edge, and in which tracks."""

    bar: Bar
    left: float
    right: float
    label: Line
    label_left: float
    track: int
    label_track: int


def timeline_sections(timeline: Timeline, sheet: Sheet, width: float) -> Iterator[Section]:
    """Give the picture of times and, below it, how long things took; nothing where no account tells."""
    setting = _Setting(timeline, sheet, width, {flag.divergence: flag for flag in sheet.flags})
    if any(lane.bars for lane in timeline.lanes):
        yield setting.section()
    if timeline.lengths:
        name = translate(say("How long"), sheet.view.language)
        yield Section(name, tuple(setting.lengths()), fresh=False, least=_LEAST_LENGTHS, air=10.0)


@dataclass(frozen=True, slots=True)
class _Setting:
    timeline: Timeline
    sheet: Sheet
    width: float
    flags: Mapping[DivergenceId, Flag]

    @property
    def left(self) -> float:
        """Return where the lanes begin, right of the chips."""
        return max(chip_width(column.account) for column in self.sheet.columns) + 10

    def section(self) -> Section:
        """Return heading, axis, lanes and what the picture cannot say; there is at least one bar."""
        language = self.sheet.view.language
        title = translate(say("When, by each account"), language)
        heading = stack(
            [Place("timeline", title), text(title, self.width, HEADING, HEADING_LEADING), Gap(6.0)]
        )
        axis = self.axis()
        items = [Item(heading, keep=True), Item(axis, keep=True)]
        for index, lane in enumerate(self.timeline.lanes):
            items += [Item(picture) for picture in self.lane(index, lane.bars)]
        items += [Item(Gap(6.0)), Item(text(self.notes(), self.width, SMALL, SMALL_LEADING))]
        whole = opening(items, len(items))
        return Section(title, tuple(items), axis, fresh=False, least=whole if whole <= _WHOLE else _LEAST)

    def notes(self) -> str:
        """Return what the picture cannot say."""
        adrift = sum(lane.adrift for lane in self.timeline.lanes)
        said = [say("Dark bars conflict with another account; their numbers lead to the differences.")]
        if self.timeline.scale.breaks:
            said.append(say("Empty stretches of more than two months are shortened."))
        unplaced = sum(lane.unplaced for lane in self.timeline.lanes)
        if undated := self.timeline.undated - adrift - unplaced:
            said.append(
                count(
                    undated,
                    "{count} statement gives no day.",
                    "{count} statements give no day.",
                )
            )
        if adrift:
            said.append(
                count(
                    adrift,
                    "{count} statement names a day that has no date: the day of publication is not known.",
                    "{count} statements name days that have no date: the day of publication is not known.",
                )
            )
        if unplaced:
            said.append(
                count(
                    unplaced,
                    "{count} statement names a day that could not be placed.",
                    "{count} statements name days that could not be placed.",
                )
            )
        return " ".join(translate(message, self.sheet.view.language) for message in said)

    def lengths(self) -> Iterator[Item]:
        """Give how long things took, a paragraph an account: rows, words, and the badges of conflicts."""
        title = translate(say("How long"), self.sheet.view.language)
        heading: list[Block] = [
            Gap(10.0),
            text(title, self.width, SUBHEADING, 14.0),
            Gap(7.0, self.width, LIGHT.quiet),
        ]
        yield Item(stack(heading), keep=True)
        for column in self.sheet.columns:
            pieces: list[Piece] = []
            for one in self.timeline.lengths:
                if one.account == column.account:
                    pieces += [Piece(";  ", SMALL)] if pieces else []
                    pieces += self.told(one, one.words)
            if pieces:
                words = pieces_text(pieces, self.width - self.left)
                side = Side(((0.0, chip(column)), (self.left, stack([Gap(1.0), words]))))
                yield Item(stack([side, Gap(5.0)]))

    def told(self, one: Bar | Length, words: str) -> list[Piece]:
        """Return a time: an account's words, the row they stand in, the badges of its conflicts.

        The number is said to be a row's and never stands before the words: "29 December" would read as a day.
        """
        row = translate(say("row {number}", number=one.row_number), self.sheet.view.language)
        link = Ink(size=_SMALLER, color=LIGHT.accent, link=row_place(one.row_number))
        pieces = [Piece(words, _LABEL), Piece(" ·\u00a0", _QUIET), Piece(row.replace(" ", "\u00a0"), link)]
        for divergence in one.conflicts:
            if divergence in self.flags:
                pieces += [Piece(" ", _LABEL), flag_badge(self.flags[divergence])]
        return pieces

    def place(self, day: date) -> float:
        """Return where a day begins, in points from the left edge."""
        return self.at(self.timeline.scale.place(day))

    def at(self, share: float) -> float:
        """Return where a share of the scale ends, in points from the left edge."""
        return self.left + share * (self.width - self.left)

    def ticks(self) -> Iterator[tuple[float, Line]]:
        """Give the places of the days whose label has room, with that label."""
        end = -_TICK_ROOM
        for day in self.timeline.ticks:
            x = self.place(day)
            name = day_name(day, self.sheet.view.language)
            (label,) = break_lines([Piece(name, SMALL)], self.width, SMALL_LEADING)
            if x - end >= _TICK_ROOM and x + label.width <= self.width:
                end = x + label.width
                yield x, label

    def axis(self) -> Block:
        """Return the days along the top; a gap in the line is a shortened stretch."""
        labels = list(self.ticks())
        holes = [(self.place(start) + self.place(end)) / 2 for start, end in self.timeline.scale.breaks]

        def paint(pen: Pen, x: float, y: float) -> None:
            for left, line in labels:
                pen.line(line, x + left, y)
                pen.stroke((x + left, y + 11), (x + left, y + 15), LIGHT.quiet)
            pen.rule(x + self.left, y + 15, self.width - self.left, LIGHT.quiet)
            for hole in holes:
                pen.box(x + hole - 3, y + 13, 6, 4, fill=LIGHT.ground)
                for at in (-3.0, 3.0):
                    pen.stroke((x + hole + at - 1.5, y + 18), (x + hole + at + 1.5, y + 12), LIGHT.quiet, 0.6)

        return Picture(20.0, paint)

    def lane(self, index: int, bars: Sequence[Bar]) -> Iterator[Picture]:
        """Give one account's lane, in several pictures where it has very many bars."""
        placed = self.placed(bars)
        tracks = max((max(one.track, one.label_track) for one in placed), default=0) + 1
        for first in range(0, tracks, _TRACKS_A_PICTURE):
            last = min(first + _TRACKS_A_PICTURE, tracks)
            shown = [one for one in placed if {one.track, one.label_track} & {*range(first, last)}]
            yield self.picture(index, shown, range(first, last), ends=last == tracks)

    def placed(self, bars: Sequence[Bar]) -> list[_Placed]:
        """Give each bar the first track where it and its label have room, beside each other or one below the other."""
        taken: list[float] = []
        found = []
        for bar in bars:
            left, right = (self.at(share) for share in self.timeline.scale.reach(bar))
            right = max(right, left + 3)
            label = self.label(bar)
            first, last = left - _DASH * bar.open_start, right + _DASH * bar.open_end
            label_left = last + 4
            if label_left + label.width > self.width:
                label_left = first - label.width - 4
            below = label_left < self.left
            if below:
                label_left = max(min(left, self.width - label.width), self.left)
            begin, end = min(first, label_left), max(last, label_left + label.width)
            track = next(
                (
                    at
                    for at in range(len(taken) + 1)
                    if all(used + 8 < begin for used in taken[at : at + 1 + below])
                ),
                len(taken),
            )
            taken[track : track + 1 + below] = [end] * (1 + below)
            found.append(_Placed(bar, left, right, label, label_left, track, track + below))
        return found

    def label(self, bar: Bar) -> Line:
        """Return a bar's words, its row and the badges of its conflicts; words longer than the page is wide are cut."""
        words = bar.words
        while len(lines := break_lines(self.told(bar, words), self.width - self.left, _TRACK)) > 1:
            if len(words) <= 2 * _CUT:
                break
            words = f"{words[: -_CUT - 1].rstrip()}…"
        return lines[0]

    def silence(self, index: int) -> Message:
        """Return why a lane is empty."""
        if any(not row.cells[index].read for row in self.sheet.rows):
            return NOT_ANALYZED
        if self.timeline.lanes[index].adrift:
            return say("names days that have no date: the day of publication is not known")
        if self.timeline.lanes[index].unplaced:
            return say("names days that could not be placed")
        return say("gives no day")

    def picture(self, index: int, placed: Sequence[_Placed], tracks: range, *, ends: bool) -> Picture:
        """Return the drawing of some tracks of a lane; a line below says that the account ends there."""
        column = self.sheet.columns[index]
        height = max(len(tracks) * _TRACK, 14.0) + 8
        grid = [x for x, _ in self.ticks()]
        words = translate(self.silence(index), self.sheet.view.language)
        (silent,) = break_lines([Piece(words, _SILENT)], self.width, _TRACK)

        def paint(pen: Pen, x: float, y: float) -> None:
            for at in grid:
                pen.stroke((x + at, y), (x + at, y + height), LIGHT.hairline, 0.3)
            if ends:
                pen.rule(x, y + height, self.width, LIGHT.hairline)
            chip(column).draw(pen, x, y + 4)
            if not placed and not tracks.start:
                pen.line(silent, x + self.left, y + 4)
            for one in placed:
                if one.label_track in tracks:
                    top = y + 4 + (one.label_track - tracks.start) * _TRACK
                    left, wide = x + one.label_left - 1.5, one.label.width + 3
                    # no line of the grid through words
                    pen.box(left, top + 1, wide, _TRACK - 2, fill=LIGHT.ground)
                    pen.line(one.label, x + one.label_left, top)
                if one.track in tracks:
                    bar(pen, one, x, y + 4 + (one.track - tracks.start) * _TRACK)

        return Picture(height, paint)


def bar(pen: Pen, one: _Placed, x: float, y: float) -> None:
    """Draw one bar: dark where it conflicts, outlined where it is vague, with arrowheads where it is open."""
    color = _SEVERITIES[one.bar.severity] if one.bar.severity else _AGREED
    top, left, right = y + (_TRACK - _BAR) / 2, x + one.left, x + one.right
    if one.bar.vague:
        pen.box(left, top, right - left, _BAR, fill=LIGHT.ground, stroke=color, weight=0.9)
    else:
        pen.box(left, top, right - left, _BAR, fill=color)
    middle = top + _BAR / 2
    for is_open, tip, toward in ((one.bar.open_start, left, -1), (one.bar.open_end, right, 1)):
        if is_open:
            pen.stroke((tip, middle), (tip + 4 * toward, middle), color, 0.9, (1.2, 1.0))
