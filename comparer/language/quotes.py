"""Where quotation marks open and close: typographic and straight, nested, over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

_OPEN = {"“": '”"', "„": "“”", "«": "»", "‘": "’"}
_CLOSE = "”»"
_STRAIGHT = '"'
_SINGLE = ("'", "’")
_MARKS = frozenset("\"'“”„«»‘’")
_FILL = "\0"  # keeps the length of a mark that is two characters
_MOST_NESTED = 600  # an inner quotation is never longer


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks. `start` and `end` include the marks, `inside` is the words alone.

    `depth` is 0 for an outer quotation. `closed` is False where a paragraph ends before the mark closes, as it
    does when the quotation goes on in the next paragraph. `width` is the length of a mark: 2 where a double mark is
    typed as two single ones.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    width: int = 1

    @property
    def inside(self) -> tuple[int, int]:
        """Return where the words between the marks stand."""
        return self.start + self.width, self.end - self.width if self.closed else self.end


def quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """Find the quotations of one paragraph, outer before inner, in reading order."""
    end = len(text) if end is None else end
    if "''" in text[start:end] and "'''" not in text[start:end]:
        return _of_pairs(text, start, end)
    found: list[Quote] = []
    open_marks: list[tuple[int, str]] = []
    for at in range(start, end):
        if text[at] not in _MARKS:
            continue
        depth = _closes(text, at, (start, end), open_marks)
        if depth is not None:
            found.append(Quote(open_marks[depth][0], at + 1, depth))
            del open_marks[depth:]
        elif closing := _opens(text, at, (start, end), open_marks):
            open_marks.append((at, closing))
    if open_marks and open_marks[0][1] not in _SINGLE:
        found.append(Quote(open_marks[0][0], end, 0, closed=False))
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))


def _closes(text: str, at: int, part: tuple[int, int], open_marks: list[tuple[int, str]]) -> int | None:
    """Return the depth of the quotation that a mark closes, None if it closes none."""
    mark = text[at]
    if open_marks and mark in open_marks[-1][1] and _may_close(text, at, part[1], mark):
        return len(open_marks) - 1
    outer = next((depth for depth, (_, closing) in enumerate(open_marks) if mark in closing), None)
    if mark == _STRAIGHT and not _may_open(text, at, *part):
        return outer
    return outer if mark in _CLOSE else None


def _opens(text: str, at: int, part: tuple[int, int], open_marks: list[tuple[int, str]]) -> str:
    """Return the marks that close what a mark opens, "" if it opens nothing."""
    mark = text[at]
    start, end = part
    if mark == _STRAIGHT:
        inside = any(_STRAIGHT in closing for _, closing in open_marks)
        return "" if inside or not _may_open(text, at, start, end) else _STRAIGHT + "”"
    if mark == "”":  # a closing mark typed where a paragraph opens
        return mark if not open_marks and at == start and text[at + 1 : at + 2].isalnum() else ""
    if mark == "'":
        return mark if _may_open(text, at, start, end) and _closing_single(text, at, end) else ""
    if mark == "‘" and not _closing_single(text, at, end):
        return ""
    return _OPEN.get(mark, "")


def _of_pairs(text: str, start: int, end: int) -> tuple[Quote, ...]:
    """Find quotations whose double marks are typed as two single ones, ''so''."""
    plain = text[start:end].replace("''", _STRAIGHT + _FILL)
    found = quotes(plain)
    return tuple(
        Quote(
            start + quote.start,
            start + quote.end + (quote.closed and plain[quote.end : quote.end + 1] == _FILL),
            quote.depth,
            quote.closed,
            2 if plain[quote.start] == _STRAIGHT and plain[quote.start + 1 : quote.start + 2] == _FILL else 1,
        )
        for quote in found
    )


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if after == _FILL:
        after = text[at + 2] if at + 2 < end else " "
    return (before.isspace() or before in "([{—–―-/\"'“‘") and not after.isspace() and after not in ",.;:!?)"


def _may_close(text: str, at: int, end: int, mark: str) -> bool:
    if mark not in "'’":
        after = text[at + 1 : at + 3].lstrip(_FILL)[:1]
        return mark != _STRAIGHT or not after.isalnum()
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
