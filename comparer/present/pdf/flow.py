"""From blocks to pages: sections, heads that repeat, headings that stay with what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from comparer.present.pdf.blocks import Block

_AIR = 20.0  # air above a section that begins in the middle of a page
_STRIP = 150.0  # less than this at the foot of a page looks like an afterthought
_HALF = 220.0
_BEGINNING = 70.0  # what a text that flows needs at the foot of a page


@dataclass(frozen=True, slots=True)
class Item:
    """A block; `keep` says that it may not be the last on its page, `flows` that it breaks wherever a page ends."""

    block: Block
    keep: bool = False
    flows: bool = False

    @property
    def least(self) -> float:
        """Return the room the block needs to begin."""
        return min(self.block.height, _BEGINNING) if self.flows else self.block.height


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one name. `head` is repeated on top of every page but the section's own first, see `head_first`.

    A section starts a new page if `fresh`, or if less than `least` points are left on the old one; else there are
    `air` points above it.
    """

    name: str
    items: tuple[Item, ...]
    head: Block | None = None
    fresh: bool = True
    least: float = 0.0
    air: float = _AIR


def opening(items: Sequence[Item], count: int) -> float:
    """Return the room a section asks for to begin in the middle of a page: its first items, and not only a strip.

    The last of them is not waited for where the page is half empty.
    """
    heights = [item.least for item in items[:count]]
    return max(min(sum(heights), max(sum(heights[:-1]), _HALF)), _STRIP)


@dataclass(slots=True)
class Page:
    """What stands where on a page: (distance from the top of the printed area, block).

    `start` is where the page's own content begins, below a head that repeats.
    """

    name: str
    placed: list[tuple[float, Block]] = field(default_factory=list)
    used: float = 0.0
    start: float = 0.0

    def add(self, block: Block) -> None:
        """Put a block below what is there."""
        self.placed.append((self.used, block))
        self.used += block.height


class Flow:
    """Fills pages of one height."""

    def __init__(self, height: float) -> None:
        """Begin without pages; `height` is the room on each."""
        self.pages: list[Page] = []
        self._height = height

    def add(self, section: Section) -> None:
        """Set a section."""
        page = self.pages[-1] if self.pages else None
        if page is None or section.fresh or self._height - page.used - section.air < section.least:
            self._turn(section, with_head=False)
        elif page.used:
            page.used += section.air
        items = list(section.items)
        for at, item in enumerate(items):
            needed = item.least
            following = at
            while items[following].keep and following + 1 < len(items):
                following += 1
                needed += items[following].least
            if needed > self._height and following > at:  # what follows is split anyway
                needed = needed - items[following].least + self._height / 4
            self._set(item, needed, section, begun=at > 0)

    def _set(self, item: Item, needed: float, section: Section, *, begun: bool) -> None:
        page, block = self.pages[-1], item.block
        if block.height == 0 or max(needed, block.height) <= self._height - page.used:
            page.add(block)
            return
        whole_page = self._height - (section.head.height if section.head else 0.0)
        if block.height <= whole_page and not item.flows:
            self._turn(section, with_head=begun)  # a section that only begins here brings its own head
            self.pages[-1].add(block)
            return
        rest: Block = block
        while rest.height and rest.height > self._height - self.pages[-1].used:
            halves = rest.split(self._height - self.pages[-1].used)
            if halves:
                self.pages[-1].add(halves[0])
                rest = halves[1]
            elif self.pages[-1].used <= self.pages[-1].start:
                break  # nothing fits on an empty page: it sticks out rather than being lost
            self._turn(section)
        self.pages[-1].add(rest)

    def _turn(self, section: Section, *, with_head: bool = True) -> None:
        page = Page(section.name)
        if with_head and section.head is not None:
            page.add(section.head)
            page.start = page.used
        self.pages.append(page)
