"""Sentences for people, kept as a pattern and its values so that they can be translated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A plain English sentence with named gaps, and what fills them.

    `str()` gives the English sentence. A translation looks `pattern` up and fills the same gaps.
    """

    pattern: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.pattern.format_map(dict(self.values)) if self.values else self.pattern


def say(pattern: str, **values: object) -> Message:
    """Make a message: `say("{count} claims", count=3)`.

    A pattern without values is shown as it stands, so only a pattern with values may use braces.
    """
    return Message(pattern, tuple((name, str(value)) for name, value in values.items()))


NOTHING_TO_SAY = Message("")
