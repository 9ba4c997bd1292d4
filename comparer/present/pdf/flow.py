"""From blocks to pages: sections, heads that repeat, headings that stay with what follows."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparer.present.pdf.blocks import Block

_BEFORE = 20.0  # air above a section that begins in the middle of a page


@dataclass(frozen=True, slots=True)
class Item:
    """A block, and whether it may not be the last on its page."""

    block: Block
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one name. `head` is repeated on top of every page but the section's own first, see `head_first`.

    A section starts a new page if `fresh`, or if less than `least` points are left on the old one.
    """

    name: str
    items: tuple[Item, ...]
    head: Block | None = None
    fresh: bool = True
    least: float = 0.0


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
        if page is None or section.fresh or self._height - page.used < section.least:
            self._turn(section, with_head=False)
        elif page.used:
            page.used += _BEFORE
        items = list(section.items)
        for at, item in enumerate(items):
            needed = item.block.height
            following = at
            while items[following].keep and following + 1 < len(items):
                following += 1
                needed += items[following].block.height
            if needed > self._height and following > at:  # what follows is split anyway
                needed = needed - items[following].block.height + self._height / 4
            self._set(item.block, needed, section, begun=at > 0)

    def _set(self, block: Block, needed: float, section: Section, *, begun: bool) -> None:
        page = self.pages[-1]
        if needed <= self._height - page.used or block.height == 0:
            page.add(block)
            return
        whole_page = self._height - (section.head.height if section.head else 0.0)
        if block.height <= whole_page:
            self._turn(section, with_head=begun)  # a section that only begins here brings its own head
            self.pages[-1].add(block)
            return
        rest: Block = block
        while rest.height > self._height - self.pages[-1].used:
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
