"""Bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs
import unicodedata

from comparer.load.reading import Unreadable
from comparer.model import Message, say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN_SIGNS = frozenset("€‚„…†‘’“”•–—™ ¡£§©«®°·»¿´")
_WESTERN_LETTERS = frozenset("ŒœŠšŸŽž" + "".join(map(chr, range(0xC0, 0x100)))) - frozenset("ÐðÝýÞþ×÷")
"""Without those that Turkish text shows where it is read as Western."""
_FEW = 12
"""In Western languages fewer than one letter in twelve has an accent; Czech read as Western has more."""
_SAMPLE = 4000
_MOST_ODD = 0.01


def decode(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    r"""Return the text and warnings about it. Unreadable: this is not text, or nobody can say in which encoding.

    Line ends become "\n", as they do whenever a text file is opened; nothing else is changed.
    """
    text, warnings = _decode(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = count_odd(text)
    if odd > _MOST_ODD * len(text):
        raise Unreadable(
            say("{name} is not text: open it in its own program and save it as text.", name=name)
        )
    if odd:
        note = say("{name} holds {count} control characters that cannot be shown.", name=name, count=odd)
        warnings = (*warnings, note)
    return text, warnings


def count_odd(text: str) -> int:
    """Return how many control characters the text has that no text needs."""
    return sum(unicodedata.category(letter) == "Cc" for letter in set_apart(text))


def set_apart(text: str) -> str:
    """Return the text without what every text may hold: printable characters, tabs, line and page ends."""
    return "".join(letter for letter in text if not (letter.isprintable() or letter in "\t\n\v\f\x85"))


def mend(text: str) -> str:
    """Replace halves of surrogate pairs, which no file and no window can hold, by the replacement character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _decode(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), ()
    if b"\0" in data:
        return _decode_wide(data, name), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    western = _western(data)
    if western is not None:
        return western, ()
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- most texts are UTF-8 and need no guess

    best = from_bytes(data).best()
    if best is None:
        raise Unreadable(
            say("{name} is in an unknown encoding: open it and save it as text in UTF-8.", name=name)
        )
    guess = say(
        "The encoding of {name} was guessed to be {encoding}: look whether its letters are right.",
        name=name,
        encoding=best.encoding,
    )
    return str(best), (guess,)


def _decode_wide(data: bytes, name: str) -> str:
    """Read UTF-16 without a mark: Western text then has a zero in every second byte."""
    head = data[:_SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > len(head) // 6 and min(even, odd) == 0:
        try:
            return data.decode("utf-16-be" if even else "utf-16-le")
        except UnicodeDecodeError:
            pass
    raise Unreadable(say("{name} is not text: open it in its own program and save it as text.", name=name))


def _western(data: bytes) -> str | None:
    """Read Windows' Western encoding where all its letters are Western; guessing by statistics needs more text."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    foreign = [letter for letter in text if letter > "\x7f" and letter not in _WESTERN_SIGNS]
    plain = all(letter in _WESTERN_LETTERS for letter in foreign)
    return text if plain and len(foreign) * _FEW < len(text) else None
