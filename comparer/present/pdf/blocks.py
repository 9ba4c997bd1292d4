"""The parts of a page: things with a height that draw themselves and, where they must, come in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from comparer.present.palette import LIGHT
from comparer.present.pdf.lines import Line
from comparer.present.pdf.pen import Pen


class Block(Protocol):
    """Anything that takes room on a page."""

    @property
    def height(self) -> float:
        """The room it takes, in points."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its top left corner at (x, y)."""

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return what fits into `room` and the rest, or None where nothing fits."""

    def places(self) -> tuple[str, ...]:
        """Return the names of places inside that links may lead to."""


@dataclass(frozen=True, slots=True)
class Text:
    """Lines, one below the other, moved right by `indent`."""

    lines: tuple[Line, ...]
    indent: float = 0.0
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """Add up the lines' heights, once."""
        object.__setattr__(self, "height", sum([line.height for line in self.lines]))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines."""
        pen.lines(self.lines, x + self.indent, y)

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the lines that fit and the others."""
        used, count = 0.0, 0
        for line in self.lines:
            if used + line.height > room:
                break
            used += line.height
            count += 1
        if not 0 < count < len(self.lines):
            return None
        return Text(self.lines[:count], self.indent), Text(self.lines[count:], self.indent)

    def places(self) -> tuple[str, ...]:
        """Return nothing: lines hold no places."""
        return ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room, with a rule through its middle where `rule` is its width."""

    height: float
    rule: float = 0.0
    color: str = LIGHT.hairline

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the rule, if there is one."""
        if self.rule:
            pen.rule(x, y + self.height / 2, self.rule, self.color)

    def split(self, room: float) -> None:
        """Return None: there is nothing to split."""
        del room

    def places(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a known height."""

    height: float
    paint: Callable[[Pen, float, float], None]

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Paint it."""
        self.paint(pen, x, y)

    def split(self, room: float) -> None:
        """Return None: a picture is whole."""
        del room

    def places(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Place:
    """No room at all, but a place that links lead to, in the bookmarks where it has a title."""

    name: str
    title: str = ""
    level: int = 0
    height: float = 0.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Name the place."""
        del x
        pen.place(self.name, y)
        if self.title:
            pen.bookmark(self.title, self.name, self.level)

    def split(self, room: float) -> None:
        """Return None."""
        del room

    def places(self) -> tuple[str, ...]:
        """Return its own name."""
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks, one below the other."""

    blocks: tuple[Block, ...]
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """Add up the heights, once."""
        object.__setattr__(self, "height", sum([block.height for block in self.blocks]))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw them all."""
        for block in self.blocks:
            block.draw(pen, x, y)
            y += block.height

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the blocks that fit and the rest; the block at the edge may itself come in two."""
        used = 0.0
        for at, block in enumerate(self.blocks):
            if used + block.height <= room:
                used += block.height
                continue
            halves = block.split(room - used)
            if halves:
                return Stack((*self.blocks[:at], halves[0])), Stack((halves[1], *self.blocks[at + 1 :]))
            visible = sum(before.height for before in self.blocks[:at])
            return (Stack(self.blocks[:at]), Stack(self.blocks[at:])) if visible else None
        return None

    def places(self) -> tuple[str, ...]:
        """Return the places of all blocks."""
        return tuple(name for block in self.blocks for name in block.places())


@dataclass(frozen=True, slots=True)
class Side:
    """Blocks side by side, each at its own distance from the left."""

    columns: tuple[tuple[float, Block], ...]
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """Find the tallest, once."""
        object.__setattr__(self, "height", max([block.height for _, block in self.columns], default=0.0))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw them all."""
        for shift, block in self.columns:
            block.draw(pen, x + shift, y)

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the upper parts of all and their lower parts; what fits is not repeated."""
        upper: list[tuple[float, Block]] = []
        lower: list[tuple[float, Block]] = []
        for shift, block in self.columns:
            halves = (block, EMPTY) if block.height <= room else block.split(room) or (EMPTY, block)
            upper.append((shift, halves[0]))
            lower.append((shift, halves[1]))
        if not any(block.height for _, block in upper):
            return None
        return Side(tuple(upper)), Side(tuple(lower))

    def places(self) -> tuple[str, ...]:
        """Return the places of all blocks."""
        return tuple(name for _, block in self.columns for name in block.places())


EMPTY = Gap(0.0)


def stack(blocks: Sequence[Block]) -> Stack:
    """Return blocks as one."""
    return Stack(tuple(blocks))
