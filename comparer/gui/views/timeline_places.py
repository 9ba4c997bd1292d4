"""Where the bars of the timeline stand: pixels for a width, a zoom and the size of letters. Nothing is drawn here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isinf

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from comparer.model import AccountId
from comparer.present.lengths import Length, LengthScale
from comparer.present.timeline import Bar, Timeline

LANE_GAP = 18.0
MARGIN = 20.0
SMALLEST = 9.0
BESIDE = 10.0
"""Pixels between a bar and its words."""
_LITTLE = 90.0
_LENGTHS_ROOM = 0.75
"""Share of the width for the lengths of time: their words stand at the right."""
_OPEN = 18.0
"""Pixels by which an open end reaches on."""

Item = Bar | Length
Bars = Sequence[tuple[Item, float, float]]
"""Bars with the pixels between which they stand."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar: `box` is the interval, `tail` how far it may reach, `words` what stands beside it, `seat` all of it."""

    item: Item
    box: QRectF
    tail: QRectF
    words: str
    words_at: QRectF
    seat: QRectF


@dataclass(frozen=True, slots=True)
class Lane:
    """One account's lines, from `top`, `height` high."""

    account: AccountId
    top: float
    height: float
    bars: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Everything of the picture. `below` is where the lengths begin, with an axis of their own; 0 without any."""

    lanes: tuple[Lane, ...]
    lengths: tuple[Lane, ...]
    below: float
    axis: float
    left: float
    room: float
    width: float
    height: float

    def length_at(self, share: float) -> float:
        """Return where a share of the scale of lengths stands."""
        return self.left + share * self.room * _LENGTHS_ROOM

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Return all bars, lane by lane."""
        return tuple(bar for lane in (*self.lanes, *self.lengths) for bar in lane.bars)


@dataclass(frozen=True, slots=True)
class Setter:
    """Places bars between `left` and `right`; words stand at the right of a bar, else at its left, else are cut."""

    letters: QFontMetricsF
    left: float
    right: float
    least: float

    @property
    def pitch(self) -> float:
        """Return the height of a line."""
        return round(self.letters.height()) + 12

    @property
    def thick(self) -> float:
        """Return the height of a bar."""
        return round(self.letters.height() * 0.65)

    def lane(self, account: AccountId, top: float, bars: Bars) -> Lane:
        """Give each bar the first line of its lane where it and its words have room."""
        taken: list[list[tuple[float, float]]] = []
        placed = []
        for item, first, last in bars:
            box = QRectF(first, 0, max(last - first - 2, SMALLEST), self.thick)
            tail = _tail(item, box)
            words, at = self._words(item.words, tail)
            begin, end = min(tail.left(), at) - 4, max(tail.right(), at + self._wide(words)) + 6
            line = next((n for n, held in enumerate(taken) if _free(held, begin, end)), len(taken))
            if line == len(taken):
                taken.append([])
            taken[line].append((begin, end))
            y = top + line * self.pitch
            middle = y + self.pitch / 2
            box.moveTop(middle - self.thick / 2)
            tail.moveTop(middle - self.thick / 2)
            words_at = QRectF(at, y, self._wide(words), self.pitch)
            placed.append(Placed(item, box, tail, words, words_at, QRectF(begin, y, end - begin, self.pitch)))
        height = max(len(taken) * self.pitch, round(self.least))
        return Lane(account, top, height, tuple(placed))

    def _wide(self, words: str) -> float:
        return self.letters.horizontalAdvance(words) + 1

    def _words(self, words: str, tail: QRectF) -> tuple[str, float]:
        """Return the words that fit, and where they begin."""
        wide = self._wide(words)
        at_right = self.right - tail.right() - BESIDE
        at_left = tail.left() - self.left - BESIDE
        if wide <= at_right:
            return words, tail.right() + BESIDE
        if wide <= at_left:
            return words, tail.left() - BESIDE - wide
        room = max(at_right, at_left)
        if room < min(wide, _LITTLE):  # a bar as wide as the picture carries its words
            cut = self.letters.elidedText(words, Qt.TextElideMode.ElideRight, tail.width() - 2 * BESIDE)
            return cut, tail.left() + BESIDE
        cut = self.letters.elidedText(words, Qt.TextElideMode.ElideRight, room - 2)
        begin = tail.right() + BESIDE if at_right >= at_left else tail.left() - BESIDE - self._wide(cut)
        return cut, begin


def _free(held: list[tuple[float, float]], begin: float, end: float) -> bool:
    return all(end <= first or last <= begin for first, last in held)


def _tail(item: Item, box: QRectF) -> QRectF:
    """Return the bar with the ends that are left open."""
    tail = QRectF(box)
    if isinstance(item, Bar):
        tail.adjust(-_OPEN if item.open_start else 0, 0, _OPEN if item.open_end else 0, 0)
    elif isinf(item.most):
        tail.adjust(0, 0, _OPEN, 0)
    return tail


def places(
    timeline: Timeline,
    scale: LengthScale,
    letters: QFontMetricsF,
    width: float,
    zoom: float,
    gutter: float,
    least: float,
) -> Places:
    """Place a timeline. `width` is what is in sight, `gutter` the part of it that the accounts' names take."""
    room = max(200.0, (width - gutter - MARGIN) * zoom)
    axis = round(letters.height()) + 28.0
    setter = Setter(letters, gutter, gutter + room + MARGIN / 2, least)

    def date_bars(bars: Sequence[Bar]) -> list[tuple[Item, float, float]]:
        reached = ((bar, *timeline.scale.reach(bar)) for bar in bars)
        return [(bar, gutter + first * room, gutter + last * room) for bar, first, last in reached]

    lanes, top = _stack(((lane.account, date_bars(lane.bars)) for lane in timeline.lanes), setter.lane, axis)
    by_account: dict[AccountId, list[tuple[Item, float, float]]] = {}
    for one in timeline.lengths:
        end = scale.place(one.least if isinf(one.most) else one.most)
        by_account.setdefault(one.account, []).append((one, gutter, gutter + end * room * _LENGTHS_ROOM))
    below = top if by_account else 0.0
    lengths: list[Lane] = []
    if by_account:
        lengths, top = _stack(by_account.items(), setter.lane, below + axis)
    return Places(tuple(lanes), tuple(lengths), below, axis, gutter, room, gutter + room + MARGIN, top + 10)


def _stack(
    held: Iterable[tuple[AccountId, Bars]], lane: Callable[[AccountId, float, Bars], Lane], top: float
) -> tuple[list[Lane], float]:
    made = []
    for account, bars in held:
        made.append(lane(account, top, bars))
        top += made[-1].height + LANE_GAP
    return made, top
