"""Small sets of words, written as one string each so that they can be read."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string that are parted by spaces."""
    return frozenset(words.split())


def numbered(words: str, first: int = 0) -> dict[str, int]:
    """Return the words of a string, each with its number in it, counted from `first`."""
    return {word: number for number, word in enumerate(words.split(), first)}
