"""Where quotation marks open and close: typographic and straight, nested, over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

_OPEN = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_CLOSE = "”»"
_STRAIGHT = '"'
_MOST_NESTED = 600  # an inner quotation is never longer


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks. `start` and `end` include the marks, `inside` is the words alone.

    `depth` is 0 for an outer quotation. `closed` is False where a paragraph ends before the mark closes, as it
    does when the quotation goes on in the next paragraph.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True

    @property
    def inside(self) -> tuple[int, int]:
        """Return where the words between the marks stand."""
        return self.start + 1, self.end - 1 if self.closed else self.end


def quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """Find the quotations of one paragraph, outer before inner, in reading order."""
    end = len(text) if end is None else end
    found: list[Quote] = []
    open_marks: list[tuple[int, str]] = []
    for at in range(start, end):
        mark = text[at]
        if open_marks and mark in open_marks[-1][1] and _may_close(text, at, end, mark):
            began, _ = open_marks.pop()
            found.append(Quote(began, at + 1, len(open_marks)))
        elif mark == _STRAIGHT:
            outer = next(
                (depth for depth, (_, closing) in enumerate(open_marks) if closing == _STRAIGHT), None
            )
            if outer is not None and not _may_open(text, at, start, end):
                began, _ = open_marks[outer]
                del open_marks[outer:]
                found.append(Quote(began, at + 1, outer))
            elif outer is None and (_may_open(text, at, start, end)):
                open_marks.append((at, _STRAIGHT))
        elif mark in _OPEN and (mark != "‘" or _closing_single(text, at, end)):
            open_marks.append((at, _OPEN[mark]))
        elif mark == "'" and _may_open(text, at, start, end) and _closing_single(text, at, end):
            open_marks.append((at, "'"))
        elif mark in _CLOSE:
            outer = next((depth for depth, (_, closing) in enumerate(open_marks) if mark in closing), None)
            if outer is not None:
                began, _ = open_marks[outer]
                del open_marks[outer:]
                found.append(Quote(began, at + 1, outer))
    if open_marks:
        began, closing = open_marks[0]
        if closing not in ("'", "’"):
            found.append(Quote(began, end, 0, closed=False))
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([{—–―-/\"'“‘") and not after.isspace() and after not in ",.;:!?)"


def _may_close(text: str, at: int, end: int, mark: str) -> bool:
    if mark not in "'’":
        return mark != _STRAIGHT or at + 1 >= end or not text[at + 1].isalnum()
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1] if at else " "
    return not after.isalnum() and not before.isspace() and not (before in "sS" and _another(text, at, end))


def _another(text: str, at: int, end: int) -> bool:
    """Say whether a later mark closes the single quotation, so that this one is a possessive ("the rebels' own")."""
    stop = min(end, at + _MOST_NESTED)
    for later in range(at + 1, stop):
        mark = text[later]
        if mark in '"“”‘':
            return False
        if (
            mark in "'’"
            and not (later + 1 < end and text[later + 1].isalnum())
            and not text[later - 1].isspace()
        ):
            return True
    return False


def _closing_single(text: str, at: int, end: int) -> bool:
    """Say whether a single mark that may open a quotation is closed, and is not the apostrophe of ’em or '90s."""
    if at + 1 >= end or text[at + 1].isdigit() or text[at + 1].isspace():
        return False
    stop = min(end, at + _MOST_NESTED)
    for later in range(at + 2, stop):
        if text[later] in "'’":
            after = text[later + 1] if later + 1 < end else " "
            if not after.isalnum() and not text[later - 1].isspace():
                return True
    return False
