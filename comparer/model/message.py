"""Sentences for people, kept as a pattern and its values so that they can be translated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A plain English sentence with named gaps, and what fills them.

    `str()` gives the English sentence. A translation looks `pattern` up and fills the same gaps. A gap is filled with
    words that stay as they are (a name, a quotation) or with a message, which is translated too (a date, a number).
    """

    pattern: str
    values: tuple[tuple[str, str | Message], ...] = ()

    def __str__(self) -> str:
        """Return the sentence in English."""
        return fill(self.pattern, {name: str(value) for name, value in self.values})


_GAP = re.compile(r"\{(\w+)\}")


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """Put words into the gaps of a pattern; a gap that no words are given for stays as it is.

    A pattern may come from somebody else's file, so it can only name gaps: no widths, no fields of values.
    """
    return _GAP.sub(lambda gap: values.get(gap[1], gap[0]), pattern)


def say(pattern: str, **values: object) -> Message:
    """Make a message: `say("{count} claims", count=3)`.

    A pattern without values is shown as it stands, so only a pattern with values may use braces.
    """
    filled = ((name, value if isinstance(value, Message) else str(value)) for name, value in values.items())
    return Message(pattern, tuple(filled))


FIGURE = "{number}"
"""The pattern of a number: each language has its own signs for thousands and decimals."""


def figure(value: float, places: int = 2) -> Message:
    """Make a number as people write it, with `places` decimals at most: 1,200 or 11.9."""
    words = f"{value:,.{places}f}"
    return Message(FIGURE, (("number", words.rstrip("0").rstrip(".") if "." in words else words),))


def listed(parts: Iterable[str | Message]) -> str | Message:
    """Join parts as a sentence does, each once: "A", "A and B", "A, B and C". There is at least one."""
    first, *rest = dict.fromkeys(parts)
    joined = first
    for number, part in enumerate(rest, 1):
        pattern = "{first} and {last}" if number == len(rest) else "{first}, {second}"
        joined = Message(pattern, (("first", joined), ("last" if number == len(rest) else "second", part)))
    return joined


_MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"'}


def without_lone_marks(words: str) -> str:
    """Return words without a quotation mark whose partner is not among them: they were cut out of a longer text."""
    kept, waiting = list(words), list[int]()
    for at, letter in enumerate(words):
        if waiting and letter in _MARKS[words[waiting[-1]]]:
            waiting.pop()
        elif letter in _MARKS:
            waiting.append(at)
        elif letter == "”":
            kept[at] = ""
    for at in waiting:
        kept[at] = ""
    return "".join(kept)


NOTHING_TO_SAY = Message("")
