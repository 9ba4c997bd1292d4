"""How far to believe what a document's properties say: offices and printers fill them with anything."""

from __future__ import annotations

import re
from datetime import date

from comparer.load.days import before_day, iso

_HEAD = 1500
_FILE_NAME = re.compile(
    r"^\S*$|\.\w{2,5}$|_|^(untitled|microsoft word|document\d*|unbenannt|presentation)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di)\s+(?P<name>[^\W\d_][^\n\d:;!?]{3,70})$", re.IGNORECASE | re.MULTILINE
)
_DATELINE = 600
_SHORT = 60
_SENTENCE = re.compile(r"\b[a-z].*[.!?]$")
_TELLING = {
    "a",
    "after",
    "as",
    "at",
    "before",
    "between",
    "by",
    "during",
    "from",
    "in",
    "on",
    "since",
    "the",
    "until",
}
"""Words that open a sentence in which a day is that of an event."""


def believable_title(stated: str, text: str) -> str:
    """Return a title that is one: of several words, no file's name; or any that the text itself begins with."""
    stated = " ".join(stated.split())
    if not stated:
        return ""
    if stated.lower() in text[:_HEAD].lower():
        return stated
    return "" if _FILE_NAME.search(stated) else stated


def believable_author(stated: str, text: str) -> str:
    """Return the author that the text names too, else its byline: a property often holds whoever typed it."""
    stated = " ".join(stated.split())
    if len(stated) > 1 and stated.lower() in text[:_HEAD].lower():
        return stated
    byline = _BYLINE.search(text[:_DATELINE])
    return byline["name"].strip() if byline else ""


def believable_day(created: str, text: str) -> str:
    """Return the day of creation where the text states it too, else an English date in its first lines.

    A page printed to a file today was created today, and not published today.
    """
    day = iso(created)[:10]
    if day and _states(text[:_HEAD], date.fromisoformat(day)):
        return day
    return iso_in(text[:_DATELINE])


def iso_in(text: str) -> str:
    """Return the first full date in a text that is a short line or opens one, with or without a place, as ISO 8601.

    A day inside a sentence is one of the event, not that of publication.
    """
    for line in text.splitlines():
        head = line[:_SHORT].strip()
        found = iso(head)
        if found and (_heads(line.strip(), head) or _opens(before_day(head).split())):
            return found[:10]
    return ""


def _heads(line: str, head: str) -> bool:
    return line == head and not _SENTENCE.search(line)


def _opens(before: list[str]) -> bool:
    """Say whether nothing but names stands before a day: "PARIS, France, 8 January 2025 - The king ..."."""
    return not any(word[0].islower() or word.lower() in _TELLING for word in before)


def _states(text: str, day: date) -> bool:
    near = rf"\b0?{day.day}\b[^\n\d]{{1,14}}{day.year}\b|\b[^\W\d]+ 0?{day.day}(?:st|nd|rd|th)?, {day.year}\b"
    return (
        bool(re.search(near, text))
        or day.isoformat() in text
        or f"{day.day:02}.{day.month:02}.{day.year}" in text
    )
