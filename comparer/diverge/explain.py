"""The sentence that says why something is flagged: who says what, in the accounts' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Message, listed, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.diverge.finding import Item

Sides = tuple[tuple["Item", ...], ...]
_LONGEST = 90


def who(items: Sequence[Item]) -> str | Message:
    """Return the names of the accounts of these items."""
    return listed(item.telling.name for item in items)


def put(item: Item) -> str | Message:
    """Return the words of an item in quotation marks, with what they were read as where that says more."""
    words = quoted(item.words)
    if not item.reading or str(item.reading) == item.words:
        return words
    return say("{words} ({reading})", words=words, reading=item.reading)


def quoted(words: str) -> Message:
    """Return words in quotation marks on one line, cut in the middle where they are very long."""
    line = " ".join(words.split())
    bare = line.strip("“”\"'‘’ ")
    line = bare if balanced(bare) or not balanced(line) else line
    if len(line) > _LONGEST:
        half = _LONGEST // 2
        line = f"{line[:half].rsplit(' ', 1)[0]} … {line[-half:].split(' ', 1)[-1]}"
    return say("“{words}”", words=line)


def balanced(words: str) -> bool:
    """Say whether every quotation that opens among these words closes there."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”")


def contrast(one_says: str, several_say: str, sides: Sequence[Sequence[Item]]) -> Message:
    """Make a sentence with a gap for the first side, its words, and the other sides.

    The patterns have the gaps {first}, {words} and {others}: "{first} dates this {words}, {others}."
    """
    told = [same for side in sides for same in _same_words(side)]
    first, rest = told[0], told[1:]
    pattern = one_says if len({item.account for item in first}) == 1 else several_say
    others = listed(say("{who} {words}", who=who(same), words=put(same[0])) for same in rest)
    return say(pattern, first=who(first), words=put(first[0]), others=others)


def _same_words(side: Sequence[Item]) -> list[list[Item]]:
    """Return the items of one side by their words: what agrees in other words is quoted for each account."""
    found: dict[tuple[str, str], list[Item]] = {}
    for item in side:
        key = " ".join(item.words.casefold().split()), str(item.reading)
        found.setdefault(key, []).append(item)
    return list(found.values())
