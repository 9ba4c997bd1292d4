"""What a person chooses for the pages of a report: the paper, how it lies, which of them are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparer.settings import Settings

_PART = re.compile(r"\s*(\d{1,6})?\s*(?:([-–])\s*(\d{1,6})?)?\s*")


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of reports; `orientation` is one of `settings.ORIENTATIONS`, `texts` adds the full texts."""

    size: str = "A4"
    orientation: str = "by columns"
    texts: bool = False


def paper_of(settings: Settings) -> Paper:
    """Return the paper that the settings name."""
    return Paper(settings.page_size, settings.orientation, settings.full_texts)


def pages_in(words: str, most: int) -> tuple[int, ...] | None:
    """Return the pages, from 1, that "1-3, 5, 8-" names of `most`; none named are all; None where it makes no sense."""
    if not words.strip():
        return tuple(range(1, most + 1))
    found: set[int] = set()
    for part in words.split(","):
        told = _PART.fullmatch(part)
        if told is None or not (told[1] or told[3]):
            return None
        first = int(told[1] or 1)
        last = int(told[3] or most) if told[2] else first
        if not 1 <= first <= last <= most:
            return None
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def in_words(pages: tuple[int, ...]) -> str:
    """Return pages as printers take them: "1-3,5"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
