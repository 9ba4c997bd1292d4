"""From a passage with marks to a text to lay out: signs find their place, code points become UTF-16 units.

Qt counts UTF-16 units where the engine counts code points; an emoji is two of the one and one of the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparer.present.sheet import Mark

NEAR = 40
"""Letters between two marks of one divergence that still read as one place."""
SEAT = "\u00a0"
"""A space that does not break, made as wide as a sign by the layout; the sign is drawn on it."""

GAP = "…"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the dressed text in UTF-16 units.

    `sign`: this is the seat of a mark's sign, not its words. `gap`: it stands for words that are not shown.
    """

    start: int
    length: int
    mark: Mark | None
    sign: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Dressed:
    """What is laid out: the passage's words with a seat before each marked stretch, and what is drawn where."""

    text: str
    stretches: tuple[Stretch, ...]


def dress(
    text: str, marks: tuple[Mark, ...], needle: str = "", *, cut_before: bool = False, cut_after: bool = False
) -> Dressed:
    """Prepare a passage. The gravest mark comes last, so that it wins where marks overlap.

    `cut_before` and `cut_after`: its sentence has more words there, for which an ellipsis stands.
    """
    if not (marks or needle or cut_before or cut_after):
        return Dressed(text.replace("\n", " "), ())
    seats = _seats(marks)
    pieces: list[str] = [f"{GAP}{SEAT}"] if cut_before else []
    offsets = [0] * (len(text) + 1)
    stretches: list[Stretch] = [Stretch(0, 1, None, gap=True)] if cut_before else []
    units = sum(map(len, pieces))
    for place in range(len(text) + 1):
        for mark in seats.get(place, ()):
            stretches.append(Stretch(units, 1, mark, sign=True))
            pieces.append(SEAT)
            units += 1
        offsets[place] = units
        if place < len(text):
            pieces.append(text[place])
            units += 2 if ord(text[place]) > 0xFFFF else 1  # noqa: PLR2004 -- the end of the first Unicode plane
    stretches.extend(
        Stretch(offsets[mark.start], offsets[mark.end] - offsets[mark.start], mark)
        for mark in sorted(marks, key=lambda mark: (mark.severity, -mark.start))
    )
    stretches.extend(_found(text, needle, offsets))
    if cut_after:
        pieces.append(f"{SEAT}{GAP}")
        stretches.append(Stretch(units + 1, 1, None, gap=True))
    return Dressed("".join(pieces).replace("\n", " "), tuple(stretches))


def _seats(marks: tuple[Mark, ...]) -> dict[int, tuple[Mark, ...]]:
    """Return, for each place, the marks that begin there: one sign a kind, the gravest.

    Marks of one divergence near each other share the sign of the first.
    """
    seats: dict[int, dict[str, Mark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.severity):
        if any(_leads_to(other, mark) for other in marks):
            continue
        seats.setdefault(mark.start, {})[mark.kind] = mark
    return {
        place: tuple(sorted(kinds.values(), key=lambda mark: -mark.severity))
        for place, kinds in seats.items()
    }


def _leads_to(other: Mark, mark: Mark) -> bool:
    near = other.start < mark.start <= other.end + NEAR
    return near and other.divergence == mark.divergence


def _found(text: str, needle: str, offsets: list[int]) -> list[Stretch]:
    found: list[Stretch] = []
    if not needle:
        return found
    low, sought = text.lower(), needle.lower()
    if len(low) != len(text):  # a letter that grows in lower case would shift everything after it
        low, sought = text, needle
    at = low.find(sought)
    while at >= 0:
        end = at + len(sought)
        found.append(Stretch(offsets[at], offsets[end] - offsets[at], None))
        at = low.find(sought, end)
    return found
