"""The sentence that says why something is flagged: who says what, in the accounts' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparer.diverge.finding import Item
    from comparer.model import Message

Sides = tuple[tuple["Item", ...], ...]
_LONGEST = 90


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence does: "A", "A and B", "A, B and C"."""
    each = tuple(dict.fromkeys(names))
    return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}"


def who(items: Sequence[Item]) -> str:
    """Return the names of the accounts of these items."""
    return listed(item.telling.name for item in items)


def put(item: Item) -> str:
    """Return the words of an item in quotation marks, with what they were read as where that says more."""
    words = quoted(item.words)
    return f"{words} ({item.reading})" if item.reading and item.reading != item.words else words


def quoted(words: str) -> str:
    """Return words in quotation marks on one line, cut in the middle where they are very long."""
    line = " ".join(words.split()).strip("“”\"'‘’ ")
    if len(line) > _LONGEST:
        half = _LONGEST // 2
        line = f"{line[:half].rsplit(' ', 1)[0]} … {line[-half:].split(' ', 1)[-1]}"
    return f"“{line}”"


def contrast(one_says: str, several_say: str, sides: Sequence[Sequence[Item]]) -> Message:
    """Make a sentence with a gap for the first side, its words, and the other sides.

    The patterns have the gaps {first}, {words} and {others}: "{first} dates this {words}, {others}."
    """
    first, rest = sides[0], sides[1:]
    pattern = one_says if len({item.account for item in first}) == 1 else several_say
    others = listed(f"{who(side)} {put(side[0])}" for side in rest)
    return say(pattern, first=who(first), words=put(first[0]), others=others)
